// Which numbers like texts share, both ways: from a number to whoever has it, and from a document or a row to its numbers, so that they can
// be taken away again.
import type { DatabaseSync } from 'node:sqlite'
import type { PrintedKind } from '../links.ts'
import { prepared } from './prepared.ts'

const kinds: readonly PrintedKind[] = ['document', 'statement', 'interaction']

/** One number for a row of any kind, and the way back. */
export const subjectOf = (kind: PrintedKind, id: number): number => id * 4 + kinds.indexOf(kind)
const idIn = (subject: number): number => Math.floor(subject / 4)

/** Replaces those that it had. */
export function setPrints(database: DatabaseSync, subject: number, prints: readonly number[]): void {
  // Signed, as a number of four bytes is to SQLite.
  const wanted = Int32Array.from([...new Set(prints.map((print) => print | 0))])
  const had = printsOf(database, subject)
  if (had.length === wanted.length && had.every((print, n) => print === wanted[n])) return
  removePrints(database, [subject])
  if (wanted.length === 0) return
  for (const print of wanted)
    prepared(database, 'INSERT OR IGNORE INTO prints VALUES (?, ?)').run(print, subject)
  prepared(database, 'INSERT INTO printed VALUES (?, ?)').run(subject, new Uint8Array(wanted.buffer))
}

export function removePrints(database: DatabaseSync, subjects: readonly number[]): void {
  for (const subject of subjects) {
    const prints = printsOf(database, subject)
    if (prints.length === 0) continue
    for (const print of prints)
      prepared(database, 'DELETE FROM prints WHERE print = ? AND subject = ?').run(print, subject)
    prepared(database, 'DELETE FROM printed WHERE subject = ?').run(subject)
  }
}

function printsOf(database: DatabaseSync, subject: number): Int32Array {
  const row = prepared(database, 'SELECT prints FROM printed WHERE subject = ?').get(subject)
  return row ? new Int32Array(Uint8Array.from(row.prints as Uint8Array).buffer) : new Int32Array()
}

/** Those of a kind that have each of these prints, `most` of each, in the order in which they came. */
export function idsWithPrints(
  database: DatabaseSync,
  kind: PrintedKind,
  prints: readonly number[],
  most: number,
): number[][] {
  return prepared(database, holders)
    .all(kinds.indexOf(kind), JSON.stringify([...new Set(prints.map((print) => print | 0))]), most)
    .map(({ subjects }) => (subjects === '[]' ? [] : (JSON.parse(String(subjects)) as number[]).map(idIn)))
}

/** All prints in one question: most of them nobody has. */
const holders = `
SELECT (
  SELECT json_group_array(subject) FROM (
    SELECT subject FROM prints WHERE print = asked.value AND subject & 3 = ?1 ORDER BY subject LIMIT ?3
  )
) AS subjects FROM json_each(?2) asked`
