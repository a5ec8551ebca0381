// Days, as far as two rows must be near each other. Comes in: ISO days, months, years or instants; goes out: distances in days.

/** 2031-05-06, 2031-05-06T09:00Z · null for a month or a year, which name no day. */
export const dayOf = (value: string | null): string | null =>
  value !== null && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null

/** Days since 1970; null where the value names no day. */
export function dayNumber(value: string | null): number | null {
  const day = dayOf(value)
  const time = day === null ? Number.NaN : Date.parse(day)
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}

/** null where one of the two is not known. */
export function daysApart(a: string | null, b: string | null): number | null {
  const [x, y] = [dayNumber(a), dayNumber(b)]
  return x === null || y === null ? null : Math.abs(x - y)
}

/** Two days that are known and this near each other. */
export const areNear = (a: string | null, b: string | null, days: number): boolean => {
  const apart = daysApart(a, b)
  return apart !== null && apart <= days
}

/** The day that many days away; null where the value names no day. */
export function shifted(value: string | null, days: number): string | null {
  const number = dayNumber(value)
  if (number === null) return null
  const day = new Date((number + days) * 86_400_000)
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10)
}
