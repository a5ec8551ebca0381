// The statements that a question is about, as an expression for the index and a condition in SQL; and how many they are, where that is
// soon counted.
import type { DatabaseSync } from 'node:sqlite'
import { EVERYTHING, matchPeriod, type RowFilter } from './filters.ts'
import { prepared } from './prepared.ts'

/** More than these are neither ranked nor counted. */
const MOST_COUNTED = 2000

/** Which statements are asked for: by the index, and by a condition on each. */
export interface Rows extends Pick<RowFilter, 'where' | 'values' | 'period'> {
  /** null: the index lets everything pass. */
  readonly match: string | null
}

/** The index alone, days included. */
export function matchAll(database: DatabaseSync, { match, period }: Rows): string {
  if (!period) return match ?? EVERYTHING
  const days = matchPeriod(database, period)
  return match === null ? days : `(${match}) AND ${days}`
}

/** null: more than are counted. */
export function countRows(database: DatabaseSync, rows: Rows): number | null {
  const { match, where, values, period } = rows
  const join = where.length ? 'JOIN statement_rows s ON s.id = f.rowid' : ''
  if (match === null && where.length === 0 && period === null) return null
  const found = prepared(
    database,
    `SELECT count(*) AS n FROM (SELECT 1 FROM statement_search f ${join}
       WHERE statement_search MATCH ? ${where.map((one) => `AND ${one}`).join(' ')} LIMIT ?)`,
  ).get(matchAll(database, rows), ...values, MOST_COUNTED + 1)!.n
  return Number(found) > MOST_COUNTED ? null : Number(found)
}
