// What `hearsay search` found: a page of statements, the words that were searched marked in them.
import type { Page, StatementFound } from '../../store/answers.ts'
import { type AnswerWriter, tableOf } from './answer-writer.ts'
import { footOf } from './found-text.ts'
import { statementColumns, statementLines } from './statement-table.ts'

export const searchWriter: AnswerWriter<Page<StatementFound>> = {
  format: 'hearsay-search/1',
  lines: (page, screen) => [...statementLines(page.items, screen), ...footOf(page, 'statement', screen)],
  table: tableOf(statementColumns, ({ items }) => items),
}
