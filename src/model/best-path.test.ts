import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBestPath, readMarginals } from './best-path.ts'
import type { CrfScores } from './manifest.ts'

interface Lattice {
  readonly emissions: Float32Array
  readonly length: number
  readonly crf: CrfScores
}

/** Small conditional random fields: two to four labels, up to five places, some steps barred as the trained ones are. */
const lattice: fc.Arbitrary<Lattice> = fc
  .record({ labels: fc.integer({ min: 2, max: 4 }), length: fc.integer({ min: 1, max: 5 }) })
  .chain(({ labels, length }) => {
    const score = fc.integer({ min: -40, max: 40 }).map((n) => n / 8)
    const step = fc.oneof({ weight: 6, arbitrary: score }, { weight: 1, arbitrary: fc.constant(-10_000) })
    const row = fc.array(step, { minLength: labels, maxLength: labels })
    return fc.record({
      length: fc.constant(length),
      emissions: fc
        .array(score, { minLength: labels * length, maxLength: labels * length })
        .map((scores) => Float32Array.from(scores)),
      crf: fc.record({ first: row, step: fc.array(row, { minLength: labels, maxLength: labels }) }),
    })
  })

/** Every row of labels there is. */
function everyPath(labels: number, length: number): number[][] {
  if (length === 0) return [[]]
  return everyPath(labels, length - 1).flatMap((path) =>
    Array.from({ length: labels }, (_, label) => [...path, label]),
  )
}

function scoreOf(path: ArrayLike<number>, { emissions, crf }: Lattice): number {
  const labels = crf.first.length
  let score = 0
  for (let t = 0; t < path.length; t++) {
    score += emissions[t * labels + path[t]!]!
    score += t === 0 ? crf.first[path[t]!]! : crf.step[path[t - 1]!]![path[t]!]!
  }
  return score
}

const open: CrfScores = {
  first: [0, 0, 0],
  step: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
}
/** O, B, I: an I may not begin, nor follow O. */
const barred: CrfScores = {
  first: [0, 0, -10_000],
  step: [
    [0, 0, -10_000],
    [0, 0, 0],
    [0, 0, 0],
  ],
}

describe('findBestPath', () => {
  it('scores as well as the best of all paths', () => {
    fc.assert(
      fc.property(lattice, (one) => {
        const best = Math.max(
          ...everyPath(one.crf.first.length, one.length).map((path) => scoreOf(path, one)),
        )
        expect(scoreOf(findBestPath(one.emissions, one.length, one.crf), one)).toBeCloseTo(best, 6)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('takes the best label of each place where the steps say nothing', () => {
    expect([...findBestPath(Float32Array.of(0, 2, 1, 3, 2, 1, 0, 1, 2), 3, open)]).toEqual([1, 0, 2])
  })

  it('gives up a better label where the step to it is barred', () => {
    const emissions = Float32Array.of(1, 0, 0, 0, 0, 5)
    expect([...findBestPath(emissions, 2, open)]).toEqual([0, 2])
    expect([...findBestPath(emissions, 2, barred)]).toEqual([1, 2])
  })

  it('has no labels for no places', () => {
    expect(findBestPath(new Float32Array(0), 0, open)).toHaveLength(0)
  })

  it('gives a path of real labels for scores that are no numbers', () => {
    const path = findBestPath(new Float32Array(9).fill(Number.NaN), 3, barred)
    expect([...path].every((label) => label < 3)).toBe(true)
  })
})

describe('readMarginals', () => {
  it('says of each label what all paths through it sum to', () => {
    fc.assert(
      fc.property(lattice, (one) => {
        const labels = one.crf.first.length
        const paths = everyPath(labels, one.length)
        const scores = paths.map((path) => scoreOf(path, one))
        const most = Math.max(...scores)
        const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
        const expected = new Float64Array(one.length * labels)
        paths.forEach((path, p) => {
          path.forEach((label, t) => {
            expected[t * labels + label]! += Math.exp(scores[p]! - most) / total
          })
        })
        const got = readMarginals(one.emissions, one.length, one.crf)
        expect(got).toHaveLength(expected.length)
        got.forEach((probability, i) => {
          expect(probability).toBeCloseTo(expected[i]!, 6)
        })
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('sums to one at each place of a long row', () => {
    const length = 20_000
    const emissions = Float32Array.from({ length: 3 * length }, (_, i) => ((i * 7919) % 23) - 11)
    const got = readMarginals(emissions, length, barred)
    for (let t = 0; t < length; t += 997)
      expect(got[3 * t]! + got[3 * t + 1]! + got[3 * t + 2]!).toBeCloseTo(1, 6)
  })

  it('gives a barred label no probability', () => {
    expect(readMarginals(Float32Array.of(0, 0, 9), 1, barred)[2]).toBeCloseTo(0, 9)
    expect(readMarginals(Float32Array.of(0, 0, 9), 1, open)[2]).toBeGreaterThan(0.99)
  })

  it('has none for no places', () => {
    expect(readMarginals(new Float32Array(0), 0, open)).toHaveLength(0)
  })
})
