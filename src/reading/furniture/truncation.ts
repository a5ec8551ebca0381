// The mark that a news feed puts where it stopped: "… [+4120 chars]". The dots stay (the text does stop there), the count goes.
//   The mayor said she would not… [+4120 chars]
//                                ^------------^
//   near miss: The limit is 280 [+20 chars for the link].
import type { Cut, Place } from './construct.ts'
import { withSpaceBefore } from './construct.ts'

const count = /(?<=…|\.\.\.)\s*\[\+\d{1,7} (?:chars|characters|words)\]\s*$/u

export function findTruncation(text: string, place: Place): readonly Cut[] {
  if (place.index !== place.texts.length - 1 || !text.trimEnd().endsWith(']')) return []
  const tail = Math.max(0, text.length - 60)
  const match = count.exec(text.slice(tail))
  if (!match) return []
  return [{ start: withSpaceBefore(text, tail + match.index), end: text.length, kind: 'widget' }]
}

/** Where the words end before the dots of a text that stops; null where it does not stop. */
export function findTruncatedEnd(text: string): number | null {
  const tail = Math.max(0, text.length - 60)
  const match = /\s*(?:…|\.\.\.)\s*(?:\[\+\d{1,7} (?:chars|characters|words)\])?\s*$/u.exec(text.slice(tail))
  return match ? tail + match.index : null
}
