// Days as numbers, and values as a report writes them: "2031-05-06", "2031-05", "2031", "start/end" (both included).
// Days are counted from 1 January 1970 in the Gregorian calendar, with no clock and no time zone. Weeks run Monday to Sunday.

/** Days since 1 January 1970. */
export type Day = number

const DAY = 86_400_000
/** Nothing before the year 1 or after 9999 has a value. */
const FIRST = toDay(1, 1, 1)
const LAST = toDay(9999, 12, 31)

/** `month` counts from 1 and may leave the year on either side. */
export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY)
}

export function yearOf(day: Day): number {
  return new Date(day * DAY).getUTCFullYear()
}

/** 1 for January. */
export function monthOf(day: Day): number {
  return new Date(day * DAY).getUTCMonth() + 1
}

export function dayOfMonth(day: Day): number {
  return new Date(day * DAY).getUTCDate()
}

/** 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day)
}

/** Is there such a day? 2031-02-30 is none. */
export function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    dayOfMonth(toDay(year, month, day)) === day
  )
}

/** The same day of the month `months` away, or the last one of that month. */
export function addMonths(day: Day, months: number): Day {
  const first = toDay(yearOf(day), monthOf(day) + months, 1)
  const length = toDay(yearOf(first), monthOf(first) + 1, 1) - first
  return first + Math.min(dayOfMonth(day), length) - 1
}

/** An ISO day or instant, read at its own place's calendar. null where it is neither. */
export function parseDay(iso: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso ?? '') ?? []
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return null
  return toDay(Number(year), Number(month), Number(day))
}

export function dayValue(day: Day): string | null {
  if (day < FIRST || day > LAST) return null
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export function monthValue(year: number, month: number): string | null {
  return dayValue(toDay(year, month, 1))?.slice(0, 7) ?? null
}

export function yearValue(year: number): string | null {
  return dayValue(toDay(year, 1, 1))?.slice(0, 4) ?? null
}

export function periodValue(start: string | null, end: string | null): string | null {
  if (start === null || end === null) return null
  return start === end ? start : `${start}/${end}`
}

export function weekValue(monday: Day): string | null {
  return periodValue(dayValue(monday), dayValue(monday + 6))
}

/** The first and the last day of a value. */
export function daysOf(value: string): { first: Day; last: Day } {
  const [start = '', end = start] = value.split('/')
  return { first: edgesOf(start).first, last: edgesOf(end).last }
}

function edgesOf(part: string): { first: Day; last: Day } {
  const [year = 1, month, day] = part.split('-').map(Number)
  if (month === undefined) return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) }
  if (day === undefined) return { first: toDay(year, month, 1), last: toDay(year, month + 1, 1) - 1 }
  return { first: toDay(year, month, day), last: toDay(year, month, day) }
}
