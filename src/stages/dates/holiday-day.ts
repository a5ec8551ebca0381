// The day on which a holiday falls in a year. Comes in: how the holiday is found, and a year. Goes out: a day, or null where it does
// not fall in that year.
import type { Holiday } from '../../lexicon/holidays.ts'
import { type Day, toDay, weekdayOf } from './calendar.ts'

export function holidayIn({ day, every, from = 1 }: Holiday, year: number): Day | null {
  if (year < from || (every !== undefined && (year - from) % every !== 0)) return null
  if ('fromEaster' in day) return easterSunday(year) + day.fromEaster
  if ('day' in day) return toDay(year, day.month, day.day)
  return nthWeekday(year, day.month, day.weekday, day.nth)! + (day.after ?? 0)
}

/** `nth` counts from 1; -1 is the last. null where the month has no fifth one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | null {
  const first = toDay(year, month, 1)
  const next = toDay(year, month + 1, 1)
  if (nth < 0) return next - 7 + ((weekday - weekdayOf(next) + 7) % 7)
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  return day < next ? day : null
}

/** Meeus’s rule for the Gregorian calendar (Jean Meeus, Astronomical Algorithms, 1991, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return toDay(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}
