// `hearsay failures`: articles that could not be read, with the reason.
import { failuresWriter } from '../../export/answers/failures.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { pageOf } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function failures(flags: AnswerFlags, terminal: Terminal): Promise<Exit> {
  return answer(flags, terminal, async (store, paging) => {
    const all = await store.failures()
    const note = all.length
      ? '“hearsay ingest --retry” tries them again.'
      : 'No failures: every article that was found could be read.'
    return shown(failuresWriter, pageOf(all, paging), { note })
  })
}
