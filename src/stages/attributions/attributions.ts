// Encoded tokens → attributions: who said what, as written. The model finds cues and reads each one's source and content; rules
// settle where spans begin and end, complete quotations that go on, and part what is a row of its own.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Encoding, ReadingModel } from '../../model/reading-model.ts'
import { completeQuotations, type Draft } from './complete-quotations.ts'
import { confidenceOf } from './confidence.ts'
import { findCues } from './find-cues.ts'
import { partContinuations } from './part-continuations.ts'
import { type CueReading, readArguments } from './read-arguments.ts'
import { type Ground, settleSpans } from './settle-spans.ts'

export async function readAttributions(
  ground: Ground & Pick<Layers, 'sentences'>,
  encoding: Encoding,
  model: ReadingModel,
): Promise<Attribution[]> {
  const { cue, decoding } = model.manifest
  const candidates = findCues(encoding.cue, cue, decoding.cueBias)
  return decideAttributions(ground, await readArguments(candidates, encoding, model), decoding)
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
  return partContinuations(drafts, ground.sentences)
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
