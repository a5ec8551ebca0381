// Words of the calendar: weekdays, months, seasons, and numbers as far as dates need them. Written for Hearsay.
// Each list comes as a source for regular expressions (to be used with the flag i) and as a reader from the word to its number.

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** First month, and how many: a winter runs on into the next year. */
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 }

export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
export const MONTH = `(?:${months.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)`
export const SEASON = `(?:${Object.keys(seasons).join('|')})`
const ONES = ones.slice(1).join('|')
const TENS = tens.join('|')
/** "3", "twenty-one", "a". */
export const COUNT = `(?:\\d{1,3}|an?|(?:${TENS})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ONES})`
/** "21st", "twenty first", "third". */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:${ordinals.slice(1, 10).join('|')})|thirtieth|${ordinals.slice(1).join('|')})`

const TEEN = ones.slice(10).join('|')
const NINE = ones.slice(1, 10).join('|')
/** "nineteen seventy-eight", "two thousand and five". */
export const YEAR_WORDS = `(?:(?:${ones.slice(15).join('|')}|twenty)(?: hundred(?: and)?)? (?:(?:${TENS})(?:[- ](?:${NINE}))?|${TEEN}|(?:zero|oh) (?:${NINE}))|two thousand(?: (?:and )?(?:(?:${TENS})(?:[- ](?:${NINE}))?|${TEEN}|${NINE}))?)`

/** 0 for Monday. */
export function parseWeekday(word: string): number | null {
  const at = weekdays.indexOf(word.toLowerCase())
  return at < 0 ? null : at
}

/** 1 for January; "Sept." is read too. */
export function parseMonth(word: string): number | null {
  const name = word.toLowerCase().replace('.', '')
  const at = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name))
  return at < 0 ? null : at + 1
}

/** The month in which a season begins; each has three. */
export function parseSeason(word: string): number | null {
  return seasons[word.toLowerCase()] ?? null
}

/** "a" is one. */
export function parseCount(words: string): number | null {
  const [first = '', second] = words.toLowerCase().split(/[- ]/)
  if (/^\d+$/.test(first)) return Number(first)
  if (/^an?$/.test(first)) return 1
  const ten = tens.indexOf(first)
  if (ten < 0) return ones.includes(first) ? ones.indexOf(first) : null
  return (ten + 2) * 10 + (second === undefined ? 0 : Math.max(0, ones.indexOf(second)))
}

export function parseOrdinal(words: string): number | null {
  const number = /^\d+/.exec(words)
  if (number) return Number(number[0])
  const [first = '', second] = words.toLowerCase().split(/[- ]/)
  if (second !== undefined)
    return ordinals.includes(second) ? (tens.indexOf(first) + 2) * 10 + ordinals.indexOf(second) : null
  if (first === 'thirtieth') return 30
  return ordinals.includes(first) ? ordinals.indexOf(first) : null
}

/** A year in words, as YEAR_WORDS finds it. */
export function parseYearWords(words: string): number | null {
  const [first = '', ...rest] = words
    .toLowerCase()
    .split(/[- ]/)
    .filter((word) => word !== 'and' && word !== 'hundred' && word !== 'zero' && word !== 'oh')
  const below = rest.filter((word) => word !== 'thousand').join(' ')
  const hundreds = rest[0] === 'thousand' ? 10 * (parseCount(first) ?? 0) : parseCount(first)
  const remainder = below === '' ? 0 : parseCount(below)
  return hundreds === null || remainder === null ? null : 100 * hundreds + remainder
}
