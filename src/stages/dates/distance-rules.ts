// So long ago, so far ahead, counted from the day of publication: "two years ago", "in three days", "the past two weeks"; and
// distances that nobody can place: "weeks later", "recent years".
import { COUNT, parseCount } from '../../lexicon/calendar-words.ts'
import { dayValue, monthOf, monthValue, periodValue, yearOf, yearValue } from './calendar.ts'
import { patternRule } from './rule.ts'
import { SPAN_OF_TIME, shiftByTime, UNIT } from './units.ts'

export const ago = patternRule({
  name: 'ago',
  hint: /\b(?:ago|back)\b/i,
  example: 'She left [two years ago|2029], and he [three days ago|2031-05-06].',
  nearMiss: 'She left two hours ago, after two years in office.',
  pattern: `(?<time>${SPAN_OF_TIME}) (?:ago|back)(?: today)?`,
  read: ({ time }, { published }) => (published === null ? null : shiftByTime(published, time!, -1)),
})

export const fromNow = patternRule({
  name: 'from-now',
  hint: /\b(?:from (?:now|today)|in \S+(?: \S+)? (?:day|week|fortnight|month|year|decade))/i,
  example:
    'The lease ends [two weeks from now|2031-05-19/2031-05-25] and will be renewed [in three days|2031-05-12].',
  nearMiss: 'It rained for the first time in three days.',
  pattern: `(?:in )?(?<time>${SPAN_OF_TIME}) from (?:now|today)|(?<=\\b)in (?<ahead>${SPAN_OF_TIME})(?:[’']s? time)?(?! of\\b)`,
  read({ time, ahead }, { published, tense, before }) {
    if (ahead) {
      if (
        /\b(?:first|second|third|\p{L}+est|only|least|most|time|more|once|twice|times)(?: \p{L}+)? $/u.test(
          before,
        )
      )
        return undefined
      if (tense() === 'past') return undefined
    }
    return published === null ? null : shiftByTime(published, (time ?? ahead)!, 1)
  },
})

export const lastUnits = patternRule({
  name: 'last-units',
  hint: /\b(?:past|last|next|coming)\b/i,
  example: 'Prices rose over [the past two years|2029/2031].',
  nearMiss: 'She spent two years there, the last two of them ill.',
  pattern: `(?:the )?(?<shift>past|last|next|coming) (?<count>${COUNT} )?(?<unit>${UNIT})s?(?! (?:of|before|after|from)\\b)`,
  read({ shift, count, unit, words }, { published }) {
    if (!count && !/^the (?:past|coming) (?:\p{L}+[^s])$/iu.test(words!)) return undefined
    if (published === null) return null
    const sign = /past|last/i.test(shift!) ? -1 : 1
    const far = shiftByTime(published, `${count ?? 'a '}${unit}`, sign)
    if (far === null) return null
    const edge = /^(?:year|decade)$/i.test(unit!)
      ? yearValue(yearOf(published))
      : /^month$/i.test(unit!)
        ? monthValue(yearOf(published), monthOf(published))
        : dayValue(published)
    const ends = /^(?:week|fortnight)$/i.test(unit!)
      ? dayValue(published + sign * (unit === 'week' ? 7 : 14) * (parseCount((count ?? 'a').trim()) ?? 1))
      : far
    return sign < 0 ? periodValue(ends, edge) : periodValue(edge, ends)
  },
})

export const vagueUnits = patternRule({
  name: 'vague-period',
  hint: /\b(?:recent|past|last|next|coming) /i,
  example: 'It has grown in [recent years|null], and most in [the past few months|null].',
  nearMiss: 'It has grown for years, and will for many years.',
  pattern: `recent (?:days|weeks|months|years|decades)|(?:the )?(?:past|last|next|coming) (?:few|several|couple of) (?:days|weeks|months|years|decades)|(?:the )?coming (?:days|weeks|months|years)`,
  read: () => null,
})

export const vagueDistance = patternRule({
  name: 'vague-distance',
  hint: /(?:days|weeks|months|years|decades) /i,
  example: 'It sank [weeks later|null], [several years ago|null].',
  nearMiss: 'It sank hours later and was only days old.',
  pattern:
    '(?:(?:a few|few|several|many|some|a couple of|dozens of|hundreds of) )?(?:days|weeks|months|years|decades) (?:ago|back|earlier|later|afterwards?|from now)',
  read: () => null,
})
