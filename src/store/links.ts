// What likens one document to others: copies of one article, the same words in several, and where two disagree. Made by src/linking
// from reports; kept by the store. No verdict: which one is right is nobody's business here.

/** How the words of one statement stand to those of another one. */
export type Likeness =
  /** The same words. */
  | 'exact'
  /** The same words, in order, but that those of one side, or of each, were cut at an end or at a gap. */
  | 'cut'
  /** Some words are others. */
  | 'altered'

export interface SameQuotation {
  /** Keys of two statements. */
  readonly a: string
  readonly b: string
  readonly likeness: Likeness
  /** The words of a and b in runs: both, only a, only b. Empty where they are the same. */
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
  /**
   * Keys of two rows, both statements or both interactions. Of a denial, a counter and a status, `a` denies or answers and `b` is what
   * it denies or answers; else the smaller key is `a`.
   */
  readonly a: string
  readonly b: string
  /** One line: which rule put them side by side. */
  readonly reason: string
}

export interface DocumentLinks {
  /** Key of the document these links are about. */
  readonly document: string
  /** Key of the earliest document of which this is a copy (wire copy), or null. Never a document that is a copy itself. */
  readonly copyOf: string | null
  /** Share of this document's words that are that document's; 0 where it is no copy. */
  readonly copied: number
  /**
   * Documents of the ledger that turn out to be copies of `copyOf`, or of this one where that is null, since this one is earlier than
   * what they were held to copy. They, and all that copy them, become copies of it and are unlinked, to be looked at again.
   */
  readonly copies: readonly string[]
  readonly quotations: readonly SameQuotation[]
  readonly disputes: readonly Dispute[]
  /** A relay of a statement ("told the Courier") whose own document is in the ledger: statement → the statement there. */
  readonly relayed: readonly { readonly statement: string; readonly origin: string }[]
}

/** Numbers by which a document or a row is found by those like it; 32 bits each. They replace those it had; none: it is not found. */
export interface Printed {
  readonly kind: PrintedKind
  /** Key of a document, a statement or an interaction. One that the ledger does not have is left out. */
  readonly subject: string
  readonly prints: readonly number[]
}

export type PrintedKind = 'document' | 'statement' | 'interaction'

/**
 * What src/linking asks of a ledger. Of each print, a store looks at the first 64 that have it and no further, in the order in which they
 * came, so that no question takes longer as the ledger grows. Only current documents are found.
 */
export interface Neighbours {
  print(printed: readonly Printed[]): Promise<void>
  /** In which order documents came: the smaller number was first. */
  arrivals(documents: readonly string[]): Promise<ReadonlyMap<string, number>>
  documents(keys: readonly string[]): Promise<readonly LikeDocument[]>
  /** Documents that share most of these prints, most first, then those that came first. */
  likeDocuments(prints: readonly number[], limit: number): Promise<readonly LikeDocument[]>
  /** Statements that share most of these prints, at least `fewest` of them, most first, then those that came first. */
  likeStatements(prints: readonly number[], limit: number, fewest?: number): Promise<readonly LikeStatement[]>
  likeInteractions(prints: readonly number[], limit: number): Promise<readonly LikeInteraction[]>
  /**
   * Statements that hold at least two of the words, of documents published on these days (or on none that is known) that are no copies.
   * Each word is given in its forms, in lower case. Only those are looked at that came into the ledger before or after the statement
   * `near`, 30,000 of them on either side.
   */
  statementsWith(
    words: readonly (readonly string[])[],
    near: string,
    days: { readonly since: string; readonly until: string } | null,
    limit: number,
  ): Promise<readonly LikeStatement[]>
}

export interface LikeDocument {
  readonly document: string
  /** How many prints both have; 0 where it was asked for by key. */
  readonly shared: number
  /** How many prints it has itself. */
  readonly prints: number
  readonly text: string
  /** As the page gives it: ISO day or instant, or null. */
  readonly published: string | null
  readonly outlet: string | null
  /** Smaller: came earlier. */
  readonly arrived: number
  readonly copyOf: string | null
}

/** Someone who takes part in a row: the actor of the ledger, under the names of that document. */
export interface Party {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly aliases: readonly string[]
}

interface LikeRow {
  readonly document: string
  readonly outlet: string | null
  readonly published: string | null
  readonly shared: number
  readonly confidence: number
  /** First character of the row in the text, and one past its last. */
  readonly start: number
  readonly end: number
}

export interface LikeStatement extends LikeRow {
  readonly statement: string
  readonly kind: string
  readonly act: string
  readonly negated: boolean
  /** The content; parts joined by " … ". */
  readonly words: string
  readonly speaker: Party | null
  readonly about: readonly Party[]
  /** Whom it was said to and who relayed it. */
  readonly through: readonly Party[]
}

export interface LikeInteraction extends LikeRow {
  readonly interaction: string
  readonly type: string
  readonly status: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** Days, months or years of the text; null where it gives none. */
  readonly when: { readonly start: string; readonly end: string } | null
  /** The words that name the act. */
  readonly words: string
  /** The text on either side: about 200 characters each. */
  readonly before: string
  readonly after: string
  /** Key of the statement that carries it. */
  readonly accordingTo: string | null
}

/** All statements that have the words of one, directly or through others: whole, cut or altered. */
export interface QuotationGroup {
  /** Those published first come first; where the day is the same or not known, those that came first. */
  readonly statements: readonly {
    readonly statement: string
    readonly document: string
    /** How it stands to the statement that was asked for; null where only others link the two, and for itself. */
    readonly likeness: Likeness | null
  }[]
  readonly first: string
  readonly longest: string
  /** Documents that are no copies of one another. */
  readonly origins: number
}
