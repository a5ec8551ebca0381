// Candidate cues → their sources and contents. Each cue is read on its own, so a source may serve several cues, a content may be
// broken by its attribution, and every span is linked to its cue from the start.
import { findBestPath, readMarginals } from '../../model/best-path.ts'
import { findLabelSpans, type TokenSpan } from '../../model/label-spans.ts'
import type { Encoding, ReadingModel } from '../../model/reading-model.ts'
import type { CueCandidate } from './find-cues.ts'

/** Cues read at once: bounds the memory of a long article. */
const BATCH = 32
const SOURCE = 0

export interface CueReading {
  readonly cue: CueCandidate
  readonly source: readonly TokenSpan[]
  readonly content: readonly TokenSpan[]
  /** How valid the cue looks with what stands around it: a logit. */
  readonly valid: number
  /** Mean log probability of the labels of source and content, at most 0. */
  readonly sureness: number
}

export async function readArguments(
  cues: readonly CueCandidate[],
  encoding: Encoding,
  model: ReadingModel,
): Promise<CueReading[]> {
  const { reach, argument, narrow } = model.manifest
  const labels = argument.labels.length
  const length = 2 * reach + 1
  const tokens = encoding.tokens.length / narrow
  const readings: CueReading[] = []
  for (let i = 0; i < cues.length; i += BATCH) {
    const batch = cues.slice(i, i + BATCH)
    const { emissions, valid } = await model.readArguments(
      encoding,
      batch.map((cue) => cue.first),
      batch.map((cue) => cue.end),
    )
    batch.forEach((cue, n) => {
      const scores = emissions.subarray(n * length * labels, (n + 1) * length * labels)
      const path = findBestPath(scores, length, argument)
      const marginals = readMarginals(scores, length, argument)
      let sum = 0
      let count = 0
      path.forEach((label, at) => {
        if (label === 0) return
        sum += Math.log(Math.max(marginals[at * labels + label]!, 1e-6))
        count++
      })
      const shift = cue.first - reach
      const spans = findLabelSpans(path)
        .map((span) => ({ ...span, first: span.first + shift, end: Math.min(span.end + shift, tokens) }))
        .filter((span) => span.first >= 0 && span.first < span.end)
      readings.push({
        cue,
        source: spans.filter((span) => span.kind === SOURCE),
        content: spans.filter((span) => span.kind !== SOURCE),
        valid: valid[n]!,
        sureness: count > 0 ? sum / count : -5,
      })
    })
  }
  return readings
}
