// Quotations that go on without a cue of their own → contents of the attribution that they continue. Hard part: only what stands
// directly beside a quotation of the same speaker may be taken, or the next speaker's words are put into the wrong mouth.
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import { contains, type Span } from '../../document/span.ts'
import { findOverlapping } from './find-overlapping.ts'

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
 *   “It was late.⏎⏎“We saw it,” she said.             and one that leaves open what she goes on with
 *   ^^^^^^^^^^^^^
 *
 * Near miss: “We saw it,” she said.⏎⏎The mayor was blunter: “Nobody came.”
 */
export function completeQuotations(
  text: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): void {
  const holders = findHolders(quotations, drafts)
  const take = (draft: Draft, index: number) => {
    draft.content.push(quotations[index]!)
    holders[index] = draft
  }
  let at = 0
  let previous: Draft | null = null // whose quotation ends the block before
  for (const block of blocks) {
    const from = at
    while (at < quotations.length && quotations[at]!.start < block.end) at++
    let speaking: Draft | null = null
    for (let i = from; i < at; i++) {
      const quotation = quotations[i]!
      const holder = holders[i]!
      if (holder === 'cue') continue
      if (holder !== null) {
        speaking = holder
        continue
      }
      if (!isSpeech(text.slice(quotation.start, quotation.end))) continue
      if (speaking) {
        // Same paragraph: only a sentence that the quotation itself begins.
        const between = text.slice(lastEnd(speaking, quotation.start), quotation.start)
        if (/[.?!]["”’']?\s*$/.test(between) || between.trim() === '') take(speaking, i)
        else speaking = null
      } else if (
        previous &&
        i === from &&
        text.slice(block.start, quotation.start).trim() === '' &&
        isEmpty(text, quotations[at - 1]!.end, block)
      ) {
        take(previous, i)
        speaking = previous
      }
    }
    // The next paragraph may go on only where this one ends in the quotation, or in “…,” she said.
    const last = quotations[at - 1]
    const isHers: boolean = speaking !== null && holders[at - 1] === speaking
    previous =
      last &&
      at > from &&
      speaking &&
      isHers &&
      (isEmpty(text, last.end, block) || endsInCue(speaking, last.end, block))
        ? speaking
        : null
  }
  for (let i = quotations.length - 2; i >= 0; i--) {
    const after = holders[i + 1]
    if (holders[i] === null && quotations[i + 1]!.continues && after && after !== 'cue') take(after, i)
  }
  for (const draft of drafts) draft.content.sort((a, b) => a.start - b.start)
}

/**
 * For each quotation the draft that has words of it, 'cue' where a cue stands inside it, else null. What a speaker quotes holds
 * nothing outside.   “I think it was late,” she said.     hers, not the “I” of “I think”
 */
function findHolders(quotations: readonly Quotation[], drafts: readonly Draft[]): (Draft | 'cue' | null)[] {
  const holders: (Draft | 'cue' | null)[] = quotations.map(() => null)
  for (const draft of drafts) {
    for (const span of draft.cue) {
      for (const i of findOverlapping(quotations, span))
        if (contains(quotations[i]!, span)) holders[i] = 'cue'
    }
  }
  for (const draft of drafts) {
    for (const span of draft.content) {
      for (const i of findOverlapping(quotations, span)) {
        const within = quotations[i]!.closed && draft.cue.some((cue) => contains(quotations[i]!, cue))
        if (!within) holders[i] = draft
      }
    }
  }
  return holders
}

/** Has it the length of speech, or is it a short sentence of its own (“It sank.”, not “odd.”)? */
function isSpeech(words: string): boolean {
  const count = words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return count >= FEWEST_WORDS || /^\S{1,2}[\p{Lu}\p{N}].*[.?!…]\S{0,2}$/u.test(words)
}

function lastEnd(draft: Draft, before: number): number {
  let last = 0
  for (const { end } of [...draft.source, ...draft.cue]) if (end <= before && end > last) last = end
  // Contents are in order, so the last one that fits is the farthest; a chain of them may be long.
  return Math.max(last, draft.content.findLast(({ end }) => end <= before)?.end ?? 0)
}

/** Nothing but marks between here and the end of the block. */
function isEmpty(text: string, from: number, block: Block): boolean {
  return !/[^\s.,]/.test(text.slice(from, block.end))
}

/** `“…,” said the mayor of the old town.`: behind the last quotation stands only its own attribution, to the block's end. */
function endsInCue(draft: Draft, from: number, block: Block): boolean {
  const own = [...draft.source, ...draft.cue].filter((span) => span.start >= from && span.end <= block.end)
  if (own.length === 0) return false
  return block.end - from - own.reduce((sum, span) => sum + span.end - span.start, 0) < 25
}
