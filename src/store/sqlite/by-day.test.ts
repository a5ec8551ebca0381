import { expect, test } from 'vitest'
import { smallLedger } from '../../testing/small-ledger.ts'
import { statementsByDay } from './by-day.ts'

// More of one day, of one month and of one year than are sorted at once.
const statements = Array.from({ length: 1500 }, (_, n) => ({
  words: 'ferry',
  when:
    n % 10 === 0
      ? `20${20 + (n % 7)}-0${1 + (n % 9)}-1${n % 10}`
      : n % 10 === 1
        ? '2024-05-01/2026-02-10'
        : `2024-05-${10 + (n % 3)}`,
}))
const ledger = smallLedger([{ outlet: 'A', published: '2024-01-01', statements }])
const all = ledger
  .prepare('SELECT day, id, day_end FROM statements ORDER BY day, id')
  .all()
  .map(({ day, id, day_end }) => ({ day: String(day), id: Number(id), end: String(day_end) }))

const ask = (
  order: 'newest' | 'oldest',
  match: string | null,
  period: { first: string; last: string } | null,
) => {
  const found: (readonly [string | null, number])[] = []
  for (;;) {
    const page = statementsByDay(
      ledger,
      { match, where: [], values: [], period },
      { order, after: found.at(-1) ?? null, limit: 97, few: false },
    )
    if (page.length === 0) return found
    found.push(...page)
  }
}

test.each([
  [null, null],
  ['words : "ferry"', null],
  [null, { first: '2024-05-11', last: '2024-06-30' }],
  ['words : "ferry"', { first: '2024-05-11', last: '2025-01-31' }],
  ['words : "ferry"', { first: '2026-02-10', last: '2026-02-10' }],
  ['words : "boat"', null],
] as const)('walks through the days as if all were sorted: %s %j', (match, period) => {
  const expected = all
    .filter(({ day, end }) => !period || (day <= period.last && end >= period.first))
    .filter(() => match !== 'words : "boat"')
    .map(({ day, id }) => [day, id])
  expect(ask('oldest', match, period)).toEqual(expected)
  expect(ask('newest', match, period)).toEqual(expected.toReversed())
})
