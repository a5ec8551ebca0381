// Why an appearance is held to be an actor's, as its row keeps it. Comes in: reasons in a line, "; " between them; goes out: a JSON list in
// which those of everywhere are numbers of phrases; those that name somebody are unlike all others and stand there themselves.
//   same full name; named with the same others (“ada lund”) → [3,"named with the same others (“ada lund”)"]
import type { DatabaseSync } from 'node:sqlite'
import { interned } from './interned.ts'

export function writeWhy(database: DatabaseSync, why: string): string {
  const reasons = why.split('; ')
  return JSON.stringify(
    reasons.map((words) => (words.includes('“') ? words : interned(database, 'phrases', { words }))),
  )
}

/** SQL: the reasons in a line. `appearance`: a row of appearance_rows. */
export const whyOf = (appearance: string): string =>
  `(SELECT group_concat(coalesce(w.words, y.value), '; ') FROM json_each(${appearance}.why) y
    LEFT JOIN phrases w ON y.type = 'integer' AND w.id = y.value)`
