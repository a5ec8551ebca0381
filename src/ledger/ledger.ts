// The rows of one article. Comes in: the document and its layers. Goes out: actors, statements, interactions, dates, and how each
// statement came about. Nothing here reads the article again: what is not in a layer is not in the ledger.
import type { Document } from '../document/document.ts'
import type { Layers } from '../document/layers/layers.ts'
import { quote } from '../document/span.ts'
import { nameActors } from './actors.ts'
import type { PartFound } from './circumstances/part-found.ts'
import type { Explanation } from './explanation.ts'
import { findInteractionRows } from './interactions/interactions.ts'
import { findPronouns } from './mentions/pronouns.ts'
import { findSpeakers } from './mentions/speakers.ts'
import type { Interaction, Report, Statement } from './report.ts'
import { findStatements } from './statements.ts'

export interface Ledger extends Pick<Report, 'actors' | 'statements' | 'interactions' | 'dates'> {
  readonly explanations: readonly Explanation[]
}

export function buildLedger(document: Document, layers: Layers): Ledger {
  const { text } = document
  const speakers = findSpeakers(text, layers)
  const drafts = findStatements(document, layers, speakers)
  findPronouns(speakers.scene, speakers.found)
  const statementIds: string[] = []
  for (const { of, row } of drafts) statementIds[of] = row.id
  const acts = findInteractionRows(text, layers, speakers, statementIds)
  const used = drafts.flatMap(({ speaker, to, via, about }) => [
    ...(speaker ? [speaker.actor] : []),
    ...[...to, ...via].map(({ actor }) => actor),
    ...about,
  ])
  for (const { actor, recipient } of acts) used.push(...[...actor, ...recipient].map((side) => side.actor))
  const { actors, idOf } = nameActors(text, used)
  const part = ({ actor, span }: Pick<PartFound, 'actor' | 'span'>) => ({
    actor: idOf.get(actor)!,
    span: quote(text, span),
  })
  const statements = drafts.map(
    ({ row, speaker, to, via, about }): Statement => ({
      ...row,
      speaker: speaker && {
        actor: idOf.get(speaker.actor)!,
        span: quote(text, speaker.span),
        basis: speaker.basis,
      },
      to: to.map(part),
      via: via.map(part),
      about: about.map((actor) => idOf.get(actor)!),
    }),
  )
  return {
    actors,
    statements,
    interactions: acts.map(
      ({ row, actor, recipient }, i): Interaction => ({
        id: `i${i + 1}`,
        ...row,
        actor: actor.map(part),
        recipient: recipient.map(part),
      }),
    ),
    dates: layers.dates.map(({ start, end, value, rule }) => ({
      span: quote(text, { start, end }),
      value,
      rule,
    })),
    explanations: drafts.map(({ explanation }) => explanation),
  }
}
