// One row a statement as comma-separated values (RFC 4180: commas, double quotes, CRLF), for spreadsheets, R and pandas; or one row an
// interaction, an actor or a date. Every table begins with the columns that say which article it is, so that they can be joined.
// Hard part: a spreadsheet runs a cell that begins with = + - @ as a formula, and articles are written by strangers. Such a cell gets
// an apostrophe in front, which spreadsheets understand as "this is text"; numbers are ours and stay as they are.
import type { Report } from '../ledger/report.ts'
import { type ActorRow, actorRowsOf } from './actor-row.ts'
import { type DateRow, dateRowsOf } from './date-row.ts'
import { type InteractionRow, interactionRowsOf } from './interaction-row.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { type Row, rowsOf } from './row.ts'
import type { RowKind } from './row-kind.ts'

type Cell = string | number | boolean | null
type Column<Item> = readonly [name: string, cell: (item: Item) => Cell]

const articleColumns: readonly Column<Report['document']>[] = [
  ['document', ({ id }) => id],
  ['title', ({ title }) => title],
  ['publisher', ({ publisher }) => publisher],
  ['published', ({ published }) => published],
  ['url', ({ url }) => url],
]

const statementColumns: readonly Column<Row>[] = [
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
  ['when_words', (row) => row.whenWords],
]

const interactionColumns: readonly Column<InteractionRow>[] = [
  ['interaction', ({ interaction }) => interaction.id],
  ['type', ({ interaction }) => interaction.type],
  ['status', ({ interaction }) => interaction.status],
  ['actor', (row) => row.who.join('; ')],
  ['recipient', (row) => row.whom.join('; ')],
  ['according_to', ({ interaction }) => interaction.accordingTo],
  ['according_to_speaker', (row) => row.teller],
  ['when', (row) => row.when],
  ['when_words', (row) => row.whenWords],
  ['evidence', (row) => row.evidence],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['confidence', ({ interaction }) => interaction.confidence],
]

const actorColumns: readonly Column<ActorRow>[] = [
  ['actor', ({ actor }) => actor.id],
  ['name', ({ actor }) => actor.name],
  ['kind', ({ actor }) => actor.kind],
  ['aliases', ({ actor }) => actor.aliases.join('; ')],
  ['roles', ({ actor }) => actor.roles.join('; ')],
  ['statements', (row) => row.statements],
  ['interactions', (row) => row.interactions],
  ['mentions', ({ actor }) => actor.mentions.length],
]

const dateColumns: readonly Column<DateRow>[] = [
  ['words', ({ date }) => date.span.text],
  ['value', ({ date }) => date.value],
  ['rule', ({ date }) => date.rule],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
]

/** `rows`: which table; statements where it is not said. */
export function csvWriter({ rows = 'statements' }: { readonly rows?: RowKind } = {}): ReportWriter {
  return writers[rows]()
}

const writers: Record<RowKind, () => ReportWriter> = {
  statements: () => writerOf(statementColumns, rowsOf),
  interactions: () => writerOf(interactionColumns, interactionRowsOf),
  actors: () => writerOf(actorColumns, actorRowsOf),
  dates: () => writerOf(dateColumns, dateRowsOf),
}

function writerOf<Item>(
  columns: readonly Column<Item>[],
  itemsOf: (report: Report) => readonly Item[],
): ReportWriter {
  return {
    open: () => line([...articleColumns, ...columns].map(([name]) => name)),
    write(report) {
      const article = articleColumns.map(([, cell]) => cell(report.document))
      return itemsOf(report)
        .map((item) => line([...article, ...columns.map(([, cell]) => cell(item))]))
        .join('')
    },
    close: () => '',
  }
}

export function toCsv(reports: Iterable<Report>, options: { readonly rows?: RowKind } = {}): string {
  return writeAll(csvWriter(options), reports)
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
