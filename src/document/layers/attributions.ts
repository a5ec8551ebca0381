import type { Span } from '../span.ts'

/** What put a part of an attribution there: a head of the reading model, or a rule by its name. */
export type Origin = 'model' | `rule:${string}`

/** An attribution as written: who (source), by which words (cue), what (content). Spans are in order and trimmed of white space. */
export interface Attribution {
  /** Empty where the text names no source ("reportedly"), or a quotation simply continues. */
  readonly source: readonly Span[]
  /** Empty where a quotation simply continues. */
  readonly cue: readonly Span[]
  /** Never empty. A quotation broken by its attribution has two parts. Quotation marks are inside. */
  readonly content: readonly Span[]
  /** Index (in the layer) of the attribution whose quotation this one continues, or null. */
  readonly continues: number | null
  /** Index (in the layer) of the attribution in whose content it was found ("She said he had denied it"). */
  readonly within?: number
  /** Probability, calibrated on development data, that the whole row is right. */
  readonly confidence: number
  readonly origin: Origin
}
