// Selecting words without a mouse. Comes in: the words of a text, what is selected, a key; goes out: what is selected then. Left and
// right go a word on, up and down a paragraph; with Shift the selection grows or shrinks.
import type { Range } from './text-place.ts'

/** Each run of what is no blank, in order. */
export function wordsOf(text: string): Range[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
}

/** The word at which the selection was begun, and the one to which it goes. */
export interface WordCursor {
  readonly anchor: number
  readonly head: number
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

/** null: the key is none of these. `blocks`: where the paragraphs begin. */
export function moved(
  { anchor, head }: WordCursor,
  key: string,
  isGrowing: boolean,
  words: readonly Range[],
  blocks: readonly number[],
): WordCursor | null {
  const step = steps[key]
  if (step === undefined || words.length === 0) return null
  const isFar = key === 'ArrowUp' || key === 'ArrowDown'
  const next = isFar ? wordOfBlock(words[head]!.start, step, words, blocks) : head + step
  const to = Math.min(words.length - 1, Math.max(0, next))
  return { anchor: isGrowing ? anchor : to, head: to }
}

/** First word of the paragraph behind, or of this or the one before. */
function wordOfBlock(at: number, step: -1 | 1, words: readonly Range[], blocks: readonly number[]): number {
  const start = step > 0 ? blocks.find((block) => block > at) : blocks.findLast((block) => block < at)
  if (start === undefined) return step > 0 ? words.length - 1 : 0
  const word = words.findIndex((one) => one.start >= start)
  return word < 0 ? words.length - 1 : word
}

export function rangeOfWords({ anchor, head }: WordCursor, words: readonly Range[]): Range {
  const [first, last] = anchor < head ? [anchor, head] : [head, anchor]
  return { start: words[first]!.start, end: words[last]!.end }
}
