// Rows that this browser marked wrong. A row that is wrong is in no document any more, and a judgement names its row alone: so the words
// are kept here, for the history to show them beside their document.
import type { DocumentServed } from '../../../../src/server/client.ts'
import { keep, kept } from '../../app/kept.ts'
import type { Row } from './rows.ts'

const MOST = 200
const nameOf = (document: string): string => `rejected:${document}`

/** Key of a row → its words. */
export function rejectedOf(document: string): Map<string, string> {
  try {
    return new Map(JSON.parse(kept(nameOf(document)) ?? '[]') as [string, string][])
  } catch {
    return new Map()
  }
}

export function noteRejected({ key, rows }: DocumentServed, { id, statement, interaction }: Row): void {
  const row = rows[id]
  if (row === undefined) return
  const words = statement ? statement.content.map(({ text }) => text).join(' … ') : interaction!.evidence.text
  const noted = rejectedOf(key).set(row, words.slice(0, 200))
  keep(nameOf(key), JSON.stringify([...noted].slice(-MOST)))
}
