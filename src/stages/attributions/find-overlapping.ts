import type { Span } from '../../document/span.ts'

/** Indices of the spans (in order, not overlapping each other) that share a character with `wanted`. Logarithmic. */
export function* findOverlapping(spans: readonly Span[], wanted: Span): Generator<number> {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= wanted.start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < spans.length && spans[i]!.start < wanted.end; i++) yield i
}
