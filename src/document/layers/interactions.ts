import type { Span } from '../span.ts'

/** PLOVER's categories (Halterman et al. 2023), in lower case. */
export const interactionTypes = [
  'consult',
  'support',
  'agree',
  'cooperate',
  'aid',
  'concede',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
] as const
export type InteractionType = (typeof interactionTypes)[number]

export const interactionStatuses = ['reported', 'denied', 'refused', 'planned', 'possible'] as const
export type InteractionStatus = (typeof interactionStatuses)[number]

/** Who did what to whom, as written: which words name the act, and which phrases name its two sides. */
export interface InteractionSpan {
  readonly type: InteractionType
  /** The words that name the act: "met with", "accused", "a meeting". */
  readonly evidence: Span
  /** Phrases, pronouns included, without the prepositions that lead to them. Never empty, but for a side that only a statement's speaker can fill. */
  readonly actor: readonly Span[]
  readonly recipient: readonly Span[]
  readonly status: InteractionStatus
  /** 0 … 1: how sure the frame and its arguments are. */
  readonly confidence: number
}
