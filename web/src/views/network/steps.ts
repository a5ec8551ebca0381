// The slider of days: places on it are whole numbers, and stand for days, weeks or months, whichever gives a slider that a hand can set.
// Comes in: first and last day; goes out: what a place stands for, as the day it begins with and the day it ends with.

export interface Steps {
  readonly unit: 'day' | 'month' | 'year'
  readonly count: number
  /** ISO day on which a step begins. */
  since(step: number): string
  /** ISO day on which it ends. */
  until(step: number): string
  /** "8 May 2031", "May 2031", "2031". */
  words(step: number): string
  /** Step in which a day lies, kept within the slider. */
  stepOf(day: string): number
}

const DAY = 86_400_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

const instant = (day: string): number =>
  Date.parse(`${day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day}T00:00:00Z`)
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1) - 1
const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** null: there are no days to choose between. */
export function stepsBetween(first: string | null, last: string | null): Steps | null {
  if (first === null || last === null || Number.isNaN(instant(first)) || Number.isNaN(instant(last)))
    return null
  const days = Math.round((instant(last) - instant(first)) / DAY) + 1
  if (days < 2) return null
  if (days <= 120) return daySteps(first, days)
  const span = monthOf(last) - monthOf(first) + 1
  return span <= 180
    ? monthSteps(monthOf(first), span)
    : yearSteps(Number(first.slice(0, 4)), Number(last.slice(0, 4)))
}

const within = (step: number, count: number): number => Math.max(0, Math.min(count - 1, step))

function daySteps(first: string, count: number): Steps {
  const at = (step: number) => iso(instant(first) + step * DAY)
  return {
    unit: 'day',
    count,
    since: at,
    until: at,
    words: (step) => {
      const day = at(step)
      return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
    },
    stepOf: (day) => within(Math.round((instant(day) - instant(first)) / DAY), count),
  }
}

function monthSteps(first: number, count: number): Steps {
  return {
    unit: 'month',
    count,
    since: (step) => firstOf(first + step),
    until: (step) => iso(instant(firstOf(first + step + 1)) - DAY),
    words: (step) => `${months[(first + step) % 12]} ${Math.floor((first + step) / 12)}`,
    stepOf: (day) => within(monthOf(day) - first, count),
  }
}

function yearSteps(first: number, last: number): Steps {
  const at = (step: number) => String(first + step).padStart(4, '0')
  const count = last - first + 1
  return {
    unit: 'year',
    count,
    since: (step) => `${at(step)}-01-01`,
    until: (step) => `${at(step)}-12-31`,
    words: at,
    stepOf: (day) => within(Number(day.slice(0, 4)) - first, count),
  }
}
