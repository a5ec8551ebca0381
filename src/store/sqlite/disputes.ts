// Where rows disagree. Comes in: filters; goes out: a page of pairs, the last found first, each with both sides. No verdict. A pair passes
// where one of its sides does; an interaction passes by the statement that carries it, and by its type where an act is asked for.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { DisputeFound, DisputeSide, Filters, Page, Paging } from '../answers.ts'
import { joinParts } from './evidence.ts'
import { readPeriod } from './filters.ts'
import { actorsNamed, outletsNamed } from './named-actors.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { rowByKey, rowId } from './row-ids.ts'
import { documentColumns, documentRef } from './statements-found.ts'
import { sidesOf } from './timeline.ts'

type Row = Record<string, SQLOutputValue>

export function disputes(database: DatabaseSync, question: Filters & Paging): Page<DisputeFound> {
  const limit = limitOf(question)
  const after = readPlace('disputes', question.after, 1) as readonly [number] | null
  const { where, values } = sideFilter(database, question)
  const passes = (side: string) => `EXISTS (${row(`q.${side}`)} AND ${where.join(' AND ')})`
  const passing = where.length ? `AND (${passes('a')} OR ${passes('b')})` : ''
  const standing = (side: string) =>
    `(EXISTS (SELECT 1 FROM ${rowByKey('statement', 's', `q.${side}`)} WHERE q.${side} LIKE 's%' AND s.current)
       OR EXISTS (SELECT 1 FROM ${rowByKey('interaction', 'i', `q.${side}`)} WHERE q.${side} LIKE 'i%' AND i.current))`
  const from = `FROM disputes q WHERE ${standing('a')} AND ${standing('b')} ${passing}`
  const found = prepared(
    database,
    `SELECT q.* ${from} ${after ? 'AND q.id < ?' : ''} ORDER BY q.id DESC LIMIT ?`,
  ).all(...values, ...values, ...(after ?? []), limit + 1)
  const shown = found.slice(0, limit)
  const sides = sidesByKey(database, shown)
  const { n } = prepared(database, `SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ?)`).get(
    ...values,
    ...values,
    MOST_COUNTED + 1,
  )!
  return {
    items: shown.map((row) => ({
      kind: String(row.kind),
      reason: String(row.reason),
      a: sides.get(String(row.a))!,
      b: sides.get(String(row.b))!,
    })),
    next: found.length > limit ? writePlace('disputes', [Number(shown.at(-1)!.id)]) : null,
    total: Number(n) > MOST_COUNTED ? null : Number(n),
  }
}

const MOST_COUNTED = 10_000

/** A statement or an interaction as one: x.s (the statement, or the one that carries it), x.act, x.day, x.day_end, x.document. */
const row = (key: string): string => `
  SELECT 1 FROM (
    SELECT s.id AS s, m.act, s.day, s.day_end, s.document FROM ${rowByKey('statement', 's', key)} CROSS JOIN manners m ON m.id = s.manner
    WHERE ${key} LIKE 's%'
    UNION ALL SELECT i.statement, i.type, i.day, i.day_end, i.document FROM ${rowByKey('interaction', 'i', key)} WHERE ${key} LIKE 'i%'
  ) x LEFT JOIN statement_rows s ON s.id = x.s WHERE 1`

function sideFilter(database: DatabaseSync, question: Filters): { where: string[]; values: string[] } {
  const where: string[] = []
  const values: string[] = []
  const add = (condition: string, ...of: string[]) => {
    where.push(condition)
    values.push(...of)
  }
  const { speaker, to, outlet, kind, act } = question
  if (speaker)
    add('s.speaker IN (SELECT value FROM json_each(?))', JSON.stringify(actorsNamed(database, speaker)))
  if (to)
    add(
      `EXISTS (SELECT 1 FROM (SELECT 1) ${joinParts('s', 'to')} WHERE p.actor IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(actorsNamed(database, to)),
    )
  if (outlet)
    add(
      'EXISTS (SELECT 1 FROM documents d WHERE d.id = x.document AND d.outlet IN (SELECT value FROM json_each(?)))',
      JSON.stringify(outletsNamed(database, outlet).map(({ name }) => name)),
    )
  if (kind) add('s.manner IN (SELECT id FROM manners WHERE kind = ?)', kind)
  if (act) add('x.act = ?', act)
  const period = readPeriod(question)
  if (period) add('x.day <= ? AND coalesce(x.day_end, x.day) >= ?', period.last, period.first)
  return { where, values }
}

function sidesByKey(database: DatabaseSync, shown: readonly Row[]): Map<string, DisputeSide> {
  const ids = (kind: 'statement' | 'interaction') =>
    JSON.stringify(
      shown.flatMap(({ a, b }) => [a, b].flatMap((key) => rowId(database, kind, String(key)) ?? [])),
    )
  const statements = prepared(
    database,
    `SELECT s.key, s.day, s.words, s.speaker, a.name AS speaker_name, ${documentColumns} FROM statements s
     JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.speaker WHERE s.id IN (SELECT value FROM json_each(?))`,
  ).all(ids('statement'))
  const interactions = prepared(
    database,
    `SELECT i.id, i.key, i.day, i.words, ${documentColumns} FROM interactions i JOIN documents d ON d.id = i.document
     WHERE i.id IN (SELECT value FROM json_each(?))`,
  ).all(ids('interaction'))
  const sides = sidesOf(database, JSON.stringify(interactions.map(({ id }) => id)))
  const side = (row: Row, who: DisputeSide['who']): [string, DisputeSide] => [
    String(row.key),
    {
      key: String(row.key),
      document: documentRef(row),
      who,
      day: row.day as string | null,
      words: String(row.words),
    },
  ]
  return new Map([
    ...statements.map((row) =>
      side(row, row.speaker === null ? [] : [{ id: Number(row.speaker), name: String(row.speaker_name) }]),
    ),
    ...interactions.map((row) => {
      const id = Number(row.id)
      const both = [...sides('actor', id), ...sides('recipient', id)]
      return side(row, [...new Map(both.map((one) => [one.id, one])).values()])
    }),
  ])
}
