// `hearsay search`: words and filters in, statements out.
import { searchWriter } from '../../export/answers/search.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { nothingFound } from '../nothing-found.ts'
import { type FilterFlags, filtersFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function search(
  words: readonly string[],
  flags: AnswerFlags & FilterFlags,
  terminal: Terminal,
): Promise<Exit> {
  const filters = filtersFrom(flags)
  return answer(flags, terminal, async (store, paging) => {
    const page = await store.search({ ...filters, ...paging, words: words.join(' ') })
    const note = page.items.length
      ? ''
      : await nothingFound(store, filters, 'Try fewer words or fewer filters.')
    return shown(searchWriter, page, { note })
  })
}
