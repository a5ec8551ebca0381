// Which actor of the ledger each actor of a document is, written down. The rules are src/identity's; here are the candidates they choose
// from, and what becomes of the tables that candidates are found by.
// Hard part: names of thousands of documents; so candidates come by forms of the name alone, a bounded number of them.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { companyOf, formsOf, nameOf } from '../../identity/forms-of.ts'
import type { Appearance, KnownActor } from '../../identity/identity.ts'
import { resolveIdentity } from '../../identity/resolve-identity.ts'
import type { Report } from '../../ledger/report.ts'
import { interned } from './interned.ts'
import { writeWhy } from './phrases.ts'
import { prepared } from './prepared.ts'
import { ownPart } from './row-ids.ts'

type Row = Record<string, SQLOutputValue>

/** Candidates for one appearance: those with its most telling form first, then those with most documents. */
const MOST_CANDIDATES = 40
/** Others that an appearance could be, for a person to look at. */
const MOST_PERHAPS = 3
/** Roles of a candidate that are looked at: the commonest. */
const MOST_ROLES = 30
/** Latest documents of a candidate whose other actors are its company. */
const LATEST = 8

/**
 * Writes the actors of a document: keeps those that were there under their key, drops those that are gone, adds and resolves the new ones.
 * Gives their numbers in the document, and whose they are, by the report's own ids.
 */
export function identify(
  database: DatabaseSync,
  document: number,
  { actors, document: { published } }: Report,
  keys: ReadonlyMap<string, string>,
): Map<string, Identified> {
  const day = published?.slice(0, 10) ?? null
  const known = new Map(
    prepared(database, 'SELECT key, number, actor FROM appearances WHERE document = ?')
      .all(document)
      .map((row) => [String(row.key), { number: Number(row.number), actor: Number(row.actor) }]),
  )
  let last = Math.max(0, ...[...known.values()].map(({ number }) => number))
  const ids = new Map<string, Identified>()
  /** Actors of the ledger that this document has already. */
  const here = new Set<number>()
  const company = companyOf(actors)
  for (const actor of actors) {
    const key = keys.get(actor.id)!
    const old = known.get(key)
    known.delete(key)
    const kind = interned(database, 'phrases', { words: actor.kind })
    const columns = [actor.name, kind, listOrNull(actor.aliases), listOrNull(actor.roles)]
    if (old !== undefined) {
      prepared(
        database,
        'UPDATE appearance_rows SET name = ?, kind = ?, aliases = ?, roles = ? WHERE document = ? AND number = ?',
      ).run(...columns, document, old.number)
      ids.set(actor.id, old)
      continue
    }
    const appearance: Appearance = { ...actor, company: company.get(actor)!, day }
    const { actor: id, why } = choose(database, appearance, here)
    here.add(id)
    prepared(
      database,
      'INSERT INTO appearance_rows (document, number, key, actor, name, kind, aliases, roles, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(document, ++last, ownPart(key)!, id, ...columns, writeWhy(database, why))
    ids.set(actor.id, { number: last, actor: id })
  }
  for (const { number, actor } of known.values()) {
    prepared(database, 'INSERT OR IGNORE INTO stale VALUES (?)').run(actor)
    prepared(database, 'DELETE FROM appearance_rows WHERE document = ? AND number = ?').run(document, number)
  }
  return ids
}

export interface Identified {
  /** Of the appearance in its document. */
  readonly number: number
  readonly actor: number
}

const listOrNull = (list: readonly string[]): string | null => (list.length ? JSON.stringify(list) : null)

/** The actor of an appearance, made where there is none; its forms and roles are added to those by which it is found. */
function choose(
  database: DatabaseSync,
  appearance: Appearance,
  here: ReadonlySet<number>,
): { actor: number; why: string } {
  const forms = formsOf(appearance)
  const candidates = candidatesFor(database, forms, JSON.stringify(appearance.company))
  const { actor, why, perhaps } = resolveIdentity(appearance, candidates, { isHere: (id) => here.has(id) })
  const joined = candidates.find(({ id }) => id === actor)
  const name = nameOf(appearance, joined?.name ?? null)
  if (joined && joined.name !== name)
    prepared(database, 'UPDATE actors SET name = ? WHERE id = ?').run(name, joined.id)
  const id =
    actor ??
    Number(
      prepared(database, 'INSERT INTO actors (name, kind) VALUES (?, ?)').run(name, appearance.kind)
        .lastInsertRowid,
    )
  addForms(database, id, appearance, forms)
  for (const { actor: other, score, reasons } of perhaps.slice(0, MOST_PERHAPS))
    prepared(
      database,
      'INSERT INTO perhaps_same (a, b, score, reasons) VALUES (min(?1, ?2), max(?1, ?2), ?3, ?4) ON CONFLICT DO UPDATE SET score = max(score, excluded.score)',
    ).run(id, other, score, JSON.stringify(reasons))
  return { actor: id, why }
}

/** What an appearance adds to the names and roles of its actor. */
export function addForms(
  database: DatabaseSync,
  actor: number,
  { roles, day }: Pick<Appearance, 'roles' | 'day'>,
  forms: readonly string[],
): void {
  for (const form of forms)
    prepared(
      database,
      'INSERT INTO names (form, actor) VALUES (?, ?) ON CONFLICT DO UPDATE SET appearances = appearances + 1',
    ).run(form, actor)
  for (const role of roles)
    prepared(
      database,
      `INSERT INTO actor_roles (actor, role, documents, first_day, last_day) VALUES (?1, ?2, 1, ?3, ?3)
         ON CONFLICT DO UPDATE SET documents = documents + 1,
           first_day = min(coalesce(first_day, ?3), coalesce(?3, first_day)), last_day = max(coalesce(last_day, ?3), coalesce(?3, last_day))`,
    ).run(actor, role, day)
  prepared(database, 'UPDATE actors SET documents = documents + 1 WHERE id = ?').run(actor)
  prepared(database, 'INSERT OR IGNORE INTO stale VALUES (?)').run(actor)
}

/** `company`: forms of those beside whom the appearance stands, a JSON list; of a candidate's company, no others matter. */
function candidatesFor(database: DatabaseSync, forms: readonly string[], company: string): KnownActor[] {
  if (forms.length === 0) return []
  return prepared(
    database,
    `SELECT a.id, a.name, a.kind, a.documents, a.first_day, a.last_day, min(form.key) AS best
     FROM json_each(?) form JOIN names n ON n.form = form.value JOIN actors a ON a.id = n.actor
     GROUP BY a.id ORDER BY best, a.documents DESC, a.id LIMIT ?`,
  )
    .all(JSON.stringify(forms), MOST_CANDIDATES)
    .map((row) => candidate(database, row, company))
}

function candidate(database: DatabaseSync, row: Row, company: string): KnownActor {
  const id = Number(row.id)
  return {
    id,
    name: String(row.name),
    kind: row.kind as KnownActor['kind'],
    documents: Number(row.documents),
    first: row.first_day as string | null,
    last: row.last_day as string | null,
    forms: prepared(database, 'SELECT form FROM names WHERE actor = ?')
      .all(id)
      .map(({ form }) => String(form)),
    roles: prepared(
      database,
      'SELECT role, documents, first_day, last_day FROM actor_roles WHERE actor = ? ORDER BY documents DESC, role LIMIT ?',
    )
      .all(id, MOST_ROLES)
      .map((found) => ({
        role: String(found.role),
        documents: Number(found.documents),
        first: found.first_day as string | null,
        last: found.last_day as string | null,
      })),
    company: () =>
      new Set(
        prepared(
          database,
          `SELECT DISTINCT n.form FROM json_each(?3) f CROSS JOIN names n ON n.form = f.value WHERE n.actor <> ?1 AND +n.actor IN (
             SELECT p.actor FROM (SELECT document FROM appearance_rows WHERE actor = ?1 ORDER BY document DESC, number DESC LIMIT ?2) d
             CROSS JOIN appearance_rows p ON p.document = d.document)`,
        )
          .all(id, LATEST, company)
          .map(({ form }) => String(form)),
      ),
  }
}
