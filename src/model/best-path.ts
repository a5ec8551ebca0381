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

/** Probability of each label at each place, [length × labels], each row summing to one. */
export function readMarginals(
  emissions: Float32Array,
  length: number,
  { first, step }: CrfScores,
): Float64Array {
  const labels = first.length
  const alpha = new Float64Array(length * labels)
  const beta = new Float64Array(length * labels)
  const terms = new Float64Array(labels)
  for (let k = 0; k < labels; k++) alpha[k] = first[k]! + emissions[k]!
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < labels; to++) {
      for (let from = 0; from < labels; from++)
        terms[from] = alpha[(t - 1) * labels + from]! + step[from]![to]!
      alpha[t * labels + to] = logSum(terms) + emissions[t * labels + to]!
    }
  }
  for (let t = length - 2; t >= 0; t--) {
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++)
        terms[to] = step[from]![to]! + emissions[(t + 1) * labels + to]! + beta[(t + 1) * labels + to]!
      beta[t * labels + from] = logSum(terms)
    }
  }
  const total = logSum(alpha.subarray((length - 1) * labels))
  return alpha.map((a, i) => Math.exp(a + beta[i]! - total))
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const x of terms) if (x > most) most = x
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (const x of terms) sum += Math.exp(x - most)
  return most + Math.log(sum)
}
