import { expect, test } from 'vitest'
import { outermostDays } from './outermost-days.ts'

const edges = (days: readonly string[]) => days.map((day) => ({ first: day, last: day }))

test('of few, the outermost are the outermost', () =>
  expect(outermostDays(edges(['2031-05-08', '2031-01-02', '2031-03-01']))).toEqual([
    '2031-01-02',
    '2031-05-08',
  ]))

test('of many, few that are far away do not count', () => {
  const many = Array.from({ length: 120 }, (_, n) => `2031-05-${String((n % 28) + 1).padStart(2, '0')}`)
  expect(outermostDays(edges([...many, '0217-01-01', '2917-01-01']))).toEqual(['2031-05-02', '2031-05-27'])
})

test('without days there is nothing between', () =>
  expect(outermostDays([{ first: null, last: null }])).toEqual([null, null]))
