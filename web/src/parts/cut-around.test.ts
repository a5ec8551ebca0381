import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAround } from './cut-around.ts'

const text =
  'The mayor walked to the harbour before dawn. There she met the pilots, who had waited all night. Nobody took notes.'
const met = [text.indexOf('met'), text.indexOf('met') + 3] as const

test('a short text stays whole', () =>
  expect(cutAround('she met them', [[4, 7]], 40)).toEqual({ text: 'she met them', hits: [[4, 7]] }))

test('a long one is cut at words, and what is marked stays marked', () => {
  const piece = cutAround(text, [met], 40)
  const [[start, end]] = piece.hits as [readonly [number, number]]
  expect(piece.text).toMatch(/^… \S.*\S …$/)
  expect(piece.text.slice(start, end)).toBe('met')
  expect(piece.text.length).toBeLessThan(48)
})

test('at the beginning there is nothing left out before', () => {
  const piece = cutAround(text, [[0, 9]], 40)
  expect(piece.text.startsWith('The mayor')).toBe(true)
  expect(piece.text.endsWith(' …')).toBe(true)
})

test('whatever is marked is in the piece, word for word', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 300 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 120 }),
      (words, a, b, room) => {
        const start = a % words.length
        const end = start + 1 + (b % (words.length - start))
        const piece = cutAround(words, [[start, end]], room)
        const [[from, to]] = piece.hits as [readonly [number, number]]
        expect(piece.text.slice(from, to)).toBe(words.slice(start, end))
      },
    ),
    { seed: 7 },
  )
})
