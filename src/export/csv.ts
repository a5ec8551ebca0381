// One row a statement as comma-separated values (RFC 4180: commas, double quotes, CRLF), for spreadsheets, R and pandas.
// Hard part: a spreadsheet runs a cell that begins with = + - @ as a formula, and articles are written by strangers. Such a cell gets
// an apostrophe in front, which spreadsheets understand as "this is text"; numbers are ours and stay as they are.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { type Row, rowsOf } from './row.ts'

type Cell = string | number | boolean | null

const columns: readonly (readonly [name: string, cell: (row: Row, document: Report['document']) => Cell])[] =
  [
    ['document', (_, document) => document.id],
    ['title', (_, document) => document.title],
    ['publisher', (_, document) => document.publisher],
    ['published', (_, document) => document.published],
    ['url', (_, document) => document.url],
    ['statement', ({ statement }) => statement.id],
    ['kind', ({ statement }) => statement.kind],
    ['act', ({ statement }) => statement.act],
    ['negated', ({ statement }) => statement.negated],
    ['speaker', (row) => row.speaker],
    ['speaker_words', (row) => row.speakerWords],
    ['basis', ({ statement }) => statement.speaker?.basis ?? null],
    ['cue', (row) => row.cue],
    ['lemma', ({ statement }) => statement.cue?.lemma ?? null],
    ['content', (row) => row.content],
    ['start', (row) => row.start],
    ['end', (row) => row.end],
    ['continues', ({ statement }) => statement.continues],
    ['confidence', ({ statement }) => statement.confidence],
    ['to', (row) => row.to.join('; ')],
    ['via', (row) => row.via.join('; ')],
    ['when', (row) => row.when],
  ]

export function csvWriter(): ReportWriter {
  return {
    open: () => line(columns.map(([name]) => name)),
    write: (report) =>
      rowsOf(report)
        .map((row) => line(columns.map(([, cell]) => cell(row, report.document))))
        .join(''),
    close: () => '',
  }
}

export function toCsv(reports: Iterable<Report>): string {
  return writeAll(csvWriter(), reports)
}

const line = (cells: readonly Cell[]): string => `${cells.map(write).join(',')}\r\n`

function write(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The wide forms count as well: spreadsheets of East Asia read them as the narrow ones. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/
