import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodePoints } from './code-points.ts'

test('a ship is one code point and two code units', () => {
  const points = new CodePoints('a🚢b')
  expect([0, 1, 3, 4].map((at) => points.at(at))).toEqual([0, 1, 2, 3])
})

test('a lone half counts as one', () => {
  const points = new CodePoints('\ud800a\udc00')
  expect([0, 1, 2, 3].map((at) => points.at(at))).toEqual([0, 1, 2, 3])
})

test('what is cut by code points is what is cut by code units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, n) => {
      const characters = [...text]
      const first = n % (characters.length + 1)
      const start = characters.slice(0, first).join('').length
      const points = new CodePoints(text)
      expect(points.at(start)).toBe(first)
      expect(points.at(text.length)).toBe(characters.length)
    }),
    { seed: 3, numRuns: 300 },
  )
})
