// An actor in a role of a row, the words that say so, and why.
import type { Span } from '../../document/span.ts'
import type { ActorDraft, Reason } from '../actor-draft.ts'

export interface PartFound {
  readonly actor: ActorDraft
  readonly span: Span
  readonly reason: Reason
}

/** Each actor once, in order. */
export function eachOnce(parts: readonly PartFound[], without: ActorDraft | null = null): PartFound[] {
  const seen = new Set<ActorDraft>(without ? [without] : [])
  return parts.filter(({ actor }) => !seen.has(actor) && seen.add(actor))
}
