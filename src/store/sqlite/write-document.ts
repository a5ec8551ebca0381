// One article into the ledger. Comes in: an input and its report; goes out: which document that is, and whether it is new, known, a new
// version of a page, or read anew by another model.
import type { DatabaseSync } from 'node:sqlite'
import type { Report } from '../../ledger/report.ts'
import { applyJudgements, type JudgedReport } from '../apply-judgements.ts'
import { documentKey } from '../row-key.ts'
import { type Input, type Kept, outletOf, type ReadInput } from '../store.ts'
import { pairsIn } from './evidence.ts'
import { judgementsAbout, setOrphaned } from './judgement-rows.ts'
import { forgetLinks } from './links.ts'
import { pack, storable } from './packing.ts'
import { prepared } from './prepared.ts'
import { regroupActors } from './regroup-actors.ts'
import { idsIn, markStale, writeRows } from './write-rows.ts'

export function writeDocument(database: DatabaseSync, input: ReadInput, now: string): Kept {
  const report = storable(input.report)
  const outlet = outletOf(report.document)
  const key = documentKey(report.document, outlet)
  const known = prepared(database, 'SELECT id, model, current FROM documents WHERE key = ?').get(key)
  const kept =
    known === undefined
      ? addDocument(database, key, outlet, report, now)
      : known.model === report.made.model
        ? { id: Number(known.id), as: 'known' as const }
        : rereadDocument(database, key, outlet, report, now)
  writePlace(database, input, kept.id, now)
  return { document: key, as: kept.as }
}

export function writePlace(database: DatabaseSync, input: Input, document: number, now: string): void {
  const { place, key, sha256, bytes, options } = input
  prepared(
    database,
    `INSERT INTO inputs (source, record, key, sha256, bytes, options, document, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET document = excluded.document, seen = excluded.seen`,
  ).run(place.source, place.record ?? '', key, sha256, bytes, JSON.stringify(options), document, now)
  prepared(database, 'DELETE FROM failures WHERE source = ? AND record = ?').run(
    place.source,
    place.record ?? '',
  )
}

function addDocument(
  database: DatabaseSync,
  key: string,
  outlet: string | null,
  report: Report,
  now: string,
): { id: number; as: 'new' | 'version' } {
  const { document, made } = report
  const older =
    document.url === null
      ? undefined
      : prepared(database, 'SELECT id FROM documents WHERE url = ? AND current').get(document.url)
  const { lastInsertRowid } = prepared(
    database,
    `INSERT INTO documents (key, sha256, url, title, publisher, outlet, byline, language, published, published_from, pairs, text, words, model, made_by, read_at, replaces, report)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    key,
    document.id,
    document.url,
    document.title,
    document.publisher,
    outlet,
    JSON.stringify(document.byline),
    document.language,
    document.published,
    document.publishedFrom,
    pairsIn(document.text),
    document.text,
    wordCount(document.text),
    made.model,
    made.by,
    now,
    older === undefined ? null : Number(older.id),
    pack(report),
  )
  const id = Number(lastInsertRowid)
  if (older !== undefined) retire(database, Number(older.id))
  writeJudged(database, { id, key, outlet, current: true }, report)
  return { id, as: older === undefined ? 'new' : 'version' }
}

function rereadDocument(
  database: DatabaseSync,
  key: string,
  outlet: string | null,
  report: Report,
  now: string,
): { id: number; as: 'reread' } {
  const { document, made } = report
  const row = prepared(
    database,
    `UPDATE documents SET url = ?, title = ?, publisher = ?, outlet = ?, byline = ?, published = ?, published_from = ?, pairs = ?, text = ?, words = ?,
       model = ?, made_by = ?, read_at = ?, report = ?, linked = 0 WHERE key = ? RETURNING id, current`,
  ).get(
    document.url,
    document.title,
    document.publisher,
    outlet,
    JSON.stringify(document.byline),
    document.published,
    document.publishedFrom,
    pairsIn(document.text),
    document.text,
    wordCount(document.text),
    made.model,
    made.by,
    now,
    pack(report),
    key,
  )!
  const id = Number(row.id)
  writeJudged(database, { id, key, outlet, current: Boolean(row.current) }, report)
  // An appearance that a judgement is about may be there again, or gone.
  regroupActors(database)
  return { id, as: 'reread' }
}

/** The rows of a document as judged; judgements whose evidence is gone are marked. */
export function writeJudged(
  database: DatabaseSync,
  row: {
    readonly id: number
    readonly key: string
    readonly outlet: string | null
    readonly current: boolean
  },
  report: Report,
): JudgedReport {
  const judged = applyJudgements(row.key, report, judgementsAbout(database, row.key))
  writeRows(database, { ...row, outlet: outletId(database, row.outlet) }, judged)
  setOrphaned(database, row.key, judged.orphaned)
  return judged
}

/** An older version stays, and its rows with it; they are no longer found. */
function retire(database: DatabaseSync, document: number): void {
  markStale(database, document)
  forgetLinks(database, document)
  prepared(database, 'UPDATE documents SET current = 0 WHERE id = ?').run(document)
  for (const kind of ['statement', 'interaction'] as const)
    for (const id of idsIn(database, kind, document))
      prepared(database, `UPDATE ${kind}_rows SET current = 0 WHERE id = ?`).run(id)
}

function outletId(database: DatabaseSync, outlet: string | null): number | null {
  if (outlet === null) return null
  prepared(database, 'INSERT OR IGNORE INTO outlets (name) VALUES (?)').run(outlet)
  return Number(prepared(database, 'SELECT id FROM outlets WHERE name = ?').get(outlet)!.id)
}

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0
