// Attributions inside the content of others, read by the argument reader from the cues that find-inner-cues gives. Comes in: what was
// decided of the outer ones. Goes out: rows of their own. Hard part: to take no word from outside the content in which they stand.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import { spanOf } from '../../document/layers/syntax.ts'
import { contains, lastStartingBefore, overlaps, type Span } from '../../document/span.ts'
import { SpanIndex } from '../../document/span-index.ts'
import type { Manifest } from '../../model/manifest.ts'
import { confidenceOf } from './confidence.ts'
import { likelier } from './find-cues.ts'
import type { InnerCue } from './find-inner-cues.ts'
import type { CueReading } from './read-arguments.ts'
import { type Ground, settleSpans } from './settle-spans.ts'

/** Mean log probability of the labels below which a reading is a guess: on the gold cases right ones stand above. */
const LEAST_SURENESS = -0.3

export function settleInner(
  ground: Ground & Pick<Layers, 'tokens'>,
  outer: readonly Attribution[],
  cues: readonly InnerCue[],
  readings: readonly CueReading[],
  confidence: Manifest['decoding']['confidence'],
): Attribution[] {
  const { text, tokens } = ground
  const holders = new SpanIndex(
    outer.flatMap(({ content }, of) => content.map(({ start, end }) => ({ start, end, of }))),
  )
  const inner: Attribution[] = []
  const spans = settleSpans(ground, readings)
  for (const [i, reading] of readings.entries()) {
    const { verb, subject, clause } = cues[i]!
    const holder = holders.innermost(tokens[verb]!)
    if (!holder) continue
    const [cue] = spans[i]!.cue
    const within = (span: Span) => clip(span, holder)
    const doer = subject && trim(text, spanOf(tokens, subject))
    let content = spans[i]!.content.flatMap(within).filter(
      (span) => !overlaps(span, cue!) && !(doer && overlaps(span, doer)),
    )
    // Where the reader is at a loss, the tree knows the clause.
    if (clause && (content.length === 0 || reading.sureness < LEAST_SURENESS))
      content = clauseOf(ground, spanOf(tokens, clause), cue!)
    else if (reading.sureness < LEAST_SURENESS) continue
    content = content.filter((span) => !overlaps(span, cue!))
    if (content.length === 0 || content.every((span) => span.end - span.start < 3)) continue
    if (inner.at(-1) && isSame(inner.at(-1)!.content, content)) continue
    let source = spans[i]!.source.flatMap(within).filter(
      (span) => !content.some((part) => overlaps(part, span)),
    )
    if (doer && !source.some((span) => overlaps(span, doer)))
      source = within(doer).filter(
        (span) => !content.some((part) => overlaps(part, span)) && !overlaps(span, cue!),
      )
    inner.push({
      source,
      cue: [cue!],
      content,
      continues: null,
      within: holder.of,
      confidence: confidenceOf({ ...reading, cue: likelier(reading.cue) }, confidence),
      origin: 'model',
    })
  }
  return inner
}

function clip(span: Span, to: Span): Span[] {
  const start = Math.max(span.start, to.start)
  const end = Math.min(span.end, to.end)
  return start < end ? [{ start, end }] : []
}

/** The clause as it stands, or all of the quotation that it begins: “There were contacts,” the envoy told the agency. */
function clauseOf({ text, quotations }: Ground, clause: Span, cue: Span): Span[] {
  const quotation = quotations[lastStartingBefore(quotations, clause.start)]
  if (quotation && quotation.end > clause.start && !contains(quotation, cue))
    return [{ start: quotation.start, end: quotation.end }]
  return [trim(text, clause)]
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /[\s,.;:“”"]/.test(text[start]!)) start++
  while (end > start && /[\s,.;:“”"]/.test(text[end - 1]!)) end--
  return { start, end }
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]!.start && span.end === b[i]!.end)
}
