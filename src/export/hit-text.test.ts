import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldHits, plainHits } from './hit-text.ts'
import { fold, plain } from './terminal-text.ts'

/** Hits as «marks»; they never overlap. */
const hitsIn = (marked: string) => {
  const hits: [number, number][] = []
  let text = ''
  for (const sign of marked) {
    if (sign === '«') hits.push([text.length, text.length])
    else if (sign === '»') hits.at(-1)![1] = text.length
    else text += sign
  }
  return { text, hits }
}
const marked = ({ text, hits }: ReturnType<typeof plainHits>): string =>
  hits.reduceRight(
    (out, [start, end]) => `${out.slice(0, start)}«${out.slice(start, end)}»${out.slice(end)}`,
    text,
  )

describe('plainHits', () => {
  test.each([
    ['the «night  ferry» stays', 'the «night ferry» stays'],
    ['  \n «Ferry» stays\t', '«Ferry» stays'],
    ['the« ferry »stays', 'the« ferry »stays'],
    ['the « ferry» stays', 'the «ferry» stays'],
    ['a\u001b[31m «red» one', 'a�[31m «red» one'],
    ['no hit', 'no hit'],
    ['«»nothing', 'nothing'],
  ])('%j', (from, to) => {
    const { text, hits } = hitsIn(from)
    expect(marked(plainHits(text, hits))).toBe(to)
  })
})

test('foldHits: a hit that runs over the end of a line is on both', () => {
  const { text, hits } = hitsIn('the night «ferry stays» here')
  expect(foldHits({ text, hits }, 15).map(marked)).toEqual(['the night «ferry»', '«stays» here'])
})

test('whatever the text, it is what plain and fold make of it, and hits stay inside', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.nat(60), { maxLength: 6 }),
      fc.integer({ min: 3, max: 20 }),
      (text, cuts, width) => {
        const ends = [...new Set(cuts)].sort((a, b) => a - b)
        const hits = ends.flatMap((start, i) => (i % 2 ? [] : [[start, ends[i + 1] ?? 60] as const]))
        const made = plainHits(text, hits)
        if (!/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) expect(made.text).toBe(plain(text))
        const lines = foldHits(made, width)
        expect(lines.map((line) => line.text)).toEqual(fold(made.text, width))
        for (const line of lines)
          for (const [start, end] of line.hits) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(line.text.length)
          }
      },
    ),
    { seed: 4, numRuns: 500 },
  )
})
