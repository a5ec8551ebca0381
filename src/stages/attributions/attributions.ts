// Encoded tokens → attributions: who said what, as written. The model finds cues and reads each one's source and content; rules
// complete quotations that go on, keep quotation marks with their words, and part what is a row of its own.
import type { Block } from '../../document/document.ts'
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import type { Token } from '../../document/layers/tokens.ts'
import type { Span } from '../../document/span.ts'
import type { TokenSpan } from '../../model/label-spans.ts'
import type { Encoding, ReadingModel } from '../../model/reading-model.ts'
import { completeQuotations, type Draft } from './complete-quotations.ts'
import { findCues } from './find-cues.ts'
import { partContinuations } from './part-continuations.ts'
import { type CueReading, readArguments } from './read-arguments.ts'

type Needs = Pick<Layers, 'sentences' | 'tokens' | 'quotations'>

export async function readAttributions(
  text: string,
  blocks: readonly Block[],
  layers: Needs,
  encoding: Encoding,
  model: ReadingModel,
): Promise<Attribution[]> {
  const { cue, decoding } = model.manifest
  const candidates = findCues(encoding.cue, cue, decoding.cueBias)
  const readings = await readArguments(candidates, encoding, model)
  const drafts = readings
    .filter((reading) => reading.content.length > 0 && logistic(reading.valid) >= decoding.cueThreshold)
    .map((reading) => draftOf(reading, layers.tokens, layers.quotations, confidenceOf(reading, decoding.confidence)))
  completeQuotations(text, blocks, layers.quotations, drafts)
  return partContinuations(drafts, layers.sentences)
}

export function draftOf(reading: CueReading, tokens: readonly Token[], quotations: readonly Quotation[], confidence: number): Draft {
  const place = ({ first, end }: Pick<TokenSpan, 'first' | 'end'>): Span => ({ start: tokens[first]!.start, end: tokens[end - 1]!.end })
  return {
    source: reading.source.map(place),
    cue: [place(reading.cue)],
    content: reading.content.map((span) => keepMarks(place(span), quotations)),
    confidence,
  }
}

/**
 * Words that reach to the edge of a quotation take its marks along: `“[There were contacts,]”` becomes `[“There were contacts,”]`.
 * Near miss: `[the “normal] practice”` is no edge of the quotation and stays.
 */
function keepMarks(span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span
  for (const quotation of quotations) {
    if (quotation.start >= end) break
    if (quotation.start === start - 1 && quotation.end <= end + 1) start = quotation.start
    if (quotation.closed && quotation.end === end + 1 && quotation.start >= start - 1) end = quotation.end
  }
  return { start, end }
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** What the confidence is made of; the weights are fitted by evals/tune.ts. */
export function confidenceParts(reading: CueReading): Record<string, number> {
  return {
    valid: Math.max(-8, Math.min(8, reading.valid)),
    cue: Math.log(Math.max(reading.cue.probability, 1e-4)),
    sureness: reading.sureness,
    sourceless: reading.source.length === 0 ? 1 : 0,
    parts: reading.content.length - 1,
  }
}

function confidenceOf(reading: CueReading, { bias, weights }: ReadingModel['manifest']['decoding']['confidence']): number {
  const score = Object.entries(confidenceParts(reading)).reduce((sum, [part, value]) => sum + (weights[part] ?? 0) * value, bias)
  return Math.round(logistic(score) * 100) / 100
}
