// Judgements as the table keeps them.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Decision, Judgement, JudgementDraft } from '../judgement.ts'
import { prepared } from './prepared.ts'

const columns = 'id, at, by, note, decision, undone_by IS NOT NULL AS undone, orphaned'

/** Oldest first. */
export function judgementsAbout(database: DatabaseSync, document: string): Judgement[] {
  return prepared(database, `SELECT ${columns} FROM judgements WHERE document = ? ORDER BY id`)
    .all(document)
    .map(judgementOf)
}

export function identityJudgements(database: DatabaseSync): Judgement[] {
  return prepared(
    database,
    `SELECT ${columns} FROM judgements WHERE kind IN ('same-actor', 'other-actor') ORDER BY id`,
  )
    .all()
    .map(judgementOf)
}

export function allJudgements(database: DatabaseSync): Judgement[] {
  return prepared(database, `SELECT ${columns} FROM judgements ORDER BY id`).all().map(judgementOf)
}

export function findJudgement(
  database: DatabaseSync,
  id: number,
): (Judgement & { document: string | null }) | null {
  const row = prepared(database, `SELECT ${columns}, document FROM judgements WHERE id = ?`).get(id)
  return row ? { ...judgementOf(row), document: row.document as string | null } : null
}

export function addJudgement(
  database: DatabaseSync,
  { by, note, decision }: JudgementDraft,
  document: string | null,
  now: string,
): number {
  const { lastInsertRowid } = prepared(
    database,
    'INSERT INTO judgements (at, by, note, kind, document, decision) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(now, by, note ?? null, decision.kind, document, JSON.stringify(decision))
  return Number(lastInsertRowid)
}

export function setUndone(database: DatabaseSync, id: number, by: number | null): void {
  prepared(database, 'UPDATE judgements SET undone_by = ? WHERE id = ?').run(by, id)
}

export function setOrphaned(database: DatabaseSync, document: string, orphaned: readonly number[]): void {
  prepared(
    database,
    'UPDATE judgements SET orphaned = id IN (SELECT value FROM json_each(?)) WHERE document = ?',
  ).run(JSON.stringify(orphaned), document)
}

function judgementOf(row: Record<string, SQLOutputValue>): Judgement {
  return {
    id: Number(row.id),
    at: String(row.at),
    by: String(row.by),
    ...(row.note === null ? {} : { note: String(row.note) }),
    decision: JSON.parse(String(row.decision)) as Decision,
    undone: Boolean(row.undone),
    orphaned: Boolean(row.orphaned),
  }
}
