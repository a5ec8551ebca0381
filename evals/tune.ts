// Tunes decoding on PolNeAR's development part and fits the confidence; writes both into models/en/manifest.json.
// usage: HEARSAY_DATA=../shared/data node evals/tune.ts
import { readFileSync, writeFileSync } from 'node:fs'
import type { Attribution } from '../src/document/layers/attributions.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readTokenFeatures } from '../src/model/token-features.ts'
import { readDocument } from '../src/reading/readDocument.ts'
import { draftAttributions } from '../src/stages/attributions/attributions.ts'
import { confidenceParts } from '../src/stages/attributions/confidence.ts'
import { findCues } from '../src/stages/attributions/find-cues.ts'
import { type CueReading, readArguments } from '../src/stages/attributions/read-arguments.ts'
import { encodeTokens } from '../src/stages/encoding/encoding.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { findSentences } from '../src/stages/sentences/sentences.ts'
import { findTokens } from '../src/stages/tokens/tokens.ts'
import { readPolnear, toPolnear } from './attributions.ts'
import { fitLogistic, probabilityOf, type Sample } from './calibration.ts'
import { dataFolder, scorer } from './sources.ts'

const BIASES = [0, 0.5, 1, 1.5]
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]

const model = await openReadingModel()
const scoring = await scorer('attributions')
const prepared = []
for (const article of readPolnear(dataFolder())) {
  const document = readDocument({ raw: article.text, kind: 'plain' })
  const { text, blocks } = document
  const sentences = findSentences(text, blocks)
  const tokens = findTokens(text, sentences)
  const quotations = findQuotations(text, blocks)
  const encoding = await encodeTokens(
    text,
    tokens,
    readTokenFeatures(text, tokens, blocks, quotations),
    model,
  )
  const byBias: CueReading[][] = []
  for (const bias of BIASES)
    byBias.push(
      await readArguments(findCues(encoding.cue, model.manifest.cue, bias).candidates, encoding, model),
    )
  prepared.push({ article, document, sentences, tokens, quotations, byBias })
}

type Prepared = (typeof prepared)[number]
const NEUTRAL = { bias: 0, weights: {} }
function decode(
  { document, tokens, quotations, byBias }: Prepared,
  bias: number,
  kept: (reading: CueReading) => boolean,
) {
  const readings = byBias[bias]!.filter((reading) => reading.content.length > 0 && kept(reading))
  const ground = { text: document.text, blocks: document.blocks, tokens, quotations }
  const rows: Attribution[] = draftAttributions(ground, readings, NEUTRAL).map((draft) => ({
    ...draft,
    continues: null,
    origin: 'model',
  }))
  return { readings, rows: toPolnear(document, rows) }
}

// A row is right when the scorer's linked overlap finds a gold row for it: same cue, source and content agree by half. Fitted on
// all candidates, the doubtful ones too.
const samples: Sample[] = []
for (const p of prepared) {
  const { readings, rows } = decode(p, BIASES.length - 1, () => true)
  rows.forEach((row, i) => {
    const tally = new scoring.Tally()
    scoring.scoreDocument(tally, p.article.text, p.article.attributions, [row])
    samples.push({
      parts: confidenceParts(readings[i]!),
      right: tally.report()['linked.overlap']!.precision > 0,
    })
  })
}
const fitted = fitLogistic(samples)
console.log('confidence', fitted.logistic, 'calibration error, cross-validated', fitted.error.toFixed(3))

let best = { bias: 0, threshold: 0.3, score: 0 }
for (const [bias, value] of BIASES.entries()) {
  for (const threshold of THRESHOLDS) {
    const tally = new scoring.Tally()
    const kept = (r: CueReading) => probabilityOf(fitted.logistic, confidenceParts(r)) >= threshold
    for (const p of prepared)
      scoring.scoreDocument(tally, p.article.text, p.article.attributions, decode(p, bias, kept).rows)
    const r = tally.report()
    const f = (key: string) => r[key]!.f1
    const score = f('linked.overlap') + (f('exact.source') + f('exact.cue') + f('exact.content')) / 3
    const keys = ['exact.source', 'exact.cue', 'exact.content', 'linked.overlap', 'linked.exact']
    console.log(value, threshold, keys.map((k) => `${k} ${(100 * f(k)).toFixed(1)}`).join('  '))
    if (score > best.score) best = { bias, threshold, score }
  }
}

const file = new URL('../models/en/manifest.json', import.meta.url)
const manifest = JSON.parse(readFileSync(file, 'utf8'))
manifest.decoding = {
  cueBias: BIASES[best.bias],
  leastConfidence: best.threshold,
  confidence: fitted.logistic,
}
writeFileSync(file, `${JSON.stringify(manifest, null, 1)}\n`)
await model.close()
