// The documents of a ledger, those published last first. Comes in: words of the title, an outlet, days; goes out: a page. Documents without
// a day come last; of one day, those that came in last come first.
// Hard part: titles are in no index, so whoever asks for one goes through the documents in their order until the page is full.
import type { DatabaseSync } from 'node:sqlite'
import type { Page } from '../answers.ts'
import type { DocumentFound, DocumentListQuestion } from '../browsing.ts'
import { readPeriod } from './filters.ts'
import { outletsNamed } from './named-actors.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { documentColumns, documentRef } from './statements-found.ts'

/** Throws UnfitQuestion where a day is none, or where the page is of another question. */
export function documentList(database: DatabaseSync, question: DocumentListQuestion): Page<DocumentFound> {
  const limit = limitOf(question)
  const after = readPlace('documents', question.after, 2) as readonly [string | null, number] | null
  const { where, values } = conditions(database, question)
  const ask = (behind: string, of: readonly (string | number)[], atMost: number) =>
    prepared(
      database,
      `SELECT d.id, d.published FROM documents d WHERE d.current AND ${[behind, ...where].join(' AND ')}
       ORDER BY d.published DESC, d.id DESC LIMIT ?`,
    )
      .all(...of, ...values, atMost)
      .map((row) => [row.published as string | null, Number(row.id)] as const)
  const dated =
    after === null
      ? ask('d.published IS NOT NULL', [], limit + 1)
      : after[0] === null
        ? []
        : ask('(d.published, d.id) < (?, ?)', [after[0], after[1]], limit + 1)
  const undated =
    dated.length > limit
      ? []
      : after !== null && after[0] === null
        ? ask('d.published IS NULL AND d.id < ?', [after[1]], limit + 1)
        : ask('d.published IS NULL', [], limit + 1 - dated.length)
  const places = [...dated, ...undated]
  const shown = places.slice(0, limit)
  return {
    items: documentsFound(
      database,
      shown.map(([, id]) => id),
    ),
    next: places.length > limit ? writePlace('documents', shown.at(-1)!) : null,
    total: question.title ? null : count(database, where, values),
  }
}

/** On `d`, a row of documents. */
function conditions(
  database: DatabaseSync,
  question: DocumentListQuestion,
): { where: readonly string[]; values: readonly string[] } {
  const where: string[] = []
  const values: string[] = []
  if (question.outlet) {
    where.push('d.outlet IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(outletsNamed(database, question.outlet).map(({ name }) => name)))
  }
  const period = readPeriod(question)
  if (period) {
    // An instant of the last day stands behind the day itself.
    where.push("d.published >= ? AND d.published <= ? || '~'")
    values.push(period.first, period.last)
  }
  for (const word of question.title?.split(/\s+/).filter(Boolean) ?? []) {
    where.push("d.title LIKE ? ESCAPE '\\'")
    values.push(`%${word.replace(/[\\%_]/g, '\\$&')}%`)
  }
  return { where, values }
}

function count(database: DatabaseSync, where: readonly string[], values: readonly string[]): number {
  const sql = `SELECT count(*) AS n FROM documents d WHERE ${['d.current', ...where].join(' AND ')}`
  return Number(prepared(database, sql).get(...values)!.n)
}

function documentsFound(database: DatabaseSync, ids: readonly number[]): DocumentFound[] {
  const rows = prepared(
    database,
    `SELECT d.id, ${documentColumns}, d.words,
       (SELECT count(*) FROM statement_rows s WHERE s.id BETWEEN d.first_statement AND d.last_statement AND s.current) AS statements,
       (SELECT count(*) FROM interaction_rows i WHERE i.id BETWEEN d.first_interaction AND d.last_interaction AND i.current) AS interactions,
       (SELECT o.key FROM documents o WHERE o.id = d.copy_of) AS copy_of
     FROM documents d WHERE d.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [Number(row.id), row]))
  return ids.map((id) => {
    const row = byId.get(id)!
    return {
      ...documentRef(row),
      length: Number(row.words),
      statements: Number(row.statements),
      interactions: Number(row.interactions),
      copyOf: row.copy_of as string | null,
    }
  })
}
