// Comes in: the text, its sentences, and the day of publication. Goes out: every expression that names a day or a period, in order,
// with its value and the rule that read it.
// Hard parts: which Thursday is meant (tense.ts), from which day "a day earlier" counts (the last one named before), and that a
// long line costs no more than its length: a sentence is searched only where it holds a word of the calendar, in pieces of
// limited size.
import type { DateSpan } from '../../document/layers/dates.ts'
import type { Sentence } from '../../document/layers/sentences.ts'
import type { Span } from '../../document/span.ts'
import { type Day, daysOf, dayValue, parseDay, yearOf } from './calendar.ts'
import { joinRanges } from './ranges.ts'
import { type DateRule, type Reading, type Scene, singleDay } from './rule.ts'
import { system } from './system.ts'
import { Clauses, type Tense } from './tense.ts'
import { yearOfText } from './year-of-text.ts'

export interface DateContext {
  /** ISO day or instant; null where nobody knows it: then what is counted from it has no value. */
  readonly published: string | null
  /** Datelines: a full date in one of them stands in where `published` is null. */
  readonly datelines?: readonly Span[]
}

/** Most sentences hold no digit and none of these, and are not searched. */
const HINT =
  /\d|day|week|month|year|decade|centur|morrow|tmrw|tonight|night|morning|afternoon|evening|quarter|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sept?\.|oct\.|nov\.|dec\.|spring|summer|fall|autumn|winter|fortnight|easter|christmas|halloween|thanksgiving|juneteenth|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|fourth of)/i
/** Longer sentences are searched in pieces. */
const PIECE = 1200
/** How far a rule looks back; it looks ahead twice as far. */
const SIGHT = 80

export function findDates(text: string, sentences: readonly Sentence[], context: DateContext): DateSpan[] {
  const published = parseDay(context.published) ?? datelineDay(text, context.datelines ?? [])
  const finder = new Finder(published, published === null ? yearOfText(text) : yearOf(published))
  return sentences.flatMap((sentence) =>
    pieces(text, sentence).flatMap(({ start, end }) => finder.find(text.slice(start, end), start)),
  )
}

function datelineDay(text: string, datelines: readonly Span[]): Day | null {
  for (const { start, end } of datelines) {
    const [day] = new Finder(null, null)
      .find(text.slice(start, Math.min(end, start + PIECE)), 0)
      .flatMap(({ value }) => singleDay(value) ?? [])
    if (day !== undefined) return day
  }
  return null
}

function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + PIECE)
    if (to < end) {
      const space = text.lastIndexOf(' ', to)
      if (space > from) to = space
    }
    found.push({ start: from, end: to })
    from = to
  }
  return found
}

interface Found extends Span {
  readonly rule: DateRule
  readonly found: unknown
}

/** Goes through a text in its order and remembers the last day and year that it named. */
class Finder {
  readonly #published: Day | null
  #mentioned: Day | null = null
  #year: number | null = null

  readonly #thisYear: number | null
  readonly #tense: Tense | null
  readonly #inner: boolean

  /** `tense` stands in where no verb tells. */
  constructor(published: Day | null, thisYear: number | null, tense: Tense | null = null, inner = false) {
    this.#inner = inner
    this.#published = published
    this.#thisYear = thisYear
    this.#tense = tense
  }

  find(sentence: string, offset: number): DateSpan[] {
    if (!HINT.test(sentence)) return []
    const dates: DateSpan[] = []
    let taken = 0
    let clauses: Clauses | null = null
    for (const candidate of candidatesIn(sentence)) {
      const { start, end, rule, found } = candidate
      if (start < taken) continue
      const reading = this.#read(rule, found, {
        published: this.#published,
        thisYear: this.#thisYear,
        mentioned: this.#mentioned,
        year: this.#year,
        tense: () => {
          clauses ??= new Clauses(sentence)
          return clauses.tenseAt(candidate) ?? this.#tense
        },
        before: sentence.slice(Math.max(0, start - SIGHT), start),
        after: sentence.slice(end, end + 2 * SIGHT),
        datesIn: (words, tense) => this.#within(words, tense),
      })
      if (reading === undefined) continue
      const last = end + (reading.longer ?? 0)
      taken = reading.open ? end : last
      const { value } = reading
      dates.push({ start: offset + start, end: offset + last, value, days: isoDays(value), rule: rule.name })
      this.#remember(value)
    }
    return joinRanges(sentence, offset, dates)
  }

  /** Within that, nothing is counted from yet another date: "days after days after …" would take its time. */
  #within(words: string, tense: Tense | null): readonly DateSpan[] {
    return this.#inner ? [] : new Finder(this.#published, this.#thisYear, tense, true).find(words, 0)
  }

  #read(rule: DateRule, found: unknown, scene: Scene): Reading | undefined {
    const reading = rule.read(found, scene)
    return reading === null || typeof reading === 'string' ? { value: reading } : reading
  }

  #remember(value: string | null): void {
    if (value === null) return
    this.#mentioned = singleDay(value) ?? this.#mentioned
    this.#year = yearOf(daysOf(value).first)
  }
}

/** In order of their start, longest first; of two equals the one whose rule is listed first. */
function candidatesIn(sentence: string): Found[] {
  const found: Found[] = []
  for (const rule of system)
    if (rule.hint.test(sentence)) for (const one of rule.find(sentence)) found.push({ ...one, rule })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function isoDays(value: string | null): DateSpan['days'] {
  if (value === null) return null
  const { first, last } = daysOf(value)
  return { first: dayValue(first)!, last: dayValue(last)! }
}
