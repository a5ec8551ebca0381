// Scores of labels → the best row of labels, and how sure each is. Linear-chain CRF (Lafferty et al. 2001): Viterbi's best
// path and the forward-backward probabilities, over emissions [length × labels] in one flat array.
import type { CrfScores } from './manifest.ts'

/** The best path; a label a row. */
export function findBestPath(
  emissions: Float32Array,
  length: number,
  { first, step }: CrfScores,
): Uint8Array {
  const labels = first.length
  const path = new Uint8Array(length)
  if (length === 0) return path
  const back = new Uint8Array(length * labels)
  let score = Float64Array.from(first, (f, k) => f + emissions[k]!)
  let next = new Float64Array(labels)
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < labels; to++) {
      let best = Number.NEGATIVE_INFINITY
      let at = 0
      for (let from = 0; from < labels; from++) {
        const s = score[from]! + step[from]![to]!
        if (s > best) {
          best = s
          at = from
        }
      }
      next[to] = best + emissions[t * labels + to]!
      back[t * labels + to] = at
    }
    ;[score, next] = [next, score]
  }
  let label = 0
  for (let k = 1; k < labels; k++) if (score[k]! > score[label]!) label = k
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label
    label = back[t * labels + label]!
  }
  return path
}

/**
 * Probability of each label at each place, [length × labels], each row summing to one. Forward-backward over probabilities that
 * are scaled at every place, so that no logarithm is taken of a sum.
 */
export function readMarginals(
  emissions: Float32Array,
  length: number,
  { first, step }: CrfScores,
): Float64Array {
  const labels = first.length
  const moves = Float64Array.from(step.flat(), Math.exp)
  const weights = new Float64Array(length * labels)
  const forward = new Float64Array(length * labels)
  for (let t = 0; t < length; t++) {
    const at = t * labels
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < labels; k++) {
      const score = emissions[at + k]! + (t === 0 ? first[k]! : 0)
      if (score > most) most = score
    }
    for (let to = 0; to < labels; to++) {
      const weight = Math.exp(emissions[at + to]! + (t === 0 ? first[to]! : 0) - most)
      weights[at + to] = weight
      let sum = t === 0 ? 1 : 0
      if (t > 0)
        for (let from = 0; from < labels; from++)
          sum += forward[at - labels + from]! * moves[from * labels + to]!
      forward[at + to] = sum * weight
    }
    scale(forward, at, labels)
  }
  let behind = new Float64Array(labels).fill(1)
  let next = new Float64Array(labels)
  for (let t = length - 1; t >= 0; t--) {
    const at = t * labels
    for (let from = 0; t > 0 && from < labels; from++) {
      let sum = 0
      for (let to = 0; to < labels; to++) sum += moves[from * labels + to]! * weights[at + to]! * behind[to]!
      next[from] = sum
    }
    for (let k = 0; k < labels; k++) forward[at + k]! *= behind[k]!
    scale(forward, at, labels)
    scale(next, 0, labels)
    ;[behind, next] = [next, behind]
  }
  return forward
}

/** Makes a row sum to one; where every path is barred, all labels are alike. */
function scale(rows: Float64Array, at: number, labels: number): void {
  let sum = 0
  for (let k = 0; k < labels; k++) sum += rows[at + k]!
  for (let k = 0; k < labels; k++) rows[at + k] = sum > 0 ? rows[at + k]! / sum : 1 / labels
}
