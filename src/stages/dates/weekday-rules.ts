// Weekdays. In news a bare weekday is the last such day up to and with the day of publication, unless its verb is about what is to
// come; weeks run Monday to Sunday.
import {
  COUNT,
  MONTH,
  ORDINAL,
  parseCount,
  parseMonth,
  parseOrdinal,
  parseWeekday,
  WEEKDAY,
} from '../../lexicon/calendar-words.ts'
import { type Day, dayValue, mondayOf, monthOf, toDay, weekdayOf, yearOf } from './calendar.ts'
import { nthWeekday } from './holiday-day.ts'
import { patternRule, type Scene } from './rule.ts'

export const PART = '(?: (?:(?:early|late) )?(?:morning|afternoon|evening|night))?'
const EARLY = '(?:(?:early|late) )?'
const DAY = `(?<weekday>${WEEKDAY})`

/** Names and habits with a weekday in them. */
const NAME_BEFORE =
  '(?<!\\b(?:every|each|per|any|given|most|some|bloody|super|ruby|fat|holy|shrove|giving|casual|taco) )'
const NAME_AFTER =
  '(?! (?:times|mail|mirror|telegraph|post|express|herald|star|sun|sport|magazine|review|addams|club|school|night (?:live|football|lights|fever)|morning (?:show|joe|futures)))'
const BARE = `${NAME_BEFORE}${EARLY}${DAY}${PART}${NAME_AFTER}`

const lastUpTo = (day: Day, weekday: number) => day - ((weekdayOf(day) - weekday + 7) % 7)
const nextFrom = (day: Day, weekday: number) => day + ((weekday - weekdayOf(day) + 7) % 7)
const dayOrNull = (day: Day | null) => (day === null ? null : dayValue(day))

export const weekdayFuture = patternRule({
  name: 'weekday-future',
  hint: /day/i,
  example: 'The board will meet on [Tuesday|2031-05-13].',
  nearMiss: 'The board, which will meet again, met on [Tuesday|2031-05-06].',
  pattern: BARE,
  read({ weekday }, scene) {
    if (scene.tense() !== 'future' || isName(scene)) return undefined
    return dayOrNull(scene.published && nextFrom(scene.published, parseWeekday(weekday!)!))
  },
})

export const weekdayPast = patternRule({
  name: 'weekday-past',
  hint: /day/i,
  example: 'Mora said on [Tuesday night|2031-05-06] that she would stay.',
  nearMiss: 'Mora said so in The Sunday Times and says it every Tuesday.',
  pattern: BARE,
  read({ weekday }, scene) {
    if (isName(scene)) return undefined
    return dayOrNull(scene.published && lastUpTo(scene.published, parseWeekday(weekday!)!))
  },
})

/** "the Sunday World", "CBS Sunday Morning": only what is written small is news about a day. */
function isName({ after, before }: Scene): boolean {
  return (
    /^ (?:World|People|Business|Independent|Observer|Tribune|Politics|Brunch|Live|Football|Lights|Fever)\b/.test(
      after,
    ) || /\b(?:CBS|News) $/.test(before)
  )
}

export const weekdayShifted = patternRule({
  name: 'weekday-shifted',
  hint: /(?:past|coming|last|this|next|previous|following)\s.*day/i,
  example: 'The board met [last Thursday|2031-05-01] and again [this past Monday|2031-05-05].',
  nearMiss: 'It met on the last [Thursday|2031-05-08].',
  // At the start of a sentence or before ’s, "following" is a preposition: "Following Monday’s debate".
  pattern: `(?<!the )(?<shift>this past|this coming|this upcoming|last|past|this|coming|upcoming|next|previous|following) ${EARLY}${DAY}${PART}|the (?<shift2>following|previous|next|coming|past) (?<weekday2>${WEEKDAY})${PART}`,
  read({ shift, shift2, weekday, weekday2 }, scene) {
    const day = parseWeekday((weekday ?? weekday2)!)!
    const word = (shift ?? shift2)!.toLowerCase()
    const { published, mentioned } = scene
    if (shift && word === 'following' && (scene.before === '' || /^[’']s/.test(scene.after))) return undefined
    if (shift2 && mentioned !== null) {
      if (word === 'following' || word === 'next') return dayValue(nextFrom(mentioned + 1, day))
      if (word === 'previous') return dayValue(lastUpTo(mentioned - 1, day))
    }
    if (published === null) return null
    switch (word) {
      case 'last':
        return dayValue(lastWeekday(published, day))
      case 'previous':
        return dayValue(mondayOf(published) - 7 + day)
      case 'this past':
      case 'past':
        return dayValue(lastUpTo(published - 1, day))
      case 'this coming':
      case 'this upcoming':
      case 'upcoming':
        return dayValue(nextFrom(published + 1, day))
      case 'this':
        return dayValue(scene.tense() === 'past' ? lastUpTo(published, day) : nextFrom(published, day))
      case 'coming':
        return dayValue(nextFrom(published + 1, day))
      default:
        return dayValue(mondayOf(published) + 7 + day)
    }
  },
})

/** "last Thursday" is not one of the three days just past in the same week: those go by their bare names. */
function lastWeekday(published: Day, weekday: number): Day {
  const day = lastUpTo(published - 1, weekday)
  return published - day <= 3 && mondayOf(day) === mondayOf(published) ? day - 7 : day
}

const WEEK =
  '(?:(?<week>last|next|this|previous|the following|following|the previous|the same|the next|that) week)'

export const weekdayOfWeek = patternRule({
  name: 'weekday-of-week',
  hint: /\bweek\b/i,
  example: 'It opens on [Monday of next week|2031-05-12]; it closed [Monday last week|2031-04-28].',
  nearMiss: 'It was a bad [Monday|2031-05-05] in a bad week.',
  pattern: `${DAY}${PART} (?:of )?${WEEK}|${WEEK.replace('<week>', '<week2>')}(?: on|,| -)? (?<weekday2>${WEEKDAY})${PART}`,
  read({ week, week2, weekday, weekday2 }, { published, mentioned }) {
    const word = (week ?? week2)!.toLowerCase().replace('the ', '')
    const anaphoric = /^(?:following|previous|same|that)$/.test(word) && mentioned !== null
    const base = anaphoric ? mentioned : published
    if (base === null) return null
    const shift = /^(?:last|previous)$/.test(word) ? -1 : /^(?:next|following)$/.test(word) ? 1 : 0
    return dayValue(mondayOf(base) + 7 * shift + parseWeekday((weekday ?? weekday2)!)!)
  },
})

export const nthWeekdayOfMonth = patternRule({
  name: 'nth-weekday',
  hint: /day (?:of|in)\b/i,
  example: 'Primaries fall on [the first Tuesday of March|2031-03-04] there.',
  nearMiss: 'It was the first [Tuesday|2031-05-06] of many.',
  pattern: `(?:the )?(?<nth>${ORDINAL}|last) ${DAY} (?:of|in) (?:(?<shift>this|next|last|previous) month|(?<month>${MONTH})(?:,? (?:of )?(?<year>\\d{4}))?)`,
  read({ nth, weekday, shift, month, year }, { published, tense }) {
    const n = nth!.toLowerCase() === 'last' ? -1 : parseOrdinal(nth!)!
    const day = parseWeekday(weekday!)!
    if (month && year) return dayOrNull(nthWeekday(Number(year), parseMonth(month)!, day, n))
    if (published === null) return null
    if (month) {
      const inYear = (y: number) => nthWeekday(y, parseMonth(month)!, day, n)
      const now = yearOf(published)
      const years = tense() === 'future' ? [now, now + 1] : [now, now - 1]
      const best = years
        .map(inYear)
        .find((d) => d !== null && (tense() === 'future' ? d >= published : d <= published))
      return dayOrNull(best ?? null)
    }
    const months = shift!.toLowerCase() === 'next' ? 1 : shift!.toLowerCase() === 'this' ? 0 : -1
    const first = toDay(yearOf(published), monthOf(published) + months, 1)
    return dayOrNull(nthWeekday(yearOf(first), monthOf(first), day, n))
  },
})

export const weekdaysAway = patternRule({
  name: 'weekdays-away',
  hint: /days? (?:from now|later|ago)/i,
  example: 'They vote [two Sundays from now|2031-05-18].',
  nearMiss: 'They voted on two Sundays.',
  pattern: `(?<count>${COUNT}) ${DAY}s? (?<side>from now|later|ago)`,
  read({ count, weekday, side }, { published, mentioned }) {
    const base = /later/i.test(side!) ? (mentioned ?? published) : published
    if (base === null) return null
    const weeks = 7 * (parseCount(count!)! - 1)
    const day = parseWeekday(weekday!)!
    return dayValue(/ago/i.test(side!) ? lastUpTo(base - 1, day) - weeks : nextFrom(base + 1, day) + weeks)
  },
})
