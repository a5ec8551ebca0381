import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facetsOf, wordsTouching } from './facets.ts'

const daysOf = (day: string, dayEnd = day) =>
  facetsOf({ speaker: null, to: [], outlet: null, kind: 'direct', act: 'say', day, dayEnd })
    .split(' ')
    .slice(2)

describe('facets', () => {
  test('ids, kind, act and days', () => {
    expect(
      facetsOf({
        speaker: 12,
        to: [34, 35],
        outlet: 5,
        kind: 'direct',
        act: 'deny',
        day: '2016-11-10',
      }).split(' '),
    ).toEqual(['a12', 't34', 't35', 'o5', 'direct', 'deny', 'y2016', 'm201611', 'd20161110'])
  })

  test('a month is one piece; a day in it is another', () => {
    expect(daysOf('2016-11-01', '2016-11-30')).toEqual(['y2016', 'm201611', 'e201611'])
    expect(daysOf('2016-11-01', '2016-11-29')).toHaveLength(31)
  })

  test('no day has a word of its own', () => {
    expect(facetsOf({ speaker: null, to: [], outlet: null, kind: 'direct', act: 'say', day: null })).toBe(
      'direct say undated',
    )
  })

  test('what is said to begin behind its end is of its first day', () => {
    expect(daysOf('2016-11-10', '2016-01-01')).toEqual(daysOf('2016-11-10'))
  })

  test('a question finds a period exactly where the two touch', () => {
    const day = fc
      .integer({ min: 0, max: 2200 })
      .map((n) => new Date(Date.UTC(2014, 10, 1) + n * 86_400_000).toISOString().slice(0, 10))
    const edge = fc.constantFrom(
      '2015-01-01',
      '2015-12-31',
      '2016-02-01',
      '2016-02-29',
      '2016-03-01',
      '2017-12-31',
    )
    const period = fc
      .tuple(fc.oneof(day, edge), fc.oneof(day, edge))
      .map(([a, b]) => (a < b ? [a, b] : [b, a]))
    fc.assert(
      fc.property(period, period, ([a, b], [first, last]) => {
        const held = new Set(daysOf(a!, b!))
        const isFound = wordsTouching(first!, last!).some((word) => held.has(word))
        expect(isFound).toBe(a! <= last! && b! >= first!)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})
