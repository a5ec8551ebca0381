import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPieces } from './word-pieces.ts'

const file = new URL('../../models/en/vocabulary.txt', import.meta.url)
const vocabulary = readFileSync(file, 'utf8').trimEnd().split('\n')
const wordPieces = new WordPieces(vocabulary)

const piecesOf = (word: string) =>
  wordPieces
    .of(word)
    .map((id) => vocabulary[id])
    .join(' ')

describe('WordPieces', () => {
  it.each([
    ['reporter', 'reporter'],
    ['ferries', 'ferries'],
    ['ferryman', 'ferry ##man'],
    ['harbourmaster', 'harbour ##master'],
    ['mispronounced', 'mis ##pro ##no ##unced'],
    ['unaffordable', 'una ##ff ##ord ##able'],
    ['2016', '2016'],
    ['“', '“'],
  ])('takes the longest piece that fits, from the left: %s', (word, pieces) => {
    expect(piecesOf(word)).toBe(pieces)
  })

  it.each([
    ['Reporter', 'reporter'],
    ['COVID', 'co ##vid'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Zürich', 'zurich'],
    ['İstanbul', 'istanbul'],
    ['Ångström', 'ang ##strom'],
  ])('drops case and accents: %s', (word, pieces) => {
    expect(piecesOf(word)).toBe(pieces)
  })

  it.each([
    ['Łódź', 'łodz'],
    ['ø', 'ø'],
    ['ß', 'ß'],
  ])('keeps a letter whose stroke is no accent: %s', (word, pieces) => {
    expect(piecesOf(word)).toBe(pieces)
  })

  it.each(['😀', 'ſ', '\ufffe', '\ud800', '\u0301'])(
    'is the one unknown piece where no piece fits: %j',
    (word) => {
      expect(wordPieces.of(word)).toEqual([wordPieces.unknown])
    },
  )

  it('is unknown as a whole where only its end has no piece', () => {
    expect(wordPieces.of('ferry😀')).toEqual([wordPieces.unknown])
  })

  it.each([
    ['[CLS]', '[ ##cl ##s ##]'],
    ['[UNK]', '[ ##unk ##]'],
  ])('never reads the marks of a window out of a text: %s', (word, pieces) => {
    expect(piecesOf(word)).toBe(pieces)
  })

  it('pieces together words of up to 100 characters', () => {
    expect(wordPieces.of('x'.repeat(100))).toHaveLength(50)
    expect(wordPieces.of('x'.repeat(101))).toEqual([wordPieces.unknown])
    expect(wordPieces.of('')).toEqual([wordPieces.unknown])
  })

  it('says the same of a word the second time', () => {
    expect(wordPieces.of('ferryman')).toEqual(wordPieces.of('ferryman'))
    expect(wordPieces.of('harbourmaster')).toEqual(wordPieces.of('harbourmaster'))
  })

  it('gives pieces that spell the folded word, or the unknown one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(...'abéÜß-1’'), minLength: 1 }),
        ),
        (word) => {
          const ids = wordPieces.of(word)
          expect(ids.length).toBeGreaterThan(0)
          if (ids.length === 1 && ids[0] === wordPieces.unknown) return
          const spelt = ids.map((id, i) => (i > 0 ? vocabulary[id]!.slice(2) : vocabulary[id]!)).join('')
          expect(spelt).toBe(
            word
              .toLowerCase()
              .normalize('NFD')
              .replace(/\p{Mn}/gu, ''),
          )
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })

  it('refuses a vocabulary without the marks of a window', () => {
    expect(() => new WordPieces(['[UNK]', '[CLS]', 'ferry'])).toThrow('lacks [SEP]')
    expect(() => new WordPieces(['[UNK]', '[CLS]', '[SEP]', 'ferry'])).not.toThrow()
  })
})
