// Attributions half read, for tests of what becomes of them. Comes in: "[T1:“We saw it,”] [S1:she] [C1:said]. ¶ [X1:“Nobody came.”]".
// Goes out: the text with its sentences, tokens and quotations, and what the model is to have read of each attribution.
//
// Marks: S (source), C (cue) and T (content) with the attribution's number; X is what a rule must add to its content.
// A ¶ parts two paragraphs.
import type { Block } from '../document/document.ts'
import type { Layers } from '../document/layers/layers.ts'
import type { Span } from '../document/span.ts'
import type { Draft } from '../stages/attributions/complete-quotations.ts'
import { findQuotations } from '../stages/quotations/quotations.ts'
import { findSentences } from '../stages/sentences/sentences.ts'
import { findTokens } from '../stages/tokens/tokens.ts'
import type { CueSketch, TokenRange } from './fake-model.ts'
import { parseMarkedText } from './marked-text.ts'

export interface DraftCase extends Pick<Layers, 'sentences' | 'tokens' | 'quotations'> {
  readonly text: string
  readonly blocks: readonly Block[]
  /** In the order of their numbers, as `added`. */
  readonly drafts: readonly Draft[]
  /** What must be in the content when the rules are done: T and X, in order. */
  readonly expected: readonly (readonly Span[])[]
  readonly cues: readonly CueSketch[]
}

export function readDraftCase(marked: string): DraftCase {
  const { text, marks } = parseMarkedText(marked)
  const blocks = paragraphsOf(text)
  const sentences = findSentences(text, blocks)
  const tokens = findTokens(text, sentences)
  const drafts: Draft[] = []
  const expected: Span[][] = []
  const cues: CueSketch[] = []
  const count = Math.max(0, ...marks.map(({ label }) => Number(label.slice(1))))
  for (let number = 1; number <= count; number++) {
    const spans = (kinds: string) =>
      marks
        .filter(({ label }) => kinds.includes(label[0]!) && Number(label.slice(1)) === number)
        .map(({ start, end }): Span => ({ start, end }))
    const [source, cue, content] = [spans('S'), spans('C'), spans('T')]
    if (cue.length === 0) throw new Error(`Attribution ${number} has no cue in: ${marked.slice(0, 80)}`)
    const range = ({ start, end }: Span): TokenRange => [
      tokens.findIndex((token) => token.start >= start),
      tokens.findLastIndex((token) => token.end <= end) + 1,
    ]
    drafts.push({ source, cue, content, confidence: 0.9 })
    expected.push(spans('TX'))
    cues.push({ cue: range(cue[0]!), source: source.map(range), content: content.map(range) })
  }
  return { text, blocks, sentences, tokens, quotations: findQuotations(text, blocks), drafts, expected, cues }
}

function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const part of text.split('¶')) {
    const words = part.trim()
    const from = start + part.indexOf(words)
    blocks.push({ start: from, end: from + words.length, kind: 'paragraph' })
    start += part.length + 1
  }
  return blocks
}
