import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../document/layers/tokens.ts'
import { openFakeModel } from '../../testing/fake-model.ts'
import { encodeTokens, findWindows } from './encoding.ts'

describe('findWindows', () => {
  it('is one window where all pieces have room', () => {
    expect(findWindows([1, 2, 3], 8)).toEqual([{ first: 0, end: 3 }])
    expect(findWindows([1, 2, 3], 7, 2)).not.toHaveLength(1)
  })

  it('is none where there are no tokens', () => {
    expect(findWindows([], 320)).toEqual([])
  })

  it('shares pieces between neighbours', () => {
    const ones = Array.from({ length: 20 }, () => 1)
    expect(findWindows(ones, 12, 4)).toEqual([
      { first: 0, end: 10 },
      { first: 6, end: 16 },
      { first: 12, end: 20 },
    ])
  })

  it('gives a token too long for any window one of its own', () => {
    expect(findWindows([1, 1, 50, 1, 1], 12, 4)).toEqual([
      { first: 0, end: 2 },
      { first: 2, end: 3 },
      { first: 3, end: 5 },
    ])
  })

  it('takes no window that adds nothing before a token that is nearly too long', () => {
    expect(findWindows([1, 1, 1, 1, 9, 1], 12, 4)).toEqual([
      { first: 0, end: 4 },
      { first: 3, end: 5 },
      { first: 5, end: 6 },
    ])
  })

  it('covers all tokens, in order, within its size, and shares no more than it may', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 60 })
    const size = fc.integer({ min: 3, max: 30 })
    fc.assert(
      fc.property(lengths, size, fc.integer({ min: 0, max: 12 }), (tokens, window, shared) => {
        const windows = findWindows(tokens, window, shared)
        const pieces = (first: number, end: number) => tokens.slice(first, end).reduce((sum, n) => sum + n, 0)
        expect(windows[0]?.first ?? 0).toBe(0)
        expect(windows.at(-1)?.end ?? 0).toBe(tokens.length)
        windows.forEach(({ first, end }, i) => {
          expect(end).toBeGreaterThan(first)
          if (end - first > 1) expect(pieces(first, end)).toBeLessThanOrEqual(window - 2)
          const before = windows[i - 1]
          if (!before) return
          expect(first).toBeGreaterThan(before.first)
          expect(first).toBeLessThanOrEqual(before.end)
          expect(end).toBeGreaterThan(before.end)
          expect(pieces(first, before.end)).toBeLessThanOrEqual(shared)
        })
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

/** Words parted by blanks; the fake model has a piece a letter. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, sentence: 0 }))
}
const featuresOf = (tokens: readonly Token[]) => Uint8Array.from(tokens, (_, i) => i % 48)

async function encode(text: string, window: number) {
  const model = openFakeModel({ window })
  const tokens = tokensOf(text)
  return { tokens, model, encoding: await encodeTokens(text, tokens, featuresOf(tokens), model) }
}

/** Scores that depend on the token alone; the third column is its distance from the edge of its window. */
const ownScores = (scores: Float32Array) => scores.filter((_, i) => i % 3 !== 2)

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 9 }), { maxLength: 120 })
  .map((some) => some.join(' '))

describe('encodeTokens', () => {
  it('opens and closes each window with its marks', async () => {
    const { model } = await encode('ab c', 64)
    const { open, close } = model.wordPieces
    expect(model.windows).toHaveLength(1)
    expect(model.windows[0]).toHaveLength(5)
    expect(model.windows[0]!.at(0)).toBe(open)
    expect(model.windows[0]!.at(-1)).toBe(close)
  })

  it('reads a token by its first piece and gives its feature to it', async () => {
    const { encoding, model } = await encode('ab c', 64)
    expect([...encoding.tokens]).toEqual([model.wordPieces.of('a')[0], 0, model.wordPieces.of('c')[0], 1])
    expect([...encoding.cue]).toEqual([model.wordPieces.of('a')[0], 0, 1, model.wordPieces.of('c')[0], 1, 1])
  })

  it('stitches windows to what one window says', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 12, max: 80 }), async (text, window) => {
        const parts = await encode(text, window)
        const whole = await encode(text, 2000)
        expect(ownScores(parts.encoding.cue)).toEqual(ownScores(whole.encoding.cue))
        expect(ownScores(parts.encoding.name)).toEqual(ownScores(whole.encoding.name))
        expect(parts.encoding.tokens).toEqual(whole.encoding.tokens)
        expect(parts.encoding.cues).toEqual(whole.encoding.cues)
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('takes each token from a window that shows what stands around it', async () => {
    const { encoding, tokens, model } = await encode('abc '.repeat(400), 200)
    expect(model.windows.length).toBeGreaterThan(5)
    const fromEdge = tokens.map((_, t) => encoding.cue[3 * t + 2]!)
    // Of 64 shared pieces, at least nearly half stand on either side.
    fromEdge.forEach((distance, t) => {
      if (t >= 10 && t < tokens.length - 10) expect(distance).toBeGreaterThanOrEqual(28)
    })
    expect(fromEdge[0]).toBe(1)
  })

  it('cuts a token that is too long and still gives it a row', async () => {
    const { encoding, tokens, model } = await encode(`a ${'b'.repeat(90)} c`, 32)
    expect(encoding.tokens).toHaveLength(2 * tokens.length)
    expect(Math.max(...model.windows.map((window) => window.length))).toBe(32)
    expect([...encoding.tokens].filter((_, i) => i % 2 === 0)).toEqual(
      ['a', 'b', 'c'].map((letter) => model.wordPieces.of(letter)[0]),
    )
  })

  it('encodes nothing where there are no tokens', async () => {
    const { encoding, model } = await encode('', 32)
    expect(model.windows).toHaveLength(0)
    expect(encoding.cue).toHaveLength(0)
  })
})
