// What comes of comparing two articles. Every entry names a row of each and shows the words of both; nothing is judged.
import type { Quoted } from '../document/span.ts'
import type { ArticleName } from '../ledger/article-name.ts'

export interface Comparison {
  readonly format: 'hearsay-comparison/1'
  readonly a: ArticleName
  readonly b: ArticleName
  /** Statements of both with the same words, whole or cut. */
  readonly shared: readonly Shared[]
  /** One quotation in different words. */
  readonly differing: readonly Differing[]
  /** What one article denies and the other reports. */
  readonly denied: readonly Denied[]
}

/** A row of one article and the words of it that count here. */
export interface Side {
  /** Id of a statement or an interaction. */
  readonly row: string
  readonly evidence: readonly Quoted[]
}

/** same: like names; other: both are named, and not alike; unsure: a source is missing, unnamed, or of another kind. */
export type SameSpeaker = 'same' | 'other' | 'unsure'

export interface Shared {
  /** whole: all words of both; cut: one side, or each, has words before, behind or at a gap that the other leaves out. */
  readonly extent: 'whole' | 'cut'
  readonly speakers: SameSpeaker
  readonly a: Side
  readonly b: Side
}

export interface Differing {
  readonly speakers: SameSpeaker
  readonly a: Side
  readonly b: Side
  /** From the first word to the last: what both say, what only one says. */
  readonly steps: readonly Step[]
}

/** A stretch in one article, the other or both; a side that has no words there is empty. */
export interface Step {
  readonly same: boolean
  readonly a: readonly Quoted[]
  readonly b: readonly Quoted[]
}

export interface Denied {
  /** The article that denies. */
  readonly by: 'a' | 'b'
  readonly rows: 'interactions' | 'statements'
  readonly a: Side
  readonly b: Side
  /** Ids of actors with like names on both sides. */
  readonly actors: readonly { readonly a: string; readonly b: string }[]
  /** Of statements: the words that both contents hold, in their dictionary form. */
  readonly words: readonly string[]
}
