// Which characters show a row, and who takes part in it: from a row of a report to what its table keeps (src/store/sqlite/evidence.ts).
import { contains, type Span } from '../../document/span.ts'
import type { Actor, Interaction, Statement } from '../../ledger/report.ts'
import { type Role, type Shown, writeEvidence } from './evidence.ts'

/** An actor of the report → its number in the document; undefined: it has none. */
type NumberOf = (actor: string) => number | undefined

export function statementEvidence(
  { speaker, cue, content, to, via, about, when }: Statement,
  actors: ReadonlyMap<string, Actor>,
  numberOf: NumberOf,
): string {
  const shown = showing(numberOf)
  return writeEvidence([
    ...content.map((part) => shown('content', part)),
    ...(speaker ? [shown('source', speaker.span, speaker.actor)] : []),
    ...(cue ? [shown('cue', cue)] : []),
    ...to.map((part) => shown('to', part.span, part.actor)),
    ...via.map((part) => shown('via', part.span, part.actor)),
    ...(when ? [shown('when', when.span)] : []),
    ...about.map((actor) => shown('about', firstMention(actors.get(actor), content), actor)),
  ])
}

export function interactionEvidence(
  { actor, recipient, evidence, when }: Interaction,
  numberOf: NumberOf,
): string {
  const shown = showing(numberOf)
  return writeEvidence([
    shown('act', evidence),
    ...actor.map((part) => shown('actor', part.span, part.actor)),
    ...recipient.map((part) => shown('recipient', part.span, part.actor)),
    ...(when ? [shown('when', when.span)] : []),
  ])
}

const showing =
  (numberOf: NumberOf) =>
  (role: Role, { start, end }: Span, actor?: string): Shown => ({
    role,
    start,
    end,
    actor: actor === undefined ? null : (numberOf(actor) ?? null),
  })

/** Where the content mentions an actor; the content itself where a mention is not inside it (a pronoun counted elsewhere). */
function firstMention(actor: Actor | undefined, content: readonly Span[]): Span {
  return actor?.mentions.find((mention) => content.some((part) => contains(part, mention))) ?? content[0]!
}
