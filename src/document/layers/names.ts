import type { Span } from '../span.ts'

export type NameKind = 'person' | 'organization' | 'place' | 'nationality' | 'other'

/** A proper name as written, without titles ("Sergei Ryabkov", not "Minister Sergei Ryabkov") and without a possessive ’s. */
export interface Name extends Span {
  readonly kind: NameKind
  readonly confidence: number
}
