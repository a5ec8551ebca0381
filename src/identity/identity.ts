// Which actor of the ledger an actor of one document is. The shapes; who decides is resolve-identity.ts.
import type { Actor } from '../ledger/report.ts'

/** An actor as one document has it. */
export interface Appearance extends Pick<Actor, 'name' | 'kind' | 'aliases' | 'roles'> {
  /** The other named actors of the document, as `companyOf` gives them. */
  readonly company: readonly string[]
  /** ISO day of the document. */
  readonly day: string | null
}

/** An actor of the ledger that has a form of its name in common with an appearance. */
export interface KnownActor {
  readonly id: number
  readonly name: string
  readonly kind: Actor['kind']
  /** As `formsOf` gives them. */
  readonly forms: readonly string[]
  readonly documents: number
  readonly roles: readonly {
    readonly role: string
    readonly documents: number
    readonly first: string | null
    readonly last: string | null
  }[]
  /** First and last day of its documents, where they are known. */
  readonly first?: string | null
  readonly last?: string | null
  /** Forms of those with whom it appeared lately; asked for only where it could decide. */
  readonly company: () => ReadonlySet<string>
}

export interface Identity {
  /** Id of a known actor; null: a new one. */
  readonly actor: number | null
  /** One line, the reasons in it: "same full name; same role “mayor of Norhaven”". */
  readonly why: string
  /** Known actors that it could be, too, and was not joined with; best first. */
  readonly perhaps: readonly {
    readonly actor: number
    /** 0 to 1, for putting them in order; no share of anything. */
    readonly score: number
    readonly reasons: readonly string[]
  }[]
}

/** What is known around an appearance; each may be left out. */
export interface Surroundings {
  /**
   * Is this actor of the ledger in the same document already? Then the article itself was read as parting the two, and what they have in
   * company says nothing.
   */
  readonly isHere?: (actor: number) => boolean
  /** Is this form named in so many documents of the ledger that being named beside it says nothing? */
  readonly isEverywhere?: (form: string) => boolean
}

/** A candidate with what speaks for it. */
export interface Weighed {
  readonly actor: number
  readonly documents: number
  /** From `JOINS` on it may be joined. */
  readonly points: number
  /** Something keeps the two apart, whatever speaks for it. */
  readonly blocked: boolean
  readonly reasons: readonly string[]
}
