// Single days that are not written out in full: "the 15th", "Tuesday the 6th", "Christmas Eve", "9/11".
import {
  COUNT,
  ORDINAL,
  parseCount,
  parseOrdinal,
  parseWeekday,
  WEEKDAY,
} from '../../lexicon/calendar-words.ts'
import { HOLIDAY, parseHoliday } from '../../lexicon/holidays.ts'
import { addMonths, type Day, dayValue, isDay, monthOf, toDay, weekdayOf, yearOf } from './calendar.ts'
import { holidayIn } from './holiday-day.ts'
import { resolveYear } from './nearest-year.ts'
import { patternRule } from './rule.ts'
import { YEAR } from './year-rules.ts'

const ENDS = '(?=[.,;:!?)]|$| (?:and|but|at|in|to|from|for|with)\\b)'

export const compactDay = patternRule({
  name: 'compact-day',
  hint: /\d{8}/,
  example: 'The file is called minutes-[20310506|2031-05-06].',
  nearMiss: 'The file is called minutes-20311306.',
  pattern: '(?<year>(?:19|20)\\d\\d)(?<month>[01]\\d)(?<day>[0-3]\\d)',
  read({ year, month, day }) {
    const [y, m, d] = [Number(year), Number(month), Number(day)] as const
    return isDay(y, m, d) ? dayValue(toDay(y, m, d)) : undefined
  },
})

export const dayOfMonth = patternRule({
  name: 'day-of-month',
  hint: /the \d|\bmonth\b/i,
  example: 'Rent is due on [the 15th|2031-05-15], and was due on [the 15th of last month|2031-04-15].',
  nearMiss: 'She lives on the 15th floor and came 15th.',
  pattern: `(?:the )?(?<day>${ORDINAL})(?: day)?(?: of)? (?<shift>this|last|next) month|(?<=\\b(?:on|for|by|until|since) )the (?<day2>\\d{1,2}(?:st|nd|rd|th))${ENDS}`,
  read({ day, day2, shift }, { published, tense }) {
    const number = parseOrdinal((day ?? day2)!)!
    if (number < 1 || number > 31) return undefined
    if (published === null) return null
    const months = shift === undefined ? 0 : { this: 0, last: -1, next: 1 }[shift.toLowerCase()]!
    let first = toDay(yearOf(published), monthOf(published) + months, 1)
    if (shift === undefined && tense() === 'past' && first + number - 1 > published)
      first = addMonths(first, -1)
    if (shift === undefined && tense() === 'future' && first + number - 1 < published)
      first = addMonths(first, 1)
    return isDay(yearOf(first), monthOf(first), number) ? dayValue(first + number - 1) : undefined
  },
})

export const weekdayAndDay = patternRule({
  name: 'weekday-and-day',
  hint: /(?:day|mon|tue|wed|thu|fri|sat|sun)\S*,? (?:the |\d)/i,
  example: 'They met on [Tuesday the 6th|2031-05-06] and will meet on [Tuesday the 20th|2031-05-20].',
  nearMiss: 'They came on [Tuesday|2031-05-06] the first time.',
  pattern: `(?:(?<weekday>${WEEKDAY})|(?<short>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))(?:,? the (?<day>${ORDINAL}|${COUNT})|,? (?<day2>\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}(?=[.!?]?$)))${ENDS}`,
  read({ weekday, short, day, day2 }, scene) {
    const number = parseOrdinal((day ?? day2)!) ?? parseCount((day ?? day2)!)!
    const wanted =
      parseWeekday(weekday ?? '') ??
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(short!.slice(0, 3).toLowerCase())
    const { published, tense } = scene
    if (published === null) return null
    const days: Day[] = []
    for (let months = -14; months <= 14; months++) {
      const first = toDay(yearOf(published), monthOf(published) + months, 1)
      if (isDay(yearOf(first), monthOf(first), number) && weekdayOf(first + number - 1) === wanted)
        days.push(first + number - 1)
    }
    const past = days.findLast((d) => d <= published)
    const future = days.find((d) => d >= published)
    const said = tense()
    const near =
      past === undefined || (future !== undefined && future - published < published - past) ? future : past
    const chosen = said === 'future' ? (future ?? past) : said === 'past' ? (past ?? future) : near
    return chosen === undefined ? undefined : dayValue(chosen)
  },
})

const NOT_HOLIDAY_AFTER =
  /^ (?:\p{Lu}|cards?|trees?|presents?|gifts?|party|parties|shopp|sales?|songs?|carols?|dinner|turkey|markets?|lights|resolutions?)/u

export const holiday = patternRule({
  name: 'holiday',
  hint: /day|night|christmas|easter|thanksgiving|halloween|new year|juneteenth|fourth of/i,
  example: 'Polls narrowed before [Election Day|2030-11-05]; she will be home by [Christmas Eve|2031-12-24].',
  nearMiss: 'They bought Christmas trees for the new year.',
  pattern: `(?:(?<shift>last|this|next|previous|following) )?(?<name>${HOLIDAY})(?:,? (?:of )?(?<year>${YEAR})| of this year)?`,
  read({ name, year, shift }, scene) {
    const found = parseHoliday(name!)
    if (!found || NOT_HOLIDAY_AFTER.test(scene.after) || /\b(?:happy|merry) $/i.test(scene.before))
      return undefined
    // "in the new year"
    if (/^new year$/i.test(name!) && /\b(?:the|a) $/i.test(scene.before)) return undefined
    if (year) {
      const day = holidayIn(found, Number(year))
      return day === null ? undefined : dayValue(day)
    }
    if (scene.published === null) return null
    const side =
      shift === undefined || /this/i.test(shift) ? null : /last|previous/i.test(shift) ? 'past' : 'future'
    const day = resolveYear(
      (y) => holidayIn(found, y),
      side === null ? scene : { ...scene, tense: () => side },
      side !== null,
    )
    return day === null ? null : dayValue(day)
  },
})

export const september11 = patternRule({
  name: 'september-11',
  hint: /11/,
  example: 'He was a boy on [9/11|2001-09-11].',
  nearMiss: 'He works 24/7.',
  pattern: '9/11(?!/\\d)|(?:September 11|Sept\\. 11)(?= (?:terrorist )?attacks?\\b)',
  read: () => '2001-09-11',
})
