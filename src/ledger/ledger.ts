// The rows of one article. Comes in: the document and its layers. Goes out: actors, statements, interactions, dates, and how each
// statement came about. Nothing here reads the article again: what is not in a layer is not in the ledger.
import type { Document } from '../document/document.ts'
import type { Layers } from '../document/layers/layers.ts'
import { quote } from '../document/span.ts'
import { nameActors } from './actors.ts'
import type { Explanation } from './explanation.ts'
import type { Report, Statement } from './report.ts'
import { findSpeakers } from './speakers.ts'
import { findStatements } from './statements.ts'

export interface Ledger extends Pick<Report, 'actors' | 'statements' | 'interactions' | 'dates'> {
  readonly explanations: readonly Explanation[]
}

export function buildLedger(document: Document, layers: Layers): Ledger {
  const { text } = document
  const drafts = findStatements(document, layers, findSpeakers(text, layers))
  const used = drafts.flatMap(({ speaker, about }) => (speaker ? [speaker.actor, ...about] : about))
  const { actors, idOf } = nameActors(text, used)
  const statements = drafts.map(
    ({ row, speaker, about }): Statement => ({
      ...row,
      speaker: speaker && {
        actor: idOf.get(speaker.actor)!,
        span: quote(text, speaker.span),
        basis: speaker.basis,
      },
      about: about.map((actor) => idOf.get(actor)!),
    }),
  )
  return {
    actors,
    statements,
    interactions: [],
    dates: [],
    explanations: drafts.map(({ explanation }) => explanation),
  }
}
