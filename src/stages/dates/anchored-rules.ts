// Days and periods counted from another date or event: "a day earlier", "two days after Christmas", "11 days before the 2016 election".
import { parseCount } from '../../lexicon/calendar-words.ts'
import { usElectionDay } from '../../lexicon/holidays.ts'
import { type Day, dayValue, mondayOf, weekValue, yearValue } from './calendar.ts'
import { eventLength } from './event.ts'
import { holidayIn } from './holiday-day.ts'
import { patternRule, type Reading, type Scene, singleDay } from './rule.ts'
import { SPAN_OF_TIME, shiftByTime, shiftDay, unitValue } from './units.ts'

/** The day from which "a day earlier" counts: the last one that the text named, or the day of publication. */
const baseOf = ({ mentioned, published }: Scene): Day | null => mentioned ?? published

/** A unit counted from a day or, for years, from the year last named. */
function fromBase(scene: Scene, time: string, sign: 1 | -1): string | null {
  if (/^(?:an?|one|the|\d+|\p{L}+) years?$/iu.test(time) && scene.year !== null) {
    const count = parseCount(time.split(' ')[0]!) ?? 1
    return yearValue(scene.year + sign * count)
  }
  const base = baseOf(scene)
  if (base === null) return null
  const weeks = /^(?<count>\S+) weeks?$/iu.exec(time)
  if (weeks) return dayValue(base + 7 * sign * (parseCount(weeks.groups!.count!) ?? 1))
  return shiftByTime(base, time, sign)
}

export const earlierLater = patternRule({
  name: 'counted-from-mention',
  hint: /\b(?:earlier|later|before|after|afterwards)\b/i,
  example: 'Mora resigned on [Monday|2031-05-05], and Vale [two days later|2031-05-07].',
  nearMiss: 'Mora resigned two hours later.',
  pattern: `(?<time>${SPAN_OF_TIME}) (?<side>earlier|later|before|after|afterwards)(?=[.,;:!?)”"’—–]|$| (?:that|the|and|but|in|at|on|with|by|when|as|to)\\b)`,
  read({ time, side }, scene) {
    const sign = /^(?:earlier|before)$/i.test(side!) ? -1 : 1
    // "two days after the vote" is counted from the vote.
    if (/^(?:before|after)$/i.test(side!) && /^ /.test(scene.after)) return undefined
    return fromBase(scene, time!, sign)
  },
})

export const dayBefore = patternRule({
  name: 'next-to-mention',
  hint: /\b(?:next|following|previous|preceding|before|after|earlier)\b/i,
  example: 'It closed on [Monday|2031-05-05] and opened [the next day|2031-05-06].',
  nearMiss: 'It is open day after day, all day.',
  pattern: `(?:the )?(?<side>next|following|previous|preceding) (?<unit>day|night|morning|week|month|year)(?! of\\b)|the (?<unit2>day|night|week|month|year) (?<side2>before|after|earlier)(?=[.,;:!?)”"]|$)`,
  read({ side, side2, unit, unit2, words }, scene) {
    const word = (side ?? side2)!.toLowerCase()
    // "in the next week" is counted from now, and says no more than how long.
    if (
      word === 'next' &&
      /\b(?:in|over|within|during|for) $/i.test(scene.before) &&
      !/day|night|morning/i.test(unit!)
    )
      return undefined
    const span = (unit ?? unit2)!.toLowerCase()
    const day = /^(?:day|night|morning)$/.test(span)
    // "next week" is counted from publication, "the next week" from what was told.
    if (!/^the /i.test(words!) && !(day && word !== 'previous') && word === 'next') return undefined
    const sign = /^(?:next|following|after)$/.test(word) ? 1 : -1
    if (span === 'year' && scene.year !== null) return yearValue(scene.year + sign)
    const base = baseOf(scene)
    return base === null ? null : unitValue(day ? 'day' : span, base, sign)
  },
})

export const sameAsMention = patternRule({
  name: 'same-as-mention',
  hint: /\bthat\b|same|very/i,
  example: 'It closed on [Monday|2031-05-05] and opened [that night|2031-05-05].',
  nearMiss: 'In those days a day was like any other.',
  pattern:
    "(?:that|(?:later )?(?:the|that) (?:same|very)) (?<unit>day|night|morning|afternoon|evening|week|weekend|month|year)(?![’']s? (?:when|that)\\b)(?! (?:when|that|will)\\b)",
  read({ unit }, scene) {
    const { mentioned } = scene
    if (/^year$/i.test(unit!) && scene.year !== null) return yearValue(scene.year)
    if (mentioned === null) return null
    if (/^week$/i.test(unit!)) return weekValue(mondayOf(mentioned))
    return unitValue(/^(?:weekend|month|year)$/i.test(unit!) ? unit! : 'day', mentioned, 0)
  },
})

/** "the 2032 presidential election", "last year’s election": the day on which the United States vote. */
const ELECTION =
  /^ (?:the |last year[’']s |this year[’']s )?(?:US |U\.S\. )?(?:(?<year>[12]\d{3}) )?(?:US |U\.S\. |American )?(?:general |midterm |presidential )?elections?\b/u
const LAST_YEAR = /^ (?<which>last|this) year/

export const countedFromEvent = patternRule({
  name: 'counted-from-event',
  hint: /\b(?:before|after|from|following)\b/i,
  example: 'He was paid [11 days before the [2028|2028] presidential election|2028-10-27].',
  nearMiss: 'He was paid hours before the vote, and ran day after day.',
  pattern: `(?:(?<time>${SPAN_OF_TIME}|the (?:day|night|week|month|year))|(?<vague>(?:(?:a few|several|many|a couple of|two or three) )?(?:days|weeks|months|years))) (?<side>before|after|from|following)`,
  read({ time, vague, side }, scene) {
    const from = /^from$/i.test(side!)
    const sign = /^before$/i.test(side!) ? -1 : 1
    const { after, before } = scene
    if (!/^ \S/.test(after) || /^ (?:day|week|month|year|now|long|hand)\b/i.test(after)) return undefined
    // "for two weeks after" says how long.
    if (/\bfor (?:the |nearly |almost |about |more than |at least )?$/i.test(before)) return undefined
    const election = ELECTION.exec(after)
    if (election && !from) {
      const day = electionOf(election.groups?.year, after, scene)
      return event(scene, day === null || vague ? null : shifted(day, time!, sign))
    }
    const [next] = scene.datesIn(after.slice(0, NEAR), from ? 'future' : null)
    const direct = next && /^ (?:the )?$/i.test(after.slice(0, next.start))
    const named =
      next &&
      direct &&
      /^(?:[’']s| \p{Ll}+s?\b)/u.test(after.slice(next.end)) &&
      !PREPOSITION.test(after.slice(next.end))
    const day = next ? singleDay(next.value) : null
    if (next && direct && !named) {
      if (day === null || vague) return from ? undefined : event(scene, null)
      return { value: dayValue(shiftDay(day, counted(time!), sign).shifted), longer: next.end }
    }
    if (from) return undefined
    // "three days after her May 6 speech"
    const length = eventLength(after)
    if (next && day !== null && time && length !== null && next.end <= length)
      return event(scene, dayValue(shiftDay(day, counted(time), sign).shifted))
    // "…, a day after her speech" says when the clause before it happened: on the day named there.
    if (time && /\bday$/i.test(time) && /[,—–-]\s*$/.test(before) && scene.mentioned !== null)
      return event(scene, dayValue(scene.mentioned))
    return event(scene, null)
  },
})

/** How far a date may stand from the word "after" that counts from it. */
const NEAR = 80
const PREPOSITION =
  /^ (?:in|on|at|of|to|for|with|by|from|and|or|but|that|when|as|it|he|she|they|was|were|is|will|after|before)\b/

function event(scene: Scene, value: string | null): Reading | undefined {
  const longer = eventLength(scene.after)
  return longer === null ? undefined : { value, longer, open: true }
}

function electionOf(year: string | undefined, after: string, { thisYear }: Scene): Day | null {
  if (year) return holidayIn(usElectionDay, Number(year))
  const which = LAST_YEAR.exec(after)?.groups?.which
  if (!which || thisYear === null) return null
  return holidayIn(usElectionDay, thisYear - (which === 'last' ? 1 : 0))
}

/** As fine as the unit; a week before a day is a day. */
function shifted(day: Day, time: string, sign: 1 | -1): string | null {
  const units = counted(time)
  return /^\S+ weeks?$/iu.test(units)
    ? dayValue(shiftDay(day, units, sign).shifted)
    : shiftByTime(day, units, sign)
}

/** "the night" is one day. */
const counted = (time: string) =>
  time.replace(/^the (?=day|night|week|month|year)/i, 'a ').replace(/night/i, 'day')
