import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../document/layers/sentences.ts'
import { findTokens } from './tokens.ts'

const whole = (text: string): Sentence[] => [{ start: 0, end: text.length, block: 0 }]
const wordsOf = (text: string) =>
  findTokens(text, whole(text)).map(({ start, end }) => text.slice(start, end))

describe('findTokens', () => {
  it.each([
    '“ We ’ re here , ” he said .',
    "It ' s 5 : 30 p . m . , isn ' t it ?",
    'The U . S . - led force',
    '$ 3 . 5 m ( £ 2m ) , 40 % & up',
    '@ okafor # ferry _ a / b',
    '< b > ~ ^ | ` + =',
    'the – – end — … · «',
    'is 漢 字 here',
  ])('parts words from marks, and every mark from the next: %s', (spaced) => {
    const tight = spaced.replaceAll(' ', '')
    const words = spaced.split(' ')
    expect(wordsOf(spaced)).toEqual(words)
    // Without the spaces the marks part what they stand between; words that touched become one.
    expect(wordsOf(tight).join('')).toBe(tight)
    expect(wordsOf('“We’re  here,” he said.')).toEqual([
      '“',
      'We',
      '’',
      're',
      'here',
      ',',
      '”',
      'he',
      'said',
      '.',
    ])
  })

  it.each([
    ['cafe\u0301', ['cafe\u0301']],
    ['naïve', ['naïve']],
    ['5€', ['5€']],
    ['H₂O', ['H₂O']],
    ['№5', ['№5']],
    ['😀😀', ['😀😀']],
    ['ok😀', ['ok😀']],
    ['한국', ['한국']],
    ['Łódź2016', ['Łódź2016']],
  ])('leaves whole what is no mark: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['a\u200bb', ['a', 'b']],
    ['a\u0000b', ['a', 'b']],
    ['a\ud800b', ['a', 'b']],
    ['\ufffd', []],
    ['\u00a0 \t\n', []],
    ['', []],
  ])('passes over what is neither word nor mark: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('says which sentence holds a token, and cuts at its end', () => {
    const text = 'It ended.Crowds left'
    const sentences: Sentence[] = [
      { start: 0, end: 9, block: 0 },
      { start: 9, end: 12, block: 0 },
      { start: 12, end: 20, block: 0 },
    ]
    expect(findTokens(text, sentences).map((t) => `${t.sentence} ${text.slice(t.start, t.end)}`)).toEqual([
      '0 It',
      '0 ended',
      '0 .',
      '1 Cro',
      '2 wds',
      '2 left',
    ])
  })

  it('passes over sentences without any token', () => {
    const text = '\u200b\n\n\u200b\n\nYes'
    const sentences = [0, 3, 6].map((start, block) => ({ start, end: start + (block < 2 ? 1 : 3), block }))
    expect(findTokens(text, sentences)).toEqual([{ start: 6, end: 9, sentence: 2 }])
  })

  it('covers each letter, figure and mark once, in order', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'Bé',
            'e\u0301',
            '7',
            ' ',
            '\n',
            '“',
            "'",
            '-',
            '漢',
            '😀',
            '\u200b',
            '$',
            '\ud800',
          ),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0
        for (const { start, end } of findTokens(text, whole(text))) {
          const word = text.slice(start, end)
          const isOne = word !== '' && !/\s/.test(word) && ([...word].length === 1 || !/\p{P}/u.test(word))
          if (start < before || !isOne || /[\p{L}\p{N}\p{P}]/u.test(text.slice(before, start))) return false
          before = end
        }
        return !/[\p{L}\p{N}\p{P}]/u.test(text.slice(before))
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('searches no stretch twice, however many sentences have no token', () => {
    const text = `${'\u200b\n'.repeat(100_000)}end`
    const sentences: Sentence[] = Array.from({ length: 100_000 }, (_, i) => ({
      start: 2 * i,
      end: 2 * i + 1,
      block: i,
    }))
    expect(findTokens(text, sentences)).toEqual([])
    const long = 'a'.repeat(1_000_000)
    expect(findTokens(long, whole(long))).toHaveLength(1)
  })
})
