// Scores of the cue head → candidate cues. Doubtful ones come up too: whether a cue is one is decided when its source and content
// have been read.
import { findBestPath, readMarginals } from '../../model/best-path.ts'
import { findLabelSpans } from '../../model/label-spans.ts'
import type { CrfScores } from '../../model/manifest.ts'

export interface CueCandidate {
  /** Tokens first … end - 1. */
  readonly first: number
  readonly end: number
  /** Probability that a cue begins just here, by the cue head alone. */
  readonly probability: number
}

/** `emissions`: [tokens × O, B, I]. `bias` is added to every B. `beginsAt`: probability that a cue begins at a token. */
export function findCues(
  emissions: Float32Array,
  crf: CrfScores,
  bias: number,
): { candidates: CueCandidate[]; beginsAt: (token: number) => number } {
  const labels = crf.first.length
  const length = emissions.length / labels
  const raised = emissions.map((score, i) => (i % labels === 1 ? score + bias : score))
  const marginals = readMarginals(emissions, length, crf)
  const beginsAt = (token: number) => marginals[token * labels + 1]!
  const candidates = findLabelSpans(findBestPath(raised, length, crf)).map(({ first, end }) => ({
    first,
    end,
    probability: beginsAt(first),
  }))
  return { candidates, beginsAt }
}

/** What the cue head would say of cues that it was not taught: the share of those inside contents that was right on the gold cases. */
const CUE_PROBABILITY = 0.7

/** A cue that something else than the cue head speaks for. */
export function likelier(cue: CueCandidate): CueCandidate {
  return { ...cue, probability: Math.max(cue.probability, CUE_PROBABILITY) }
}
