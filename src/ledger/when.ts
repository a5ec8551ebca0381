// A date of the text as the day of a row. Hard part: "in 2016" says a year and no more, and the row must not say more either.
import type { DateSpan } from '../document/layers/dates.ts'
import { quote } from '../document/span.ts'
import type { When } from './report.ts'

/** null where the words cannot be placed. */
export function whenOf(text: string, date: DateSpan): When | null {
  if (date.value === null) return null
  const [start = '', end = start] = date.value.split('/')
  return { start, end, span: quote(text, date), rule: date.rule }
}
