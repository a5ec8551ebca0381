// Why an appearance is held to be an actor's, as its row keeps it. Comes in: reasons in a line, "; " between them; goes out: a JSON list in
// which each reason is the number of a phrase, with the words that are put into it.
//   same full name; named with the same others (“ada lund”) → [3,[5,"ada lund"]]      5: named with the same others (“%1”)
import type { DatabaseSync } from 'node:sqlite'
import { interned } from './interned.ts'

/** More are written out. */
const MOST = 3

export function writeWhy(database: DatabaseSync, why: string): string {
  const reasons = why.split('; ').map((reason) => {
    const own: string[] = []
    const words = reason.replace(/(?<=“)[^”]+(?=”)|(?<=and )\d+(?= more)/g, (words) => `%${own.push(words)}`)
    if (reason.includes('%') || own.length > MOST) return reason
    const phrase = interned(database, 'phrases', { words })
    return own.length ? [phrase, ...own] : phrase
  })
  return JSON.stringify(reasons)
}

/** SQL: the reasons in a line. `appearance`: a row of appearance_rows. */
export const whyOf = (appearance: string): string =>
  `(SELECT group_concat(CASE y.type WHEN 'text' THEN y.value WHEN 'integer' THEN w.words
      ELSE ${filledIn('w.words')} END, '; ')
    FROM json_each(${appearance}.why) y
    LEFT JOIN phrases w ON w.id = CASE y.type WHEN 'integer' THEN y.value WHEN 'array' THEN json_extract(y.value, '$[0]') END)`

// None of what is put in has a "%", so the order does not matter.
const filledIn = (words: string): string =>
  Array.from({ length: MOST }, (_, n) => MOST - n).reduce(
    (sql, n) => `replace(${sql}, '%${n}', coalesce(json_extract(y.value, '$[${n}]'), ''))`,
    words,
  )
