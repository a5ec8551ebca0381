// Dates written out: "Oct. 7", "Friday, 6 June", "March 2014", "2031-05-09". Chrono finds them; what it takes for a date and is none
// ("24/7", "May said"), which weekday belongs to it and which year is meant are decided here.
import { MONTH, WEEKDAY } from '../../lexicon/calendar-words.ts'
import { dayValue, isDay, monthValue, periodValue, toDay, yearOf } from './calendar.ts'
import { resolveMonth, resolveYear } from './nearest-year.ts'
import type { DateRule, Scene } from './rule.ts'
import { findWrittenDates, type Written, type WrittenDate } from './written-day.ts'

const weekdayBefore = new RegExp(
  `(?:${WEEKDAY}|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\\.?)(?:,? the)?[,\\s(]*(?:the )?$`,
  'iu',
)
const earlyBefore = /\b(?:early|late|mid)[- ]$/i
const shiftBefore = /\b(?:last|this|next) $/i
interface FoundDate extends WrittenDate {
  /** What chrono read, without the weekday or "early" before it. */
  readonly words: string
  readonly lead: string
}

const ofYear = /^(?:,? (?:of |in )(?<year>[12]\d{3})|,? of (?<shift>this|last|next) year)(?![\p{L}\p{N}])/u

export const writtenDate: DateRule<FoundDate> = {
  name: 'calendar',
  hint: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d|\d{4} \d/i,
  example:
    'It sank on [Oct. 7|2030-10-07], was raised in [March|2031-03] and sails on [Friday, 6 June|2031-06-06].',
  nearMiss: 'You may 2 times march 5 miles; April May won 24/7.',
  *find(sentence) {
    for (const written of findWrittenDates(sentence)) {
      const before = sentence.slice(0, written.start)
      const near = (written.from.day === null ? earlyBefore : weekdayBefore).exec(before)?.[0] ?? ''
      const shift =
        written.from.day === null
          ? ''
          : (shiftBefore.exec(before.slice(0, before.length - near.length))?.[0] ?? '')
      const lead = shift + near
      const start = written.start - lead.length
      yield {
        start,
        end: written.end,
        found: { ...written, start, lead, words: sentence.slice(written.start, written.end) },
      }
    }
  },
  read({ from, to, words, lead }, scene) {
    const { before, after } = scene
    if (/\d[-/.,:]?$/.test(before) || /^[-/.]?\d/.test(after) || /[$£€]\s?$/.test(before)) return undefined
    if (
      /\p{L}$/u.test(before) ||
      /^\p{L}/u.test(after) ||
      isNoDay(words, lead, before) ||
      isOtherWord(words, from, scene)
    )
      return undefined
    const year = ofYear.exec(after)
    const shift = { this: 0, last: -1, next: 1 }[year?.groups?.shift ?? ''] ?? null
    const given = year?.groups?.year
      ? Number(year.groups.year)
      : shift !== null && scene.published !== null
        ? yearOf(scene.published) + shift
        : null
    const longer = from.year === null && year ? year[0].length : 0
    const said = /^(?:last|this|next)/i.exec(lead)?.[0].toLowerCase()
    // "next 6 April" is the one to come; in "next Friday, 6 April" the word belongs to the weekday.
    const tense: Scene['tense'] =
      said === undefined
        ? scene.tense
        : said === 'last'
          ? () => 'past'
          : said === 'next' && lead.length < 6
            ? () => 'future'
            : () => null
    const start = valueOfWritten(
      { ...from, year: fullYear(from.year, words, scene) ?? given },
      { ...scene, tense },
      said !== undefined && lead.length < 6,
    )
    if (start === undefined) return undefined
    if (to === null) return { value: start, longer }
    const end = valueOfWritten(
      { ...to, year: to.year ?? (start === null ? null : Number(start.slice(0, 4))) },
      scene,
    )
    return end === undefined ? undefined : { value: periodValue(start, end), longer }
  },
}

/** "3/18/40" is of the last century where it would lie far ahead. */
function fullYear(year: number | null, words: string, { published }: Scene): number | null {
  const ahead = year !== null && published !== null && year > yearOf(published) + 20
  return ahead && /\D\d\d$/.test(words) ? year - 100 : year
}

/** undefined: there is no such day. */
function valueOfWritten(
  { year, month, day }: Written,
  scene: Scene,
  firm = false,
): string | null | undefined {
  if (month < 1 || month > 12) return undefined
  if (day === null) return year === null ? resolveMonth(month, scene) : monthValue(year, month)
  if (year !== null) return isDay(year, month, day) ? dayValue(toDay(year, month, day)) : undefined
  if (!isDay(2000, month, day)) return undefined
  const found = resolveYear((y) => (isDay(y, month, day) ? toDay(y, month, day) : null), scene, firm)
  return found === null ? null : dayValue(found)
}

/** "24/7", "3/4", "30/4.85", "2031-13-12". Two small numbers are a day only after a preposition or a weekday. */
function isNoDay(words: string, lead: string, before: string): boolean {
  const [, first, mark, second, mark2] = /^(\d+)([-/.])(\d+)(?:([-/.])\d+)?/.exec(words) ?? []
  if (first === undefined) return false
  if (mark2 !== undefined) return mark !== mark2 || (first.length === 4 && Number(second) > 12)
  if (words === '24/7') return true
  if (!/^\d+[-/.]\d+$/.test(words)) return false
  const plain = Number(first) <= 12 && Number(second) <= 12
  return (
    second!.length < 4 &&
    plain &&
    lead === '' &&
    !/\b(?:on|since|until|from|of|this|next|last)\s*$/i.test(before)
  )
}

const PREPOSITION =
  /\b(?:in|since|of|by|until|till|from|through|during|last|this|next|early|late|mid|between|and|or|every|each|before|after|to)[ -]$/i
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
const NAMES = /^(?:april|may|june|march|august)$/i

/** Months that are also names and verbs: "may", "March for", "April Vale", "Mrs May". */
function isOtherWord(words: string, { day, year }: Written, { before, after }: Scene): boolean {
  if (day !== null) {
    if (/^(?:may|mar|march|dec|sec)\b/.test(words) && /^\p{L}+ \d/u.test(words)) return true
    return /^ (?:percent|per cent|people|million|billion|points?|miles)\b/.test(after) && /\d$/.test(words)
  }
  // "June 15" is a day: a year of two digits needs its apostrophe.
  if (year !== null) return !/(?:\d{4}|[’']\d\d)/.test(words)
  // "30 February"
  if (!/^\p{Lu}/u.test(words) || /(?<![\d.,])\d{1,2} $/.test(before)) return true
  // "Jan" without its full stop is a name.
  if (SHORT.test(words)) return true
  if (!NAMES.test(words)) return /\p{Lu}[\p{L}.]* $/u.test(before) && /^ \p{Lu}/u.test(after)
  if (/^ (?!(?:Election|Primary|Madness)\b)\p{Lu}/u.test(after) && !/\b(?:in|since) $/i.test(before))
    return true
  // "from May" is the prime minister as often as the month, but "from April to May" is not.
  if (words === 'May' && /\b(?:to|from|after|before|and|or|by|of|for|with) $/i.test(before))
    return !new RegExp(`(?:${MONTH}|\\d{4}) (?:to|and|or) $`, 'iu').test(before)
  if (words === 'March' && /^ (?:on|for|of|against)\b/.test(after) && !ofYear.test(after)) return true
  return !PREPOSITION.test(before) && !/^[’']s\b/.test(after)
}
