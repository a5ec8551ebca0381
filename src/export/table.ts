// A report for a person at a terminal: where the article comes from, then a row a statement (who, by which words, what, where), a row
// an interaction, a row an actor, then how many. Nothing is cut off: long words are folded inside their column.
import type { Report } from '../ledger/report.ts'
import { inBlackAndWhite, inColor, type Paint } from './paint.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { count, countsOf } from './row.ts'
import type { RowKind } from './row-kind.ts'
import { rowTables } from './row-tables.ts'
import { fold, plain } from './terminal-text.ts'

export interface TableOptions {
  /** Columns of the terminal; 100 where unknown. */
  readonly width?: number
  /** Colours and other marks for a terminal; none where not asked for. */
  readonly color?: boolean
  /** One sort of rows alone; statements, interactions and actors where not said. */
  readonly rows?: RowKind
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

const widest = 140

export const columnsFor = (width = 100): number => Math.min(Math.max(Math.floor(width) || 100, 20), widest)

function tableOf(report: Report, { width, color = false, rows }: TableOptions): string {
  const columns = columnsFor(width)
  const paint = color ? inColor : inBlackAndWhite
  const parts = (rows ? [rows] : (['statements', 'interactions', 'actors'] as const))
    .map((kind) => rowTables[kind](report, columns, paint))
    .filter((lines) => lines.length > 0)
  if (rows && rows !== 'statements' && parts.length === 0) parts.push([`no ${rows}`])
  const lines = [
    ...headOf(report, columns, paint),
    '',
    ...parts.flatMap((part) => [...part, '']),
    ...footOf(report, columns, paint),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

export function headOf({ document }: Report, width: number, paint: Paint): string[] {
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
    report.interactions.length ? count(report.interactions.length, 'interaction') : '',
    removed.length ? `${count(removed.length, 'piece')} of page furniture left out` : '',
  ]
  return fold(parts.filter(Boolean).join(' · '), width).map((line) => paint('faint', line))
}
