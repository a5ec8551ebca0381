// Rows by their keys. Comes in: a key, as text or as SQL; goes out: the row, or SQL that finds it.
// Hard part: there are thirty rows to an article, and an index of their keys would be larger than the rows. But a key begins with that of
// its document, so a document is looked up, and its few rows are looked through; they have ids in a row.
import type { DatabaseSync } from 'node:sqlite'
import { prepared } from './prepared.ts'

export type RowKind = 'statement' | 'interaction'

const parts = /^([sia])([0-9a-f]{8})([0-9a-f]{8})$/

/** What of a row's key its table keeps; null for what is no key. */
export function ownPart(key: string): Uint8Array | null {
  const [, , , own] = parts.exec(key) ?? []
  return own === undefined ? null : Buffer.from(own, 'hex')
}

/** null: no such row. */
export function rowId(database: DatabaseSync, kind: RowKind, key: string): number | null {
  const [, letter] = parts.exec(key) ?? []
  if (letter !== kind[0]) return null
  const row = prepared(database, `SELECT r.id FROM ${rowByKey(kind, 'r', '?1')}`).get(key)
  return row ? Number(row.id) : null
}

export function appearanceByKey(
  database: DatabaseSync,
  key: string,
): { document: number; number: number; actor: number; proposed: number } | null {
  const [, letter] = parts.exec(key) ?? []
  if (letter !== 'a') return null
  const row = prepared(
    database,
    `SELECT p.document, p.number, p.actor, coalesce(p.proposed, p.actor) AS proposed
     FROM documents d CROSS JOIN appearance_rows p ON p.document = d.id WHERE ${isPrefix('d', '?1')} AND p.key = unhex(substr(?1, 10))`,
  ).get(key)
  return row
    ? {
        document: Number(row.document),
        number: Number(row.number),
        actor: Number(row.actor),
        proposed: Number(row.proposed),
      }
    : null
}

/** SQL for FROM: the row `as` whose key is the text `key`. */
export const rowByKey = (kind: RowKind, as: string, key: string): string =>
  `documents ${as}_in CROSS JOIN ${kind}_rows ${as} ON ${isPrefix(`${as}_in`, key)}
    AND ${as}.id BETWEEN ${as}_in.first_${kind} AND ${as}_in.last_${kind} AND +${as}.key = unhex(substr(${key}, 10))`

const isPrefix = (document: string, key: string): string =>
  `${document}.key BETWEEN 'd' || substr(${key}, 2, 8) AND 'd' || substr(${key}, 2, 8) || 'g'`

/** SQL: the key of a row as text. `document`: its row of documents. */
export const keyOf = (kind: RowKind | 'appearance', row: string, document: string): string =>
  `'${kind[0]}' || substr(${document}.key, 2, 8) || lower(hex(${row}.key))`

/** Keys of all rows of a document. */
export function keysIn(database: DatabaseSync, kind: RowKind, document: number): string[] {
  return prepared(
    database,
    `SELECT ${keyOf(kind, 'r', 'd')} AS key FROM documents d CROSS JOIN ${kind}_rows r
       ON r.id BETWEEN d.first_${kind} AND d.last_${kind} WHERE d.id = ?`,
  )
    .all(document)
    .map(({ key }) => String(key))
}
