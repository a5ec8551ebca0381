// All that the ledger knows of one actor. Comes in: an id; goes out: names, roles over time, what they said and when, to whom, about whom,
// who speaks of them, whom they met, and why their appearances are held to be one actor's.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ActorPage } from '../answers.ts'
import { Activity, refreshStale } from './activity.ts'
import { actorFound } from './actors.ts'
import { statementsByDay } from './by-day.ts'
import { matchFacets } from './facets.ts'
import { prepared } from './prepared.ts'
import { statementsFound } from './statements-found.ts'

/** Rows of each list. */
const SHOWN = 20
const LATEST = 10
/** So many statements may be sorted. */
const FEW = 2000
const ROLES = 50

/** null: there is no such actor. */
export function actorPage(database: DatabaseSync, id: number): ActorPage | null {
  refreshStale(database, id)
  const row = prepared(database, 'SELECT * FROM actors WHERE id = ?').get(id)
  if (!row) return null
  const activity = new Activity(database, row)
  const statements = (role: 'to' | 'about' | 'of') =>
    activity.others(role, SHOWN).map(({ id, name, rows }) => ({ id, name, statements: rows }))
  return {
    ...actorFound(database, row, activity),
    rolesOverTime: rolesOverTime(database, id),
    byMonth: activity.byMonth(),
    spokenTo: statements('to'),
    spokenAbout: statements('about'),
    spokenOfBy: statements('of'),
    metWith: activity.others('met', SHOWN).map(({ id, name, rows }) => ({ id, name, interactions: rows })),
    latest: statementsFound(database, latest(database, row)),
    why: activity.words('why', SHOWN).map(({ words, appearances }) => ({ reason: words, appearances })),
    perhapsSame: perhapsSame(database, id),
  }
}

/** In the order in which they were first given; of many, the commonest. */
function rolesOverTime(database: DatabaseSync, id: number): ActorPage['rolesOverTime'] {
  return prepared(
    database,
    `SELECT * FROM (SELECT role, first_day, last_day, documents FROM actor_roles WHERE actor = ? ORDER BY documents DESC, role LIMIT ?)
     ORDER BY first_day IS NULL, first_day, documents DESC, role`,
  )
    .all(id, ROLES)
    .map(({ role, first_day, last_day, documents }) => ({
      role: String(role),
      first: first_day as string | null,
      last: last_day as string | null,
      documents: Number(documents),
    }))
}

function latest(database: DatabaseSync, { id, statements }: Record<string, SQLOutputValue>): number[] {
  const rows = { match: matchFacets([`a${id}`]), where: [], values: [], period: null }
  const few = Number(statements) <= FEW
  return statementsByDay(database, rows, { order: 'newest', after: null, limit: LATEST, few }).map(
    ([, id]) => id,
  )
}

function perhapsSame(database: DatabaseSync, id: number): ActorPage['perhapsSame'] {
  return prepared(
    database,
    `SELECT p.other AS id, a.name, p.score, p.reasons FROM (
       SELECT b AS other, score, reasons FROM perhaps_same WHERE a = ?1 UNION ALL SELECT a, score, reasons FROM perhaps_same WHERE b = ?1
     ) p JOIN actors a ON a.id = p.other AND EXISTS (SELECT 1 FROM appearance_rows WHERE actor = a.id) WHERE p.other <> ?1 ORDER BY p.score DESC, p.other LIMIT ?2`,
  )
    .all(id, SHOWN)
    .map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      score: Number(row.score),
      reasons: JSON.parse(String(row.reasons)) as string[],
    }))
}
