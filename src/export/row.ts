// A statement as a row for people: names instead of ids, words instead of spans. Every format but JSON is made of it.
import { lastStartingBefore, type Span } from '../document/span.ts'
import type { Actor, Part, Report, Statement, When } from '../ledger/report.ts'

export interface Row {
  readonly statement: Statement
  /** Name of the speaker; '' where the text gives no source. */
  readonly speaker: string
  /** The source as written; '' where the text gives none. */
  readonly speakerWords: string
  /** The cue as written; '' where a quotation simply continues. */
  readonly cue: string
  /** The content; parts joined by ' … '. */
  readonly content: string
  readonly to: readonly string[]
  readonly via: readonly string[]
  /** "2031-05-07", "2031-05-01/2031-05-07", or ''. */
  readonly when: string
  /** The words that give the day ("Wednesday"), or ''. */
  readonly whenWords: string
  /** Addressee, relay and day are those of the quotation that it continues, word for word. */
  readonly inherits: boolean
  /** First and last position of the content. */
  readonly start: number
  readonly end: number
  /** Number of the paragraph (block of the article, from 1) in which the content begins; 0 where there are no blocks. */
  readonly paragraph: number
}

export function rowsOf(report: Report): Row[] {
  const nameOf = namesIn(report)
  const statements = new Map(report.statements.map((statement) => [statement.id, statement]))
  return report.statements.map((statement) => {
    const { speaker, cue, content, to, via, when, continues } = statement
    const start = Math.min(...content.map((part) => part.start))
    const continued = continues === null ? undefined : statements.get(continues)
    return {
      statement,
      speaker: speaker ? nameOf(speaker.actor) : '',
      speakerWords: speaker?.span.text ?? '',
      cue: cue?.text ?? '',
      content: content.map((part) => part.text).join(' … '),
      to: partNames(to, nameOf),
      via: partNames(via, nameOf),
      when: when ? periodOf(when) : '',
      whenWords: when?.span.text ?? '',
      inherits: continued !== undefined && circumstances(continued) === circumstances(statement),
      start,
      end: Math.max(...content.map((part) => part.end)),
      paragraph: paragraphOf(report, { start }),
    }
  })
}

/** What was said besides the words: the same string for two statements, the same addressee, relay and day. */
const circumstances = ({ to, via, when }: Statement): string =>
  JSON.stringify([to.map(({ actor }) => actor), via.map(({ actor }) => actor), when])

export type NameOf = (id: string) => string

/** An id that no actor has is shown as it is: better an odd word than a lost row. */
export function namesIn({ actors }: { readonly actors: readonly Actor[] }): NameOf {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** Each actor once, in order: a chain may name one twice. */
export const partNames = (parts: readonly Part[], nameOf: NameOf): string[] =>
  [...new Set(parts.map(({ actor }) => actor))].map(nameOf)

export const periodOf = ({ start, end }: Pick<When, 'start' | 'end'>): string =>
  start === end ? start : `${start}/${end}`

/** The number of the block, from 1, that holds the position or stands last before it. */
export const paragraphOf = (report: Report, { start }: Pick<Span, 'start'>): number =>
  lastStartingBefore(report.document.blocks, start) + 1

/** The source as written, where it tells more than the speaker's name does; else ''. */
export function telling({ speaker, speakerWords, statement }: Row): string {
  const same = speakerWords.toLowerCase() === speaker.toLowerCase()
  return same || statement.speaker?.basis === 'continuation' ? '' : speakerWords
}

/** "2031-05-07", "2031-04-28 to 2031-05-04"; a whole month or year by its number: "2031-05", "2031". */
export function periodText(start: string, end: string): string {
  if (start === end) return start
  const [year, month] = [start.slice(0, 4), start.slice(0, 7)]
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(start.slice(5, 7)), 0)).getUTCDate()
  return start === `${month}-01` && end === `${month}-${last}` ? month : `${start} to ${end}`
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "2031-05-07, Wednesday" · "2031-05" · "2031-04-28 to 2031-05-04". */
export function dayName(start: string, end: string): string {
  const weekday = start === end ? weekdays[new Date(`${start}T00:00:00Z`).getUTCDay()] : undefined
  return weekday ? `${start}, ${weekday}` : periodText(start, end)
}

/** "Wednesday = 2031-05-07", "last week = 2031-04-28 to 2031-05-04", or ''. */
export function dayText({ when, whenWords }: { readonly when: string; readonly whenWords: string }): string {
  const [start = '', end = start] = when.split('/')
  const day = periodText(start, end)
  return when && whenWords && whenWords !== when ? `${whenWords} = ${day}` : day
}

/** "negated", "to reporters", "via Interfax, multiple reports", "Thursday = 2016-11-10"; what a continued quotation has said is not said again. */
export function circumstancesOf(row: Row): string[] {
  const inherited = row.inherits
    ? []
    : [
        row.to.length ? `to ${row.to.join(', ')}` : '',
        row.via.length ? `via ${row.via.join(', ')}` : '',
        dayText(row),
      ]
  return [row.statement.negated ? 'negated' : '', ...inherited].filter(Boolean)
}

/** How many of what, in words: "10 statements by 7 speakers; 1 without a source". */
export function countsOf(report: Report): string {
  const { statements } = report
  if (statements.length === 0) return 'no statements'
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker ? [speaker.actor] : [])))
  const nameless = statements.filter(({ speaker }) => !speaker).length
  const by = speakers.size ? ` by ${count(speakers.size, 'speaker')}` : ''
  return `${count(statements.length, 'statement')}${by}${nameless && by ? `; ${nameless} without a source` : by ? '' : ' without a source'}`
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
