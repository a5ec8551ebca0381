import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MappedText } from './mapped-text.ts'

/** A text of some pieces, each from its own place in a raw input, in order. */
const pieces = fc
  .array(fc.record({ text: fc.string({ maxLength: 12 }), gap: fc.nat({ max: 5 }), isEntity: fc.boolean() }), {
    maxLength: 8,
  })
  .map((list) => {
    let raw = ''
    const parts = list.map(({ text, gap, isEntity }) => {
      raw += '~'.repeat(gap)
      const at = raw.length
      raw += isEntity ? '&entity;' : text
      return isEntity ? MappedText.at(text.slice(0, 2), at) : MappedText.from(text, at)
    })
    return { raw, mapped: MappedText.join(parts), parts }
  })

const runs = { seed: 42, numRuns: 300 }

function expectSound(mapped: MappedText): void {
  let covered = 0
  let rawBefore = -1
  for (const [at, raw, length] of mapped.origin) {
    expect(at).toBe(covered)
    expect(length).toBeGreaterThan(0)
    expect(raw).toBeGreaterThanOrEqual(rawBefore)
    covered += length
    rawBefore = raw + length - 1
  }
  expect(covered).toBe(mapped.text.length)
}

describe('MappedText', () => {
  it('leads each character back to where it stood', () => {
    const mapped = MappedText.join([
      MappedText.from('Ada ', 3),
      MappedText.at('&', 7),
      MappedText.from(' Tom', 12),
    ])
    expect(mapped.text).toBe('Ada & Tom')
    expect([0, 4, 5, 8].map((offset) => mapped.rawAt(offset))).toEqual([3, 7, 12, 15])
    expect(mapped.rawAt(mapped.length)).toBe(16)
  })

  it('makes one run of pieces that continue each other, and only of those', () => {
    expect(MappedText.join([MappedText.from('ab', 0), MappedText.from('cd', 2)]).origin).toEqual([[0, 0, 4]])
    expect(MappedText.join([MappedText.from('ab', 0), MappedText.from('cd', 3)]).origin).toEqual([
      [0, 0, 2],
      [2, 3, 2],
    ])
  })

  it('points all characters of one entity at its beginning', () => {
    expect(MappedText.at('😀', 5).origin).toEqual([
      [0, 5, 1],
      [1, 5, 1],
    ])
  })

  it('gives the raw stretch of a span, empty where the span is', () => {
    const mapped = MappedText.join([MappedText.from('one', 0), MappedText.from('two', 10)])
    expect(mapped.rawSpan({ start: 2, end: 4 })).toEqual({ start: 2, end: 11 })
    expect(mapped.rawSpan({ start: 3, end: 3 })).toEqual({ start: 10, end: 10 })
  })

  it('bears the empty text', () => {
    const empty = MappedText.from('', 9)
    expect(empty.origin).toEqual([])
    expect(empty.slice(0).text).toBe('')
    expect(empty.trim().cut([]).length).toBe(0)
    expect(empty.rawAt(0)).toBe(0)
  })

  it('covers its text in order, whatever it is joined from', () => {
    fc.assert(
      fc.property(pieces, ({ mapped }) => expectSound(mapped)),
      runs,
    )
  })

  it('slices as a string does and keeps every way back', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), ({ mapped }, a, b) => {
        const [start, end] = [Math.min(a, b, mapped.length), Math.min(Math.max(a, b), mapped.length)]
        const slice = mapped.slice(start, end)
        expect(slice.text).toBe(mapped.text.slice(start, end))
        expectSound(slice)
        for (let i = 0; i < slice.length; i++) expect(slice.rawAt(i)).toBe(mapped.rawAt(start + i))
      }),
      runs,
    )
  })

  it('cuts out spans and nothing else', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(60), { maxLength: 6 }), ({ mapped }, ends) => {
        const edges = ends.map((end) => Math.min(end, mapped.length)).sort((a, b) => a - b)
        const spans = edges.flatMap((start, i) =>
          i % 2 === 0 ? [{ start, end: edges[i + 1] ?? start }] : [],
        )
        const cut = mapped.cut(spans)
        const inSpan = (i: number) => spans.some((span) => span.start <= i && i < span.end)
        const kept = Array.from({ length: mapped.length }, (_, i) => i).filter((i) => !inSpan(i))
        expect(cut.text).toBe(kept.map((i) => mapped.text[i]).join(''))
        expect(kept.map((_, i) => cut.rawAt(i))).toEqual(kept.map((i) => mapped.rawAt(i)))
        expectSound(cut)
      }),
      runs,
    )
  })

  it('trims as a string does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \n\u00a0]{0,4}[ab ]{0,6}[ \t]{0,4}$/), (text) => {
        const trimmed = MappedText.from(text, 7).trim()
        expect(trimmed.text).toBe(text.trim())
        if (trimmed.length > 0) expect(trimmed.rawAt(0)).toBe(7 + text.length - text.trimStart().length)
      }),
      runs,
    )
  })
})
