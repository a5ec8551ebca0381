// The rows beside an article, in the order of its text, and which of them a filter leaves. Comes in: a report; goes out: statements and
// interactions as rows, each with its number, its place and whoever speaks or takes part.
import type { Interaction, Report, Statement } from '../../../../src/ledger/report.ts'

interface Base {
  /** Id in the report. */
  readonly id: string
  /** As it stands in the article: "3" the third statement, "i2" the second interaction. */
  readonly number: string
  readonly start: number
  /** Paragraph of the article, from 1; 0 where there are no blocks. */
  readonly paragraph: number
}
export interface StatementRow extends Base {
  readonly statement: Statement
  readonly interaction: null
}
export interface InteractionRow extends Base {
  readonly statement: null
  readonly interaction: Interaction
}
export type Row = StatementRow | InteractionRow

export function rowsOf({ statements, interactions, document: { blocks } }: Report): Row[] {
  const paragraphAt = (at: number): number => blocks.findLastIndex(({ start }) => start <= at) + 1
  const rows: Row[] = [
    ...statements.map((statement, i): Row => {
      const start = Math.min(...statement.content.map((part) => part.start))
      return {
        id: statement.id,
        number: `${i + 1}`,
        start,
        paragraph: paragraphAt(start),
        statement,
        interaction: null,
      }
    }),
    ...interactions.map((interaction, i): Row => {
      const { start } = interaction.evidence
      return {
        id: interaction.id,
        number: `i${i + 1}`,
        start,
        paragraph: paragraphAt(start),
        statement: null,
        interaction,
      }
    }),
  ]
  return rows.sort((a, b) => a.start - b.start)
}

/** Actors whose row it is: the speaker, or those on either side. */
export function actorsOf({ statement, interaction }: Row): string[] {
  if (statement) return statement.speaker ? [statement.speaker.actor] : []
  return [...new Set([...interaction.actor, ...interaction.recipient].map(({ actor }) => actor))]
}

export const kindOf = ({ statement }: Row): string => statement?.kind ?? 'interaction'
/** The act of a statement; the status of an interaction. */
export const actOf = ({ statement, interaction }: Row): string => statement?.act ?? interaction!.status

/** null: whoever, whatever. */
export interface Filter {
  readonly speaker: string | null
  readonly kind: string | null
  readonly act: string | null
}

export const everything: Filter = { speaker: null, kind: null, act: null }

export const passes = (row: Row, { speaker, kind, act }: Filter): boolean =>
  (speaker === null || actorsOf(row).includes(speaker)) &&
  (kind === null || kindOf(row) === kind) &&
  (act === null || actOf(row) === act)

/** How many rows each value has, most first; in the order of the text where that is the same. */
export function tally(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly string[],
): [value: string, n: number][] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

const COLOURS = 8
/** A colour for each of those who speak most, in the order in which they first speak; the others have none. */
export function coloursOf({ statements }: Report): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { speaker } of statements)
    if (speaker) counts.set(speaker.actor, (counts.get(speaker.actor) ?? 0) + 1)
  const most = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COLOURS)
      .map(([actor]) => actor),
  )
  return new Map([...counts.keys()].filter((actor) => most.has(actor)).map((actor, i) => [actor, i]))
}
