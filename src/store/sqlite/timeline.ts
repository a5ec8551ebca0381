// Day by day, what was said and done. Comes in: filters, perhaps one actor; goes out: a page of statements and interactions, oldest first.
// Hard part: two lists in one order. Each gives as many as the page takes; they are merged; what is not shown is asked for again.
// Filters are about statements. An interaction passes where the statement that carries it does; an act is its own type.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ActorRef, Page, TimelineEntry, TimelineQuestion } from '../answers.ts'
import { type DayPlace, statementsByDay } from './by-day.ts'
import { joinParts } from './evidence.ts'
import { readFilters, readPeriod } from './filters.ts'
import { actorsNamed, outletsNamed } from './named-actors.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { countRows, type Rows } from './rows.ts'
import { actorRefs, documentColumns, documentRef, statementsFound } from './statements-found.ts'

type Row = Record<string, SQLOutputValue>

/** Of one day, statements come first; of one kind, by id. */
type Place = readonly [day: string, kind: 'statement' | 'interaction', id: number]

export function timeline(database: DatabaseSync, question: TimelineQuestion): Page<TimelineEntry> {
  const limit = limitOf(question)
  const after = readPlace('timeline', question.after, 3) as Place | null
  const actors = question.actor ? actorsNamed(database, question.actor) : null
  if (actors?.length === 0) return { items: [], next: null, total: 0 }
  const places = [
    ...statementPlaces(database, question, actors, after, limit + 1),
    ...interactionPlaces(database, question, actors, after, limit + 1),
  ].sort(inOrder)
  const shown = places.slice(0, limit)
  return {
    items: entries(database, shown),
    next: places.length > limit ? writePlace('timeline', shown.at(-1)!) : null,
    total: after === null && places.length <= limit ? places.length : null,
  }
}

// "statement" stands before "interaction" in a day.
const inOrder = ([a, kind, x]: Place, [b, other, y]: Place): number =>
  a < b ? -1 : a > b ? 1 : kind === other ? x - y : kind === 'statement' ? -1 : 1

function statementPlaces(
  database: DatabaseSync,
  question: TimelineQuestion,
  actors: readonly number[] | null,
  after: Place | null,
  limit: number,
): Place[] {
  const filter = readFilters(database, question, actors)
  if (filter.isEmpty) return []
  const { where, values, period } = filter
  const rows: Rows = { match: filter.match.join(' AND ') || null, where, values, period }
  const behind: DayPlace | null = after && [
    after[0],
    after[1] === 'statement' ? after[2] : Number.MAX_SAFE_INTEGER,
  ]
  const few = countRows(database, rows) !== null
  return statementsByDay(database, rows, { order: 'oldest', after: behind, limit, few }).map(
    ([day, id]) => [day!, 'statement', id] as const,
  )
}

function interactionPlaces(
  database: DatabaseSync,
  question: TimelineQuestion,
  actors: readonly number[] | null,
  after: Place | null,
  limit: number,
): Place[] {
  const where = ['i.current', '+i.day IS NOT NULL']
  const values: (string | number)[] = []
  const add = (condition: string, ...of: (string | number)[]) => {
    where.push(condition)
    values.push(...of)
  }
  if (after) {
    const id = after[1] === 'interaction' ? after[2] : -1
    add('(i.day, i.id) > (?, ?)', after[0], id)
  }
  if (actors)
    add(
      `i.id IN (SELECT interaction FROM sides WHERE actor IN (SELECT value FROM json_each(?))
         UNION ALL SELECT interaction FROM sides WHERE recipient IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(actors),
      JSON.stringify(actors),
    )
  if (question.act) add('i.type = ?', question.act)
  if (question.outlet)
    add(
      'EXISTS (SELECT 1 FROM documents d WHERE d.id = i.document AND d.outlet IN (SELECT value FROM json_each(?)))',
      JSON.stringify(outletsNamed(database, question.outlet).map(({ name }) => name)),
    )
  const carrier = carrierFilter(database, question)
  if (carrier)
    add(
      `EXISTS (SELECT 1 FROM statement_rows s WHERE s.id = i.statement AND ${carrier.where.join(' AND ')})`,
      ...carrier.values,
    )
  // Whoever is one of few is looked up by them; else the index of days is the order.
  const by = actors || question.speaker || question.to ? '+i.day' : 'i.day'
  const ask = (order: string, days: string, ...between: readonly string[]) =>
    prepared(
      database,
      `SELECT i.day, i.id FROM interaction_rows i WHERE ${days} AND ${where.join(' AND ')} ORDER BY ${order}, i.id LIMIT ?`,
    )
      .all(...between, ...values, limit)
      .map(({ day, id }) => [String(day), 'interaction', Number(id)] as const)
  const period = readPeriod(question)
  if (!period) return ask(by, '1')
  const { first, last } = period
  return [
    // What began before, and goes on.
    ...ask('+i.day', 'i.day_end > i.day AND i.day_end >= ? AND +i.day < ?', first, first),
    ...ask(by, `${by} BETWEEN ? AND ?`, first, last),
  ]
}

/** On `s`, the statement that carries an interaction; null where any will do. */
function carrierFilter(
  database: DatabaseSync,
  { speaker, to, kind }: TimelineQuestion,
): { where: string[]; values: string[] } | null {
  const where: string[] = []
  const values: string[] = []
  const add = (condition: string, value: string) => {
    where.push(condition)
    values.push(value)
  }
  const ids = (words: string) => JSON.stringify(actorsNamed(database, words))
  if (speaker) add('s.speaker IN (SELECT value FROM json_each(?))', ids(speaker))
  if (to) add(saidTo, ids(to))
  if (kind) add('s.manner IN (SELECT id FROM manners WHERE kind = ?)', kind)
  return where.length ? { where, values } : null
}

const saidTo = `EXISTS (SELECT 1 FROM (SELECT 1) ${joinParts('s', 'to')} WHERE p.actor IN (SELECT value FROM json_each(?)))`

function entries(database: DatabaseSync, places: readonly Place[]): TimelineEntry[] {
  const of = (kind: Place[1]) => places.filter((place) => place[1] === kind).map(([, , id]) => id)
  const statements = statementEntries(database, of('statement'))
  const interactions = interactionEntries(database, of('interaction'))
  return places.flatMap(([, kind, id]) => (kind === 'statement' ? statements : interactions).get(id) ?? [])
}

function statementEntries(database: DatabaseSync, ids: readonly number[]): Map<number, TimelineEntry> {
  const days = new Map(
    prepared(
      database,
      'SELECT id, day, day_end, day_rule FROM statement_rows WHERE id IN (SELECT value FROM json_each(?))',
    )
      .all(JSON.stringify(ids))
      .map((row) => [Number(row.id), row]),
  )
  return new Map(
    statementsFound(database, ids).map((statement, n): [number, TimelineEntry] => [
      ids[n]!,
      {
        ...periodOf(days.get(ids[n]!)!),
        kind: 'statement',
        key: statement.key,
        document: statement.document,
        who: statement.speaker ? [statement.speaker] : [],
        whom: statement.to,
        act: statement.act,
        status: null,
        words: statement.words,
      },
    ]),
  )
}

const periodOf = ({ day, day_end, day_rule }: Row): Pick<TimelineEntry, 'start' | 'end' | 'rule'> => ({
  start: String(day),
  end: String(day_end ?? day),
  rule: String(day_rule ?? 'published'),
})

function interactionEntries(database: DatabaseSync, ids: readonly number[]): Map<number, TimelineEntry> {
  const list = JSON.stringify(ids)
  const sides = sidesOf(database, list)
  const rows = prepared(
    database,
    `SELECT i.*, ${documentColumns} FROM interactions i JOIN documents d ON d.id = i.document
     WHERE i.id IN (SELECT value FROM json_each(?))`,
  ).all(list)
  return new Map(
    rows.map((row): [number, TimelineEntry] => [
      Number(row.id),
      {
        ...periodOf(row),
        kind: 'interaction',
        key: String(row.key),
        document: documentRef(row),
        who: sides('actor', Number(row.id)),
        whom: sides('recipient', Number(row.id)),
        act: String(row.type),
        status: String(row.status),
        words: String(row.words),
      },
    ]),
  )
}

/** Actors of interactions by side. `list`: their ids, a JSON list. */
export function sidesOf(
  database: DatabaseSync,
  list: string,
): (side: 'actor' | 'recipient', interaction: number) => ActorRef[] {
  const of = (side: 'actor' | 'recipient') =>
    Map.groupBy(
      prepared(
        database,
        `SELECT x.interaction, a.id, a.name FROM sides x JOIN actors a ON a.id = x.${side}
         WHERE x.interaction IN (SELECT value FROM json_each(?)) ORDER BY x.rowid`,
      ).all(list),
      ({ interaction }) => Number(interaction),
    )
  const sides = { actor: of('actor'), recipient: of('recipient') }
  return (side, interaction) => actorRefs(sides[side].get(interaction) ?? [])
}
