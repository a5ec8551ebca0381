import { lastStartingBefore, type Span } from '../span.ts'

/** A stretch in quotation marks, marks included; one paragraph at most (see `continues`). */
export interface Quotation extends Span {
  /** false: the mark that should close it is missing; the span then ends with its paragraph. */
  readonly closed: boolean
  /** true: the paragraph before ended inside this quotation, and this one opens with a mark again. */
  readonly continues: boolean
}

/** Does the character at `offset` stand in a quotation? `quotations` in order. */
export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  const quotation = quotations[lastStartingBefore(quotations, offset)]
  return quotation !== undefined && offset < quotation.end
}
