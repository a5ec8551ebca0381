// Everything that is found in a text, a layer each. The text never changes; a stage reads some layers and gives one.
import type { Attribution } from './attributions.ts'
import type { Coreference } from './coreference.ts'
import type { DateSpan } from './dates.ts'
import type { InteractionSpan } from './interactions.ts'
import type { Name } from './names.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Syntax } from './syntax.ts'
import type { Token } from './tokens.ts'

export interface Layers {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly names: readonly Name[]
  readonly syntax: Syntax
  readonly coreference: Coreference
  readonly attributions: readonly Attribution[]
  readonly dates: readonly DateSpan[]
  readonly interactions: readonly InteractionSpan[]
}
