// Text → stretches in quotation marks. Hard parts: scraped news mixes “curly” and "straight" marks in one quotation, forgets to
// close, and opens every paragraph of a long quotation anew without closing the one before.
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'

const OPENING = new Set(['“', '„', '«', '‟'])
const CLOSING = new Set(['”', '»'])
const MARK = /[“”„‟«»"]|``|''/g

/**
 *   "Obviously,” he said. “We met.
 *   ^^^^^^^^^^^^          ^^^^^^^^       mixed marks close each other; an open quotation ends with its paragraph
 *
 * Near miss: the inch mark of `a 6'2" guard` closes nothing and opens nothing.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = []
  let leftOpen = false
  for (const block of blocks) {
    let open = -1
    let first = true
    let openedHere = false
    MARK.lastIndex = block.start
    for (let match = MARK.exec(text); match && match.index < block.end; match = MARK.exec(text)) {
      const at = match.index
      const after = at + match[0].length
      const side = sideOf(text, at, after, match[0], open >= 0, block)
      if (side === 'none') continue
      if (side === 'open') {
        // A second opening mark without a close between them: the first quotation was never closed.
        if (open >= 0) quotations.push({ start: open, end: trimmedEnd(text, open, at), closed: false, continues: openedHere && leftOpen })
        openedHere = first && text.slice(block.start, at).trim() === ''
        open = at
      } else if (open >= 0) {
        quotations.push({ start: open, end: after, closed: true, continues: openedHere && leftOpen })
        open = -1
        openedHere = false
      } else if (first && leftOpen) {
        // The paragraph goes on with the quotation of the one before without a mark of its own.
        quotations.push({ start: block.start, end: after, closed: true, continues: true })
      }
      first = false
    }
    const stillOpen = open >= 0
    if (stillOpen) quotations.push({ start: open, end: trimmedEnd(text, open, block.end), closed: false, continues: openedHere && leftOpen })
    leftOpen = stillOpen
  }
  return quotations
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && /\s/.test(text[at - 1]!)) at--
  return at
}

type Side = 'open' | 'close' | 'none'

/** Which way a mark looks: curly marks say it themselves, straight ones by their neighbours and by what is open. */
function sideOf(text: string, at: number, after: number, mark: string, isOpen: boolean, block: Block): Side {
  const before = at > block.start ? text[at - 1]! : ' '
  const next = after < block.end ? text[after]! : ' '
  if (mark === "''" && !isOpen) return 'none'
  if (OPENING.has(mark) || mark === '``') {
    // `said “` at the end of a line, or a mark typed the wrong way round: “…word“
    if (isOpen && /[\p{L}\p{N}\p{P}]/u.test(before) && !/[(\[—–-]/.test(before) && !/[\p{L}\p{N}]/u.test(next)) return 'close'
    return 'open'
  }
  if (CLOSING.has(mark)) {
    if (!isOpen && /[\s(\[—–-]/.test(before) && /[\p{L}\p{N}]/u.test(next)) return 'open'
    return 'close'
  }
  if (/\d/.test(before) && !isOpen) return 'none'
  const opensByPlace = /[\s(\[—–\-'‘]/.test(before)
  const closesByPlace = /[\s)\]—–\-.,;:!?'’]/.test(next)
  if (opensByPlace && !closesByPlace) return 'open'
  if (closesByPlace && !opensByPlace) return 'close'
  return isOpen ? 'close' : 'open'
}
