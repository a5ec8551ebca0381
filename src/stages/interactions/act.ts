// What the finders of acts share: the sentence as clauses, who is an actor, and the act as found.
import type { InteractionStatus, InteractionType } from '../../document/layers/interactions.ts'
import type { ActorsInText } from './actors-in-text.ts'
import type { Clauses } from './clauses.ts'

/** A word that names an act, with the heads of the phrases that name its sides. */
export interface Act {
  readonly type: InteractionType
  /** Tokens of the words that name the act, the word that evokes it first. */
  readonly trigger: readonly number[]
  readonly actor: readonly number[]
  readonly recipient: readonly number[]
  readonly status: InteractionStatus
  readonly confidence: number
}

export interface Found {
  readonly clauses: Clauses
  readonly actors: ActorsInText
}
