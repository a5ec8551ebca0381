import type { Sentence } from '../document/layers/sentences.ts'
import type { Span } from '../document/span.ts'

/** Index of the sentence that holds `offset`, or of the last one before it; binary search, so that long texts stay fast. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return lastStartingBefore(sentences, offset)
}

/** Index of the last span that starts at or before `offset`; spans are in order. -1 where there is none. */
export function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  let found = -1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return found
}
