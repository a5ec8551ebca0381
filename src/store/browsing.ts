// What a page that shows a ledger asks besides `Answers`: the documents, the interactions, and how many statements each filter would
// leave. Every list has a stable order and is given in pages.
import type { ActorRef, DocumentRef, Filters, Page, Paging, SearchQuestion } from './answers.ts'

export interface Browsing {
  /** Current documents, those published last first; those without a day last. */
  documentList(question: DocumentListQuestion): Promise<Page<DocumentFound>>
  /** Interactions, last day first; those without a day last. */
  interactionList(question: InteractionListQuestion): Promise<Page<InteractionFound>>
  /** How many of the statements that a search finds have each speaker, outlet, kind, act and year. */
  facets(question: Omit<SearchQuestion, keyof Paging>): Promise<FacetCounts>
}

export interface DocumentListQuestion extends Paging, Pick<Filters, 'outlet' | 'since' | 'until'> {
  /** Words of the title; all must be in it. */
  readonly title?: string
}

export interface DocumentFound extends DocumentRef {
  /** Words of the text. */
  readonly length: number
  readonly statements: number
  readonly interactions: number
  /** Key of the earliest document of which this is a copy. */
  readonly copyOf: string | null
}

export interface InteractionListQuestion extends Paging, Pick<Filters, 'outlet' | 'since' | 'until'> {
  /** A name or "#12", on either side. */
  readonly actor?: string
  /** A name or "#12", on the side across from `actor`. */
  readonly other?: string
  readonly type?: string
  readonly status?: string
}

export interface InteractionFound {
  readonly key: string
  readonly document: DocumentRef
  readonly type: string
  readonly status: string
  readonly actors: readonly ActorRef[]
  readonly recipients: readonly ActorRef[]
  readonly day: string | null
  /** The words that name the act, and where they stand in document.text. */
  readonly words: string
  readonly start: number
  readonly end: number
  /** The text around them, and where they stand in it. */
  readonly around: { readonly text: string; readonly start: number; readonly end: number }
  /** Key of the statement that carries it, and who says so; null: the outlet says so itself. */
  readonly accordingTo: { readonly statement: string; readonly speaker: ActorRef | null } | null
  readonly confidence: number
  readonly human: boolean
}

export interface FacetCounts {
  /** How many statements were counted. */
  readonly counted: number
  /** false: more were found than are counted, and these are the newest. */
  readonly complete: boolean
  /** Those with most statements first; at most 20 of each. */
  readonly speakers: readonly (ActorRef & { readonly statements: number })[]
  readonly outlets: readonly { readonly outlet: string; readonly statements: number }[]
  readonly kinds: readonly { readonly kind: string; readonly statements: number }[]
  readonly acts: readonly { readonly act: string; readonly statements: number }[]
  /** In the order of time; all of them. */
  readonly years: readonly { readonly year: string; readonly statements: number }[]
}
