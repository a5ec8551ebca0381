// An interaction as a row for people: who → whom, what sort of act, whether it took place, and who says so.
import type { Interaction, Report } from '../ledger/report.ts'
import { dayText, namesIn, paragraphOf, partNames, periodOf } from './row.ts'

export interface InteractionRow {
  readonly interaction: Interaction
  readonly who: readonly string[]
  readonly whom: readonly string[]
  /** Name of whoever says so: the speaker of the statement that carries it; '' where the outlet says so itself or no source is given. */
  readonly teller: string
  /** "2031-05-07", "2031-05-01/2031-05-07", or ''. */
  readonly when: string
  readonly whenWords: string
  /** The words that name the act. */
  readonly evidence: string
  readonly start: number
  readonly end: number
  /** Number of the block, from 1. */
  readonly paragraph: number
}

export function interactionRowsOf(report: Report): InteractionRow[] {
  const nameOf = namesIn(report)
  const speakers = new Map(report.statements.map(({ id, speaker }) => [id, speaker?.actor]))
  return report.interactions.map((interaction) => {
    const { actor, recipient, accordingTo, when, evidence } = interaction
    const teller = accordingTo === null ? undefined : speakers.get(accordingTo)
    return {
      interaction,
      who: partNames(actor, nameOf),
      whom: partNames(recipient, nameOf),
      teller: teller === undefined ? '' : nameOf(teller),
      when: when ? periodOf(when) : '',
      whenWords: when?.span.text ?? '',
      evidence: evidence.text,
      start: evidence.start,
      end: evidence.end,
      paragraph: paragraphOf(report, evidence),
    }
  })
}

/** "Odalys Brandt → the dockers"; a side that the text leaves open is "?". */
export function pairOf({ who, whom }: InteractionRow): string {
  return `${who.join(', ') || '?'} → ${whom.join(', ') || '?'}`
}

/** "according to Tern Agency (s7)", "in the outlet’s own words", "according to s7, which gives no source". */
export function tellerOf({ interaction, teller }: InteractionRow): string {
  const { accordingTo } = interaction
  if (accordingTo === null) return 'in the outlet’s own words'
  return teller
    ? `according to ${teller} (${accordingTo})`
    : `according to ${accordingTo}, which gives no source`
}

/** Who says so, and the day: the second line of a row. */
export const circumstancesOfInteraction = (row: InteractionRow): string[] =>
  [tellerOf(row), dayText(row)].filter(Boolean)
