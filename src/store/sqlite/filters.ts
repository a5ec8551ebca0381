// Filters of a question, ready for the index. Comes in: names, days, kind, act; goes out: an expression over the facets of a statement
// (src/store/sqlite/facets.ts), and a condition in SQL for the few that are too wide for words of an index.
// Hard part: a name that fits ten thousand actors ("official"). Their ids would be ten thousand words to look up, so the rows that the
// other words find are asked one by one.
import type { DatabaseSync } from 'node:sqlite'
import { parsePeriod } from '../../ledger/period.ts'
import { type Filters, UnfitQuestion } from '../answers.ts'
import { joinParts } from './evidence.ts'
import { matchFacets, wordsTouching } from './facets.ts'
import { actorsNamed, outletsNamed } from './named-actors.ts'
import { prepared } from './prepared.ts'

export interface RowFilter {
  /** For FTS5, each must hold; empty: everything passes. The period is not in it: `matchPeriod`. */
  readonly match: readonly string[]
  /** On `s`, a row of statement_rows; each must hold. */
  readonly where: readonly string[]
  readonly values: readonly string[]
  /** First and last day; null: any day, and none. */
  readonly period: { readonly first: string; readonly last: string } | null
  /** A name that nobody bears, or a period without a day: there is no such row. */
  readonly isEmpty: boolean
}

/** Matches each statement. */
export const EVERYTHING = matchFacets(['direct', 'indirect', 'mixed'])

/** More actors than these are no words for an index. */
const MOST_IDS = 200
/** Nor are these, of which each has more rows. */
const MOST_OUTLETS = 20

/** `speakers`: those whose statements alone pass, besides the filters. Throws UnfitQuestion where a day is none. */
export function readFilters(
  database: DatabaseSync,
  filters: Filters,
  speakers: readonly number[] | null = null,
): RowFilter {
  const filter = new FilterReader()
  const { speaker, to, outlet, kind, act } = filters
  for (const ids of [speaker ? actorsNamed(database, speaker) : null, speakers])
    if (ids) filter.actors('a', ids, 's.speaker IN (SELECT value FROM json_each(?))')
  if (to)
    filter.actors(
      't',
      actorsNamed(database, to),
      `EXISTS (SELECT 1 FROM (SELECT 1) ${joinParts('s', 'to')} WHERE p.actor IN (SELECT value FROM json_each(?)))`,
    )
  if (outlet) filter.outlets(outletsNamed(database, outlet))
  if (kind) filter.facets(['direct', 'indirect', 'mixed'].filter((name) => name === kind))
  if (act) filter.facets(/^[a-z]+$/.test(act) ? [act] : [])
  filter.period = readPeriod(filters)
  if (filter.period && filter.period.first > filter.period.last) filter.isEmpty = true
  return filter
}

class FilterReader implements RowFilter {
  readonly match: string[] = []
  readonly where: string[] = []
  readonly values: string[] = []
  period: RowFilter['period'] = null
  isEmpty = false

  actors(letter: string, ids: readonly number[], where: string): void {
    if (ids.length <= MOST_IDS) this.facets(ids.map((id) => `${letter}${id}`))
    else {
      this.where.push(where)
      this.values.push(JSON.stringify(ids))
    }
  }

  outlets(found: readonly { readonly id: number; readonly name: string }[]): void {
    if (found.length <= MOST_OUTLETS) this.facets(found.map(({ id }) => `o${id}`))
    else {
      this.where.push(
        'EXISTS (SELECT 1 FROM documents o WHERE o.id = s.document AND o.outlet IN (SELECT value FROM json_each(?)))',
      )
      this.values.push(JSON.stringify(found.map(({ name }) => name)))
    }
  }

  facets(words: readonly string[]): void {
    if (words.length === 0) this.isEmpty = true
    this.match.push(matchFacets(words.length ? words : [NEVER]))
  }
}

const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31']

/** Both ends, open ones filled; null where neither is said. Throws UnfitQuestion. */
export function readPeriod({ since, until }: Filters): { first: string; last: string } | null {
  if (!since && !until) return null
  return {
    first: since ? readDays(since).start : FIRST_DAY,
    last: until ? readDays(until).end : LAST_DAY,
  }
}

function readDays(words: string): { start: string; end: string } {
  const period = words.includes('/') ? null : parsePeriod(words)
  if (!period) throw new UnfitQuestion(`“${words}” is no day. Write it as 2016-11-10, 2016-11 or 2016.`)
  return period
}

/** No open end is held to be farther away. */
const MOST_YEARS = 60

/**
 * An expression for the statements whose days touch a period. Only days that the ledger has need be looked for: whatever begins by its
 * last day and goes on behind it touches that day. Beyond the last day, what began before it may still go on.
 */
export function matchPeriod(
  database: DatabaseSync,
  { first, last }: { first: string; last: string },
): string {
  const known = prepared(
    database,
    'SELECT min(day) AS first, (SELECT max(day) FROM days WHERE statements > 0) AS last FROM days WHERE statements > 0',
  ).get()!
  if (known.first === null) return matchFacets([NEVER])
  const [from, to] = [String(known.first), String(known.last)]
  const end =
    first > to
      ? `${String(Math.min(9999, Number(first.slice(0, 4)) + MOST_YEARS)).padStart(4, '0')}-12-31`
      : to
  return matchDays(first > from ? first : from, last < end ? last : end)
}

/** A facet that no statement has. */
const NEVER = 'never'

export function matchDays(first: string, last: string): string {
  const words = wordsTouching(first, last)
  return matchFacets(words.length ? words : [NEVER])
}
