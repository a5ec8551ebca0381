// Years and longer: "the 2016 election", "1995–97", "the 1990s", "the summer of 2029", "the third quarter of 2030".
import { ORDINAL, parseOrdinal, parseSeason, SEASON } from '../../lexicon/calendar-words.ts'
import { monthValue, periodValue, yearOf, yearValue } from './calendar.ts'
import { patternRule } from './rule.ts'
import { decadeValue, seasonValue } from './units.ts'

const AROUND = '(?:(?:early|late|mid)[- ])?'
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)'

export const yearRange = patternRule({
  name: 'year-range',
  hint: /\d{4}[-–/]/,
  example: 'It stood from [1995–97|1995/1997] and in the [2029-30|2029/2030] season.',
  nearMiss: 'Call 2029-3030 for flight 1997-95.',
  pattern: `(?<!\\d[-–/.,])(?<from>${YEAR})[-–/](?<to>\\d{4}|\\d\\d)(?![-–/.,]\\d|[-/]\\p{L})`,
  read({ from, to }) {
    const first = Number(from)
    const last = to!.length === 4 ? Number(to) : 100 * Math.floor(first / 100) + Number(to)
    return last > first &&
      last - first <= (to!.length === 4 ? 100 : 15) &&
      (to!.length === 4 || last === first + 1 || Number(to) > 12)
      ? periodValue(yearValue(first), yearValue(last))
      : undefined
  },
})

const NOT_YEAR_BEFORE =
  /[$£€#№@/_=]\s?$|\+\d{1,3} $|(?<!\d)\d{1,3}\s?[-–]\s?$|\d[.,:/-]$|[.,]\d*$|\b(?:No|Room|Route|Highway|Hwy|Flight|Boeing|pages?|Section|Article|Resolution|Windows|Office|Interstate|Building|Suite|Studio|Area|ext|extension|over|more than|fewer than|less than|at least|nearly|almost|approximately|roughly|exactly|up to|some|another|about|around)\.? $/i
const NOT_YEAR_AFTER =
  /^[\d%/_@°]|^[.,:]\d|^\s?[-–]\s?\d{1,3}(?!\d)|^-(?!(?:era|related|style|model)\b)|^ ?(?:percent|per cent|people|persons|pounds?|dollars?|euros?|miles?|met(?:re|er)s?|feet|foot|km|kilometres|hectares|acres|tons?|tonnes|troops|jobs|votes|calories|square|hours|GMT|EST|ET|UTC|BST|a\.m|p\.m|am|pm)\b/i
const YEAR_WANTED =
  /(?:\b(?:in|since|of|by|until|till|from|during|before|after|circa|early|late|mid|a|the|his|her|their|its|year|and|to|between)[ -]|\()$/i

export const bareYear = patternRule({
  name: 'year',
  hint: /\d{4}/,
  example: 'In [2015|2015] she lost the vote; in the [2016|2016] campaign she won it.',
  nearMiss: 'It cost $2015 and drew some 2016 people to Room 2017.',
  pattern: `${AROUND}(?:fiscal(?: year)? )?(?<year>${YEAR})(?<letters>[’']s)?`,
  read({ year, letters }, { before, after }) {
    if (NOT_YEAR_BEFORE.test(before) || NOT_YEAR_AFTER.test(after)) return undefined
    const number = Number(year)
    if ((number < 1900 || number > 2050) && !YEAR_WANTED.test(before)) return undefined
    // "2000 toys"
    if (number % 100 === 0 && /^ \p{Ll}+s\b/u.test(after) && !YEAR_WANTED.test(before)) return undefined
    return letters === undefined ? yearValue(number) : { value: yearValue(number) }
  },
})

const decades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

export const decade = patternRule({
  name: 'decade',
  hint: /\d0\W?s\b|ties\b/i,
  example: 'It rose in [the 1990s|1990/1999] and fell in [the late ’80s|1980/1989].',
  nearMiss: 'She is in her 30s, and he in his forties.',
  pattern: `(?:the )?(?:(?:early|late|mid)[- ](?:to[- ]late[- ])?)?(?<full>(?:1[5-9]|20)\\d0)[’']?s|the (?:(?:early|late|mid)[- ])?(?:[’'‘](?<short>[2-9]0)s|(?<word>${decades.join('|')}))`,
  read({ full, short, word }) {
    if (full) return decadeValue(Number(full))
    return decadeValue(1900 + (short ? Number(short) : 20 + 10 * decades.indexOf(word!.toLowerCase())))
  },
})

export const century = patternRule({
  name: 'century',
  hint: /century/i,
  example: 'It was built in [the 19th century|1801/1900].',
  nearMiss: 'It took the third decade of building.',
  pattern: `(?:the )?(?:(?:early|late|mid)[- ])?(?<nth>${ORDINAL})[- ]century`,
  read({ nth }) {
    const last = 100 * parseOrdinal(nth!)!
    return periodValue(yearValue(last - 99), yearValue(last))
  },
})

export const seasonOfYear = patternRule({
  name: 'season',
  hint: /spring|summer|fall|autumn|winter/i,
  example: 'They met in [the summer of 2029|2029-06/2029-08].',
  nearMiss: 'Summer Vale met the fall of the house.',
  pattern: `(?:the )?(?:(?:early|late|mid)[- ])?(?<season>${SEASON})(?: of|,)? (?:(?<year>${YEAR})|(?<shift>last|this|next) year)`,
  read({ season, year, shift }, { published }) {
    if (!year && published === null) return null
    const shifted = { last: -1, this: 0, next: 1 }[(shift ?? 'this').toLowerCase()]!
    return seasonValue(year ? Number(year) : yearOf(published!) + shifted, parseSeason(season!)!)
  },
})

const QUARTER = '(?:first|second|third|fourth|final)[- ]quarter'

export const quarter = patternRule({
  name: 'quarter',
  hint: /quarter|Q[1-4]/,
  example: 'Sales fell in [the third quarter of 2030|2030-07/2030-09].',
  nearMiss: 'They lost it in the third quarter.',
  pattern: `(?:the )?(?<nth>${QUARTER})(?: of|,)? (?:(?<year>${YEAR})|(?<shift>last|this|next) year)|Q(?<q>[1-4]) (?<year2>${YEAR})`,
  read({ nth, year, year2, shift, q }, { published }) {
    if (!(year ?? year2) && published === null) return null
    const number = q
      ? Number(q)
      : ['first', 'second', 'third', 'fourth', 'final'].indexOf(nth!.toLowerCase().split(/[- ]/)[0]!) + 1
    const first = 3 * Math.min(number, 4) - 2
    const shifted = { last: -1, this: 0, next: 1 }[(shift ?? 'this').toLowerCase()]!
    const y = Number(year ?? year2 ?? yearOf(published!) + shifted)
    return periodValue(monthValue(y, first), monthValue(y, first + 2))
  },
})
