// Days, weeks, months and seasons near the day of publication: "yesterday", "last month", "this weekend".
import { MONTH, parseMonth, parseSeason, SEASON } from '../../lexicon/calendar-words.ts'
import { daysOf, dayValue, mondayOf, monthOf, monthValue, weekdayOf, yearOf, yearValue } from './calendar.ts'
import { patternRule, type Scene } from './rule.ts'
import { seasonValue, unitValue, weekendValue } from './units.ts'
import { PART } from './weekday-rules.ts'

const shifts: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1, tmrw: 1 }

export const nearDay = patternRule({
  name: 'near-day',
  hint: /yesterday|today|tonight|tomorrow|tmrw/i,
  example: 'It rained [yesterday|2031-05-08] and will rain [tomorrow morning|2031-05-10].',
  nearMiss: 'She told NBC’s “Today” and USA TODAY so.',
  pattern: `(?:(?:early|late|later|earlier) )?(?<near>yesterday|today|tonight|tomorrow|tmrw)${PART}|the (?<far>day before yesterday|day after tomorrow)|(?<far2>day before yesterday|day after tomorrow)`,
  read({ near, far, far2, words }, scene) {
    if (near && isProgramme(words!, scene)) return undefined
    const { published } = scene
    if (published === null) return null
    if (near) return dayValue(published + shifts[near.toLowerCase()]!)
    return dayValue(published + (/yesterday/i.test((far ?? far2)!) ? -2 : 2))
  },
})

/** A capital in the middle of a sentence, or quotation marks around the one word: a title. */
function isProgramme(words: string, { before, after }: Scene): boolean {
  if (!/(?:^|\s)\p{Lu}/u.test(words)) return false
  if (/^\p{Lu}{2}/u.test(words) || /^ [Ss]how\b/.test(after)) return true
  if (/["“‘]\s?$/.test(before)) return /^[.,]?["”’]/.test(after)
  return /[\p{L}\p{N},’']\s*$/u.test(before)
}

export const partOfToday = patternRule({
  name: 'part-of-day',
  hint: /(?:last|this) (?:night|morning|afternoon|evening)/i,
  example: 'It left [last night|2031-05-08] and came [this morning|2031-05-09].',
  nearMiss: 'It left at night, on the last night in port.',
  pattern:
    '(?<!the )(?<!\\b(?:his|her|its|their|our|my) )(?:(?:early|late|later|earlier) )?(?:(?<last>last night)|this (?:morning|afternoon|evening))',
  read: ({ last }, { published }) => (published === null ? null : dayValue(published - (last ? 1 : 0))),
})

export const namedUnit = patternRule({
  name: 'unit-shifted',
  hint: /(?:last|past|coming|this|next|previous) (?:week|month|year|decade|century|quarter)/i,
  example: 'It fell [last month|2031-04] and, [earlier this week|2031-05-05/2031-05-11], fell again.',
  nearMiss: 'It was the last year of a long war, and they met each week.',
  pattern:
    "(?<!\\b(?:the|his|her|its|their|our|my|for) )(?:(?:earlier|later|late|early) (?:in )?)?(?<shift>last|this past|this coming|this|next|previous) (?<unit>week|month|year|decade|century|quarter)(?:[’']s)?(?! of\\b)",
  read({ shift, unit }, { published, thisYear }) {
    if (/^year$/i.test(unit!)) return thisYear === null ? null : yearValue(thisYear + shiftOf(shift!))
    return published === null ? null : unitValue(unit!, published, shiftOf(shift!))
  },
})

const shiftOf = (word: string) =>
  /^(?:last|this past|previous)$/i.test(word) ? -1 : /^this$/i.test(word) ? 0 : 1

export const weekend = patternRule({
  name: 'weekend',
  hint: /weekend/i,
  example:
    'Crowds came over [the weekend|2031-05-03/2031-05-04] and will come [this weekend|2031-05-10/2031-05-11].',
  nearMiss: 'She works weekends and spent a weekend there.',
  pattern: "(?<shift>the|last|this past|past|this coming|this|next) weekend(?![’']?s? of\\b)",
  read({ shift }, { published, tense }) {
    if (published === null) return null
    const monday = mondayOf(published)
    // On Saturday and Sunday the weekend is the one that is on.
    const begun = weekdayOf(published) >= 5 ? monday : monday - 7
    switch (shift!.toLowerCase()) {
      case 'the':
        return weekendValue(tense() === 'future' ? monday : begun)
      case 'this':
        return weekendValue(tense() === 'past' ? begun : monday)
      case 'next':
        return weekendValue(monday + 7)
      case 'this coming':
        return weekendValue(monday)
      default:
        return weekendValue(monday - 7)
    }
  },
})

export const namedMonth = patternRule({
  name: 'month-shifted',
  hint: /(?:last|past|coming|this|next) [jfmasond]/i,
  example: 'The vote of [last November|2030-11] was close; [next June|2031-06] brings another.',
  nearMiss: 'The next Mayor sang last.',
  pattern: `(?<!the )(?<shift>last|this past|this coming|this|next) (?<month>${MONTH})(?! \\d)`,
  read({ shift, month }, { published, tense }) {
    const number = parseMonth(month!)!
    if (!/^\p{Lu}/u.test(month!)) return undefined
    if (published === null) return null
    const year = yearOf(published)
    const now = monthOf(published)
    const word = shift!.toLowerCase()
    if (word === 'last' || word === 'this past') return monthValue(number < now ? year : year - 1, number)
    if (word === 'this') return monthValue(tense() === 'future' && number < now ? year + 1 : year, number)
    return monthValue(number > now ? year : year + 1, number)
  },
})

export const namedSeason = patternRule({
  name: 'season-shifted',
  hint: /(?:last|past|coming|this|next|the) (?:spring|summer|fall|autumn|winter)/i,
  example: 'The ferry sank [last summer|2030-06/2030-08] and sails again [this fall|2031-09/2031-11].',
  nearMiss: 'Summer Vale took the fall.',
  pattern: `(?<!the )(?:(?:earlier|later|late|early) )?(?<shift>last|this past|this coming|this|next) (?<season>${SEASON})(?! of\\b)|(?<=\\b(?:in|over|during|by|since|until) )the (?<season2>${SEASON})(?= *(?:[.,;:!?)”"]|$))`,
  read({ shift, season, season2 }, { published, tense }) {
    if (published === null) return null
    const first = parseSeason((season ?? season2)!)!
    const year = yearOf(published)
    const values = [year - 2, year - 1, year, year + 1].map((y) => seasonValue(y, first)!)
    const word = shift?.toLowerCase()
    if (word === undefined)
      return tense() === 'future'
        ? (values.find((v) => daysOf(v).last >= published) ?? null)
        : (values.findLast((v) => daysOf(v).first <= published) ?? null)
    if (word === 'last' || word === 'this past')
      return values.findLast((v) => daysOf(v).last < published) ?? null
    if (word === 'next' || word === 'this coming')
      return values.find((v) => daysOf(v).first > published) ?? null
    return values.find((v) => daysOf(v).first <= published && daysOf(v).last >= published) ?? values[2]!
  },
})

export const endOfUnit = patternRule({
  name: 'end-of-unit',
  hint: /end of|year.end/i,
  example: 'It will be ready by [the end of the year|2031-12-31].',
  nearMiss: 'At the end of the day, it was the end of the road.',
  pattern: '(?:the )?end of (?<shift>the|this|next|last) (?<unit>week|month|year|decade)|(?<end>year[- ]end)',
  read({ shift, unit, end }, { published, mentioned, tense }) {
    const base = shift === 'the' && tense() === 'past' && mentioned !== null ? mentioned : published
    if (base === null) return null
    const shifted = shift === 'next' ? 1 : shift === 'last' ? -1 : 0
    const value = unitValue(end ? 'year' : unit!, base, shifted)
    return value === null ? null : dayValue(daysOf(value).last)
  },
})
