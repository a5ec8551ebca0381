// The map: how an article becomes a report. The only file that knows every stage.
//
//   input ─ reading ─▶ Document ─ stages ─▶ Layers ─ ledger ─▶ Report
//
// A stage is a function from the text and some layers to one layer; only this file attaches it.
import type { Block, Document } from './document/document.ts'
import type { Layers } from './document/layers/layers.ts'
import type { Sentence } from './document/layers/sentences.ts'
import type { Token } from './document/layers/tokens.ts'
import type { Explanation } from './ledger/explanation.ts'
import { buildLedger } from './ledger/ledger.ts'
import type { Report } from './ledger/report.ts'
import type { ReadingModel } from './model/reading-model.ts'
import { readTokenFeatures } from './model/token-features.ts'
import { type ReadInput, readDocument } from './reading/readDocument.ts'
import { readAttributions } from './stages/attributions/attributions.ts'
import { readCoreference } from './stages/coreference/coreference.ts'
import { findDates } from './stages/dates/dates.ts'
import { encodeTokens } from './stages/encoding/encoding.ts'
import { findInteractions } from './stages/interactions/interactions.ts'
import { findNames } from './stages/names/names.ts'
import { findQuotations } from './stages/quotations/quotations.ts'
import { findSentences } from './stages/sentences/sentences.ts'
import { readSyntax } from './stages/syntax/syntax.ts'
import { findTokens } from './stages/tokens/tokens.ts'
import { version } from './version.ts'

/** A report with how each of its statements came about. */
export interface Reading {
  readonly report: Report
  readonly explanations: readonly Explanation[]
}

/**
 * Characters of one article that are read for rows: some 80,000 words, a book. What is longer is a damaged file or no article; its
 * text is kept whole, and `made.readTo` says where reading stopped.
 */
const LONGEST_READING = 500_000

/** One article. Never throws for what the article holds. */
export async function readArticle(input: ReadInput, model: ReadingModel): Promise<Reading> {
  const began = performance.now()
  const document = readDocument(input)
  const readTo = Math.min(document.text.length, LONGEST_READING)
  const layers = await readLayers({ ...document, blocks: blocksUpTo(document.blocks, readTo) }, model)
  const { explanations, ...rows } = buildLedger(document, layers)
  const made = {
    by: `hearsay ${version}`,
    model: model.version,
    ms: Math.round(performance.now() - began),
    ...(readTo < document.text.length && { readTo }),
  }
  return { report: { format: 'hearsay/1', made, document, ...rows }, explanations }
}

function blocksUpTo(blocks: readonly Block[], end: number): readonly Block[] {
  if ((blocks.at(-1)?.end ?? 0) <= end) return blocks
  return blocks
    .filter((block) => block.start < end)
    .map((block) => (block.end <= end ? block : { ...block, end }))
}

/** All layers of a document. */
export async function readLayers(
  {
    text,
    blocks,
    published = null,
  }: Pick<Document, 'text' | 'blocks'> & Partial<Pick<Document, 'published'>>,
  model: ReadingModel,
): Promise<Layers> {
  const sentences = findSentences(text, blocks)
  const tokens = findTokens(text, sentences)
  const quotations = findQuotations(text, blocks)
  const features = readTokenFeatures(text, tokens, blocks, quotations)
  const encoding = await encodeTokens(text, tokens, features, model)
  const names = findNames(text, tokens, encoding.name, model.manifest['name labels'])
  const syntax = readSyntax(tokens, sentences, encoding, model.manifest)
  const coreference = readCoreference(encoding, model.manifest)
  const attributions = await readAttributions(
    { text, blocks, sentences, tokens, quotations, syntax },
    encoding,
    model,
  )
  return {
    sentences,
    tokens,
    quotations,
    names,
    syntax,
    coreference,
    attributions,
    dates: findDates(text, sentences, {
      published,
      datelines: blocks.filter(({ kind }) => kind === 'dateline'),
    }),
    interactions: findInteractions(text, { tokens, names, syntax }),
  }
}

/** What can be had of a text without a model. */
export interface Segments {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** Sentences and tokens of a document, the same ones in which it was read. */
export function segmentText(text: string, blocks: readonly Block[]): Segments {
  const sentences = findSentences(text, blocks)
  return { sentences, tokens: findTokens(text, sentences) }
}
