// What a record is called in its source, from an id that somebody else chose: one line, and never long.
import { createHash } from 'node:crypto'
import { printable } from './article.ts'

const longest = 300

/** The same id gives the same name; two ids that differ give two names. */
export function recordName(id: string): string {
  const name = printable(id)
  if (name === id && id.length <= longest) return name
  if (name === id.trim() && name.length <= longest) return name
  const sum = createHash('sha256').update(id).digest('hex').slice(0, 16)
  return `${name.slice(0, 200)} #${sum}`
}
