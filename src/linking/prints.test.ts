import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWords } from './document-words.ts'
import {
  documentPrints,
  hashOf,
  mostDocumentPrints,
  quotationPrints,
  sequenceHashes,
  winnow,
} from './prints.ts'

const numbers = (low: number, count: number) => Array.from({ length: count }, (_, n) => low + n)
/** Words that occur nowhere else. */
const words = (prefix: string, count: number) => numbers(0, count).map((n) => hashOf(`${prefix}${n}`))

describe('winnow', () => {
  test('keeps the smallest of each window, the rightmost where two are equal', () => {
    // The example of the paper: section 4, windows of four.
    const hashes = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98]
    expect(winnow(hashes, 4)).toEqual([17, 8, 39])
  })

  test('any stretch that is long enough leaves a number in common', () => {
    const list = fc.array(fc.nat(50), { maxLength: 60 })
    fc.assert(
      fc.property(
        list,
        list,
        list,
        list,
        fc.array(fc.nat(50), { minLength: 9, maxLength: 20 }),
        (a, b, c, d, shared) => {
          const [x, y] = [new Set(winnow([...a, ...shared, ...b], 9)), winnow([...c, ...shared, ...d], 9)]
          expect(y.some((hash) => x.has(hash))).toBe(true)
        },
      ),
      { seed: 4 },
    )
  })

  test('what a large window keeps, a smaller one keeps, too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (hashes, size) => {
        const small = new Set(winnow(hashes, size))
        expect(winnow(hashes, size + 7).every((hash) => hashes.length < size + 7 || small.has(hash))).toBe(
          true,
        )
      }),
      { seed: 4 },
    )
  })
})

describe('documentPrints', () => {
  test('are bounded, whatever the length', () => {
    expect(documentPrints(words('a', 20_000))).toHaveLength(mostDocumentPrints)
    expect(documentPrints(words('a', 600)).length).toBeLessThan(50)
    expect(documentPrints(words('a', 4))).toEqual([])
  })

  test('the first third of an article, under another first paragraph, still meets the whole', () => {
    const whole = words('a', 900)
    const cut = [...words('b', 40), ...whole.slice(0, 300)]
    const known = new Set(documentPrints(whole))
    expect(documentPrints(cut).filter((print) => known.has(print)).length).toBeGreaterThanOrEqual(5)
  })

  test('near miss: other words leave nothing in common', () => {
    const known = new Set(documentPrints(words('a', 900)))
    expect(documentPrints(words('b', 900)).filter((print) => known.has(print))).toEqual([])
  })
})

describe('quotationPrints', () => {
  test('twelve words out of a long quotation meet it', () => {
    const long = numbers(0, 120).map((n) => `word${n}`)
    const known = new Set(quotationPrints(long))
    for (const from of [0, 31, 108])
      expect(quotationPrints(long.slice(from, from + 12)).some((print) => known.has(print))).toBe(true)
  })

  test('fewer than three words have none', () => {
    expect(quotationPrints(['yes', 'yes'])).toEqual([])
    expect(sequenceHashes([1, 2], 3)).toEqual([])
  })
})

describe('documentWords', () => {
  test('says which words stand in quotation marks', () => {
    const text = 'He said “we knew,” and "they knew" it.\n\n“Nobody closes this\n\nbut the paragraph does.'
    const { starts, quoted } = documentWords(text)
    const inside = starts.filter((_, n) => quoted[n]).map((start) => /^\w+/.exec(text.slice(start))![0])
    expect(inside).toEqual(['we', 'knew', 'they', 'knew', 'Nobody', 'closes', 'this'])
  })

  test('case and the shape of the apostrophe do not count', () => {
    expect(documentWords('Don’t').hashes).toEqual(documentWords("DON'T").hashes)
    expect(documentWords('don’t').hashes).not.toEqual(documentWords('dont').hashes)
  })
})
