// `hearsay disputes`: where the articles of a ledger disagree.
import { disputesWriter } from '../../export/answers/disputes.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { nothingFound } from '../nothing-found.ts'
import { type FilterFlags, filtersFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function disputes(flags: AnswerFlags & FilterFlags, terminal: Terminal): Promise<Exit> {
  const filters = filtersFrom(flags)
  return answer(flags, terminal, async (store, paging) => {
    const page = await store.disputes({ ...filters, ...paging })
    const note = page.items.length
      ? ''
      : await nothingFound(store, filters, 'No two rows were put side by side. Try fewer filters.')
    return shown(disputesWriter, page, { note })
  })
}
