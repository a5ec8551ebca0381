// A statement as a row for people: names instead of ids, words instead of spans. Every format but JSON is made of it.
import { lastStartingBefore } from '../document/span.ts'
import type { Actor, Report, Statement } from '../ledger/report.ts'

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
  /** First and last position of the content. */
  readonly start: number
  readonly end: number
  /** Number of the paragraph (block of the article, from 1) in which the content begins; 0 where there are no blocks. */
  readonly paragraph: number
}

export function rowsOf(report: Report): Row[] {
  const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
  const { blocks } = report.document
  return report.statements.map((statement) => {
    const { speaker, cue, content, to, via, when } = statement
    const start = Math.min(...content.map((part) => part.start))
    return {
      statement,
      speaker: speaker ? nameOf(actors, speaker.actor) : '',
      speakerWords: speaker?.span.text ?? '',
      cue: cue?.text ?? '',
      content: content.map((part) => part.text).join(' … '),
      to: to.map((part) => nameOf(actors, part.actor)),
      via: via.map((part) => nameOf(actors, part.actor)),
      when: when ? periodOf(when) : '',
      start,
      end: Math.max(...content.map((part) => part.end)),
      paragraph: lastStartingBefore(blocks, start) + 1,
    }
  })
}

/** An id that no actor has is shown as it is: better an odd word than a lost row. */
const nameOf = (actors: ReadonlyMap<string, Actor>, id: string): string => actors.get(id)?.name ?? id

const periodOf = ({ start, end }: { start: string; end: string }): string =>
  start === end ? start : `${start}/${end}`

/** The source as written, where it tells more than the speaker's name does; else ''. */
export function telling({ speaker, speakerWords, statement }: Row): string {
  const same = speakerWords.toLowerCase() === speaker.toLowerCase()
  return same || statement.speaker?.basis === 'continuation' ? '' : speakerWords
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
