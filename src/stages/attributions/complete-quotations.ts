// Quotations that go on without a cue of their own → contents of the attribution that they continue. Hard part: only what stands
// directly behind a quotation of the same speaker may be taken, or the next speaker's words are put into the wrong mouth.
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import { contains, overlaps, type Span } from '../../document/span.ts'

/** An attribution on its way: spans in characters. */
export interface Draft {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  content: Span[]
  readonly confidence: number
}

/** Shorter quotations than this many words are scare quotes or titles more often than speech. */
const FEWEST_WORDS = 4

/**
 *   “We saw it,” she said. “Nobody else came.”        the rest of the paragraph is a quotation: hers
 *                          ^^^^^^^^^^^^^^^^^^^
 *   … she said.⏎⏎“It was late.”                       so is a paragraph that is nothing but a quotation,
 *                ^^^^^^^^^^^^^^                       directly behind one that ends in her quotation
 *
 * Near miss: “We saw it,” she said.⏎⏎The mayor was blunter: “Nobody came.”
 */
export function completeQuotations(
  text: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): void {
  let at = 0
  let previous: Draft | null = null // whose quotation ends the block before
  for (const block of blocks) {
    const here: Quotation[] = []
    while (at < quotations.length && quotations[at]!.start < block.end) here.push(quotations[at++]!)
    let speaking: Draft | null = null
    for (const quotation of here) {
      const holder = drafts.findLast((draft) => draft.content.some((span) => overlaps(span, quotation)))
      if (holder) {
        speaking = holder
        continue
      }
      const named = drafts.some((draft) => draft.cue.some((span) => contains(quotation, span)))
      if (named || wordsIn(text, quotation) < FEWEST_WORDS) continue
      const lead = text.slice(block.start, quotation.start).trim()
      if (speaking) {
        // Same paragraph: only a sentence that the quotation itself begins.
        const between = text.slice(lastEnd(speaking, quotation.start), quotation.start)
        if (/[.?!]["”’']?\s*$/.test(between) || between.trim() === '') speaking.content.push(quotation)
        else speaking = null
      } else if (lead === '' && previous && isAlone(text, block, quotation, here)) {
        previous.content.push(quotation)
        speaking = previous
      }
    }
    const last = here.at(-1)
    const tail = last ? text.slice(last.end, block.end) : ''
    // The next paragraph may go on only where this one ends in the quotation, or in “…,” she said.
    const ends = last && speaking && (tail.replace(/[\s.,]/g, '') === '' || endsInCue(speaking, tail, last.end, block))
    previous = ends ? speaking : null
  }
  for (const draft of drafts) draft.content.sort((a, b) => a.start - b.start)
}

function wordsIn(text: string, span: Span): number {
  return text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function lastEnd(draft: Draft, before: number): number {
  const ends = [...draft.source, ...draft.cue, ...draft.content].map((span) => span.end).filter((end) => end <= before)
  return Math.max(0, ...ends) 
}

/** Nothing but quotations in the block. */
function isAlone(text: string, block: Block, quotation: Quotation, here: readonly Quotation[]): boolean {
  const last = here.at(-1)!
  return quotation === here[0] && text.slice(last.end, block.end).replace(/[\s.,]/g, '') === ''
}

/** `“…,” said the mayor of the old town.`: behind the last quotation stands only its own attribution, to the block's end. */
function endsInCue(draft: Draft, tail: string, from: number, block: Block): boolean {
  const own = [...draft.source, ...draft.cue].filter((span) => span.start >= from && span.end <= block.end)
  if (own.length === 0) return false
  return tail.length - own.reduce((sum, span) => sum + span.end - span.start, 0) < 25
}
