// Text → tokens: the encoder's own basic tokens, with offsets. Hard part: none of it may depend on white space alone, since
// scraped text glues and splits words; and the split must be the one the encoder was pretrained with (BERT's basic tokeniser:
// white space parts words, every mark of punctuation and every CJK character stands alone).
import type { Sentence } from '../../document/layers/sentences.ts'
import type { Token } from '../../document/layers/tokens.ts'

/**
 *   “We’re  here,” he said.
 *   ^^^^^^  ^^^^^^ ^^ ^^^^^      ten tokens: “ We ’ re here , ” he said .
 *
 * Near miss: an accent written as a combining mark is part of its word, not punctuation.
 */
const TOKEN =
  /[\p{P}$+<=>^`|~\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]|[^\s\p{P}$+<=>^`|~\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]+/gu

export function findTokens(text: string, sentences: readonly Sentence[]): Token[] {
  const tokens: Token[] = []
  let match: RegExpExecArray | null = null
  for (const [index, sentence] of sentences.entries()) {
    // A match found beyond one sentence is kept for the next, so that no stretch is searched twice.
    if (!match || match.index < sentence.start) {
      TOKEN.lastIndex = sentence.start
      match = TOKEN.exec(text)
    }
    while (match && match.index < sentence.end) {
      const end = Math.min(match.index + match[0].length, sentence.end)
      tokens.push({ start: match.index, end, sentence: index })
      TOKEN.lastIndex = end
      match = TOKEN.exec(text)
    }
    if (!match) break
  }
  return tokens
}
