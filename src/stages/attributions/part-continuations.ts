// An attribution with all its words → itself, and a row each for what goes on in later sentences without a cue.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Sentence } from '../../document/layers/sentences.ts'
import { lastStartingBefore, type Span } from '../../document/span.ts'
import type { Draft } from './complete-quotations.ts'

/**
 *   “We saw it,” she said. “Nobody else came.”
 *   ^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^    two rows; the second has no cue and continues the first
 *
 * Near miss: “We saw it,” she said, “before anyone came.” is one row: its second part stands in the cue's own sentence.
 */
export function partContinuations(drafts: readonly Draft[], sentences: readonly Sentence[]): Attribution[] {
  const attributions: Attribution[] = []
  const sentenceAt = (offset: number) => lastStartingBefore(sentences, offset)
  for (const draft of drafts) {
    const cue = draft.cue[0]!
    const cueSentence = sentenceAt(cue.start)
    const own: Span[] = []
    const later: Span[] = []
    for (const span of draft.content) {
      const goesOn =
        span.start > cue.end && sentenceAt(span.start) > cueSentence && (own.length > 0 || later.length > 0)
      ;(goesOn ? later : own).push(span)
    }
    const root = attributions.length
    attributions.push({
      source: draft.source,
      cue: draft.cue,
      content: own,
      continues: null,
      confidence: draft.confidence,
      origin: 'model',
    })
    for (const span of later) {
      attributions.push({
        source: [],
        cue: [],
        content: [span],
        continues: root,
        confidence: draft.confidence,
        origin: 'rule:quotation-goes-on',
      })
    }
  }
  return inTextOrder(attributions)
}

/** By where the row begins; `continues` follows the rows to their new places. */
function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
  const begins = attributions.map(({ source, cue, content }) =>
    Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]!.start),
  )
  const order = attributions.map((_, i) => i).sort((a, b) => begins[a]! - begins[b]! || a - b)
  const place = new Map(order.map((old, now) => [old, now]))
  return order.map((old) => {
    const a = attributions[old]!
    return a.continues === null ? a : { ...a, continues: place.get(a.continues)! }
  })
}
