// Dates written out ("Oct. 7", "7 October 2030", "2030-10-07", "March 2030"), read by chrono with its own English parsers. What chrono
// guesses (a year that is not written, clock times, casual words) is left out: the rules of this folder decide that.
// Comes in: a sentence. Goes out: where a date stands and which of year, month and day are written.
import { Chrono, configuration } from 'chrono-node/en'
import type { Span } from '../../document/span.ts'
import { numberedDay } from './numbered-day.ts'
import { spelledDay } from './spelled-day.ts'

export interface Written {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

export interface WrittenDate extends Span {
  readonly from: Written
  /** The other end of "8–10 November"; null for a single date. */
  readonly to: Written | null
}

/** Those of chrono's parsers that read the calendar, by the name of their class. */
export const kept: readonly string[] = [
  'ENYearMonthDayParser',
  'ISOFormatParser',
  'SlashDateFormatParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENSlashMonthFormatParser',
  'ENYearMonthNameParser',
  'ENMonthNameParser',
]

export const calendarParsers = configuration
  .createCasualConfiguration()
  .parsers.filter((parser) => kept.includes(parser.constructor.name))

/** No refiners: which of two readings stands is decided among all rules. */
const calendar = new Chrono({ parsers: [spelledDay, numberedDay, ...calendarParsers], refiners: [] })

/** Any day will do: what chrono takes from it is not used. */
const REFERENCE = new Date(2000, 0, 1, 12)

export function findWrittenDates(sentence: string): WrittenDate[] {
  return calendar.parse(sentence, REFERENCE).flatMap(({ index, text, start, end }) => {
    const from = writtenOf(start)
    if (!from) return []
    const lead = /^(?:on|in)?\s*/i.exec(text)![0].length
    const length = text.trimEnd().replace(/(?<=[\p{L}\p{N}.])\s*(?:[,-]|\bof)$/u, '').length
    return [{ start: index + lead, end: index + length, from, to: end ? writtenOf(end) : null }]
  })
}

type Components = ReturnType<typeof calendar.parse>[number]['start']

function writtenOf(components: Components): Written | null {
  const written = (part: 'year' | 'month' | 'day') =>
    components.isCertain(part) ? components.get(part) : null
  const month = written('month')
  return month === null ? null : { year: written('year'), month, day: written('day') }
}
