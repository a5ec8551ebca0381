import type { DatabaseSync } from 'node:sqlite'
import { prepared } from './prepared.ts'

/** Id of what is said again and again, kept once: a row of `table` with these values. */
export function interned(
  database: DatabaseSync,
  table: 'manners' | 'phrases',
  values: Readonly<Record<string, string | number | null>>,
): number {
  const columns = Object.keys(values)
  const found = prepared(
    database,
    `SELECT id FROM ${table} WHERE ${columns.map((column) => `${column} IS ?`).join(' AND ')}`,
  ).get(...Object.values(values))
  if (found) return Number(found.id)
  const { lastInsertRowid } = prepared(
    database,
    `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
  ).run(...Object.values(values))
  return Number(lastInsertRowid)
}
