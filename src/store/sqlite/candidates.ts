// Actors that could be one and were not joined: a page of pairs, the likeliest first. Whoever has no article left (all appearances were
// joined with another's) is in no pair.
import type { DatabaseSync } from 'node:sqlite'
import type { CandidateFound, Page, Paging } from '../answers.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'

const pairs = `perhaps_same p JOIN actors a ON a.id = p.a JOIN actors b ON b.id = p.b
  WHERE p.a <> p.b AND a.documents > 0 AND b.documents > 0`

export function listCandidates(database: DatabaseSync, paging: Paging): Page<CandidateFound> {
  const limit = limitOf(paging)
  const after = readPlace('candidates', paging.after, 3) as readonly [number, number, number] | null
  const behind = after ? 'AND (p.score < ?1 OR (p.score = ?1 AND (p.a, p.b) > (?2, ?3)))' : ''
  const rows = prepared(
    database,
    `SELECT p.a, p.b, p.score, p.reasons, a.name AS a_name, a.documents AS a_documents, b.name AS b_name, b.documents AS b_documents
     FROM ${pairs} ${behind} ORDER BY p.score DESC, p.a, p.b LIMIT ?4`,
  ).all(...(after ?? [null, null, null]), limit + 1)
  const { n } = prepared(database, `SELECT count(*) AS n FROM ${pairs}`).get()!
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      a: { id: Number(row.a), name: String(row.a_name), documents: Number(row.a_documents) },
      b: { id: Number(row.b), name: String(row.b_name), documents: Number(row.b_documents) },
      score: Number(row.score),
      reasons: JSON.parse(String(row.reasons)) as string[],
    })),
    next:
      rows.length > limit && last
        ? writePlace('candidates', [Number(last.score), Number(last.a), Number(last.b)])
        : null,
    total: Number(n),
  }
}
