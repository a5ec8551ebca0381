// The days that a date's value stands for, as ISO days.

/**
 * First and last day of a date's value.
 *   2031-05-07 · 2031-05 → 2031-05-01, 2031-05-31 · 2031 → the year · 2031-05/2031-06-02      near miss: 2031-13, Wednesday → null
 */
export function parsePeriod(value: string): { start: string; end: string } | null {
  const [first = '', last = first, ...more] = value.split('/')
  const [from, to] = [parseDays(first), parseDays(last)]
  return from && to && more.length === 0 ? { start: from.start, end: to.end } : null
}

function parseDays(words: string): { start: string; end: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(words) ?? []
  if (year === undefined) return null
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` }
  // The calendar repeats every 400 years, and Date reads years below 100 as something else.
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  if (day === undefined) return { start: `${year}-${month}-01`, end: `${year}-${month}-${days}` }
  return Number(day) >= 1 && Number(day) <= days ? { start: words, end: words } : null
}
