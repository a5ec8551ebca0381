// Who did what to whom, last day first. Comes in: one or two actors, type, status, outlet, days; goes out: a page. Those without a day come
// last; of one day, those that came in last come first.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Page } from '../answers.ts'
import type { InteractionFound, InteractionListQuestion } from '../browsing.ts'
import { readPeriod } from './filters.ts'
import { actorsNamed, outletsNamed } from './named-actors.ts'
import { limitOf, readPlace, writePlace } from './paging.ts'
import { prepared } from './prepared.ts'
import { keyOf } from './row-ids.ts'
import { documentColumns, documentRef } from './statements-found.ts'
import { sidesOf } from './timeline.ts'

/** Throws UnfitQuestion where a day is none, or where the page is of another question. */
export function interactionList(
  database: DatabaseSync,
  question: InteractionListQuestion,
): Page<InteractionFound> {
  const limit = limitOf(question)
  const after = readPlace('interactions', question.after, 2) as readonly [string | null, number] | null
  const { where, values, isFew } = conditions(database, question)
  // Whoever is one of few is looked up by them; else the index of days is the order.
  const day = isFew ? '+i.day' : 'i.day'
  const ask = (behind: string, of: readonly (string | number)[], atMost: number) =>
    prepared(
      database,
      `SELECT i.id, i.day FROM interaction_rows i WHERE i.current AND ${[behind, ...where].join(' AND ')}
       ORDER BY ${day} DESC, i.id DESC LIMIT ?`,
    )
      .all(...of, ...values, atMost)
      .map((row) => [row.day as string | null, Number(row.id)] as const)
  const dated =
    after === null
      ? ask('i.day IS NOT NULL', [], limit + 1)
      : after[0] === null
        ? []
        : ask('(i.day, i.id) < (?, ?)', [after[0], after[1]], limit + 1)
  const undated =
    dated.length > limit
      ? []
      : after !== null && after[0] === null
        ? ask('i.day IS NULL AND i.id < ?', [after[1]], limit + 1)
        : ask('i.day IS NULL', [], limit + 1 - dated.length)
  const places = [...dated, ...undated]
  const shown = places.slice(0, limit)
  return {
    items: interactionsFound(
      database,
      shown.map(([, id]) => id),
    ),
    next: places.length > limit ? writePlace('interactions', shown.at(-1)!) : null,
    total: count(database, where, values),
  }
}

/** On `i`, a row of interaction_rows. */
function conditions(database: DatabaseSync, question: InteractionListQuestion) {
  const where: string[] = []
  const values: string[] = []
  const add = (condition: string, ...of: string[]) => {
    where.push(condition)
    values.push(...of)
  }
  const { actor, other, type, status, outlet } = question
  const named = [actor, other].filter((words) => words !== undefined && words !== '') as string[]
  const [a, b] = named.map((words) => JSON.stringify(actorsNamed(database, words)))
  const isOne = (side: string) => `${side} IN (SELECT value FROM json_each(?))`
  if (a !== undefined && b !== undefined)
    add(
      `i.id IN (SELECT interaction FROM sides WHERE ${isOne('actor')} AND ${isOne('recipient')}
         UNION ALL SELECT interaction FROM sides WHERE ${isOne('actor')} AND ${isOne('recipient')})`,
      a,
      b,
      b,
      a,
    )
  else if (a !== undefined)
    add(
      `i.id IN (SELECT interaction FROM sides WHERE ${isOne('actor')} UNION ALL SELECT interaction FROM sides WHERE ${isOne('recipient')})`,
      a,
      a,
    )
  if (type) add('i.type = ?', type)
  if (status) add('i.status = ?', status)
  if (outlet)
    add(
      `EXISTS (SELECT 1 FROM documents d WHERE d.id = i.document AND ${isOne('d.outlet')})`,
      JSON.stringify(outletsNamed(database, outlet).map(({ name }) => name)),
    )
  const period = readPeriod(question)
  if (period) add('i.day <= ? AND coalesce(i.day_end, i.day) >= ?', period.last, period.first)
  return { where, values, isFew: a !== undefined }
}

const MOST_COUNTED = 2000

/** null: more than are counted. */
function count(database: DatabaseSync, where: readonly string[], values: readonly string[]): number | null {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM interaction_rows i WHERE ${['i.current', ...where].join(' AND ')} LIMIT ?)`
  const n = Number(prepared(database, sql).get(...values, MOST_COUNTED + 1)!.n)
  return n > MOST_COUNTED ? null : n
}

/** Characters of the text that are shown on either side. */
const AROUND = 140

function interactionsFound(database: DatabaseSync, ids: readonly number[]): InteractionFound[] {
  const list = JSON.stringify(ids)
  const sides = sidesOf(database, list)
  const rows = prepared(
    database,
    `SELECT i.*, ${documentColumns}, CASE WHEN s.id IS NOT NULL THEN ${keyOf('statement', 's', 'd')} END AS carrier, s.speaker, a.name AS speaker_name, d.text
     FROM interactions i JOIN documents d ON d.id = i.document
     LEFT JOIN statement_rows s ON s.id = i.statement LEFT JOIN actors a ON a.id = s.speaker
     WHERE i.id IN (SELECT value FROM json_each(?))`,
  ).all(list)
  const byId = new Map(rows.map((row) => [Number(row.id), row]))
  return ids.map((id): InteractionFound => {
    const row = byId.get(id)!
    return {
      key: String(row.key),
      document: documentRef(row),
      type: String(row.type),
      status: String(row.status),
      actors: sides('actor', id),
      recipients: sides('recipient', id),
      day: row.day as string | null,
      words: String(row.words),
      start: Number(row.start),
      end: Number(row.end),
      around: around(row),
      accordingTo:
        row.carrier === null
          ? null
          : {
              statement: String(row.carrier),
              speaker:
                row.speaker === null ? null : { id: Number(row.speaker), name: String(row.speaker_name) },
            },
      confidence: Number(row.confidence),
      human: Boolean(row.human),
    }
  })
}

/** Whole words of the same paragraph; "… " stands for what is left out of it. */
function around({ text, words, start, end }: Record<string, SQLOutputValue>): InteractionFound['around'] {
  const act = String(words)
  const [whole, from, to] = [String(text), Number(start), Number(end)]
  const left = lastParagraph(whole.slice(wholeFrom(whole, Math.max(0, from - AROUND)), from))
  const right = firstParagraph(whole.slice(to, wholeFrom(whole, to + AROUND)))
  return { text: left + act + right, start: left.length, end: left.length + act.length }
}

/** Not between the halves of a character. */
const wholeFrom = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at

function lastParagraph(text: string): string {
  const from = text.lastIndexOf('\n\n')
  if (from >= 0) return text.slice(from + 2)
  const blank = text.indexOf(' ')
  return text.length < AROUND || blank < 0 ? text : `… ${text.slice(blank + 1)}`
}

function firstParagraph(text: string): string {
  const to = text.indexOf('\n\n')
  if (to >= 0) return text.slice(0, to)
  const blank = text.lastIndexOf(' ')
  return text.length < AROUND || blank < 0 ? text : `${text.slice(0, blank)} …`
}
