// PolNeAR's development part, from raw text through the product's own reading, scored as people are.
// usage: HEARSAY_DATA=../shared/data node evals/attributions.ts [--json] [--runtime native|wasm] [--out predictions.jsonl] [--model FOLDER]
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Document } from '../src/document/document.ts'
import type { Attribution } from '../src/document/layers/attributions.ts'
import { MappedText } from '../src/document/mapped-text.ts'
import type { Span } from '../src/document/span.ts'
import type { Runtime } from '../src/model/onnx.ts'
import { openReadingModel, type ReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { readDocument } from '../src/reading/readDocument.ts'
import { dataFolder, type Scorer, scorer } from './sources.ts'

type Pairs = [number, number][]
export interface PolnearAttribution {
  readonly source: Pairs
  readonly cue: Pairs
  readonly content: Pairs
}
export interface PolnearArticle {
  readonly id: string
  readonly text: string
  readonly attributions: PolnearAttribution[]
}

export function readPolnear(data: string, file = 'dev.jsonl'): PolnearArticle[] {
  return readFileSync(join(data, 'polnear', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PolnearArticle)
}

/**
 * Rows as PolNeAR annotates them: what a quotation says after its cue belongs to the attribution it continues, and offsets count in
 * the raw text.
 */
export function toPolnear(document: Document, attributions: readonly Attribution[]): PolnearAttribution[] {
  const text = new MappedText(document.text, document.origin)
  const raw = (spans: readonly Span[]): Pairs =>
    spans.map((span) => {
      const { start, end } = text.rawSpan(span)
      return [start, end]
    })
  const rows = attributions.map((a) => ({ source: raw(a.source), cue: raw(a.cue), content: raw(a.content) }))
  attributions.forEach((a, i) => {
    if (a.continues !== null) rows[a.continues]!.content.push(...rows[i]!.content)
  })
  // PolNeAR mostly leaves out who says what inside another's words; what was read there is not to be judged by it.
  return rows.filter((_, i) => attributions[i]!.continues === null && attributions[i]!.within === undefined)
}

export async function evaluateAttributions(data: string, model: ReadingModel, scoring: Scorer, out?: string) {
  const tally = new scoring.Tally()
  const lines: string[] = []
  for (const article of readPolnear(data)) {
    const document = readDocument({ raw: article.text, kind: 'plain' })
    const { attributions } = await readLayers(document, model)
    const rows = toPolnear(document, attributions)
    scoring.scoreDocument(tally, article.text, article.attributions, rows)
    lines.push(JSON.stringify({ id: article.id, attributions: rows }))
  }
  if (out) writeFileSync(out, `${lines.join('\n')}\n`)
  return tally.report()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      runtime: { type: 'string' },
      out: { type: 'string' },
      model: { type: 'string' },
    },
  })
  const folder = values.model === undefined ? undefined : pathToFileURL(`${resolve(values.model)}/`)
  const model = await openReadingModel((values.runtime as Runtime | undefined) ?? 'auto', folder)
  const report = await evaluateAttributions(dataFolder(), model, await scorer('attributions'), values.out)
  if (values.json) console.log(JSON.stringify(report))
  else {
    for (const [key, r] of Object.entries(report)) {
      const percent = (x: number) => (100 * x).toFixed(1).padStart(5)
      console.log(
        `${key.padEnd(16)} F1 ${percent(r.f1)}  P ${percent(r.precision)}  R ${percent(r.recall)}  (gold ${r.gold}, predicted ${r.predicted})`,
      )
    }
  }
  await model.close()
}
