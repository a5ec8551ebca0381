// The words of a statement, ready to be compared. Comes in: content; goes out: each word with its place in the text and a key that is
// the same for "Don’t", "don't" and "DON'T". Punctuation and quotation marks are no words.
// Hard part: where an outlet left something out. A content in several parts, and "…" inside one, may each hide words of the speaker's,
// so the word after such a gap is marked.
import type { Quoted, Span } from '../document/span.ts'
import type { Statement } from '../ledger/report.ts'

export interface Word extends Span {
  readonly key: string
  /** Words of the speaker's may be missing before this one. */
  readonly afterGap: boolean
}

/** The longest content that is compared, in words; what goes beyond is left alone. */
const mostWords = 400

/** Some outlets write the apostrophe as an opening mark: “Brandt‘s”. */
const word = /[\p{L}\p{N}]+(?:['’‘][\p{L}\p{N}]+)*/gu

export function wordsIn(parts: readonly Quoted[]): Word[] {
  const words: Word[] = []
  for (const { start, text } of parts) {
    let behind = 0
    let first = words.length > 0
    for (const match of text.matchAll(word)) {
      if (words.length === mostWords) return words
      const between = text.slice(behind, match.index)
      words.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        key: match[0].normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'"),
        afterGap: first || (words.length > 0 && between !== ' ' && /…|\.\s?\.\s?\./.test(between)),
      })
      behind = match.index + match[0].length
      first = false
    }
  }
  return words
}

/** The parts of a content that stand in quotation marks: all of a direct one, none of an indirect one. */
export function quotedParts({ kind, content }: Pick<Statement, 'kind' | 'content'>): Quoted[] {
  if (kind === 'indirect') return []
  // “Said that, ‘We …’”: the conjunction is the outlet's.
  if (kind === 'direct')
    return content.map(({ start, end, text }) => {
      const led = /^that,?\s+(?=["“«„‘'])/i.exec(text)?.[0].length ?? 0
      return { start: start + led, end, text: text.slice(led) }
    })
  return content.flatMap(({ start, text }) =>
    [...text.matchAll(/[“"«„]([^“”"«»„]+)|‘([^‘’]+)’(?!\p{L})/gu)].map(
      ({ 0: all, 1: double, 2: single, index }) => {
        const inner = double ?? single ?? ''
        const from = start + index + all.indexOf(inner)
        return { start: from, end: from + inner.length, text: inner }
      },
    ),
  )
}
