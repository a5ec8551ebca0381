// Which actors, and which outlets, a person means. Comes in: "#12", or words of a name; goes out: ids. Every word must be in the name, or
// in one of the forms under which the actor is known; case and diacritics do not count, and "Bran*" fits whatever begins so.
import type { DatabaseSync } from 'node:sqlite'
import { UnfitQuestion } from '../answers.ts'
import { prepared } from './prepared.ts'

/** Ids, rising; none where nobody fits. */
export function actorsNamed(database: DatabaseSync, words: string): number[] {
  const id = /^\s*#(\d{1,15})\s*$/.exec(words)?.[1]
  if (id !== undefined) return [Number(id)]
  const match = matchAll(words)
  if (match === null) return []
  return prepared(
    database,
    `SELECT rowid AS actor FROM actor_search WHERE actor_search MATCH ?1
     UNION SELECT n.actor FROM name_search f JOIN names n ON n.id = f.rowid WHERE name_search MATCH ?1 ORDER BY 1`,
  )
    .all(match)
    .map(({ actor }) => Number(actor))
}

const MOST_WORDS = 32

/** Each word by itself: an index without positions knows no phrases. */
function matchAll(words: string): string | null {
  const found = folded(words).match(/[\p{L}\p{N}\p{Co}]+\*?/gu) ?? []
  if (found.length > MOST_WORDS) throw new UnfitQuestion(`A name takes ${MOST_WORDS} words at most.`)
  if (found.length === 0) return null
  return found.map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`)).join(' AND ')
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Ids of the outlets whose name holds every word. */
export function outletsNamed(database: DatabaseSync, words: string): { id: number; name: string }[] {
  const wanted = folded(words).match(/[\p{L}\p{N}]+/gu) ?? []
  if (wanted.length === 0) return []
  return prepared(database, 'SELECT id, name FROM outlets ORDER BY id')
    .all()
    .map(({ id, name }) => ({ id: Number(id), name: String(name) }))
    .filter(({ name }) => {
      const held = new Set(folded(name).match(/[\p{L}\p{N}]+/gu))
      return wanted.every((word) => held.has(word))
    })
}
