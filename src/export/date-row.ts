// A date of the article as a row for people: the words, the day they mean, and the rule that read them.
import type { DateFound, Report } from '../ledger/report.ts'
import { paragraphOf } from './row.ts'

export interface DateRow {
  readonly date: DateFound
  readonly start: number
  readonly end: number
  /** Number of the block, from 1. */
  readonly paragraph: number
}

export const dateRowsOf = (report: Report): DateRow[] =>
  report.dates.map((date) => ({
    date,
    start: date.span.start,
    end: date.span.end,
    paragraph: paragraphOf(report, date.span),
  }))
