import type { Span } from '../span.ts'

/** A stretch in quotation marks, marks included; one paragraph at most (see `continues`). */
export interface Quotation extends Span {
  /** false: the mark that should close it is missing; the span then ends with its paragraph. */
  readonly closed: boolean
  /** true: the paragraph before ended inside this quotation, and this one opens with a mark again. */
  readonly continues: boolean
}
