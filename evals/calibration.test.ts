import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationError, fitLogistic, probabilityOf, type Sample } from './calibration.ts'

/** `share` of 100 rows are right, and all say `confidence`. */
const rows = (confidence: number, share: number) =>
  Array.from({ length: 100 }, (_, i) => ({ confidence, right: i < Math.round(100 * share) }))

describe('calibrationError', () => {
  it.each([
    [0.75, 0.75, 0],
    [0.75, 0.5, 0.25],
    [0.15, 0.9, 0.75],
    [1, 1, 0],
    [1, 0, 1],
    [0, 0, 0],
  ])('rows that say %f and are right with %f: %f', (confidence, share, error) => {
    expect(calibrationError(rows(confidence, share))).toBeCloseTo(error, 9)
  })

  it('weights bins by their size', () => {
    expect(calibrationError([...rows(0.85, 0.85), ...rows(0.25, 0.55)])).toBeCloseTo(0.15, 9)
    expect(calibrationError([...rows(0.85, 0.85), ...rows(0.25, 0.25), ...rows(0.25, 0.55)])).toBeCloseTo(
      0.1,
      9,
    )
  })

  it('does not let too sure and too unsure rows of two bins make up for each other', () => {
    expect(calibrationError([...rows(0.85, 0.65), ...rows(0.25, 0.45)])).toBeCloseTo(0.2, 9)
  })

  it('is nothing where there are no rows', () => {
    expect(calibrationError([])).toBe(0)
  })

  it('lies between 0 and 1', () => {
    const row = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row), (some) => {
        const error = calibrationError(some)
        expect(error).toBeGreaterThanOrEqual(0)
        expect(error).toBeLessThanOrEqual(1)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

/** Rows of which just as many are right as a known logistic function of their parts says; the noise says nothing. */
function drawn(bias: number, weight: number): Sample[] {
  return Array.from({ length: 41 * 80 }, (_, i) => {
    const part = (i % 41) / 10 - 2
    const turn = Math.floor(i / 41)
    const chance = 1 / (1 + Math.exp(-(bias + weight * part)))
    return { parts: { part, noise: turn % 2 }, right: turn >> 1 < Math.round(40 * chance) }
  })
}

describe('fitLogistic', () => {
  it.each([
    [0.5, 1.5],
    [-1, 1],
    [0, -1],
  ])('finds the function that made the rows: bias %f, weight %f', (bias, weight) => {
    const { logistic, error } = fitLogistic(drawn(bias, weight))
    expect(Math.abs(logistic.bias - bias)).toBeLessThan(0.1)
    expect(Math.abs(logistic.weights.part! - weight)).toBeLessThan(0.1)
    expect(Math.abs(logistic.weights.noise!)).toBeLessThan(0.1)
    expect(error).toBeLessThan(0.05)
  })

  it('is better calibrated than a guess that is always sure', () => {
    const samples = drawn(-1, 1)
    const sure = calibrationError(samples.map(({ right }) => ({ confidence: 0.99, right })))
    expect(fitLogistic(samples).error).toBeLessThan(sure / 4)
  })

  it('gives the same for the same rows', () => {
    expect(fitLogistic(drawn(0.5, 1.5))).toEqual(fitLogistic(drawn(0.5, 1.5)))
  })
})

describe('probabilityOf', () => {
  const logistic = { bias: 0.5, weights: { valid: 2 } }
  it('is one half where the score is nothing', () => {
    expect(probabilityOf(logistic, { valid: -0.25 })).toBe(0.5)
    expect(probabilityOf(logistic, { valid: 0.25 })).toBeGreaterThan(0.7)
  })

  it('leaves out parts that have no weight', () => {
    expect(probabilityOf(logistic, { valid: 1, other: 5 })).toBe(probabilityOf(logistic, { valid: 1 }))
  })
})
