import type { Span } from '../span.ts'

/** A sentence; sentences are in order, never cross a block, and hold no white space at their ends. */
export interface Sentence extends Span {
  /** Index of the document's block that holds it. */
  readonly block: number
}
