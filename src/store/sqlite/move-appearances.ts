// An actor's appearances become another's: by a judgement, or because one was undone. Comes in: which appearance goes to which actor;
// goes out: tables that say so everywhere (names, roles, speakers, sides, what search filters by).
// Hard part: a name of thousands of articles moves at once, so what can be done by one statement of SQL is.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { formsOf } from '../../identity/forms-of.ts'
import type { Appearance } from '../../identity/identity.ts'
import { type Role, readEvidence } from './evidence.ts'
import { facetsOf, indexed } from './facets.ts'
import { prepared } from './prepared.ts'
import { idsIn } from './write-rows.ts'

/** An appearance, by its document and its number there, and whose it becomes. */
export interface Move {
  readonly document: number
  readonly number: number
  readonly actor: number
}

export function moveAppearances(database: DatabaseSync, moves: readonly Move[]): void {
  const touched = new Set<number>()
  for (const { document, number, actor } of moves) {
    const row = prepared(
      database,
      'SELECT actor, proposed, name, kind, aliases, roles FROM appearances WHERE document = ? AND number = ?',
    ).get(document, number)
    if (!row || row.actor === actor) continue
    const forms = formsOf({
      name: String(row.name),
      kind: row.kind as Appearance['kind'],
      aliases: JSON.parse(String(row.aliases)),
      roles: JSON.parse(String(row.roles)),
    })
    for (const form of forms) moveForm(database, form, Number(row.actor), actor)
    prepared(
      database,
      'UPDATE appearance_rows SET actor = ?1, proposed = nullif(?2, ?1) WHERE document = ?3 AND number = ?4',
    ).run(actor, row.proposed!, document, number)
    touched.add(Number(row.actor)).add(actor)
  }
  for (const [document, moved] of Map.groupBy(moves, ({ document }) => document))
    moveRows(database, document, new Set(moved.map(({ number }) => number)))
  for (const actor of touched) recountActor(database, actor)
  // Whoever appears beside them has their names on its page.
  prepared(
    database,
    'INSERT OR IGNORE INTO stale SELECT actor FROM appearance_rows WHERE document IN (SELECT value FROM json_each(?))',
  ).run(JSON.stringify(moves.map(({ document }) => document)))
}

function moveForm(database: DatabaseSync, form: string, from: number, to: number): void {
  prepared(database, 'UPDATE names SET appearances = appearances - 1 WHERE form = ? AND actor = ?').run(
    form,
    from,
  )
  prepared(database, 'DELETE FROM names WHERE form = ? AND actor = ? AND appearances <= 0').run(form, from)
  prepared(
    database,
    'INSERT INTO names (form, actor) VALUES (?, ?) ON CONFLICT DO UPDATE SET appearances = appearances + 1',
  ).run(form, to)
}

/** Rows of a document in which these of its appearances take part. */
function moveRows(database: DatabaseSync, document: number, moved: ReadonlySet<number>): void {
  const actors = new Map(
    prepared(database, 'SELECT number, actor FROM appearance_rows WHERE document = ?')
      .all(document)
      .map(({ number, actor }) => [Number(number), Number(actor)]),
  )
  /** Who takes part in a row; null where none of the moved does. */
  const partsOf = (row: Record<string, SQLOutputValue>): ((role: Role) => number[]) | null => {
    const shown = readEvidence(String(row.evidence), Number(row.start))
    if (!shown.some(({ actor }) => actor !== null && moved.has(actor))) return null
    return (role) => [
      ...new Set(
        shown.flatMap((one) => (one.role === role && one.actor ? (actors.get(one.actor) ?? []) : [])),
      ),
    ]
  }
  for (const id of idsIn(database, 'statement', document)) {
    const row = prepared(database, 'SELECT * FROM statement_rows WHERE id = ?').get(id)!
    const parts = partsOf(row)
    if (parts) moveStatement(database, id, parts)
  }
  for (const id of idsIn(database, 'interaction', document)) {
    const row = prepared(database, 'SELECT * FROM interaction_rows WHERE id = ?').get(id)!
    const parts = partsOf(row)
    if (parts) moveInteraction(database, id, parts)
  }
}

function moveStatement(database: DatabaseSync, id: number, parts: (role: Role) => number[]): void {
  const { kind, act, day, day_end, words, current, outlet } = prepared(
    database,
    `SELECT s.kind, s.act, s.day, s.day_end, s.words, s.current, o.id AS outlet FROM statements s JOIN documents d ON d.id = s.document
     LEFT JOIN outlets o ON o.name = d.outlet WHERE s.id = ?`,
  ).get(id)!
  const speaker = parts('source')[0] ?? null
  prepared(database, 'UPDATE statement_rows SET speaker = ? WHERE id = ?').run(speaker, id)
  if (!current) return
  const facets = facetsOf({
    speaker,
    to: parts('to'),
    via: parts('via'),
    about: parts('about'),
    outlet: outlet === null ? null : Number(outlet),
    kind: String(kind),
    act: String(act),
    day: day as string | null,
    dayEnd: day_end as string | null,
  })
  prepared(database, 'UPDATE statement_search SET words = ? WHERE rowid = ?').run(
    indexed(String(words), facets),
    id,
  )
}

function moveInteraction(database: DatabaseSync, id: number, parts: (role: Role) => number[]): void {
  prepared(database, 'DELETE FROM sides WHERE interaction = ?').run(id)
  for (const actor of unlessEmpty(parts('actor')))
    for (const recipient of unlessEmpty(parts('recipient')))
      prepared(database, 'INSERT INTO sides (interaction, actor, recipient) VALUES (?, ?, ?)').run(
        id,
        actor,
        recipient,
      )
}

const unlessEmpty = (ids: readonly number[]): readonly (number | null)[] => (ids.length ? ids : [null])

/** Documents and roles of an actor, from its appearances. */
function recountActor(database: DatabaseSync, actor: number): void {
  prepared(
    database,
    'UPDATE actors SET documents = (SELECT count(DISTINCT document) FROM appearance_rows WHERE actor = ?1) WHERE id = ?1',
  ).run(actor)
  prepared(database, 'DELETE FROM actor_roles WHERE actor = ?').run(actor)
  prepared(
    database,
    `INSERT INTO actor_roles (actor, role, documents, first_day, last_day)
     SELECT p.actor, r.value, count(DISTINCT p.document), min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10))
     FROM appearance_rows p JOIN documents d ON d.id = p.document, json_each(coalesce(p.roles, '[]')) r WHERE p.actor = ? GROUP BY r.value`,
  ).run(actor)
  prepared(database, 'INSERT OR IGNORE INTO stale VALUES (?)').run(actor)
}
