// A document as the ledger stands by it: from tables and blob to a report with judgements applied and names that hold over all documents.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { applyJudgements } from '../apply-judgements.ts'
import type { Judgement } from '../judgement.ts'
import type { StoredReport } from '../store.ts'
import { identityJudgements, judgementsAbout } from './judgement-rows.ts'
import { unpack } from './packing.ts'
import { prepared } from './prepared.ts'

type Row = Record<string, SQLOutputValue>

export function readDocument(database: DatabaseSync, key: string): StoredReport | null {
  const row = prepared(database, 'SELECT id, key, outlet, text, report FROM documents WHERE key = ?').get(key)
  return row ? storedReport(database, row) : null
}

/** Current documents in the order in which they came, a few at a time. */
export function* readDocuments(database: DatabaseSync): Generator<StoredReport> {
  let last = 0
  for (;;) {
    const rows = prepared(
      database,
      'SELECT id, key, outlet, text, report FROM documents WHERE id > ? AND current ORDER BY id LIMIT 20',
    ).all(last)
    if (rows.length === 0) return
    for (const row of rows) yield storedReport(database, row)
    last = Number(rows.at(-1)!.id)
  }
}

export function readUnlinked(database: DatabaseSync, limit: number): StoredReport[] {
  return prepared(
    database,
    'SELECT id, key, outlet, text, report FROM documents WHERE linked = 0 AND current ORDER BY id LIMIT ?',
  )
    .all(limit)
    .map((row) => storedReport(database, row))
}

function storedReport(database: DatabaseSync, row: Row): StoredReport {
  const key = String(row.key)
  const { report, keys, human } = applyJudgements(
    key,
    unpack(row.report as Uint8Array, String(row.text)),
    judgementsAbout(database, key),
  )
  const actors = prepared(
    database,
    'SELECT p.key, a.id, a.name FROM appearances p JOIN actors a ON a.id = p.actor WHERE p.document = ?',
  ).all(row.id!)
  const byKey = new Map(
    actors.map(({ key, id, name }) => [String(key), { id: Number(id), name: String(name) }]),
  )
  return {
    report,
    document: key,
    outlet: row.outlet as string | null,
    rows: keys,
    actors: new Map(
      report.actors.flatMap(({ id }) => {
        const actor = byKey.get(keys.get(id)!)
        return actor ? [[id, actor] as const] : []
      }),
    ),
    human,
  }
}

/** What was decided about a document's rows, and about actors that appear in it; oldest first. */
export function judgementsIn(database: DatabaseSync, document: string): Judgement[] {
  const keys = new Set(readDocument(database, document)?.rows.values())
  const aboutActors = identityJudgements(database).filter(({ decision }) =>
    [
      ...('actors' in decision ? decision.actors : []),
      ...('appearances' in decision ? decision.appearances : []),
    ].some((key) => keys.has(key)),
  )
  return [...judgementsAbout(database, document), ...aboutActors].sort((a, b) => a.id - b.id)
}
