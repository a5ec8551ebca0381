import { expect, test } from 'vitest'
import { count, dayText, periodText } from './day.ts'

test('a day, a month, a year, and an instant by its day', () => {
  expect(dayText('2031-05-07')).toBe('7 May 2031')
  expect(dayText('2031-05')).toBe('May 2031')
  expect(dayText('2031')).toBe('2031')
  expect(dayText('2031-05-07T08:30:00Z')).toBe('7 May 2031')
})
test('what is no day stays as it is', () => {
  expect(dayText('soon')).toBe('soon')
  expect(dayText('2031-19')).toBe('2031')
})
test('a period says its month and year once', () => {
  expect(periodText('2031-05-07', '2031-05-07')).toBe('7 May 2031')
  expect(periodText('2031-05-05', '2031-05-07')).toBe('5–7 May 2031')
  expect(periodText('2031-04-28', '2031-05-04')).toBe('28 April – 4 May 2031')
  expect(periodText('2030-12-30', '2031-01-02')).toBe('30 December 2030 – 2 January 2031')
  expect(periodText('2030', '2031')).toBe('2030 – 2031')
})
test('one of a thing and many', () => {
  expect(count(1, 'day')).toBe('1 day')
  expect(count(1200, 'person', 'people')).toBe('1,200 people')
})
