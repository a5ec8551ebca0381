import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../document/layers/tokens.ts'
import { openFakeModel } from '../../testing/fake-model.ts'
import { encodeTokens, findWindows } from './encoding.ts'

/** Lengths and sentences of tokens of one piece each: "5 3" are two sentences. */
function sentencesOf(counts: string): [lengths: number[], sentences: number[]] {
  const sentences = counts.split(' ').flatMap((count, i) => Array.from({ length: Number(count) }, () => i))
  return [sentences.map(() => 1), sentences]
}

describe('findWindows', () => {
  it('is one window where all pieces have room', () => {
    expect(findWindows(...sentencesOf('3 3'), 8)).toEqual([{ first: 0, end: 6, from: 0 }])
    expect(findWindows(...sentencesOf('3 3'), 7)).not.toHaveLength(1)
  })

  it('is none where there are no tokens', () => {
    expect(findWindows([], [], 320)).toEqual([])
  })

  it('ends with a sentence, and reads a short last one again', () => {
    expect(findWindows(...sentencesOf('5 3 6 4'), 12)).toEqual([
      { first: 0, end: 8, from: 0 },
      { first: 5, end: 14, from: 8 },
      { first: 14, end: 18, from: 14 },
    ])
  })

  it('leaves what was read behind where the next sentence needs the room', () => {
    expect(findWindows(...sentencesOf('7 3 8'), 12)).toEqual([
      { first: 0, end: 10, from: 0 },
      { first: 10, end: 18, from: 10 },
    ])
  })

  it('cuts a sentence that is too long, and reads again what stands before the cut', () => {
    expect(findWindows(...sentencesOf('150'), 102)).toEqual([
      { first: 0, end: 100, from: 0 },
      { first: 68, end: 150, from: 100 },
    ])
  })

  it('gives a token too long for any window one of its own', () => {
    const windows = findWindows([1, 1, 50, 1, 1], [0, 0, 0, 0, 0], 12)
    expect(windows).toContainEqual({ first: 2, end: 3, from: 2 })
    expect(windows.at(-1)!.end).toBe(5)
  })

  it('reads every token once, in order, and keeps to its size', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.boolean()), { maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.integer({ min: 3, max: 60 }), (tokens, size) => {
        let sentence = 0
        const sentences = tokens.map(([, opens]) => (opens ? ++sentence : sentence))
        const pieces = tokens.map(([length]) => length)
        const windows = findWindows(pieces, sentences, size)
        let read = 0
        for (const { first, end, from } of windows) {
          expect(from).toBe(read)
          expect(first).toBeLessThanOrEqual(from)
          expect(end).toBeGreaterThan(from)
          const sum = pieces.slice(first, end).reduce((a, b) => a + b, 0)
          if (end - first > 1) expect(sum).toBeLessThanOrEqual(size - 2)
          read = end
        }
        expect(read).toBe(tokens.length)
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

  it('does not read windows without a letter or a figure: nothing is there', async () => {
    const { encoding, model } = await encode(`ab ${'" '.repeat(300)}`, 64)
    expect(model.windows).toHaveLength(1)
    expect([...encoding.cue.slice(-3)]).toEqual([20, 0, 0])
    const spoken = await encode(`${'" '.repeat(300)}ab`, 64)
    expect(spoken.encoding.cue.at(-2)).not.toBe(0)
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

  it('takes each token from a window that shows what stands before it', async () => {
    const { encoding, tokens, model } = await encode('abc '.repeat(400), 200)
    expect(model.windows.length).toBeGreaterThan(5)
    // A window has 66 tokens of three pieces; ten of them are there for what follows.
    const cuts = model.windows.length - 1
    const near = tokens.filter((_, t) => encoding.cue[3 * t + 2]! < 10)
    expect(near.length).toBeLessThanOrEqual(4 * (cuts + 2))
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
