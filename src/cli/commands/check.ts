// `hearsay check`: is the ledger whole? Every span against its text, every row against what it belongs to.
import { damageWriter } from '../../export/answers/damage.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { pageOf } from '../question.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export async function check(flags: AnswerFlags, terminal: Terminal): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const damage = await store.check()
    if (damage.length === 0) {
      const { documents, statements, interactions } = await store.counts()
      const whole = `The ledger is whole: ${documents} articles, ${statements} statements, ${interactions} interactions.`
      return shown(damageWriter, pageOf(damage, paging), { note: whole })
    }
    const note =
      'This ledger is damaged. Restore it from a copy, or ingest the articles anew into another file.'
    return shown(damageWriter, pageOf(damage, paging), { note, exit: exits.someFailed })
  })
}
