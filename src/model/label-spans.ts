// A row of labels → spans in tokens. The labels are B-kind and I-kind in pairs: odd numbers begin a span of a kind, the even
// number after it goes on with it, 0 is outside.

export interface TokenSpan {
  readonly kind: number
  /** Tokens first … end - 1. */
  readonly first: number
  readonly end: number
}

/** Kinds count from 0: labels 1 and 2 are kind 0, labels 3 and 4 kind 1. */
export function findLabelSpans(labels: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === 0) continue
    const kind = (label - 1) >> 1
    let end = i + 1
    while (end < labels.length && labels[end] === 2 * kind + 2) end++
    spans.push({ kind, first: i, end })
    i = end - 1
  }
  return spans
}
