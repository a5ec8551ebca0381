// An actor while the ledger is being built: rows point at drafts; ids and final names are given at the end (see actors.ts).
import type { Quoted, Span } from '../document/span.ts'
import type { Gender } from '../lexicon/pronouns.ts'
import type { Actor, Mention } from './report.ts'

export interface DraftMention extends Span {
  readonly form: Mention['form']
}

export interface ActorDraft {
  kind: Actor['kind']
  /** The fullest form so far. */
  name: string
  /** Every form of the name in the article. */
  readonly forms: Set<string>
  readonly roles: Set<string>
  readonly mentions: DraftMention[]
  /** null: the article does not tell. */
  gender: Gender | null
}

export function draftActor(kind: Actor['kind'], name: string): ActorDraft {
  return { kind, name, forms: new Set([name]), roles: new Set(), mentions: [], gender: null }
}

/** Without its article, so that "the envoy" and "envoy" are one role. */
export function addRole(draft: ActorDraft, role: string): void {
  draft.roles.add(role.replace(/^(?:the|an?) /i, ''))
}

/** Why an actor was taken: the rule's name, one plain sentence, and the words it rests on. */
export interface Reason {
  readonly rule: string
  readonly why: string
  readonly words: readonly Quoted[]
}
