// A judgement is written down and takes effect: the rows of its document are made anew, or its actors are grouped anew. An undo takes
// effect the same way, by leaving the undone one out.
import type { DatabaseSync } from 'node:sqlite'
import { type Decision, type Judgement, type JudgementDraft, UnknownSubject } from '../judgement.ts'
import { addJudgement, findJudgement, setUndone } from './judgement-rows.ts'
import { markUnlinked } from './links.ts'
import { unpack } from './packing.ts'
import { prepared } from './prepared.ts'
import { regroupActors } from './regroup-actors.ts'
import { appearanceByKey, rowId } from './row-ids.ts'
import { writeJudged } from './write-document.ts'

/** Throws UnknownSubject where the decision is about nothing in the ledger; nothing is written then. */
export function judge(database: DatabaseSync, draft: JudgementDraft, now: string): Judgement {
  const { decision } = draft
  if (decision.kind === 'undo') return undo(database, draft, decision.judgement, now)
  const document = documentOf(database, decision)
  const id = addJudgement(database, { ...draft, decision: settled(database, decision) }, document, now)
  try {
    takeEffect(database, document)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UnknownSubject(`the words of this decision stand too far apart, so nothing was changed.`)
  }
  const added = findJudgement(database, id)!
  if (added.orphaned) throw new UnknownSubject(`this decision does not fit its row, so nothing was changed.`)
  return added
}

function undo(database: DatabaseSync, draft: JudgementDraft, judgement: number, now: string): Judgement {
  const undone = findJudgement(database, judgement)
  if (!undone) throw new UnknownSubject(`there is no judgement ${judgement}.`)
  if (undone.undone) throw new UnknownSubject(`judgement ${judgement} is undone already.`)
  const id = addJudgement(database, draft, undone.document, now)
  // Undoing an undo gives back what that one took away.
  const restores = undone.decision.kind === 'undo' ? undone.decision.judgement : null
  setUndone(database, judgement, id)
  if (restores !== null) setUndone(database, restores, null)
  takeEffect(database, undone.document)
  return findJudgement(database, id)!
}

function takeEffect(database: DatabaseSync, document: string | null): void {
  if (document === null) {
    regroupActors(database)
    return
  }
  const row = prepared(
    database,
    'SELECT id, key, outlet, current, text, report FROM documents WHERE key = ?',
  ).get(document)!
  writeJudged(
    database,
    {
      id: Number(row.id),
      key: document,
      outlet: row.outlet as string | null,
      current: Boolean(row.current),
    },
    unpack(row.report as Uint8Array, String(row.text)),
  )
  markUnlinked(database, [document])
  regroupActors(database)
}

/** Key of the document of a statement or an interaction; null where there is no such row. */
export function documentOfRow(database: DatabaseSync, row: string): string | null {
  const kind = row.startsWith('s') ? 'statement' : 'interaction'
  const id = rowId(database, kind, row)
  if (id === null) return null
  return String(
    prepared(
      database,
      `SELECT d.key FROM ${kind}_rows r JOIN documents d ON d.id = r.document WHERE r.id = ?`,
    ).get(id)!.key,
  )
}

/** The document whose rows a decision is about; null where it is about actors. */
function documentOf(database: DatabaseSync, decision: Decision): string | null {
  if ('row' in decision) {
    const found = documentOfRow(database, decision.row)
    if (!found) throw new UnknownSubject(`there is no row ${decision.row} in the ledger.`)
    return found
  }
  if (decision.kind !== 'add-statement') return null
  if (!prepared(database, 'SELECT 1 FROM documents WHERE key = ?').get(decision.document))
    throw new UnknownSubject(`there is no document ${decision.document} in the ledger.`)
  return decision.document
}

/** Actors by their appearances, for an actor's number is the ledger's own and another ledger gives another. */
function settled(database: DatabaseSync, decision: Decision): Decision {
  switch (decision.kind) {
    case 'same-actor':
      return { ...decision, actors: decision.actors.map((actor) => appearanceOf(database, actor)) }
    case 'other-actor':
      return {
        ...decision,
        appearances: decision.appearances.map((appearance) => appearanceOf(database, appearance)),
      }
    default:
      return decision
  }
}

/** "#12" (its earliest appearance) or an appearance's key. */
function appearanceOf(database: DatabaseSync, subject: string): string {
  const [, number] = /^#(\d{1,15})$/.exec(subject) ?? []
  const first = prepared(
    database,
    'SELECT key FROM appearances WHERE actor = ? ORDER BY document, number LIMIT 1',
  )
  const key =
    number === undefined
      ? appearanceByKey(database, subject) && subject
      : (first.get(Number(number))?.key ?? null)
  if (key === null) throw new UnknownSubject(`there is no actor ${subject} in the ledger.`)
  return String(key)
}
