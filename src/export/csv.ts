// One row a statement as comma-separated values (RFC 4180: commas, double quotes, CRLF), for spreadsheets, R and pandas; or one row an
// interaction, an actor or a date. Every table begins with the columns that say which article it is, so that they can be joined. Of a
// ledger, columns follow that hold over all documents: the row's key, the numbers of its actors, whether a person decided it.
import type { Part, Report } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { type ActorRow, actorRowsOf } from './actor-row.ts'
import { type CsvColumn as Column, csvLine as line } from './csv-line.ts'
import { type DateRow, dateRowsOf } from './date-row.ts'
import { type InteractionRow, interactionRowsOf } from './interaction-row.ts'
import { type LedgerWriter, oneFile, type TextWriter } from './ledger-writer.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { type Row, rowsOf } from './row.ts'
import type { RowKind } from './row-kind.ts'

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

/** Of a ledger: the same columns, then those that hold over all documents. */
export function ledgerCsvWriter({ rows = 'statements' }: { readonly rows?: RowKind } = {}): LedgerWriter {
  return oneFile(`${rows}.csv`, ledgerWriters[rows]())
}

/** What a cell of a ledger is made of. */
interface InLedger<Item> {
  readonly item: Item
  readonly stored: StoredReport
}
type LedgerColumn<Item> = Column<InLedger<Item>>

const documentColumns: readonly LedgerColumn<unknown>[] = [
  ['document_key', ({ stored }) => stored.document],
  ['outlet', ({ stored }) => stored.outlet],
]

const rowColumns: readonly LedgerColumn<{ readonly id: string }>[] = [
  ['key', ({ item, stored }) => stored.rows.get(item.id) ?? null],
  ['human', ({ item, stored }) => stored.human.has(item.id)],
]

/** Numbers of actors, each once, in the order of the names beside them. */
const idsOf = (parts: readonly Part[], { actors }: StoredReport): string =>
  [...new Set(parts.map(({ actor }) => actor))].map((id) => actors.get(id)?.id ?? '').join('; ')

const statementKeys: readonly LedgerColumn<Row>[] = [
  ...documentColumns,
  ...rowColumns.map(ofRow(({ statement }: Row) => statement)),
  [
    'speaker_id',
    ({ item: { statement }, stored }) => stored.actors.get(statement.speaker?.actor ?? '')?.id ?? null,
  ],
  ['to_ids', ({ item: { statement }, stored }) => idsOf(statement.to, stored)],
  ['via_ids', ({ item: { statement }, stored }) => idsOf(statement.via, stored)],
]

const interactionKeys: readonly LedgerColumn<InteractionRow>[] = [
  ...documentColumns,
  ...rowColumns.map(ofRow(({ interaction }: InteractionRow) => interaction)),
  ['actor_ids', ({ item: { interaction }, stored }) => idsOf(interaction.actor, stored)],
  ['recipient_ids', ({ item: { interaction }, stored }) => idsOf(interaction.recipient, stored)],
  [
    'according_to_key',
    ({ item: { interaction }, stored }) => stored.rows.get(interaction.accordingTo ?? '') ?? null,
  ],
]

const actorKeys: readonly LedgerColumn<ActorRow>[] = [
  ...documentColumns,
  ['actor_id', ({ item, stored }) => stored.actors.get(item.actor.id)?.id ?? null],
  ['ledger_name', ({ item, stored }) => stored.actors.get(item.actor.id)?.name ?? null],
]

function ofRow<Item, Part>(rowOf: (item: Item) => Part) {
  return ([name, cell]: LedgerColumn<Part>): LedgerColumn<Item> => [
    name,
    ({ item, stored }) => cell({ item: rowOf(item), stored }),
  ]
}

const ledgerWriters: Record<RowKind, () => TextWriter> = {
  statements: () => ledgerWriterOf(statementColumns, statementKeys, rowsOf),
  interactions: () => ledgerWriterOf(interactionColumns, interactionKeys, interactionRowsOf),
  actors: () => ledgerWriterOf(actorColumns, actorKeys, actorRowsOf),
  dates: () => ledgerWriterOf(dateColumns, documentColumns, dateRowsOf),
}

function ledgerWriterOf<Item>(
  columns: readonly Column<Item>[],
  keys: readonly LedgerColumn<Item>[],
  itemsOf: (report: Report) => readonly Item[],
): TextWriter {
  return {
    open: () => line([...articleColumns, ...columns, ...keys].map(([name]) => name)),
    write(stored) {
      const article = articleColumns.map(([, cell]) => cell(stored.report.document))
      return itemsOf(stored.report)
        .map((item) => {
          const cells = columns.map(([, cell]) => cell(item))
          return line([...article, ...cells, ...keys.map(([, cell]) => cell({ item, stored }))])
        })
        .join('')
    },
    close: () => '',
  }
}

export function toCsv(reports: Iterable<Report>, options: { readonly rows?: RowKind } = {}): string {
  return writeAll(csvWriter(options), reports)
}
