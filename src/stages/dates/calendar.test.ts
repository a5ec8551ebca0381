import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHoliday } from '../../lexicon/holidays.ts'
import {
  addMonths,
  dayOfMonth,
  daysOf,
  dayValue,
  isDay,
  mondayOf,
  monthOf,
  parseDay,
  toDay,
  weekdayOf,
  yearOf,
} from './calendar.ts'
import { easterSunday, holidayIn } from './holiday-day.ts'
import { calendarParsers, kept } from './written-day.ts'

const day = fc.integer({ min: toDay(1, 1, 1), max: toDay(9999, 12, 31) })

test('a day and its value lead back to each other', () => {
  fc.assert(
    fc.property(day, (d) => {
      expect(parseDay(dayValue(d))).toBe(d)
      expect(toDay(yearOf(d), monthOf(d), dayOfMonth(d))).toBe(d)
      expect(weekdayOf(mondayOf(d))).toBe(0)
      expect(d - mondayOf(d)).toBeLessThan(7)
    }),
    { seed: 7 },
  )
})

test('the last of a month stays the last of a shorter one', () => {
  expect(dayValue(addMonths(toDay(2032, 1, 31), 1))).toBe('2032-02-29')
  expect(dayValue(addMonths(toDay(2031, 3, 31), -1))).toBe('2031-02-28')
})

test('days that are none', () => {
  expect(isDay(2031, 2, 29)).toBe(false)
  expect(isDay(2032, 2, 29)).toBe(true)
  expect(parseDay('2031-02-30')).toBeNull()
  expect(parseDay('2031-05-091')).toBeNull()
  expect(dayValue(toDay(10000, 1, 1))).toBeNull()
})

test('a value has a first and a last day', () => {
  const edges = (value: string) => Object.values(daysOf(value)).map(dayValue)
  expect(edges('2031')).toEqual(['2031-01-01', '2031-12-31'])
  expect(edges('2032-02')).toEqual(['2032-02-01', '2032-02-29'])
  expect(edges('2030-12/2031-02')).toEqual(['2030-12-01', '2031-02-28'])
  expect(edges('2031-05-05/2031-05-11')).toEqual(['2031-05-05', '2031-05-11'])
})

// Easter days of the United States Census Bureau’s table; election days of the Federal Election Commission.
test.each([
  [1999, '1999-04-04'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
])('Easter %i', (year, wanted) => {
  expect(dayValue(easterSunday(year))).toBe(wanted)
})

test.each([
  ['Election Day', 2016, '2016-11-08'],
  ['Election Day', 2020, '2020-11-03'],
  ['Thanksgiving', 2023, '2023-11-23'],
  ['Black Friday', 2019, '2019-11-29'],
  ['Memorial Day', 2021, '2021-05-31'],
  ["New Year's Eve", 2031, '2031-12-31'],
])('%s %i', (name, year, wanted) => {
  expect(dayValue(holidayIn(parseHoliday(name)!, year)!)).toBe(wanted)
})

test('nobody is elected in odd years, nor inaugurated in even ones', () => {
  expect(holidayIn(parseHoliday('election day')!, 2031)).toBeNull()
  expect(holidayIn(parseHoliday('inauguration day')!, 2032)).toBeNull()
  expect(holidayIn(parseHoliday('inauguration day')!, 2033)).not.toBeNull()
})

test('every parser of chrono that is wanted is there', () => {
  expect(calendarParsers.map((parser) => parser.constructor.name).sort()).toEqual([...kept].sort())
})
