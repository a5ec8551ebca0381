// Days, weeks, months, seasons and decades as units: the one that holds a day, the one before it, so many away.
import { COUNT, parseCount } from '../../lexicon/calendar-words.ts'
import {
  addMonths,
  type Day,
  dayValue,
  mondayOf,
  monthOf,
  monthValue,
  periodValue,
  weekValue,
  yearOf,
  yearValue,
} from './calendar.ts'

export const UNIT = '(?:day|week|fortnight|month|year|decade)'
/** "two years", "a month and three days". */
export const SPAN_OF_TIME = `${COUNT} ${UNIT}s?(?:,? (?:and )?${COUNT} ${UNIT}s?)*`

/** The week, month … that is `shift` away from the one that holds `day`. */
export function unitValue(unit: string, day: Day, shift: number): string | null {
  const year = yearOf(day)
  switch (unit.toLowerCase()) {
    case 'day':
      return dayValue(day + shift)
    case 'week':
      return weekValue(mondayOf(day) + 7 * shift)
    case 'fortnight':
      return weekValue(mondayOf(day) + 14 * shift)
    case 'weekend':
      return weekendValue(mondayOf(day) + 7 * shift)
    case 'month':
      return addMonths(day, shift) ? monthValue(year, monthOf(day) + shift) : null
    case 'quarter': {
      const first = 3 * Math.floor((monthOf(day) - 1) / 3) + 1 + 3 * shift
      return periodValue(monthValue(year, first), monthValue(year, first + 2))
    }
    case 'year':
      return yearValue(year + shift)
    case 'decade':
      return decadeValue(10 * (Math.floor(year / 10) + shift))
    case 'century': {
      const first = 100 * (Math.floor((year - 1) / 100) + shift) + 1
      return periodValue(yearValue(first), yearValue(first + 99))
    }
    default:
      return null
  }
}

export const weekendValue = (monday: Day) => periodValue(dayValue(monday + 5), dayValue(monday + 6))
export const decadeValue = (first: number) => periodValue(yearValue(first), yearValue(first + 9))

/** The season that begins in `year`; a winter ends in the next one. */
export function seasonValue(year: number, firstMonth: number): string | null {
  return periodValue(monthValue(year, firstMonth), monthValue(year, firstMonth + 2))
}

/** As fine as the smallest unit named: "two years ago" is a year, "a month ago" a month. */
export function shiftByTime(day: Day, time: string, sign: 1 | -1): string | null {
  const { shifted, finest } = shiftDay(day, time, sign)
  return unitValue(finest === 'decade' ? 'year' : finest === 'fortnight' ? 'week' : finest, shifted, 0)
}

export function shiftDay(day: Day, time: string, sign: 1 | -1): { shifted: Day; finest: string } {
  let shifted = day
  let finest = 'decade'
  const fineness = ['day', 'week', 'fortnight', 'month', 'year', 'decade']
  for (const { groups } of time.matchAll(new RegExp(`(?<count>${COUNT}) (?<unit>${UNIT})s?`, 'giu'))) {
    const count = sign * (parseCount(groups!.count!) ?? 0)
    const unit = groups!.unit!.toLowerCase()
    if (unit === 'day') shifted += count
    else if (unit === 'week') shifted += 7 * count
    else if (unit === 'fortnight') shifted += 14 * count
    else if (unit === 'month') shifted = addMonths(shifted, count)
    else shifted = addMonths(shifted, count * (unit === 'year' ? 12 : 120))
    if (fineness.indexOf(unit) < fineness.indexOf(finest)) finest = unit
  }
  return { shifted, finest }
}
