import { expect, test } from 'vitest'
import { barsOf, labelledBars, topOf } from './bars.ts'

test('months without a statement are bars of nothing', () => {
  expect(
    barsOf([
      { month: '2030-11', count: 2 },
      { month: '2031-02', count: 5 },
    ]),
  ).toEqual([
    { label: '2030-11', count: 2 },
    { label: '2030-12', count: 0 },
    { label: '2031-01', count: 0 },
    { label: '2031-02', count: 5 },
  ])
})

test('more than five years are bars of years', () => {
  const bars = barsOf([
    { month: '2020-01', count: 1 },
    { month: '2020-07', count: 2 },
    { month: '2031-05', count: 4 },
  ])
  expect(bars).toHaveLength(12)
  expect(bars[0]).toEqual({ label: '2020', count: 3 })
  expect(bars.at(-1)).toEqual({ label: '2031', count: 4 })
})

test('one date centuries away does not make centuries of bars', () => {
  const bars = barsOf([
    { month: '0217-01', count: 1 },
    { month: '2031-05', count: 4 },
  ])
  expect(bars.map(({ label }) => label)).toEqual(['0217', '2031'])
})

test('no months, no bars', () => {
  expect(barsOf([])).toEqual([])
  expect(barsOf([{ month: '', count: 3 }])).toEqual([])
})

test.each([
  [0, 1],
  [1, 1],
  [3, 3],
  [7, 8],
  [10, 10],
  [11, 15],
  [640, 800],
])('a scale for %i ends at %i', (count, top) => expect(topOf([{ label: '2031-05', count }])).toBe(top))

test('labels thin out where there is no room', () => {
  const bars = barsOf([
    { month: '2028-03', count: 1 },
    { month: '2031-05', count: 1 },
  ])
  expect([...labelledBars(bars, 10)].map((n) => bars[n]!.label)).toEqual([
    '2028-03',
    '2029-01',
    '2030-01',
    '2031-01',
  ])
  expect(labelledBars(bars, 2).size).toBe(2)
})
