// Actors as people have decided: whatever any judgement about actors could touch is grouped anew, and what is not where it belongs moves.
// Comes in: the judgements in the table; goes out: `appearances.actor`, and with it all that follows from it.
import type { DatabaseSync } from 'node:sqlite'
import { inForce, judgedActors, type Owner, tiedTo } from '../../identity/judged-actors.ts'
import { identityJudgements } from './judgement-rows.ts'
import { type Move, moveAppearances } from './move-appearances.ts'
import { prepared } from './prepared.ts'
import { appearanceByKey } from './row-ids.ts'

export function regroupActors(database: DatabaseSync): void {
  // Undone ones as well: what they had moved must find its way back.
  const judgements = identityJudgements(database)
  if (judgements.length === 0) return
  const subjects = judgements.flatMap(({ decision }) =>
    decision.kind === 'same-actor'
      ? decision.actors
      : decision.kind === 'other-actor'
        ? decision.appearances
        : [],
  )
  const proposed = (key: string): number | null => appearanceByKey(database, key)?.proposed ?? null
  const actors = tiedTo(
    subjects.flatMap((key) => proposed(key) ?? []),
    judgements,
    proposed,
  )
  const appearances = prepared(
    database,
    `SELECT document, number, key, actor, proposed, name, kind FROM appearances
     WHERE (document, number) IN (
       SELECT document, number FROM appearance_rows WHERE actor IN (SELECT value FROM json_each(?1)) AND proposed IS NULL
       UNION ALL SELECT document, number FROM appearance_rows WHERE proposed IN (SELECT value FROM json_each(?1))
     ) ORDER BY document, number`,
  ).all(JSON.stringify([...actors]))
  const { owners, orphaned } = judgedActors(
    appearances.map((row) => ({ key: String(row.key), actor: Number(row.proposed) })),
    judgements,
  )
  const moves: Move[] = []
  for (const { document, number, key, actor, name, kind } of appearances) {
    const owner = ownerId(database, owners.get(String(key))!, String(name), String(kind))
    if (owner !== actor) moves.push({ document: Number(document), number: Number(number), actor: owner })
  }
  moveAppearances(database, moves)
  // What likens their documents to others goes by actors.
  prepared(database, 'UPDATE documents SET linked = 0 WHERE id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(moves.map(({ document }) => document)),
  )
  prepared(
    database,
    `UPDATE judgements SET orphaned = id IN (SELECT value FROM json_each(?1)) WHERE id IN (SELECT value FROM json_each(?2))`,
  ).run(JSON.stringify(orphaned), JSON.stringify(inForce(judgements).map(({ id }) => id)))
}

/** The actor that a judgement made by taking appearances out is made once, and found again by that judgement. */
function ownerId(database: DatabaseSync, owner: Owner, name: string, kind: string): number {
  if ('actor' in owner) return owner.actor
  const found = prepared(database, 'SELECT id FROM actors WHERE judgement = ?').get(owner.judgement)
  if (found) return Number(found.id)
  const made = prepared(database, 'INSERT INTO actors (name, kind, judgement) VALUES (?, ?, ?)').run(
    name,
    kind,
    owner.judgement,
  )
  return Number(made.lastInsertRowid)
}
