import { describe, expect, it } from 'vitest'
import { ClusterTally } from './cluster-score.ts'

function score(gold: string, found: string) {
  const parse = (line: string) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((cluster) => [...cluster])
  const tally = new ClusterTally()
  tally.add(parse(gold), parse(found))
  return tally.report()
}

describe('ClusterTally', () => {
  it('gives all to the same clusters, nothing to none', () => {
    expect(score('abc de', 'de abc').conll).toBe(1)
    expect(score('abc de', '').conll).toBe(0)
  })

  it('counts links for MUC', () => {
    // One of the three links of gold is lost, nothing false is said.
    expect(score('abcd', 'ab cd').muc).toBeCloseTo((2 * (2 / 3)) / (2 / 3 + 1), 6)
    expect(score('ab cd', 'abcd').muc).toBeCloseTo((2 * (2 / 3)) / (2 / 3 + 1), 6)
  })

  it('counts mentions for B³', () => {
    expect(score('abcd', 'ab cd').b3).toBeCloseTo((2 * 0.5 * 1) / 1.5, 6)
    expect(score('ab cd', 'abcd').b3).toBeCloseTo((2 * 0.5 * 1) / 1.5, 6)
  })

  it('matches clusters one to one for CEAF-e', () => {
    expect(score('abcd', 'ab cd').ceafe).toBeCloseTo((2 * (2 / 3) * (1 / 3)) / 1, 6)
  })
})
