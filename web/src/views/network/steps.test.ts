import { expect, test } from 'vitest'
import { stepsBetween } from './steps.ts'

test('some weeks are steps of days', () => {
  const steps = stepsBetween('2031-02-27', '2031-03-02')!
  expect([0, 1, 2, 3].map(steps.since)).toEqual(['2031-02-27', '2031-02-28', '2031-03-01', '2031-03-02'])
  expect(steps.until(2)).toBe('2031-03-01')
  expect(steps.words(2)).toBe('1 Mar 2031')
  expect(steps.stepOf('2031-03-01')).toBe(2)
})

test('some years are steps of months, with the last day each month has', () => {
  const steps = stepsBetween('2027-11-20', '2028-04-02')!
  expect(steps).toMatchObject({ unit: 'month', count: 6 })
  expect([steps.since(3), steps.until(3), steps.words(3)]).toEqual(['2028-02-01', '2028-02-29', 'Feb 2028'])
  expect(steps.stepOf('2028-02-17')).toBe(3)
})

test('decades are steps of years', () => {
  const steps = stepsBetween('2001-06-01', '2031-05-08')!
  expect(steps).toMatchObject({ unit: 'year', count: 31 })
  expect([steps.since(30), steps.until(30), steps.words(30)]).toEqual(['2031-01-01', '2031-12-31', '2031'])
})

test('a day outside is kept within', () => {
  const steps = stepsBetween('2031-05-01', '2031-05-10')!
  expect(steps.stepOf('2030-01-01')).toBe(0)
  expect(steps.stepOf('2040-01-01')).toBe(9)
})

test('months and years that a text gives are days enough', () => {
  expect(stepsBetween('2031', '2031-03')).toMatchObject({ unit: 'day' })
})

test.each([
  [null, '2031-05-08'],
  ['2031-05-08', '2031-05-08'],
  ['soon', 'later'],
])('between %s and %s there is nothing to choose', (first, last) =>
  expect(stepsBetween(first, last)).toBeNull(),
)
