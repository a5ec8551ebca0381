// The list of actors. Comes in: words of a name, or none; goes out: a page of them, those with most statements first.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ActorFound, Page, Paging } from '../answers.ts'
import { Activity, refreshStale } from './activity.ts'
import { actorsNamed } from './named-actors.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'

type Row = Record<string, SQLOutputValue>

/** Names and roles shown of each. */
const SHOWN = 12

export function listActors(database: DatabaseSync, words: string, paging: Paging): Page<ActorFound> {
  refreshStale(database)
  const limit = limitOf(paging)
  const after = readPlace('actors', paging.after, 2) as readonly [number, number] | null
  const named = words.trim() === '' ? null : JSON.stringify(namedOrBegun(database, words))
  const among = named === null ? '' : 'AND id IN (SELECT value FROM json_each(?))'
  const values = named === null ? [] : [named]
  const rows = prepared(
    database,
    `SELECT * FROM actors WHERE documents > 0 ${among} ${after ? 'AND (statements < ? OR (statements = ? AND id > ?))' : ''}
     ORDER BY statements DESC, id LIMIT ?`,
  ).all(...values, ...(after ? [after[0], after[0], after[1]] : []), limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const { n } = prepared(database, `SELECT count(*) AS n FROM actors WHERE documents > 0 ${among}`).get(
    ...values,
  )!
  return {
    items: shown.map((row) => actorFound(database, row)),
    next:
      rows.length > limit && last ? writePlace('actors', [Number(last.statements), Number(last.id)]) : null,
    total: Number(n),
  }
}

/** Whoever has these words in a name; where nobody has, whoever has them with the last one begun: “Odalys Bra”. */
function namedOrBegun(database: DatabaseSync, words: string): number[] {
  const named = actorsNamed(database, words)
  return named.length ? named : actorsNamed(database, `${words.trimEnd()}*`)
}

/** `row`: a row of actors, counted. */
export function actorFound(
  database: DatabaseSync,
  row: Row,
  activity = new Activity(database, row),
): ActorFound {
  const roles = prepared(
    database,
    'SELECT role FROM actor_roles WHERE actor = ? ORDER BY documents DESC, role LIMIT ?',
  ).all(row.id!, SHOWN)
  return {
    id: Number(row.id),
    name: String(row.name),
    kind: String(row.kind),
    aliases: activity.words('alias', SHOWN).map(({ words }) => words),
    roles: roles.map(({ role }) => String(role)),
    documents: Number(row.documents),
    statements: Number(row.statements),
    interactions: Number(row.interactions),
    first: row.first_day as string | null,
    last: row.last_day as string | null,
  }
}
