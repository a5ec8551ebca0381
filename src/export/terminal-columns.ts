// Columns on a terminal. Comes in: rows of cells, a cell being lines of one style each; goes out: lines of text in which the cells of
// a column stand under one another. Nothing is cut off: what is wider than its column is folded inside it.
import { fold, pad, widthOf } from './terminal-text.ts'

export type Style = 'strong' | 'faint' | 'speaker' | 'cue' | 'words'
export type Paint = (style: Style, text: string) => string

const codes: Record<Style, readonly [on: number, off: number]> = {
  strong: [1, 22],
  faint: [2, 22],
  speaker: [36, 39],
  cue: [33, 39],
  words: [0, 0],
}

export const inColor: Paint = (style, text) =>
  style === 'words' || !text ? text : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`
export const inBlackAndWhite: Paint = (_, text) => text

/** A cell: texts, each in one style and on lines of its own. */
export type Cell = readonly (readonly [style: Style, text: string])[]

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
    cell.flatMap(([style, text]) => fold(text, widths[x]!).map((line) => [style, line] as const)),
  )
  const height = Math.max(...folded.map((cell) => cell.length))
  return Array.from({ length: height }, (_, y) =>
    folded
      .map((cell, x) => {
        const [style, text] = cell[y] ?? (['words', ''] as const)
        return paint(style, text) + ' '.repeat(Math.max(0, widths[x]! - widthOf(text)))
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
      cell.flatMap(([style, text]) => fold(text, width - 2).map((line) => `  ${paint(style, line)}`)),
    ),
  ]
}
