// How long each stage takes, one thread, on the examples. Comes in: a model. Goes out: milliseconds a stage for one round of all
// examples, best of several rounds. The order is that of src/pipeline.ts.
import type { Document } from '../src/document/document.ts'
import { buildLedger } from '../src/ledger/ledger.ts'
import type { ReadingModel } from '../src/model/reading-model.ts'
import { readTokenFeatures } from '../src/model/token-features.ts'
import { readDocument } from '../src/reading/readDocument.ts'
import { readAttributions } from '../src/stages/attributions/attributions.ts'
import { readCoreference } from '../src/stages/coreference/coreference.ts'
import { findDates } from '../src/stages/dates/dates.ts'
import { encodeTokens } from '../src/stages/encoding/encoding.ts'
import { findInteractions } from '../src/stages/interactions/interactions.ts'
import { findNames } from '../src/stages/names/names.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { findSentences } from '../src/stages/sentences/sentences.ts'
import { readSyntax } from '../src/stages/syntax/syntax.ts'
import { findTokens } from '../src/stages/tokens/tokens.ts'
import type { BenchArticle } from './articles.ts'

/** Milliseconds by stage; for each, the best of all rounds. */
export async function timeStages(
  articles: readonly BenchArticle[],
  model: ReadingModel,
  rounds: number,
): Promise<Map<string, number>> {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const spent = new Map<string, number>()
    const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
      const began = performance.now()
      const result = await work()
      spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began)
      return result
    }
    for (const { raw } of articles) {
      const document: Document = await time('reading the page', () => readDocument({ raw }))
      const { text, blocks } = document
      const sentences = await time('sentences', () => findSentences(text, blocks))
      const tokens = await time('tokens', () => findTokens(text, sentences))
      const quotations = await time('quotations', () => findQuotations(text, blocks))
      const features = await time('features', () => readTokenFeatures(text, tokens, blocks, quotations))
      const encoding = await time('encoding', () => encodeTokens(text, tokens, features, model))
      const names = await time('names', () =>
        findNames(text, tokens, encoding.name, model.manifest['name labels']),
      )
      const syntax = await time('syntax', () => readSyntax(tokens, sentences, encoding, model.manifest))
      const coreference = readCoreference(encoding, model.manifest)
      const attributions = await time('attributions', () =>
        readAttributions({ text, blocks, sentences, tokens, quotations, syntax }, encoding, model),
      )
      const dates = await time('dates', () =>
        findDates(text, sentences, {
          published: document.published,
          datelines: blocks.filter(({ kind }) => kind === 'dateline'),
        }),
      )
      const interactions = await time('interactions', () => findInteractions(text, { tokens, names, syntax }))
      await time('ledger', () =>
        buildLedger(document, {
          sentences,
          tokens,
          quotations,
          names,
          syntax,
          coreference,
          attributions,
          dates,
          interactions,
        }),
      )
    }
    for (const [stage, ms] of spent)
      best.set(stage, Math.min(ms, best.get(stage) ?? Number.POSITIVE_INFINITY))
  }
  return best
}
