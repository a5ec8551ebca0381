// Columns on a terminal. Comes in: rows of cells, a cell being lines of one style each; goes out: lines of text in which the cells of
// a column stand under one another. Nothing is cut off: what is wider than its column is folded inside it.
import { foldHits, type Hits, paintHits } from './hit-text.ts'
import type { Paint, Style } from './paint.ts'
import { fold, pad, widthOf } from './terminal-text.ts'

/** A cell: texts, each in one style and on lines of its own; `hits` are painted as such. */
export type Cell = readonly (readonly [style: Style, text: string, hits?: Hits])[]

export interface Column {
  readonly name: string
  /** At most this share of the width; of several columns exactly one has none, and takes what the others leave. */
  readonly share?: number
}

const gap = 2

export function columnsOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: Paint,
): string[] {
  const widths = columns.map(({ name, share }, x) => {
    const longest = rows.reduce(
      (most, row) => row[x]!.reduce((wide, [, text]) => Math.max(wide, widthOf(text)), most),
      widthOf(name),
    )
    return share === undefined ? 0 : Math.min(longest, Math.max(Math.floor(width * share), widthOf(name)))
  })
  const taken = widths.reduce((sum, one) => sum + one, gap * (columns.length - 1))
  const rest = columns.findIndex(({ share }) => share === undefined)
  widths[rest] = Math.max(width - taken, 8)
  const head = columns.map(({ name }, x) => pad(name, widths[x]!)).join(' '.repeat(gap))
  return [paint('faint', head.trimEnd()), ...rows.flatMap((row) => linesOf(row, widths, paint))]
}

function linesOf(row: readonly Cell[], widths: readonly number[], paint: Paint): string[] {
  const folded = row.map((cell, x) =>
    cell.flatMap(([style, text, hits = []]) =>
      foldHits({ text, hits }, widths[x]!).map((line) => [style, line] as const),
    ),
  )
  const height = Math.max(...folded.map((cell) => cell.length))
  return Array.from({ length: height }, (_, y) =>
    folded
      .map((cell, x) => {
        const [style, line] = cell[y] ?? (['words', { text: '', hits: [] }] as const)
        return paintHits(style, line, paint) + ' '.repeat(Math.max(0, widths[x]! - widthOf(line.text)))
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** The same cells for a screen too narrow for columns: the first line plain, the rest indented. */
export function blockOf(head: string, cells: readonly Cell[], width: number, paint: Paint): string[] {
  return [
    ...fold(head, width).map((line) => paint('speaker', line)),
    ...cells.flatMap((cell) =>
      cell.flatMap(([style, text, hits = []]) =>
        foldHits({ text, hits }, width - 2).map((line) => `  ${paintHits(style, line, paint)}`),
      ),
    ),
  ]
}
