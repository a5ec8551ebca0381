/** A stretch of a text: UTF-16 code units, half-open, so that `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span that carries its words, so that a reader of a report can check it: `text.slice(start, end) === span.text`. */
export interface Quoted extends Span {
  readonly text: string
}

export function quote(text: string, span: Span): Quoted {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

/** Do the two share at least one character? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Index of the last span that starts at or before `offset`; spans are in order. -1 where there is none. Logarithmic. */
export function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
