// The words of some stretches of a text, with their places: what the rules about surroundings look through.
import type { Span } from '../../document/span.ts'

export interface PlacedWord extends Span {
  /** In lower case. */
  readonly word: string
  /** Does a mark of punctuation, or a gap between stretches, part it from the word before? */
  readonly parted: boolean
}

export function wordsWithin(text: string, stretches: readonly Span[]): PlacedWord[] {
  return stretches.flatMap(({ start, end }) => {
    let last = 0
    const part = text.slice(start, end)
    return [
      ...part.matchAll(/[\p{L}\p{N}@](?:[\p{L}\p{N}&.]|[-’'](?=[\p{L}\p{N}])(?![’']s(?![\p{L}\p{N}])))*/gu),
    ].map((m) => {
      const word = m[0].replace(/\.$/, '')
      const parted = last === 0 || /[,;:()—–“”"]/.test(part.slice(last, m.index))
      last = m.index + word.length
      return { start: start + m.index, end: start + last, word: word.toLowerCase(), parted }
    })
  })
}
