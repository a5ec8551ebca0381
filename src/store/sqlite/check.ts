// Is a ledger whole? Comes in: a database; goes out: what is wrong with it, nothing where all is well. Every span of every report is held
// against its text, and every row of the tables against the report and the judgements it was made of.
import type { DatabaseSync } from 'node:sqlite'
import type { Report } from '../../ledger/report.ts'
import { applyJudgements, type JudgedReport } from '../apply-judgements.ts'
import type { Damage } from '../store.ts'
import { pairsIn } from './evidence.ts'
import { judgementsAbout } from './judgement-rows.ts'
import { unpack } from './packing.ts'
import { prepared } from './prepared.ts'
import { interactionEvidence, statementEvidence } from './row-evidence.ts'
import { keyOf, type RowKind } from './row-ids.ts'

/** A file that is damaged through and through need not be told of in a million lines. */
const MOST = 200

export function* findDamage(database: DatabaseSync): Generator<Damage> {
  let told = 0
  for (const damage of allDamage(database)) {
    yield damage
    if (++told === MOST) {
      yield { where: 'ledger', what: `there is more; the first ${MOST} are listed.` }
      return
    }
  }
}

function* allDamage(database: DatabaseSync): Generator<Damage> {
  for (const { integrity_check } of database.prepare('PRAGMA integrity_check').all())
    if (integrity_check !== 'ok') yield { where: 'file', what: String(integrity_check) }
  for (const { table, rowid, parent } of database.prepare('PRAGMA foreign_key_check').all())
    yield { where: `${table} ${rowid}`, what: `names a row of ${parent} that does not exist` }
  yield* damageOfIndex(database)
  yield* orphans(database)
  let last = 0
  for (;;) {
    const row = database
      .prepare('SELECT id, key, pairs, text, report FROM documents WHERE id > ? ORDER BY id LIMIT 1')
      .get(last)
    if (!row) return
    last = Number(row.id)
    const text = String(row.text)
    if (row.pairs !== pairsIn(text)) yield { where: String(row.key), what: 'counts its characters wrong' }
    yield* damageOfDocument(database, last, String(row.key), text, row.report as Uint8Array)
  }
}

function* damageOfIndex(database: DatabaseSync): Generator<Damage> {
  try {
    database.exec("INSERT INTO statement_search(statement_search) VALUES ('integrity-check')")
  } catch (error) {
    yield { where: 'full-text index', what: (error as Error).message }
  }
  const { missing } = database
    .prepare(
      'SELECT (SELECT count(*) FROM statement_rows WHERE current) - (SELECT count(*) FROM statement_search_docsize) AS missing',
    )
    .get()!
  if (missing !== 0)
    yield { where: 'full-text index', what: `has ${missing} statements too few (or, below 0, too many)` }
}

function* orphans(database: DatabaseSync): Generator<Damage> {
  const questions: readonly (readonly [string, string])[] = [
    [
      'SELECT key FROM documents d WHERE NOT EXISTS (SELECT 1 FROM inputs WHERE document = d.id)',
      'came from no input',
    ],
    ...(['statement', 'interaction'] as const).map(
      (kind) =>
        [
          `SELECT ${keyOf(kind, 'r', 'd')} AS key FROM ${kind}_rows r JOIN documents d ON d.id = r.document
           WHERE d.first_${kind} IS NULL OR r.id NOT BETWEEN d.first_${kind} AND d.last_${kind}`,
          'is not where its document has its rows',
        ] as const,
    ),
  ]
  for (const [sql, what] of questions)
    for (const { key } of database.prepare(sql).iterate()) yield { where: String(key), what }
}

function* damageOfDocument(
  database: DatabaseSync,
  id: number,
  key: string,
  text: string,
  packed: Uint8Array,
): Generator<Damage> {
  let report: Report
  try {
    report = unpack(packed, text)
  } catch {
    yield { where: key, what: 'its report cannot be unpacked' }
    return
  }
  for (const span of spansIn([report.actors, report.statements, report.interactions, report.dates]))
    if (text.slice(span.start, span.end) !== span.text)
      yield {
        where: key,
        what: `the characters ${span.start} to ${span.end} are not “${span.text.slice(0, 40)}”`,
      }

  const judged = applyJudgements(key, report, judgementsAbout(database, key))
  yield* damageOfRows(database, id, judged)
}

/** Each row of a document as it must be, and no other. */
function* damageOfRows(
  database: DatabaseSync,
  document: number,
  { report, keys }: JudgedReport,
): Generator<Damage> {
  const numbers = new Map(
    prepared(database, 'SELECT key, number FROM appearances WHERE document = ?')
      .all(document)
      .map(({ key, number }) => [String(key), Number(number)]),
  )
  const numberOf = (actor: string) => numbers.get(keys.get(actor)!)
  const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
  for (const { id } of report.actors)
    if (numberOf(id) === undefined)
      yield { where: keys.get(id)!, what: 'is in the report and not in the tables' }
  const wanted: Record<RowKind, Map<string, readonly [start: number, evidence: string]>> = {
    statement: new Map(
      report.statements.map((row) => [
        keys.get(row.id)!,
        [row.content[0]!.start, statementEvidence(row, actors, numberOf)],
      ]),
    ),
    interaction: new Map(
      report.interactions.map((row) => [
        keys.get(row.id)!,
        [row.evidence.start, interactionEvidence(row, numberOf)],
      ]),
    ),
  }
  for (const kind of ['statement', 'interaction'] as const) {
    const rows = prepared(
      database,
      `SELECT ${keyOf(kind, 'r', 'd')} AS key, r.start, r.evidence FROM documents d CROSS JOIN ${kind}_rows r
         ON r.id BETWEEN d.first_${kind} AND d.last_${kind} WHERE d.id = ?`,
    ).all(document)
    for (const { key, start, evidence } of rows) {
      const row = wanted[kind].get(String(key))
      wanted[kind].delete(String(key))
      if (!row) yield { where: String(key), what: 'is in no report' }
      else if (row[0] !== start || row[1] !== evidence)
        yield { where: String(key), what: 'has other evidence than in the report' }
    }
    for (const row of wanted[kind].keys())
      yield { where: row, what: 'is in the report and not in the tables' }
  }
}

function* spansIn(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'text' in value) yield value as { start: number; end: number; text: string }
  for (const inner of Object.values(value)) yield* spansIn(inner)
}
