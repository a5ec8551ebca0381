// Where an actor appears, for a person who wants to know what one actor is made of: a page of its appearances, in the order in which the
// articles came, each with the reason for which it was held to be this actor's.
import type { DatabaseSync } from 'node:sqlite'
import type { AppearanceFound, Page, Paging } from '../answers.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { documentColumns, documentRef } from './statements-found.ts'

export function listAppearances(
  database: DatabaseSync,
  actor: number,
  paging: Paging,
): Page<AppearanceFound> {
  const limit = limitOf(paging)
  const after = readPlace('appearances', paging.after, 2) as readonly [number, number] | null
  const rows = prepared(
    database,
    `SELECT p.document, p.number, p.key, p.name, p.roles, p.why, ${documentColumns} FROM appearances p JOIN documents d ON d.id = p.document
     WHERE p.actor = ? AND (p.document, p.number) > (?, ?) AND d.current = 1 ORDER BY p.document, p.number LIMIT ?`,
  ).all(actor, after?.[0] ?? 0, after?.[1] ?? 0, limit + 1)
  const { n } = prepared(
    database,
    'SELECT count(*) AS n FROM appearance_rows p JOIN documents d ON d.id = p.document WHERE p.actor = ? AND d.current = 1',
  ).get(actor)!
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      key: String(row.key),
      document: documentRef(row),
      name: String(row.name),
      roles: JSON.parse(String(row.roles)) as string[],
      why: String(row.why),
    })),
    next:
      rows.length > limit && last
        ? writePlace('appearances', [Number(last.document), Number(last.number)])
        : null,
    total: Number(n),
  }
}
