// What a rule for dates is. The rules themselves are listed, in order, in system.ts.
import type { DateSpan } from '../../document/layers/dates.ts'
import type { Span } from '../../document/span.ts'
import { type Day, parseDay } from './calendar.ts'
import type { Tense } from './tense.ts'

/** What is known where an expression stands. */
export interface Scene {
  /** The day of publication; null where nobody knows it. */
  readonly published: Day | null
  /** The year of publication, which the text may tell where the day is unknown. */
  readonly thisYear: number | null
  /** The last single day that the text named before; null where it named none. */
  readonly mentioned: Day | null
  /** The year of the last date before; null where there is none. */
  readonly year: number | null
  /** Does the verb that governs the expression speak of the past or of what is to come? */
  readonly tense: () => Tense | null
  /** The sentence up to the expression, and from its end on. */
  readonly before: string
  readonly after: string
  /** The dates in a stretch of what follows, read by the whole system; `tense` stands in where no verb tells. */
  readonly datesIn: (words: string, tense: Tense | null) => readonly DateSpan[]
}

export interface Reading {
  /** null: a date, but nobody can place it. */
  readonly value: string | null
  /** Characters that belong to the expression beyond what was matched. */
  readonly longer?: number
  /** true: what was matched is spoken for, the longer rest may hold dates of its own ("11 days before the 2032 election"). */
  readonly open?: boolean
}

export interface Candidate<Found> extends Span {
  readonly found: Found
}

export interface DateRule<Found = unknown> {
  /** As it stands in a report: "weekday-past". */
  readonly name: string
  /** The date between brackets, and what it is if published on Friday 9 May 2031. Both are tests. */
  readonly example: string
  readonly nearMiss: string
  /** Cheap to test: a sentence in which this finds nothing is not searched. */
  readonly hint: RegExp
  find(sentence: string): Iterable<Candidate<Found>>
  /** undefined: this is no date, or another rule’s. */
  read(found: Found, scene: Scene): Reading | string | null | undefined
}

type Groups = Readonly<Record<string, string | undefined>>

/** A rule that finds its expressions by a pattern; what is named in the pattern is handed to `read`. */
export function patternRule(
  rule: Omit<DateRule<Groups>, 'find'> & { readonly pattern: string; readonly flags?: string },
): DateRule<Groups> {
  const { pattern, flags = 'giu', ...rest } = rule
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)
  return {
    ...rest,
    *find(sentence) {
      for (const { index, 0: words, groups } of sentence.matchAll(expression))
        yield { start: index, end: index + words.length, found: { ...groups, words } }
    },
  }
}

/** `day` of a value that names one day; null where it names more. */
export function singleDay(value: string | null): Day | null {
  return value !== null && value.length === 10 ? parseDay(value) : null
}
