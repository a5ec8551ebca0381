// Rows of an answer as columns where there is room, else one under another.
import { blockOf, type Cell, type Column, columnsOf } from '../terminal-columns.ts'
import type { Screen } from './answer-writer.ts'
import { apart } from './found-text.ts'

/** Narrower than this, columns would hold a word or two each. */
export const narrow = 64

/** Under one another, the first cell is the head of its row. */
export function listing(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { width, paint }: Screen,
): string[] {
  if (rows.length === 0) return []
  if (width >= narrow) return columnsOf(columns, rows, width, paint)
  const blocks = rows.map(([head = [], ...cells]) => {
    const written = cells.map((cell) => cell.filter(([, text]) => text !== ''))
    return blockOf(head.map(([, text]) => text).join(' '), written, width, paint)
  })
  return apart(blocks)
}
