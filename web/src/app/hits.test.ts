import { expect, test } from 'vitest'
import { piecesOf } from './hits.ts'

const marked = (text: string, hits: [number, number][]) =>
  piecesOf(text, hits)
    .map(({ words, hit }) => (hit ? `[${words}]` : words))
    .join('')

test('hits in any order, side by side and one over the other', () => {
  expect(
    marked('the night ferry', [
      [10, 15],
      [4, 9],
    ]),
  ).toBe('the [night] [ferry]')
  expect(
    marked('the night ferry', [
      [4, 12],
      [9, 15],
    ]),
  ).toBe('the [night fe][rry]')
  expect(marked('ferry', [[0, 5]])).toBe('[ferry]')
})
test('no hit, an empty one, and one behind the end', () => {
  expect(marked('ferry', [])).toBe('ferry')
  expect(
    marked('ferry', [
      [2, 2],
      [9, 12],
    ]),
  ).toBe('ferry')
  expect(marked('ferry', [[3, 99]])).toBe('fer[ry]')
})
