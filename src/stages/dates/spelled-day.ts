// A day written in words, as a parser for chrono, whose own do not read all of them:
//   They met on [the twenty-first of June] and on [May twenty nine, two thousand and five].
//   near miss: In March twenty people met.
import type { Parser } from 'chrono-node/en'
import {
  COUNT,
  ORDINAL,
  parseCount,
  parseMonth,
  parseOrdinal,
  parseYearWords,
  YEAR_WORDS,
} from '../../lexicon/calendar-words.ts'

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)'
/** Only words: figures are chrono’s. A cardinal number needs a year or the end of the phrase after it. */
const NUMBER = `(?!\\d)(?:${ORDINAL}|${COUNT}(?=,? (?:${YEAR_WORDS}|\\d{4})\\b|[.,;:!?)]|$))`
const BEFORE_MONTH = `(?:(?!\\d)(?:${ORDINAL})|(?!an? )(?!\\d)${COUNT}|\\d{1,2})`
const YEAR = `(?:,? (?:of )?(?:(?<words>${YEAR_WORDS})|(?<figures>\\d{4})))`
const pattern = new RegExp(
  `(?<!\\p{L})(?:(?<month>${MONTH}),?(?: the)? (?:(?<day>${NUMBER})${YEAR}?|(?<figure>\\d{1,2}),? (?<words3>${YEAR_WORDS}))|(?<day2>${BEFORE_MONTH})(?: day)?(?: of)? (?<month2>${MONTH})${YEAR.replace('<words>', '<words2>').replace('<figures>', '<figures2>')}?)(?!\\p{L})`,
  'iu',
)

export const spelledDay: Parser = {
  pattern: () => pattern,
  extract(context, { groups = {} }) {
    const { month, day, figure, words, figures, day2, month2, words2, figures2, words3 } = groups
    const number = day ?? figure ?? day2 ?? ''
    const found = parseOrdinal(number) ?? parseCount(number)
    if (found === null || found < 1 || found > 31) return null
    const inWords = words ?? words2 ?? words3
    const year = inWords ? parseYearWords(inWords) : Number(figures ?? figures2 ?? 0)
    return context.createParsingComponents({
      day: found,
      month: parseMonth((month ?? month2)!)!,
      ...(year ? { year } : {}),
    })
  },
}
