// What the model read of a cue, in tokens → spans in characters that a person would have marked. Hard part: a head that judges
// token by token stops inside a quotation, picks up a stray piece of a neighbouring paragraph, or leaves the marks outside; each
// rule here mends one of these, and none makes a row of its own.
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import type { Token } from '../../document/layers/tokens.ts'
import { contains, overlaps, type Span } from '../../document/span.ts'
import type { Draft } from './complete-quotations.ts'
import { findOverlapping } from './find-overlapping.ts'
import type { CueReading } from './read-arguments.ts'

/** Where the readings stand. All lists are in text order. */
export interface Ground {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
}

/** `readings`: in text order. One draft each; a draft whose content is empty is none. */
export function settleSpans(ground: Ground, readings: readonly CueReading[]): Omit<Draft, 'confidence'>[] {
  const { text, tokens, quotations } = ground
  const place = ({ first, end }: { first: number; end: number }): Span => ({
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
  })
  const cues = readings.map((reading) => withoutCommas(text, place(reading.cue)))
  return readings.map((reading, i) => {
    const cue = cues[i]!
    const content = reading.content
      .flatMap((span) => partAtBlocks(place(span), ground.blocks))
      .map((span) => keepMarks(text, span, quotations))
      .map((span) => keepWhole(span, quotations, cues))
    const pieces = reading.source
      .flatMap((span) => partAtBlocks(place(span), ground.blocks))
      .map((span) => withoutCommas(text, span))
    const source = nearest(pieces, cue)
    return { source, cue: [cue], content: joinPieces(text, keepNear(content, cue, ground), [cue, ...source]) }
  })
}

/**
 * No span crosses from one block into the next: `[Gwen Abara⏎⏎Larkfield Care] says it will open` is two pieces, and the source is the
 * one beside the cue. Near miss: a span within one block stays as it is.
 */
function partAtBlocks(span: Span, blocks: readonly Block[]): Span[] {
  return [...findOverlapping(blocks, span)].map((i) => ({
    start: Math.max(span.start, blocks[i]!.start),
    end: Math.min(span.end, blocks[i]!.end),
  }))
}

/**
 * Words that reach to the edges of a quotation take its marks along: `“[There were contacts],”` becomes `[“There were contacts,”]`.
 * Near miss: `[the “normal] practice”` reaches one edge only and stays.
 */
function keepMarks(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span
  for (const i of findOverlapping(quotations, { start: start - 3, end: end + 3 })) {
    const quotation = quotations[i]!
    const fromEdge = start <= quotation.start || isMarks(text.slice(quotation.start, start))
    const toEdge = end >= quotation.end || isMarks(text.slice(end, quotation.end))
    if (fromEdge && toEdge) {
      start = Math.min(start, quotation.start)
      end = Math.max(end, quotation.end)
    }
  }
  return { start, end }
}

function isMarks(between: string): boolean {
  return between.length <= 3 && !/[\p{L}\p{N}]/u.test(between)
}

/**
 * Who says one end of a quotation says all of it: `[“We won.] We won twice,” she said.` becomes `[“We won. We won twice,”]`.
 * Near miss: `[“They told me] we won,” she said.`, where *told* is a cue of its own, stays.
 */
function keepWhole({ start, end }: Span, quotations: readonly Quotation[], cues: readonly Span[]): Span {
  for (const i of findOverlapping(quotations, { start: start - 1, end: end + 1 })) {
    const quotation = quotations[i]!
    const fromEdge = Math.abs(quotation.start - start) <= 1 && end < quotation.end
    const toEdge = Math.abs(quotation.end - end) <= 2 && start > quotation.start
    if (!quotation.closed || !(fromEdge || toEdge)) continue
    if ([...findOverlapping(cues, quotation)].some((cue) => contains(quotation, cues[cue]!))) continue
    return { start: Math.min(start, quotation.start), end: Math.max(end, quotation.end) }
  }
  return { start, end }
}

/**
 * Pieces from another paragraph stay only where they can belong to the cue. From a paragraph before: where the cue's own has none,
 * or where they are a quotation that its paragraph leaves open. From one behind: where they are in quotation marks.
 *
 *   … for a president.”⏎⏎Johnson told the station that it was over.
 *   ~~~~~~~~~~~~~~~~~~~~~                         ^^^^^^^^^^^^^^^^     dropped; kept
 *
 * Near miss: “It was late.⏎⏎“We saw it,” she said. (the first paragraph leaves its quotation open: hers, kept)
 */
function keepNear(content: readonly Span[], cue: Span, { blocks, quotations }: Ground): Span[] {
  const [at] = findOverlapping(blocks, cue)
  const own = at === undefined ? cue : blocks[at]!
  const here = content.some((span) => span.start >= own.start && span.start < own.end)
  return content.filter((span) => {
    const around = [...findOverlapping(quotations, span)].map((i) => quotations[i]!)
    if (span.start >= own.end) return around.length > 0
    return span.start >= own.start || !here || around.some((quotation) => !quotation.closed)
  })
}

/** So few words between two pieces are an oversight. Measured on PolNeAR's development part; more lose as often as they win. */
const FEWEST_BETWEEN = 4

/**
 * Two pieces of one content are one where they overlap (each was made whole), or where only a few words of the same sentence part
 * them: `[that,] among others, [Moss left]` becomes `[that, among others, Moss left]`.
 * Near miss: `[“We saw it,”] she said, [“and left”]` is parted by its own source and cue.
 */
function joinPieces(text: string, spans: readonly Span[], own: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const between = last && { start: last.end, end: span.start }
    const one =
      between &&
      (between.end < between.start ||
        (isOversight(text.slice(between.start, between.end)) && !own.some((part) => overlaps(part, between))))
    if (last && one) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function isOversight(between: string): boolean {
  const words =
    between.length < 80 && !/[.?!\n“”"]/.test(between) ? (between.match(/[\p{L}\p{N}]+/gu) ?? []) : null
  return words !== null && words.length > 0 && words.length <= FEWEST_BETWEEN
}

/** A cue has one source: the nearest, where the model found several pieces. */
function nearest(sources: readonly Span[], cue: Span): Span[] {
  const distance = (span: Span) =>
    span.end <= cue.start ? cue.start - span.end : Math.max(0, span.start - cue.end)
  return sources.length < 2 ? [...sources] : [sources.reduce((a, b) => (distance(b) < distance(a) ? b : a))]
}

/** A comma at either end belongs to the sentence, not to the source or cue. */
function withoutCommas(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to - 1 && /[\s,;—–-]/.test(text[from]!)) from++
  while (to > from + 1 && /[\s,;—–-]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
