// The columns of the Parquet tables. `start` and `end` count UTF-16 code units of `documents.text`, as everywhere in Hearsay;
// `first_character` and `after_character` count code points, as Python, R and DuckDB do.
import { parsePeriod } from '../ledger/period.ts'
import type { Part } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import type { TalliedActor } from './actor-tally.ts'
import { CodePoints } from './code-points.ts'
import { type InteractionRow, interactionRowsOf } from './interaction-row.ts'
import { type ActorOf, actorsIn, type NamedActor } from './named-actor.ts'
import { type Row, rowsOf } from './row.ts'

/** What a cell of each type holds. */
interface Values {
  readonly text: string
  readonly boolean: boolean
  readonly integer: number
  readonly number: number
  readonly day: Date
  readonly texts: readonly string[]
  readonly integers: readonly number[]
}

export interface ParquetColumn<Item> {
  readonly name: string
  readonly type: keyof Values
  cell(item: Item): Values[keyof Values] | null
}

/** Ties the type of the column to that of its cells. */
const column = <Item, Type extends keyof Values>(
  name: string,
  type: Type,
  cell: (item: Item) => Values[Type] | null,
): ParquetColumn<Item> => ({ name, type, cell })

interface InDocument {
  readonly stored: StoredReport
  readonly actorOf: ActorOf
  readonly points: CodePoints
}
export type StatementRecord = InDocument & { readonly row: Row }
export type InteractionRecord = InDocument & { readonly row: InteractionRow }

export function* statementRecords(stored: StoredReport): Generator<StatementRecord> {
  const shared = inDocument(stored)
  for (const row of rowsOf(stored.report)) yield { ...shared, row }
}

export function* interactionRecords(stored: StoredReport): Generator<InteractionRecord> {
  const shared = inDocument(stored)
  for (const row of interactionRowsOf(stored.report)) yield { ...shared, row }
}

const inDocument = (stored: StoredReport): InDocument => ({
  stored,
  actorOf: actorsIn(stored),
  points: new CodePoints(stored.report.document.text),
})

export const documentColumns: readonly ParquetColumn<StoredReport>[] = [
  column('document', 'text', ({ document }) => document),
  column('sha256', 'text', ({ report }) => report.document.id),
  column('title', 'text', ({ report }) => report.document.title),
  column('outlet', 'text', ({ outlet }) => outlet),
  column('url', 'text', ({ report }) => report.document.url),
  column('byline', 'texts', ({ report }) => report.document.byline),
  column('language', 'text', ({ report }) => report.document.language),
  column('published', 'text', ({ report }) => report.document.published),
  column('day', 'day', ({ report }) => firstDay(report.document.published?.slice(0, 10))),
  column('text', 'text', ({ report }) => report.document.text),
  column('made_by', 'text', ({ report }) => report.made.by),
  column('model', 'text', ({ report }) => report.made.model),
]

export const statementColumns: readonly ParquetColumn<StatementRecord>[] = [
  column('key', 'text', ({ stored, row }) => stored.rows.get(row.statement.id) ?? null),
  column('document', 'text', ({ stored }) => stored.document),
  column('statement', 'text', ({ row }) => row.statement.id),
  column('kind', 'text', ({ row }) => row.statement.kind),
  column('act', 'text', ({ row }) => row.statement.act),
  column('negated', 'boolean', ({ row }) => row.statement.negated),
  column('speaker_id', 'integer', (record) => speakerOf(record)?.id ?? null),
  column('speaker', 'text', (record) => speakerOf(record)?.name ?? null),
  column('speaker_kind', 'text', (record) => speakerOf(record)?.kind ?? null),
  column('speaker_words', 'text', ({ row }) => row.statement.speaker?.span.text ?? null),
  column('basis', 'text', ({ row }) => row.statement.speaker?.basis ?? null),
  column('cue', 'text', ({ row }) => row.statement.cue?.text ?? null),
  column('lemma', 'text', ({ row }) => row.statement.cue?.lemma ?? null),
  column('content', 'texts', ({ row }) => row.statement.content.map(({ text }) => text)),
  column('start', 'integers', ({ row }) => row.statement.content.map(({ start }) => start)),
  column('end', 'integers', ({ row }) => row.statement.content.map(({ end }) => end)),
  column('first_character', 'integers', ({ row, points }) =>
    row.statement.content.map(({ start }) => points.at(start)),
  ),
  column('after_character', 'integers', ({ row, points }) =>
    row.statement.content.map(({ end }) => points.at(end)),
  ),
  column('to_ids', 'integers', ({ row, actorOf }) => idsOf(row.statement.to, actorOf)),
  column('to', 'texts', ({ row, actorOf }) => namesOf(row.statement.to, actorOf)),
  column('via_ids', 'integers', ({ row, actorOf }) => idsOf(row.statement.via, actorOf)),
  column('via', 'texts', ({ row, actorOf }) => namesOf(row.statement.via, actorOf)),
  column('about_ids', 'integers', ({ row, actorOf }) => numbers(row.statement.about.map(actorOf))),
  column('when', 'text', ({ row }) => row.when || null),
  column('first_day', 'day', ({ row }) => firstDay(row.when)),
  column('last_day', 'day', ({ row }) => lastDay(row.when)),
  column('when_words', 'text', ({ row }) => row.whenWords || null),
  column('continues', 'text', ({ stored, row }) => stored.rows.get(row.statement.continues ?? '') ?? null),
  column('confidence', 'number', ({ row }) => row.statement.confidence),
  column('human', 'boolean', ({ stored, row }) => stored.human.has(row.statement.id)),
]

export const interactionColumns: readonly ParquetColumn<InteractionRecord>[] = [
  column('key', 'text', ({ stored, row }) => stored.rows.get(row.interaction.id) ?? null),
  column('document', 'text', ({ stored }) => stored.document),
  column('interaction', 'text', ({ row }) => row.interaction.id),
  column('type', 'text', ({ row }) => row.interaction.type),
  column('status', 'text', ({ row }) => row.interaction.status),
  column('actor_ids', 'integers', ({ row, actorOf }) => idsOf(row.interaction.actor, actorOf)),
  column('actor', 'texts', ({ row, actorOf }) => namesOf(row.interaction.actor, actorOf)),
  column('recipient_ids', 'integers', ({ row, actorOf }) => idsOf(row.interaction.recipient, actorOf)),
  column('recipient', 'texts', ({ row, actorOf }) => namesOf(row.interaction.recipient, actorOf)),
  column(
    'according_to',
    'text',
    ({ stored, row }) => stored.rows.get(row.interaction.accordingTo ?? '') ?? null,
  ),
  column('when', 'text', ({ row }) => row.when || null),
  column('first_day', 'day', ({ row }) => firstDay(row.when)),
  column('last_day', 'day', ({ row }) => lastDay(row.when)),
  column('when_words', 'text', ({ row }) => row.whenWords || null),
  column('evidence', 'text', ({ row }) => row.evidence),
  column('start', 'integer', ({ row }) => row.start),
  column('end', 'integer', ({ row }) => row.end),
  column('first_character', 'integer', ({ row, points }) => points.at(row.start)),
  column('after_character', 'integer', ({ row, points }) => points.at(row.end)),
  column('confidence', 'number', ({ row }) => row.interaction.confidence),
  column('human', 'boolean', ({ stored, row }) => stored.human.has(row.interaction.id)),
]

export const actorColumns: readonly ParquetColumn<TalliedActor>[] = [
  column('actor_id', 'integer', ({ id }) => id),
  column('name', 'text', ({ name }) => name),
  column('kind', 'text', ({ kind }) => kind),
  column('aliases', 'texts', ({ aliases }) => aliases),
  column('roles', 'texts', ({ roles }) => roles),
  column('documents', 'integer', ({ documents }) => documents),
  column('statements', 'integer', ({ statements }) => statements),
  column('interactions', 'integer', ({ interactions }) => interactions),
  column('first_day', 'day', ({ first }) => firstDay(first)),
  column('last_day', 'day', ({ last }) => firstDay(last)),
]

const speakerOf = ({ row, actorOf }: StatementRecord): NamedActor | null =>
  row.statement.speaker && actorOf(row.statement.speaker.actor)

/** Each actor once, in order. */
const partsOf = (parts: readonly Part[], actorOf: ActorOf): NamedActor[] =>
  [...new Set(parts.map(({ actor }) => actor))].map(actorOf)

const numbers = (actors: readonly NamedActor[]): number[] => actors.flatMap(({ id }) => id ?? [])
const idsOf = (parts: readonly Part[], actorOf: ActorOf): number[] => numbers(partsOf(parts, actorOf))
const namesOf = (parts: readonly Part[], actorOf: ActorOf): string[] =>
  partsOf(parts, actorOf).map(({ name }) => name)

const dayOf = (day: string | undefined): Date | null =>
  day === undefined ? null : new Date(`${day}T00:00:00Z`)
const firstDay = (when: string | null | undefined): Date | null => dayOf(parsePeriod(when ?? '')?.start)
const lastDay = (when: string | null | undefined): Date | null => dayOf(parsePeriod(when ?? '')?.end)
