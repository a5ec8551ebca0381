// What a ledger can be asked, and the shape of its answers. Every list has a stable order and is given in pages.
import type { Likeness } from './links.ts'

export interface Answers {
  search(question: SearchQuestion): Promise<Page<StatementFound>>
  /** Actors whose name or alias fits the words, those with most statements first; all of them where the words are empty. */
  actors(words: string, paging: Paging): Promise<Page<ActorFound>>
  actor(id: number): Promise<ActorPage | null>
  /** Where an actor appears, under which name, and why it was held to be this one; in the order in which the articles came. */
  appearances(actor: number, paging: Paging): Promise<Page<AppearanceFound>>
  /** Actors that could be one and were not joined, for a person to decide; likeliest first. */
  candidates(paging: Paging): Promise<Page<CandidateFound>>
  timeline(question: TimelineQuestion): Promise<Page<TimelineEntry>>
  network(question: NetworkQuestion): Promise<Network>
  audit(question: Filters): Promise<Audit>
  verify(quotation: string): Promise<Verification>
  disputes(question: Filters & Paging): Promise<Page<DisputeFound>>
  counts(): Promise<Counts>
}

export interface Paging {
  /** 1 to 500; 20 where it is not said. */
  readonly limit?: number
  /** `next` of the page before. */
  readonly after?: string | null
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** null: this was the last page. */
  readonly next: string | null
  /** How many there are over all pages; null where counting would take longer than asking. */
  readonly total: number | null
}

export interface Filters {
  /** Name (any actor it fits) or "#12" (an actor's id). */
  readonly speaker?: string
  readonly to?: string
  readonly outlet?: string
  /** First and last day, ISO, both included: of the saying where the text tells it, else of publication. */
  readonly since?: string
  readonly until?: string
  readonly kind?: 'direct' | 'indirect' | 'mixed'
  readonly act?: string
}

export interface SearchQuestion extends Filters, Paging {
  /** Words, "a phrase", word*, OR, NOT; empty: every statement that passes the filters, newest first. */
  readonly words: string
}

export interface ActorRef {
  readonly id: number
  readonly name: string
}

export interface DocumentRef {
  readonly key: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** ISO day of publication. */
  readonly published: string | null
}

export interface StatementFound {
  readonly key: string
  readonly document: DocumentRef
  readonly speaker: ActorRef | null
  /** The source as written. */
  readonly speakerWords: string | null
  readonly cue: string | null
  readonly kind: string
  readonly act: string
  readonly negated: boolean
  readonly to: readonly ActorRef[]
  readonly via: readonly ActorRef[]
  readonly day: string | null
  /** The content; parts joined by " … ". */
  readonly words: string
  /** A piece of the words around what was searched, and where the hits stand in it. */
  readonly snippet: {
    readonly text: string
    readonly hits: readonly (readonly [start: number, end: number])[]
  }
  /** First part of the content in document.text. */
  readonly start: number
  readonly end: number
  readonly confidence: number
  readonly human: boolean
}

export interface ActorFound extends ActorRef {
  readonly kind: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly documents: number
  readonly statements: number
  readonly interactions: number
  readonly first: string | null
  readonly last: string | null
}

export interface ActorPage extends ActorFound {
  /** Roles with the days on which the ledger has them first and last. */
  readonly rolesOverTime: readonly {
    readonly role: string
    readonly first: string | null
    readonly last: string | null
    readonly documents: number
  }[]
  /** What they said by month ("2016-11"). */
  readonly byMonth: readonly { readonly month: string; readonly statements: number }[]
  readonly spokenTo: readonly (ActorRef & { readonly statements: number })[]
  readonly spokenAbout: readonly (ActorRef & { readonly statements: number })[]
  /** Who speaks of them. */
  readonly spokenOfBy: readonly (ActorRef & { readonly statements: number })[]
  readonly metWith: readonly (ActorRef & { readonly interactions: number })[]
  /** Newest first. */
  readonly latest: readonly StatementFound[]
  /** Why the appearances are held to be one actor, commonest first. */
  readonly why: readonly { readonly reason: string; readonly appearances: number }[]
  /** Others who could be the same; for a person to decide. */
  readonly perhapsSame: readonly (ActorRef & {
    readonly score: number
    readonly reasons: readonly string[]
  })[]
}

export interface AppearanceFound {
  /** `appearanceKey`: what `hearsay actors split` takes. */
  readonly key: string
  readonly document: DocumentRef
  /** As this article has it. */
  readonly name: string
  readonly roles: readonly string[]
  readonly why: string
}

export interface CandidateFound {
  readonly a: ActorRef & { readonly documents: number }
  readonly b: ActorRef & { readonly documents: number }
  readonly score: number
  readonly reasons: readonly string[]
}

export interface TimelineQuestion extends Filters, Paging {
  /** Statements and interactions of this actor alone: a name or "#12". */
  readonly actor?: string
}

export interface TimelineEntry {
  readonly start: string
  readonly end: string
  readonly kind: 'statement' | 'interaction'
  readonly key: string
  readonly document: DocumentRef
  /** Who: the speaker, or the actors. */
  readonly who: readonly ActorRef[]
  readonly whom: readonly ActorRef[]
  /** The act of a statement, the type of an interaction. */
  readonly act: string
  readonly status: string | null
  readonly words: string
  readonly rule: string
}

export interface NetworkQuestion {
  /** The actors with most interactions; 500 where it is not said. */
  readonly top?: number
  readonly since?: string
  readonly until?: string
  readonly outlet?: string
  /** Types of interaction, lower case; all where it is empty. */
  readonly types?: readonly string[]
}

export interface Network {
  readonly nodes: readonly (ActorRef & { readonly kind: string; readonly interactions: number })[]
  readonly edges: readonly NetworkEdge[]
}

export interface NetworkEdge {
  readonly actor: number
  readonly recipient: number
  readonly type: string
  readonly status: string
  /** How many rows say so, and how many documents that are no copies of one another. */
  readonly rows: number
  readonly origins: number
  readonly first: string | null
  readonly last: string | null
  /** Keys of at most five rows. */
  readonly examples: readonly string[]
}

export interface Audit {
  readonly documents: number
  readonly copies: number
  readonly statements: number
  /** By basis of the speaker: named, unnamed (a person or group without a name), none. */
  readonly named: number
  readonly unnamed: number
  readonly unsourced: number
  /** Statements that one origin alone has (copies count as their original). */
  readonly singleSource: number
  /** Statements that came by way of a relay. */
  readonly relayed: number
  readonly mostQuoted: readonly (ActorRef & { readonly statements: number; readonly share: number })[]
  readonly relays: readonly (ActorRef & { readonly statements: number })[]
  readonly outlets: readonly {
    readonly outlet: string
    readonly documents: number
    readonly copies: number
    readonly statements: number
    readonly unnamed: number
  }[]
}

export interface Verification {
  /** verbatim: these words, in this order, stand in a statement; altered: nearly; absent: nothing like it. */
  readonly verdict: 'verbatim' | 'altered' | 'absent'
  /** Best first, then oldest first. */
  readonly found: readonly (StatementFound & {
    readonly likeness: Likeness
    /** The words of the question and of the ledger in runs. */
    readonly difference: readonly { readonly of: 'both' | 'asked' | 'ledger'; readonly text: string }[]
  })[]
  /** The oldest of those found. */
  readonly first: DocumentRef | null
}

export interface DisputeFound {
  readonly kind: string
  readonly reason: string
  readonly a: DisputeSide
  readonly b: DisputeSide
}

export interface DisputeSide {
  readonly key: string
  readonly document: DocumentRef
  readonly who: readonly ActorRef[]
  readonly day: string | null
  readonly words: string
}

export interface Counts {
  readonly documents: number
  readonly statements: number
  readonly interactions: number
  readonly actors: number
  readonly failures: number
  readonly judgements: number
}

/** A question that has no answer: a day that is none, a page that is of another question. The message is for a person. */
export class UnfitQuestion extends Error {
  override readonly name = 'UnfitQuestion'
}
