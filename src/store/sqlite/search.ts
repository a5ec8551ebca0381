// Search in what was said. Comes in: words and filters; goes out: a page of statements. What is common is given newest first; what is rare
// has its best ones first.
// Hard part: to be quick when a million statements pass. Filters are words of the index, so that lists are cut against each other there;
// nothing is counted or ranked that many pass; and the newest are found without sorting all, by going back from month to month.
import type { DatabaseSync } from 'node:sqlite'
import type { Page, SearchQuestion, StatementFound } from '../answers.ts'
import { matchOf, parseSearchWords } from '../search-words.ts'
import { statementsByDay } from './by-day.ts'
import { EVERYTHING, readFilters } from './filters.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { countRows, matchAll, type Rows } from './rows.ts'
import { statementsFound } from './statements-found.ts'

export function search(database: DatabaseSync, question: SearchQuestion): Page<StatementFound> {
  const words = parseSearchWords(question.words)
  const filter = readFilters(database, question)
  if (words.isVoid || filter.isEmpty) return { items: [], next: null, total: 0 }
  const wanted = matchOf(words, EVERYTHING)
  const match = [...(wanted ? [`(${wanted})`] : []), ...filter.match].join(' AND ') || null
  const rows: Rows = { match, where: filter.where, values: filter.values, period: filter.period }
  const total = countRows(database, rows)
  const page =
    wanted !== null && (isRanked(question.after) ?? isRare(database, wanted, total))
      ? ranked(database, wanted, rows, question)
      : newestFirst(database, rows, total, question)
  return { items: statementsFound(database, page.ids, wanted), next: page.next, total }
}

const isRanked = (after: string | null | undefined): boolean | null => {
  if (!after) return null
  try {
    return readPlace('ranked', after, 2) !== null
  } catch {
    return false
  }
}

/** Few enough to be ranked, even before they are filtered. */
function isRare(database: DatabaseSync, wanted: string, total: number | null): boolean {
  return (
    total !== null && countRows(database, { match: wanted, where: [], values: [], period: null }) !== null
  )
}

interface PageOfIds {
  readonly ids: readonly number[]
  readonly next: string | null
}

/** bm25; of equals, the latest that came in. */
function ranked(database: DatabaseSync, wanted: string, rows: Rows, question: SearchQuestion): PageOfIds {
  const limit = limitOf(question)
  const after = readPlace('ranked', question.after, 2) as readonly [number, number] | null
  const passing = new Set(
    prepared(
      database,
      `SELECT f.rowid AS id FROM statement_search f ${rows.where.length ? 'JOIN statement_rows s ON s.id = f.rowid' : ''}
         WHERE statement_search MATCH ? ${rows.where.map((one) => `AND ${one}`).join(' ')}`,
    )
      .all(matchAll(database, rows), ...rows.values)
      .map(({ id }) => Number(id)),
  )
  const places = prepared(
    database,
    'SELECT rowid AS id, bm25(statement_search) AS rank FROM statement_search WHERE statement_search MATCH ?',
  )
    .all(wanted)
    .map(({ id, rank }) => [Number(rank), Number(id)] as const)
    .filter(([, id]) => passing.has(id))
    .sort(isBefore)
    .filter((place) => after === null || isBefore(after, place) < 0)
  const shown = places.slice(0, limit)
  return {
    ids: shown.map(([, id]) => id),
    next: places.length > limit ? writePlace('ranked', shown.at(-1)!) : null,
  }
}

const isBefore = (a: readonly [number, number], b: readonly [number, number]): number =>
  a[0] - b[0] || b[1] - a[1]

function newestFirst(
  database: DatabaseSync,
  rows: Rows,
  total: number | null,
  question: SearchQuestion,
): PageOfIds {
  const limit = limitOf(question)
  const after = readPlace('newest', question.after, 2) as readonly [string | null, number] | null
  const found = statementsByDay(database, rows, {
    order: 'newest',
    after,
    limit: limit + 1,
    few: total !== null,
  })
  const shown = found.slice(0, limit)
  return {
    ids: shown.map(([, id]) => id),
    next: found.length > limit ? writePlace('newest', shown.at(-1)!) : null,
  }
}
