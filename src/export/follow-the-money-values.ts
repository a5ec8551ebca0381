// Words as FollowTheMoney keeps them: its own cleaning (followthemoney/util.py, types/name.py and normality/cleaning.py of version
// 4.11), done beforehand, so that validating a file changes nothing in it.
import { longest, type PropertyType } from './follow-the-money-model.ts'

/** Clean values, each once; what is empty after cleaning is left out. */
export function ftmValues(type: PropertyType, values: readonly (string | null)[]): string[] {
  const clean = values.flatMap((value) => {
    const text = value === null ? '' : cut(cleaned(type, value), longest[type]).trim()
    return text ? [text] : []
  })
  return [...new Set(clean)]
}

function cleaned(type: PropertyType, value: string): string {
  const text = safe(value)
  return type === 'name' ? text.replace(/^["'](.*)["']$/, '$1').replace(/\s+/g, ' ') : text
}

/** Composed; blanks of all sorts a blank, without control characters and signs that nobody sees. */
const safe = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u2028\u2029\u0a00\u1680\u202f\u205f\u3000]/g, ' ')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u061c\u2060-\u2064\u00ad\ufeff]/g,
      '',
    )
    .replace(/\p{Surrogate}/gu, '')
    .trim()

/** At most so many code points. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text.slice(0, 2 * length)].slice(0, length).join('')
}

/** An instant in UTC without a zone, a day as it is: "2031-05-08T09:30:00+02:00" → "2031-05-08T07:30:00". */
export function ftmDate(day: string): string {
  if (day.length <= 10 || !/(Z|[+-]\d{2}:?\d{2})$/.test(day)) return day.replace(/\.\d+$/, '')
  const instant = new Date(day.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(instant.getTime()) ? day.slice(0, 10) : instant.toISOString().slice(0, 19)
}
