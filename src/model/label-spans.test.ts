import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLabelSpans } from './label-spans.ts'

/** Labels as letters: A begins and a goes on with kind 0, B and b kind 1, a point is outside. */
const labelsOf = (letters: string) => [...letters].map((letter) => '.AaBb'.indexOf(letter))

/** Each kind and its tokens: "0:1-3" is kind 0 from token 1 up to token 3. */
const spansOf = (letters: string) =>
  findLabelSpans(labelsOf(letters)).map(({ kind, first, end }) => `${kind}:${first}-${end}`)

describe('findLabelSpans', () => {
  it.each([
    ['.Aa.', ['0:1-3']],
    ['Aaa', ['0:0-3']],
    ['A.B', ['0:0-1', '1:2-3']],
    ['AaBb', ['0:0-2', '1:2-4']],
    ['..Bbb', ['1:2-5']],
  ])('goes on as long as the labels do: %s', (letters, spans) => {
    expect(spansOf(letters)).toEqual(spans)
  })

  it.each([
    ['AA', ['0:0-1', '0:1-2']],
    ['AaA', ['0:0-2', '0:2-3']],
    ['Ab', ['0:0-1', '1:1-2']],
    ['Aa.a', ['0:0-2', '0:3-4']],
    ['.a', ['0:1-2']],
  ])('begins anew at a beginning, another kind or behind a gap: %s', (letters, spans) => {
    expect(spansOf(letters)).toEqual(spans)
  })

  it.each(['', '.', '....'])('finds nothing outside: "%s"', (letters) => {
    expect(spansOf(letters)).toEqual([])
  })

  it('covers each label once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 }), (labels) => {
        const covered = labels.map(() => 0)
        let before = 0
        for (const { kind, first, end } of findLabelSpans(Uint8Array.from(labels))) {
          expect(first).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(first)
          for (let t = first; t < end; t++) {
            covered[t]!++
            expect((labels[t]! - 1) >> 1).toBe(kind)
          }
          before = end
        }
        expect(covered).toEqual(labels.map((label) => (label > 0 ? 1 : 0)))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
