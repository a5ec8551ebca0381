// `hearsay sources`: what the statements of a ledger rest on.
import { auditWriter } from '../../export/answers/audit.ts'
import { type AnswerFlags, answer, shown } from '../answer.ts'
import { nothingFound } from '../nothing-found.ts'
import { type FilterFlags, filtersFrom } from '../question.ts'
import type { Exit, Terminal } from '../terminal.ts'

export async function sources(flags: AnswerFlags & FilterFlags, terminal: Terminal): Promise<Exit> {
  const filters = filtersFrom(flags)
  return answer(flags, terminal, async (store) => {
    const audit = await store.audit(filters)
    const note = audit.statements ? '' : await nothingFound(store, filters, 'Try fewer filters.')
    return shown(auditWriter, audit, { note })
  })
}
