// Encoded tokens → attributions: who said what, as written. The model finds cues and reads each one's source and content; rules
// settle where spans begin and end, complete quotations that go on, and part what is a row of its own. Then what is attributed inside
// the contents is read in the same way.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import type { TokenRange } from '../../document/layers/syntax.ts'
import { lastStartingBefore, overlaps, type Span } from '../../document/span.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Encoding, ReadingModel } from '../../model/reading-model.ts'
import { completeQuotations, type Draft } from './complete-quotations.ts'
import { confidenceOf } from './confidence.ts'
import { findCues, likelier } from './find-cues.ts'
import { findInnerCues } from './find-inner-cues.ts'
import { findSecondCues } from './find-second-cues.ts'
import { partContinuations } from './part-continuations.ts'
import { type CueReading, readArguments } from './read-arguments.ts'
import { settleInner } from './settle-inner.ts'
import { type Ground, settleSpans } from './settle-spans.ts'

export async function readAttributions(
  ground: Ground & Pick<Layers, 'sentences' | 'syntax'>,
  encoding: Encoding,
  model: ReadingModel,
): Promise<Attribution[]> {
  const { cue, decoding } = model.manifest
  const { candidates, beginsAt } = findCues(encoding.cue, cue, decoding.cueBias)
  const readings = await readArguments(candidates, encoding, model)
  const outer = await claimQuotations(ground, encoding, model, readings, beginsAt)
  const inTokens = (span: Span) => tokensOf(ground.tokens, span)
  const taken = new Set(
    outer.flatMap(({ cue }) => cue.map(inTokens).flatMap(({ first, end }) => range(first, end))),
  )
  const contents = outer.flatMap(({ content }) => content.map(inTokens))
  const inner = findInnerCues(ground.text, ground, contents, taken, beginsAt)
  const innerReadings = await readArguments(inner, encoding, model)
  return [...outer, ...settleInner(ground, outer, inner, innerReadings, decoding.confidence)]
}

/** What was read, decided; then a second try at quotations that are left over. */
async function claimQuotations(
  ground: Ground & Pick<Layers, 'sentences'>,
  encoding: Encoding,
  model: ReadingModel,
  readings: readonly CueReading[],
  beginsAt: (token: number) => number,
): Promise<Attribution[]> {
  const { decoding } = model.manifest
  const decided = decideAttributions(ground, readings, decoding)
  const contents = decided.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)
  const known = new Set(readings.map(({ cue }) => cue.first))
  const second = findSecondCues(ground.text, ground, contents, beginsAt).filter(
    ({ first }) => !known.has(first),
  )
  if (second.length === 0) return decided
  const claims = (await readArguments(second, encoding, model)).flatMap((reading, i) => {
    const { quotation } = second[i]!
    const claimed = reading.content.some(({ first, end }) =>
      overlaps({ start: ground.tokens[first]!.start, end: ground.tokens[end - 1]!.end }, quotation),
    )
    // The quotation itself speaks for the cue.
    return claimed ? [{ ...reading, cue: likelier(reading.cue) }] : []
  })
  const all = [...readings, ...claims].sort((a, b) => a.cue.first - b.cue.first)
  return decideAttributions(ground, all, decoding)
}

const range = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, i) => first + i)

function tokensOf(tokens: readonly Span[], { start, end }: Span): TokenRange {
  return { first: lastStartingBefore(tokens, start), end: lastStartingBefore(tokens, end - 1) + 1 }
}

/** What the model read, decided: unsure rows are dropped, the others get their spans. */
function decideAttributions(
  ground: Ground & Pick<Layers, 'sentences'>,
  readings: readonly CueReading[],
  { leastConfidence, confidence }: Manifest['decoding'],
): Attribution[] {
  const sure = readings.filter(
    (reading) => reading.content.length > 0 && confidenceOf(reading, confidence) >= leastConfidence,
  )
  // Where all that was read stands out of the cue's reach, nothing is left to attribute.
  const drafts = draftAttributions(ground, sure, confidence).filter(({ content }) => content.length > 0)
  return partContinuations(withoutHedges(ground.text, drafts), ground.sentences)
}

/**
 * A hedge beside a cue says nothing more.
 *   The envoy reportedly said the talks were off.          near miss: The talks were reportedly off.
 *             ^^^^^^^^^^
 */
function withoutHedges(text: string, drafts: readonly Draft[]): Draft[] {
  const isHedge = ({ cue }: Draft) =>
    /^\w+edly$/i.test(cue.map(({ start, end }) => text.slice(start, end)).join(' '))
  const key = ({ content }: Draft) => `${content[0]!.start} ${content.at(-1)!.end}`
  const said = new Set(drafts.filter((draft) => !isHedge(draft)).map(key))
  return drafts.filter((draft) => !isHedge(draft) || !said.has(key(draft)))
}

/** A draft each reading, quotations completed. */
export function draftAttributions(
  ground: Ground,
  readings: readonly CueReading[],
  confidence: Manifest['decoding']['confidence'],
): Draft[] {
  const drafts = settleSpans(ground, readings).map((spans, i) => ({
    ...spans,
    confidence: confidenceOf(readings[i]!, confidence),
  }))
  completeQuotations(ground.text, ground.blocks, ground.quotations, drafts)
  return drafts
}
