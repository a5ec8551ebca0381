import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type Span } from './span.ts'
import { SpanIndex } from './span-index.ts'

const span = (start: number, end: number): Span => ({ start, end })

describe('SpanIndex', () => {
  it('finds the innermost span that holds a place', () => {
    const index = new SpanIndex([span(0, 20), span(5, 12), span(30, 40)])
    expect(index.innermost(span(6, 8))).toEqual(span(5, 12))
    expect(index.innermost(span(6, 13))).toEqual(span(0, 20))
    expect(index.innermost(span(6, 8), ({ end }) => end > 12)).toEqual(span(0, 20))
  })

  it('finds none where none holds it', () => {
    const index = new SpanIndex([span(0, 20), span(30, 40)])
    expect(index.innermost(span(19, 31))).toBeNull()
    expect(new SpanIndex([]).innermost(span(0, 1))).toBeNull()
  })

  it('agrees with a look at them all', () => {
    const any = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => span(start, start + length + 1))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), any, (spans, inner) => {
        const found = new SpanIndex(spans).innermost(inner)
        const holding = spans.filter((one) => contains(one, inner))
        expect(found === null).toBe(holding.length === 0)
        if (found) expect(found.start).toBe(Math.max(...holding.map(({ start }) => start)))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
