// What likens one document to others: copies of one article, the same words in several, and where two disagree. Made by src/linking
// from reports; kept by the store. No verdict: which one is right is nobody's business here.

/** How the words of one statement stand to those of another one. */
export type Likeness =
  /** The same words. */
  | 'exact'
  /** A part of the other's words, in order, with nothing put in. */
  | 'cut'
  /** Some words are others. */
  | 'altered'

export interface SameQuotation {
  /** Keys of two statements. */
  readonly a: string
  readonly b: string
  readonly likeness: Likeness
  /** The words of a and b in runs: both, only a, only b. */
  readonly difference: readonly { readonly of: 'both' | 'a' | 'b'; readonly text: string }[]
}

export interface Dispute {
  readonly kind: /** One denies what the other says. */
    | 'denial'
    /** An accusation, and one that is made in return or denies it. */
    | 'counter'
    /** One interaction with two statuses. */
    | 'status'
    /** One interaction on two days. */
    | 'day'
  /** Keys of two rows (statements or interactions). */
  readonly a: string
  readonly b: string
  /** One line: which rule put them side by side. */
  readonly reason: string
}

export interface DocumentLinks {
  /** Key of the document these links are about. */
  readonly document: string
  /** Key of the earliest document of which this is a copy (wire copy), or null. */
  readonly copyOf: string | null
  /** Share of this document's words that are that document's. */
  readonly copied: number
  readonly quotations: readonly SameQuotation[]
  readonly disputes: readonly Dispute[]
  /** A relay of a statement here ("told the Courier") whose own document is in the ledger: statement → the statement there. */
  readonly relayed: readonly { readonly statement: string; readonly origin: string }[]
  /** Prints of the text and of quoted words, by which later documents find this one. */
  readonly prints: Prints
}

/** Hashes that two like texts have in common (winnowing: Schleimer, Wilkerson, Aiken 2003). 32-bit integers. */
export interface Prints {
  readonly document: readonly number[]
  readonly statements: readonly { readonly statement: string; readonly prints: readonly number[] }[]
}

/** Rows and documents that have something in common with a new one; where src/linking finds what to compare. */
export interface Neighbours {
  /** Documents that share most of these prints, most first. */
  likeDocuments(prints: readonly number[], limit: number): Promise<readonly LikeDocument[]>
  /** Statements whose quoted words share most of these prints, most first. */
  likeStatements(prints: readonly number[], limit: number): Promise<readonly LikeStatement[]>
}

export interface LikeDocument {
  readonly document: string
  readonly shared: number
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
}

export interface LikeStatement {
  readonly statement: string
  readonly document: string
  readonly shared: number
  readonly words: string
  /** Id of the speaker over all documents. */
  readonly speaker: number | null
}
