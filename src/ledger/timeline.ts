// The days of an article in their order. Comes in: a report; goes out: each day or period with the statements made and the
// interactions that happened then, the words that give the day, and the dates that belong to no row with the words around them.
// Hard part: a day is known by its words, not by its value: "Thursday" may date a row and stand in a second sentence by itself, and
// only the second is an entry of its own. What has no day is counted, never placed by guess.
import { contains, lastStartingBefore, type Quoted, quote, type Span } from '../document/span.ts'
import { parsePeriod } from './period.ts'
import type { Report, When } from './report.ts'

export interface Timeline {
  readonly days: readonly Day[]
  /** Ids of rows, and dates as written, to which the text gives no day. */
  readonly undated: {
    readonly statements: readonly string[]
    readonly interactions: readonly string[]
    readonly dates: readonly Quoted[]
  }
}

/** A day, or a period that some words of the article name; both ends are days that belong to it. */
export interface Day {
  readonly start: string
  readonly end: string
  /** In the order of the text. */
  readonly entries: readonly Entry[]
}

export interface Entry {
  /** date: an expression of the text that dates no row. */
  readonly kind: 'statement' | 'interaction' | 'date'
  /** Id of the row; of a date, the statement in whose content it stands, or null. */
  readonly row: string | null
  /** What was said, the words that name the act, or the words around the date. */
  readonly evidence: readonly Quoted[]
  /** The words that give the day. */
  readonly day: Quoted
  readonly rule: string
}

export function timelineOf(report: Report): Timeline {
  const { statements, interactions, dates } = report
  const days = new Map<string, { start: string; end: string; entries: Entry[] }>()
  const used = new Set<string>()
  const add = ({ start, end }: { start: string; end: string }, entry: Entry) => {
    const key = `${start}/${end}`
    if (!days.has(key)) days.set(key, { start, end, entries: [] })
    days.get(key)!.entries.push(entry)
  }
  const addRow = (kind: Entry['kind'], row: string, evidence: readonly Quoted[], when: When) => {
    used.add(placeOf(when.span))
    add(parsePeriod(`${when.start}/${when.end}`) ?? when, {
      kind,
      row,
      evidence,
      day: when.span,
      rule: when.rule,
    })
  }
  for (const { id, content, when } of statements) if (when) addRow('statement', id, content, when)
  for (const { id, evidence, when } of interactions) if (when) addRow('interaction', id, [evidence], when)
  const saidIn = statementAt(report)
  for (const { span, value, rule } of dates) {
    const period = value === null ? null : parsePeriod(value)
    if (!period || used.has(placeOf(span))) continue
    add(period, { kind: 'date', row: saidIn(span), evidence: [wordsAround(report, span)], day: span, rule })
  }
  return {
    days: [...days.values()]
      .map((day) => ({ ...day, entries: day.entries.sort((a, b) => firstOf(a) - firstOf(b)) }))
      .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
    undated: {
      statements: statements.filter(({ when }) => !when).map(({ id }) => id),
      interactions: interactions.filter(({ when }) => !when).map(({ id }) => id),
      dates: dates.filter(({ value }) => value === null || !parsePeriod(value)).map(({ span }) => span),
    },
  }
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`
/** Where an entry stands: its words; for a date its own place, for the words around it begin in the entry before. */
const firstOf = ({ kind, evidence, day }: Entry): number =>
  kind === 'date' ? day.start : Math.min(...evidence.map(({ start }) => start))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The statement in whose content a span stands; of several, the one that begins last, which is the innermost. */
function statementAt({ statements }: Report): (span: Span) => string | null {
  const parts = statements
    .flatMap(({ id, content }) => content.map(({ start, end }) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start)
  const furthest: number[] = []
  for (const { end } of parts) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return (span) => {
    for (let n = lastStartingBefore(parts, span.start); n >= 0 && furthest[n]! >= span.end; n--)
      if (contains(parts[n]!, span)) return parts[n]!.id
    return null
  }
}

/** How many characters are shown on either side of a date that belongs to no row. */
const reach = 60

/** The date with the words on either side, inside its paragraph; a word is not cut unless it is longer than that. */
function wordsAround({ document: { text, blocks } }: Report, span: Span): Quoted {
  const block = blocks[lastStartingBefore(blocks, span.start)] ?? { start: 0, end: text.length }
  const first = Math.max(block.start, 0)
  const last = Math.max(block.end, span.end)
  let start = Math.max(first, span.start - reach)
  let end = Math.min(last, span.end + reach)
  if (start > first) {
    const blank = text.slice(start, span.start).search(/\s/)
    start = blank < 0 ? span.start : start + blank + 1
  }
  if (end < last) {
    const tail = text.slice(span.end, end)
    end = span.end + Math.max(tail.search(/\s\S*$/), 0)
  }
  return quote(text, { start, end })
}
