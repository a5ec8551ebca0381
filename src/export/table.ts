// A report for a person at a terminal: where the article comes from, then a row a statement (who, by which words, what, where),
// then how many. Nothing is cut off: long words are folded inside their column. On a narrow terminal each row becomes a small block.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { count, countsOf, type Row, rowsOf, telling } from './row.ts'
import { fold, pad, plain, widthOf } from './terminal-text.ts'

export interface TableOptions {
  /** Columns of the terminal; 100 where unknown. */
  readonly width?: number
  /** Colours and other marks for a terminal; none where not asked for. */
  readonly color?: boolean
}

export function tableWriter(options: TableOptions = {}): ReportWriter {
  let written = 0
  return {
    open: () => '',
    write: (report) => `${written++ ? '\n\n' : ''}${tableOf(report, options)}`,
    close: () => '',
  }
}

export function toTable(reports: Iterable<Report>, options: TableOptions = {}): string {
  return writeAll(tableWriter(options), reports)
}

type Style = 'strong' | 'faint' | 'speaker' | 'cue' | 'words'
type Paint = (style: Style, text: string) => string

const codes: Record<Style, readonly [on: number, off: number]> = {
  strong: [1, 22],
  faint: [2, 22],
  speaker: [36, 39],
  cue: [33, 39],
  words: [0, 0],
}
const inColor: Paint = (style, text) =>
  style === 'words' || !text ? text : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`
const inBlackAndWhite: Paint = (_, text) => text

/** Narrower than this, columns would hold a word or two each. */
const narrow = 64
const widest = 140

function tableOf(report: Report, { width = 100, color = false }: TableOptions): string {
  const columns = Math.min(Math.max(Math.floor(width) || 100, 20), widest)
  const paint = color ? inColor : inBlackAndWhite
  const rows = rowsOf(report)
  const body =
    rows.length === 0 ? [] : columns < narrow ? blocksOf(rows, columns, paint) : linesOf(rows, columns, paint)
  const lines = [
    ...headOf(report, columns, paint),
    '',
    ...body,
    ...(body.length ? [''] : []),
    ...footOf(report, columns, paint),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function headOf({ document }: Report, width: number, paint: Paint): string[] {
  const { title, publisher, published, byline, url } = document
  const from = [publisher, published, byline.length ? `by ${byline.join(', ')}` : null].flatMap((item) =>
    item ? [plain(item)] : [],
  )
  return [
    ...fold(plain(title ?? 'Untitled article'), width).map((line) => paint('strong', line)),
    ...(from.length ? fold(from.join(' · '), width) : []),
    ...(url ? fold(plain(url), width).map((line) => paint('faint', line)) : []),
  ]
}

function footOf(report: Report, width: number, paint: Paint): string[] {
  const kinds = (['direct', 'mixed', 'indirect'] as const).flatMap((kind) => {
    const n = report.statements.filter((statement) => statement.kind === kind).length
    return n ? [`${n} ${kind}`] : []
  })
  const { removed } = report.document
  const parts = [
    countsOf(report),
    kinds.join(', '),
    removed.length ? `${count(removed.length, 'piece')} of page furniture left out` : '',
  ]
  return fold(parts.filter(Boolean).join(' · '), width).map((line) => paint('faint', line))
}

/** A cell: lines, each in one style. */
type Cell = readonly (readonly [style: Style, text: string])[]

interface Cells {
  readonly id: Cell
  readonly speaker: Cell
  readonly cue: Cell
  readonly words: Cell
  readonly where: Cell
}

function cellsOf(row: Row): Cells {
  const { statement } = row
  const words = plain(telling(row))
  const speaker = plain(row.speaker)
  return {
    id: [['faint', plain(statement.id)]],
    speaker: speaker
      ? [['speaker', speaker], ...(words ? [['faint', words] as const] : [])]
      : [['faint', 'no source']],
    cue: [
      row.cue
        ? ['cue', plain(row.cue)]
        : ['faint', statement.continues ? `goes on from ${plain(statement.continues)}` : 'no cue'],
      ...(statement.negated ? [['faint', 'negated'] as const] : []),
    ],
    words: [['words', plain(row.content)], ...circumstancesOf(row).map((text) => ['faint', text] as const)],
    where: [['faint', `¶${row.paragraph} ${row.start}–${row.end}`]],
  }
}

function circumstancesOf(row: Row): string[] {
  const parts = [
    row.to.length ? `to ${row.to.join(', ')}` : '',
    row.via.length ? `via ${row.via.join(', ')}` : '',
    row.when ? `on ${row.when}` : '',
  ]
  const text = plain(parts.filter(Boolean).join(' · '))
  return text ? [text] : []
}

function linesOf(rows: readonly Row[], width: number, paint: Paint): string[] {
  const cells = rows.map(cellsOf)
  const longest = (name: keyof Cells) =>
    cells.flatMap((row) => row[name]).reduce((most, [, text]) => Math.max(most, widthOf(text)), 0)
  const id = longest('id')
  const where = longest('where')
  const speaker = Math.min(Math.max(longest('speaker'), 7), Math.floor(width * 0.22))
  const cue = Math.min(Math.max(longest('cue'), 3), Math.floor(width * 0.15))
  const words = width - id - speaker - cue - where - 8
  const widths: Record<keyof Cells, number> = { id, speaker, cue, words, where }
  const names = ['id', 'speaker', 'cue', 'words', 'where'] as const
  const head = names.map((name) => pad(name === 'id' ? '' : name, widths[name])).join('  ')
  const lines = [paint('faint', head.trimEnd())]
  for (const row of cells) {
    const folded = names.map((name) =>
      row[name].flatMap(([style, text]) => fold(text, widths[name]).map((line) => [style, line] as const)),
    )
    const height = Math.max(...folded.map((cell) => cell.length))
    for (let y = 0; y < height; y++) {
      const parts = folded.map((cell, x) => {
        const [style, text] = cell[y] ?? (['words', ''] as const)
        return paint(style, text) + ' '.repeat(Math.max(0, widths[names[x]!] - widthOf(text)))
      })
      lines.push(parts.join('  ').trimEnd())
    }
  }
  return lines
}

function blocksOf(rows: readonly Row[], width: number, paint: Paint): string[] {
  return rows.flatMap((row, i) => {
    const cells = cellsOf(row)
    const [cue] = cells.cue
    const head = `${plain(row.statement.id)} ${cells.speaker[0]![1]}: ${cue![1]}`
    return [
      ...(i ? [''] : []),
      ...fold(head, width).map((line) => paint('speaker', line)),
      ...cells.words.flatMap(([style, text]) =>
        fold(text, width - 2).map((line) => `  ${paint(style, line)}`),
      ),
      `  ${paint('faint', cells.where[0]![1] + (row.statement.negated ? ' negated' : ''))}`,
    ]
  })
}
