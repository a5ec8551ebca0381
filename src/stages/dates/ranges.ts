// Two days or months joined by "to", "through" or a dash are one period. Years stay apart ("rose from 2015 to 2016"), for they are
// compared as often as they bound a period.
//   open [Monday to Thursday]      near miss: moved from 2029 to 2030
import type { DateSpan } from '../../document/layers/dates.ts'
import { dayValue, parseDay, periodValue, weekdayOf } from './calendar.ts'

const JOINT = /^(?: to | through | until |\s?[-–—]\s?)$/

export function joinRanges(sentence: string, offset: number, dates: readonly DateSpan[]): DateSpan[] {
  const joined: DateSpan[] = []
  for (const date of dates) {
    const last = joined.at(-1)
    if (last?.value && date.value && !last.value.includes('/') && !date.value.includes('/')) {
      const joint = sentence.slice(last.end - offset, date.start - offset)
      const end = endOf(last, date)
      if (JOINT.test(joint) && end.length === last.value.length && end.length > 4 && last.value < end) {
        joined[joined.length - 1] = {
          start: last.start,
          end: date.end,
          value: periodValue(last.value, end),
          days: { first: last.days!.first, last: date.value === end ? date.days!.last : end },
          rule: 'range',
        }
        continue
      }
    }
    joined.push(date)
  }
  return joined
}

/** "Monday to Thursday": the Thursday after that Monday. */
function endOf({ value, rule }: DateSpan, date: DateSpan): string {
  if (!rule.startsWith('weekday') || !/^weekday-(?:past|future)$/.test(date.rule)) return date.value!
  const from = parseDay(value)!
  return dayValue(from + 1 + ((weekdayOf(parseDay(date.value)!) - weekdayOf(from) + 6) % 7))!
}
