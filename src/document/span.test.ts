import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, overlaps, quote, type Span } from './span.ts'

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }))

const characters = ({ start, end }: Span) => Array.from({ length: end - start }, (_, i) => start + i)

describe('quote', () => {
  it('carries the words that the span covers', () => {
    expect(quote('The ferry stays.', { start: 4, end: 9 })).toEqual({ start: 4, end: 9, text: 'ferry' })
  })

  it('counts in UTF-16 code units', () => {
    expect(quote('⛴️ 😀 ferry', { start: 3, end: 5 }).text).toBe('😀')
  })

  it('carries nothing else of a span', () => {
    expect(quote('ferry', { start: 0, end: 5, kind: 'other' } as Span)).toEqual({
      start: 0,
      end: 5,
      text: 'ferry',
    })
  })
})

describe('overlaps', () => {
  it.each([
    [0, 4, 3, 6, true],
    [3, 6, 0, 4, true],
    [0, 9, 3, 4, true],
    [0, 3, 3, 6, false],
    [3, 6, 0, 3, false],
    [0, 2, 4, 6, false],
  ])('%i–%i and %i–%i: %s', (a, b, c, d, expected) => {
    expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected)
  })

  it('is sharing a character', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = characters(a).filter((at) => characters(b).includes(at))
        expect(overlaps(a, b)).toBe(shared.length > 0)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('contains', () => {
  it.each([
    [0, 9, 3, 4, true],
    [0, 9, 0, 9, true],
    [0, 4, 3, 6, false],
    [3, 4, 0, 9, false],
  ])('%i–%i holds %i–%i: %s', (a, b, c, d, expected) => {
    expect(contains({ start: a, end: b }, { start: c, end: d })).toBe(expected)
  })

  it('is having every character', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(contains(a, b)).toBe(characters(b).every((at) => characters(a).includes(at)))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
