import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../src/store/answers.ts'
import { groupDays } from './days.ts'

const entry = (start: string, end = start): TimelineEntry => ({
  start,
  end,
  kind: 'statement',
  key: `s${start}${end}`,
  document: { key: 'd1', title: null, outlet: null, url: null, published: null },
  who: [],
  whom: [],
  act: 'say',
  status: null,
  words: 'x',
  rule: 'published',
})

test('entries of one day stand under one heading, those of its month do not', () => {
  const groups = groupDays([
    entry('2031-05', '2031-05'),
    entry('2031-05-01'),
    entry('2031-05-01'),
    entry('2031-05-01', '2031-05-03'),
  ])
  expect(groups.map(({ start, end, entries }) => [start, end, entries.length])).toEqual([
    ['2031-05', '2031-05', 1],
    ['2031-05-01', '2031-05-01', 2],
    ['2031-05-01', '2031-05-03', 1],
  ])
})

test('nothing is no group', () => expect(groupDays([])).toEqual([]))
