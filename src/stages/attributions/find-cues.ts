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

/** `emissions`: [tokens × O, B, I]. `bias` is added to every B. */
export function findCues(emissions: Float32Array, crf: CrfScores, bias: number): CueCandidate[] {
  const labels = crf.first.length
  const length = emissions.length / labels
  if (length === 0) return []
  const raised = emissions.map((score, i) => (i % labels === 1 ? score + bias : score))
  const marginals = readMarginals(emissions, length, crf)
  return findLabelSpans(findBestPath(raised, length, crf)).map(({ first, end }) => ({
    first,
    end,
    probability: marginals[first * labels + 1]!,
  }))
}
