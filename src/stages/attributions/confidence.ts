// How sure a row is: a probability, from what the heads say of its cue, its arguments and their labels. The weights are fitted on
// development data by evals/tune.ts (logistic calibration, Platt 1999).
import type { Manifest } from '../../model/manifest.ts'
import type { CueReading } from './read-arguments.ts'

/** What the confidence is made of. */
export function confidenceParts(reading: CueReading): Record<string, number> {
  return {
    valid: Math.max(-8, Math.min(8, reading.valid)),
    cue: Math.log(Math.max(reading.cue.probability, 1e-4)),
    sureness: reading.sureness,
    sourceless: reading.source.length === 0 ? 1 : 0,
    parts: reading.content.length - 1,
  }
}

/** Two decimals, 0 to 1. */
export function confidenceOf(
  reading: CueReading,
  { bias, weights }: Manifest['decoding']['confidence'],
): number {
  let score = bias
  for (const [part, value] of Object.entries(confidenceParts(reading))) score += (weights[part] ?? 0) * value
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}
