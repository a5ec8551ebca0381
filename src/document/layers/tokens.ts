import type { Span } from '../span.ts'

/** A run of letters and digits, or one mark of punctuation: the encoder's own basic tokens. */
export interface Token extends Span {
  /** Index of the sentence that holds it. */
  readonly sentence: number
}
