// Statements as answers show them. Comes in: row ids, and what was searched; goes out: the same number, in the same order, with document,
// speaker, whom it was said to, and a piece of the words with the hits in it.
// Hard part: where the hits stand. The index alone knows (its words are not ours), and it marks them in the text; so the marks are
// characters that the text does not hold.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ActorRef, DocumentRef, StatementFound } from '../answers.ts'
import { joinParts, letterIn, letterOf } from './evidence.ts'
import { indexed } from './facets.ts'
import { prepared } from './prepared.ts'

type Row = Record<string, SQLOutputValue>
type Hit = readonly [start: number, end: number]

/** `match`: an expression of words for the index, or null where nothing was searched. */
export function statementsFound(
  database: DatabaseSync,
  ids: readonly number[],
  match: string | null = null,
): StatementFound[] {
  const list = JSON.stringify(ids)
  const rows = prepared(
    database,
    `SELECT s.*, a.name AS speaker_name, ${documentColumns} FROM statements s JOIN documents d ON d.id = s.document
     LEFT JOIN actors a ON a.id = s.speaker WHERE s.id IN (SELECT value FROM json_each(?))`,
  ).all(list)
  const others = prepared(
    database,
    `SELECT s.id AS statement, ${letterIn('e.value')} AS role, p.actor AS id, a.name FROM statement_rows s ${joinParts('s', 'to', 'via')}
     JOIN actors a ON a.id = p.actor WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id, e.key`,
  ).all(list)
  const parts = Map.groupBy(others, ({ statement, role }) => `${role} ${statement}`)
  const hits = match === null ? null : hitsIn(database, rows, match)
  const byId = new Map(rows.map((row) => [Number(row.id), row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [found(row, parts, hits?.get(id) ?? [])] : []
  })
}

function found(row: Row, parts: ReadonlyMap<string, readonly Row[]>, all: readonly Hit[]): StatementFound {
  const words = String(row.words)
  // Behind the words stand the facets.
  const hits = all.filter(([, end]) => end <= words.length)
  return {
    key: String(row.key),
    document: documentRef(row),
    speaker: row.speaker === null ? null : { id: Number(row.speaker), name: String(row.speaker_name) },
    speakerWords: row.speaker_words as string | null,
    cue: row.cue as string | null,
    kind: String(row.kind),
    act: String(row.act),
    negated: Boolean(row.negated),
    to: actorRefs(parts.get(`${letterOf.to} ${row.id}`) ?? []),
    via: actorRefs(parts.get(`${letterOf.via} ${row.id}`) ?? []),
    day: row.day as string | null,
    words,
    snippet: snippetOf(words, hits),
    start: Number(row.start),
    end: Number(row.end),
    confidence: Number(row.confidence),
    human: Boolean(row.human),
  }
}

/** Columns of documents `d` that `documentRef` reads. */
export const documentColumns =
  'd.key AS document_key, d.title, d.outlet, d.url, substr(d.published, 1, 10) AS published'

export const documentRef = (row: Row): DocumentRef => ({
  key: String(row.document_key),
  title: row.title as string | null,
  outlet: row.outlet as string | null,
  url: row.url as string | null,
  published: row.published as string | null,
})

/** Columns id and name; each actor once. */
export function actorRefs(rows: readonly Row[]): ActorRef[] {
  const seen = new Map(rows.map(({ id, name }) => [Number(id), { id: Number(id), name: String(name) }]))
  return [...seen.values()]
}

/**
 * Where the hits stand, by statement. Looked for in a table that holds these rows alone: in the large one, "a*" would gather half of the
 * index for each of them.
 */
function hitsIn(database: DatabaseSync, rows: readonly Row[], match: string): Map<number, Hit[]> {
  database.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5(words, tokenize='unicode61 remove_diacritics 2'); DELETE FROM temp.shown",
  )
  const add = prepared(database, 'INSERT INTO temp.shown(rowid, words) VALUES (?, ?)')
  for (const { id, words, kind } of rows) add.run(id!, indexed(String(words), String(kind)))
  const [open, close] = marksNotIn(rows.map(({ words }) => String(words)).join(''))
  return new Map(
    prepared(
      database,
      'SELECT rowid AS id, highlight(shown, 0, ?, ?) AS marked FROM temp.shown WHERE shown MATCH ?',
    )
      .all(open, close, match)
      .map(({ id, marked }) => [Number(id), hitsOf(String(marked), open, close)]),
  )
}

function hitsOf(marked: string, open: string, close: string): Hit[] {
  const [before = '', ...pieces] = marked.split(open)
  const hits: Hit[] = []
  let at = before.length
  for (const piece of pieces) {
    const [hit = '', behind = ''] = piece.split(close)
    hits.push([at, at + hit.length])
    at += hit.length + behind.length
  }
  return hits
}

/** Two characters for private use that the words do not hold. */
function marksNotIn(words: string): [string, string] {
  const marks: string[] = []
  for (let code = 0xe001; marks.length < 2; code++) {
    const mark = String.fromCharCode(code)
    if (!words.includes(mark)) marks.push(mark)
  }
  return marks as [string, string]
}

/** About so many characters are shown around the first hits. */
const SHOWN = 180
const BEFORE = 60

function snippetOf(words: string, hits: readonly Hit[]): StatementFound['snippet'] {
  if (words.length <= SHOWN + BEFORE) return { text: words, hits }
  const first = hits[0]?.[0] ?? 0
  const from = first <= BEFORE ? 0 : wordStart(words, Math.min(first - BEFORE, words.length - SHOWN), first)
  const firstEnd = hits[0]?.[1] ?? 0
  const to =
    from + SHOWN >= words.length
      ? words.length
      : wordEnd(words, Math.max(from + SHOWN, firstEnd), Math.max(firstEnd, from))
  const [before, after] = [from > 0 ? '… ' : '', to < words.length ? ' …' : '']
  const shift = before.length - from
  return {
    text: `${before}${words.slice(from, to)}${after}`,
    hits: hits
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

/** Behind the first blank from `at` on, not behind `latest`. */
function wordStart(words: string, at: number, latest: number): number {
  const blank = words.indexOf(' ', at)
  return blank >= 0 && blank < latest ? blank + 1 : whole(words, Math.min(at, latest))
}

/** At the last blank before `at`, not before `earliest`. */
function wordEnd(words: string, at: number, earliest: number): number {
  const blank = words.lastIndexOf(' ', at)
  return blank > earliest ? blank : whole(words, at)
}

/** Not between the halves of a character. */
const whole = (words: string, at: number): number =>
  (words.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at
