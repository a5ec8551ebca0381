// Statements in the order of their days, as many as a page needs. Comes in: what they must match; goes out: their days and ids.
// Hard part: an index of words gives rows as they came in, not by day, and to sort a million for twenty is slow. But the year, the month
// and the day are words of the index themselves: so one year, one month, one day after the other is asked for, until the page is full.
import type { DatabaseSync } from 'node:sqlite'
import { parsePeriod } from '../../ledger/period.ts'
import { matchFacets, UNDATED } from './facets.ts'
import { matchDays } from './filters.ts'
import { prepared } from './prepared.ts'
import { matchAll, type Rows } from './rows.ts'

/** newest: last day first, undated ones at the end; oldest: first day first, no undated ones. Of one day: by id, down or up. */
export type DayOrder = 'newest' | 'oldest'

/** A day, or null where none is known, and an id. */
export type DayPlace = readonly [day: string | null, id: number]

/** A month with more rows than these is taken day by day. */
const MANY = 400

export interface DayPaging {
  readonly order: DayOrder
  readonly after: DayPlace | null
  readonly limit: number
  /** There are so few that all of them may be sorted. */
  readonly few: boolean
}

/** At most `limit` of them behind `after`. */
export function statementsByDay(database: DatabaseSync, rows: Rows, paging: DayPaging): DayPlace[] {
  const { order, after, limit, few } = paging
  const page = new OpenPage(order, after, limit)
  if (few) page.take(matching(database, { ...rows, match: matchAll(database, rows) }, isDated(order)))
  else if (order === 'newest') {
    walk(database, rows, paging, page)
    page.take(begunBefore(database, rows))
    if (rows.period === null && !page.isFull) page.take(undated(database, rows, after, limit))
  } else {
    page.take(begunBefore(database, rows))
    walk(database, rows, paging, page)
  }
  return page.found
}

/** What is behind the last page, in order, until it is enough. */
class OpenPage {
  readonly found: DayPlace[] = []
  readonly #order: (a: DayPlace, b: DayPlace) => number
  readonly #after: DayPlace | null
  readonly #limit: number

  constructor(order: DayOrder, after: DayPlace | null, limit: number) {
    this.#order = inOrder(order)
    this.#after = after
    this.#limit = limit
  }

  get isFull(): boolean {
    return this.found.length >= this.#limit
  }

  take(places: readonly DayPlace[]): void {
    const after = this.#after
    const behind = after === null ? places : places.filter((place) => this.#order(after, place) < 0)
    this.found.push(...behind.toSorted(this.#order).slice(0, this.#limit - this.found.length))
  }
}

const isDated = (order: DayOrder): string => (order === 'newest' ? '1' : 's.day IS NOT NULL')

/** Those that begin in the period: year by year, month by month and, where there are many, day by day. */
function walk(database: DatabaseSync, rows: Rows, { order, after }: DayPaging, page: OpenPage): void {
  if (page.isFull || (after !== null && after[0] === null)) return
  const stretch = stretchOf(rows, order, after)
  for (const year of yearsOf(database, order, stretch)) {
    if (beginning(database, rows, year, stretch, 1).length === 0) continue
    for (const month of partsOf(year, order, stretch)) {
      const places = beginning(database, rows, month, stretch, MANY + 1)
      if (places.length <= MANY) page.take(places)
      else
        for (const day of partsOf(month, order, stretch)) {
          page.take(beginning(database, rows, day, stretch, -1))
          if (page.isFull) return
        }
      if (page.isFull) return
    }
  }
}

interface Stretch {
  readonly first: string
  readonly last: string
}

/** The period, without what lies on pages before. */
function stretchOf({ period }: Rows, order: DayOrder, after: DayPlace | null): Stretch {
  const { first, last } = period ?? { first: '', last: '9999-12-31' }
  const day = after?.[0]
  if (!day) return { first, last }
  return order === 'newest'
    ? { first, last: day < last ? day : last }
    : { first: day > first ? day : first, last }
}

const inOrder =
  (order: DayOrder) =>
  ([a, x]: DayPlace, [b, y]: DayPlace): number => {
    const up = (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : x - y
    return order === 'oldest' ? up : -up
  }

/** A period as its name in ISO: a year, a month or a day. */
function beginning(
  database: DatabaseSync,
  rows: Rows,
  name: string,
  stretch: Stretch,
  limit: number,
): DayPlace[] {
  const { start, end } = parsePeriod(name)!
  const [first, last] = [
    start > stretch.first ? start : stretch.first,
    end < stretch.last ? end : stretch.last,
  ]
  const days = matchDays(start, end)
  const narrowed = { ...rows, match: rows.match === null ? days : `(${rows.match}) AND ${days}` }
  return matching(database, narrowed, 's.day BETWEEN ? AND ?', [first, last], limit)
}

/** Those that begin before the period and go on in it: they touch its first day. */
function begunBefore(database: DatabaseSync, rows: Rows): DayPlace[] {
  if (rows.period === null) return []
  const { first } = rows.period
  if (first < '0001') return []
  return matching(
    database,
    { ...rows, match: matchAll(database, { ...rows, period: { first, last: first } }) },
    's.day < ?',
    [first],
  )
}

function matching(
  database: DatabaseSync,
  { match, where, values }: Rows,
  also: string,
  alsoValues: readonly string[] = [],
  limit = -1,
): DayPlace[] {
  return prepared(
    database,
    `SELECT s.day, s.id FROM statement_search f JOIN statement_rows s ON s.id = f.rowid
       WHERE statement_search MATCH ? AND ${also} ${where.map((one) => `AND ${one}`).join(' ')} LIMIT ?`,
  )
    .all(match!, ...alsoValues, ...values, limit)
    .map(({ day, id }) => [day as string | null, Number(id)])
}

function undated(database: DatabaseSync, rows: Rows, after: DayPlace | null, limit: number): DayPlace[] {
  const behind = after !== null && after[0] === null ? after[1] : Number.MAX_SAFE_INTEGER
  const none = matchFacets([UNDATED])
  const where = rows.where.map((one) => `AND ${one}`).join(' ')
  return prepared(
    database,
    `SELECT s.id FROM statement_search f JOIN statement_rows s ON s.id = f.rowid
       WHERE statement_search MATCH ? AND f.rowid < ? ${where} ORDER BY f.rowid DESC LIMIT ?`,
  )
    .all(rows.match === null ? none : `(${rows.match}) AND ${none}`, behind, ...rows.values, limit)
    .map(({ id }) => [null, Number(id)])
}

/** Years in which a statement begins. */
function* yearsOf(database: DatabaseSync, order: DayOrder, { first, last }: Stretch): Generator<string> {
  const next = prepared(
    database,
    `SELECT ${order === 'newest' ? 'max' : 'min'}(day) AS day FROM days WHERE statements > 0 AND day BETWEEN ? AND ?`,
  )
  let [from, to] = [first, last]
  for (;;) {
    const day = next.get(from, to)?.day
    if (typeof day !== 'string') return
    const year = day.slice(0, 4)
    yield year
    if (order === 'newest') to = `${year}-00`
    else from = `${year}-99`
  }
}

/** The months of a year, the days of a month: those that lie in the stretch. */
function partsOf(name: string, order: DayOrder, { first, last }: Stretch): string[] {
  const count = name.length === 4 ? 12 : Number(parsePeriod(name)!.end.slice(8))
  const parts = Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(2, '0')}`)
  const within = parts.filter(
    (part) => part >= first.slice(0, part.length) && part <= last.slice(0, part.length),
  )
  return order === 'newest' ? within.reverse() : within
}
