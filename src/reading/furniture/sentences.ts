// A plain cut into sentences, good enough to judge which sentences of a short block are furniture. Not the reader's own
// sentences: those come later and know abbreviations.
import type { Span } from '../../document/span.ts'

export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(
    /(?:(?<![\s.(]\p{Lu})[.!?]|…)["”’')\]]{0,3}\s+(?=["“‘'([]?[\p{Lu}\d©@])/gu,
  )) {
    const end = match.index + match[0].trimEnd().length
    spans.push({ start, end })
    start = match.index + match[0].length
  }
  const end = text.trimEnd().length
  if (end > start) spans.push({ start, end })
  return spans
}
