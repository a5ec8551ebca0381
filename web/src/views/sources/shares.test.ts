import { expect, test } from 'vitest'
import { percent, sharesOf } from './shares.ts'

test('shares add up and lie end to end', () => {
  const shares = sharesOf([
    { name: 'named', count: 6 },
    { name: 'unnamed', count: 3 },
    { name: 'none', count: 1 },
  ])
  expect(shares.map(({ share }) => share)).toEqual([0.6, 0.3, 0.1])
  expect(shares.map(({ from }) => Math.round(from * 10))).toEqual([0, 6, 9])
})

test('of nothing, every share is nothing', () => {
  expect(sharesOf([{ name: 'named', count: 0 }])[0]).toMatchObject({ share: 0, from: 0 })
})

test.each([
  [0, '0 %'],
  [0.004, 'under 1 %'],
  [0.41, '41 %'],
  [0.996, 'over 99 %'],
  [1, '100 %'],
])('%f is %s', (share, words) => expect(percent(share)).toBe(words))
