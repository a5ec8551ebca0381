// Text → stretches in quotation marks. Hard parts: scraped news mixes “curly” and "straight" marks in one quotation, forgets to
// close, and opens every paragraph of a long quotation anew without closing the one before. A mark is judged by its neighbours,
// by what is open before it and by the marks behind it in its paragraph, so the time is linear in the text.
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import { findMarks, type Mark } from './marks.ts'

/**
 *   "Obviously,” he said. “We met.
 *   ^^^^^^^^^^^^          ^^^^^^^^       mixed marks close each other; an open quotation ends with its paragraph
 *
 * Near miss: the inch mark of `a 6'2" guard` closes nothing and opens nothing.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = []
  const push = (start: number, end: number, closed: boolean, continues: boolean) => {
    // Marks with nothing between them are no quotation.
    if (text.slice(start + 1, closed ? end - 1 : end).trim() !== '')
      quotations.push({ start, end, closed, continues })
  }
  let leftOpen = false
  findMarks(text, blocks).forEach((marks, b) => {
    const block = blocks[b]!
    const ahead = lookAhead(marks)
    let open: Mark | null = null
    let nested = 0
    let first = true
    let continues = false
    for (const [i, mark] of marks.entries()) {
      const side = resolveSide(mark, open !== null, ahead[i]!)
      if (side === 'none') continue
      if (side === 'open') {
        //   “He told me “go” and I went,” she said.     near miss: “We lost, he said. “Nobody came.”
        if (open && ahead[i]!.closesBoth) {
          nested++
          continue
        }
        if (open) push(open.start, endOfWords(text, open.start, mark.start), false, continues)
        continues = leftOpen && first && text.slice(block.start, mark.start).trim() === ''
        open = mark
      } else if (nested > 0) {
        nested--
      } else if (open) {
        push(open.start, mark.end, true, continues)
        open = null
      } else if (first && leftOpen) {
        // The paragraph goes on with the quotation of the one before without a mark of its own.
        push(block.start, mark.end, true, true)
      }
      first = false
    }
    if (open) push(open.start, endOfWords(text, open.start, block.end), false, continues)
    leftOpen = open !== null
  })
  return quotations
}

function endOfWords(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

/** What comes behind a mark in its block. */
interface Ahead {
  /** The side of the next mark that does not follow a digit. */
  readonly next: Mark['side'] | null
  /** For an opening mark: both it and the one that is open before it are closed. */
  readonly closesBoth: boolean
}

function lookAhead(marks: readonly Mark[]): Ahead[] {
  const ahead: Ahead[] = []
  let next: Ahead['next'] = null
  let lowest = 0 // how far below zero the count of open quotations falls, from here on
  for (const { side, afterDigit } of marks.toReversed()) {
    const step = side === 'open' ? 1 : side === 'close' && !afterDigit ? -1 : 0
    lowest = step + Math.min(0, lowest)
    ahead.push({ next, closesBoth: lowest < 0 })
    if (!afterDigit) next = side
  }
  return ahead.reverse()
}

function resolveSide(
  { shape, side, afterDigit }: Mark,
  isOpen: boolean,
  { next, closesBoth }: Ahead,
): 'open' | 'close' | 'none' {
  if (afterDigit) {
    //   "We sold a 55" set," he said.      near miss: "We won 12" he said, "and lost 3."
    if (isOpen && side !== 'open' && next === 'close') return 'none'
    if (!isOpen && shape === 'straight') return 'none'
  }
  if (shape === 'apostrophes') {
    //   ''We lost,'' he said.              near miss: the rock ''n roll years
    if (side === 'open') return (isOpen ? closesBoth : next === 'close') ? 'open' : 'none'
    return isOpen ? 'close' : 'none'
  }
  if (side === 'either') return isOpen ? 'close' : 'open'
  return side
}
