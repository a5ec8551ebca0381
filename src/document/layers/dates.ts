import type { Span } from '../span.ts'

/** An expression of the text that names a day or a period. */
export interface DateSpan extends Span {
  /** ISO day, month, year, or a period "start/end" (both included); null where even a careful reader cannot place it. */
  readonly value: string | null
  /** The first and the last day of `value`; null where it is null. */
  readonly days: { readonly first: string; readonly last: string } | null
  /** The rule that read it, e.g. "weekday-past". */
  readonly rule: string
}
