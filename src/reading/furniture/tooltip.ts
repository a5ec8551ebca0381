// Related-story tooltips that a scraper glued into the sentence: behind a linked name stand the person's full name, up to three
// headlines of other articles, and MORE.
//
//   said Sen. Ann Lee Ann (Annie) Marie LeeSenate votes on farm bill The Memo: Who wins? MORE (R-Ohio) on Monday
//                    ^----------------------------------------------------------------------^
//   near miss: “One Lee is enough, ONE MORE Lee would be too many,” said Ann Lee.
//
// In: the text of a block. Out: the spans, each with the one space before it. Hard parts: where the tooltip begins (see
// `tooltip-start.ts`), which MORE ends it (a headline may hold one), and tooltips whose MORE was cut off with the text.
import type { Cut, Place } from './construct.ts'
import { findTooltipStart } from './tooltip-start.ts'
import { findTruncatedEnd } from './truncation.ts'

/** Longer than any tooltip: a full name and three headlines. */
const longest = 800

/** A headline's own MORE is followed by more headline and, not far off, by the MORE that ends the tooltip. */
const longestHeadline = 250

export function findTooltip(text: string, place: Place): readonly Cut[] {
  const cuts: Cut[] = []
  const ends = findEnds(text)
  const cutOff = place.index === place.texts.length - 1 ? findTruncatedEnd(text) : null
  if (cutOff !== null && cutOff > (ends.at(-1)?.end ?? 0))
    ends.push({ end: cutOff, word: cutOff, whole: false })
  let from = 0
  for (let i = 0; i < ends.length; i++) {
    let { end } = ends[i]!
    const { word, whole } = ends[i]!
    const start = findTooltipStart(text, Math.max(from, word - longest), word, !whole)
    // No stretch is searched twice: a tooltip that began before this MORE would have ended here.
    from = end
    if (start === null) continue
    while (i + 1 < ends.length && isInsideHeadline(text, end, ends[i + 1]!)) end = ends[++i]!.end
    cuts.push({ start: text[start - 1] === ' ' ? start - 1 : start, end, kind: 'related-stories' })
    from = end
  }
  return cuts
}

/** Where a MORE begins and ends; not `whole`: the text was cut off there. */
interface End {
  readonly word: number
  readonly end: number
  readonly whole: boolean
}

/** Where each MORE ends that could end a tooltip. It may be glued to what stands before it and to lower case after it. */
function findEnds(text: string): End[] {
  const ends: End[] = []
  for (let at = text.indexOf('MORE'); at >= 0; at = text.indexOf('MORE', at + 4)) {
    if (/[\p{Lu}\d_]/u.test(text[at + 4] ?? '')) continue
    if (/\p{Lu}/u.test(text[at - 1] ?? '') && isLongerWord(text, at)) continue
    ends.push({ word: at, end: at + 4, whole: true })
  }
  return ends
}

// GOPMORE is an acronym and a MORE; these are words.
const longerWords = new Set(
  `ANYMORE FURTHERMORE EVERMORE NEVERMORE FOREVERMORE SOPHOMORE SYCAMORE BALTIMORE RUSHMORE FILLMORE GILMORE
  SWARTHMORE BILTMORE LIVERMORE PHILMORE DINSMORE KENMORE ARDMORE WHITTEMORE`.split(/\s+/),
)

function isLongerWord(text: string, at: number): boolean {
  return longerWords.has(`${/\p{Lu}*$/u.exec(text.slice(Math.max(0, at - 12), at))![0]}MORE`)
}

/**
 *   Ann LeeSenator: NO MORE delays Mayor calls it quits MORE told reporters
 *                      ^ this one is inside: capitals before it, headline behind it, and the true one follows
 *   near miss: Ann LeeMayor leaves GOP MORE Monday that Bo Ray Bo RayMayor … MORE
 */
function isInsideHeadline(text: string, end: number, next: End): boolean {
  if (next.end - end > longestHeadline) return false
  const before = /(?:^|[^\p{L}])(\p{Lu}[\p{Lu}'’]+) $/u.exec(text.slice(Math.max(0, end - 24), end - 4))
  if (!before || !/^ [\p{L}\d'‘“]/u.test(text.slice(end, end + 2))) return false
  return findTooltipStart(text, end, next.word, !next.whole) === null
}
