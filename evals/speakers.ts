// Speaker accuracy given gold attributions: how often the rules of the ledger name the right actor when reading made no mistake.
// usage: HEARSAY_CASES=… HEARSAY_SCORE=… npm exec -- node evals/speakers.ts [--names model|gold|capitals] [--misses]
import { parseArgs } from 'node:util'
import type { Name } from '../src/document/layers/names.ts'
import { buildLedger } from '../src/ledger/ledger.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { caseFolders, type Gold, layersOf, readGold } from './gold-case.ts'
import { scorer } from './sources.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: process.env.HEARSAY_CASES ?? '../shared/cases' },
    names: { type: 'string', default: 'model' },
    misses: { type: 'boolean', default: false },
  },
})
const { sameActor } = (await scorer('ledger')) as unknown as {
  sameActor(gold: readonly string[], product: readonly string[]): boolean
}
const model = values.names === 'model' ? await openReadingModel() : null

async function layersFor(gold: Gold, raw: string) {
  if (!model) return layersOf(gold, raw, values.names === 'gold' ? 'gold' : 'capitals')
  const { document } = layersOf(gold, raw, [] as Name[])
  return layersOf(gold, raw, (await readLayers(document, model)).names)
}

let right = 0
let kinds = 0
let negations = 0
let rows = 0
for (const folder of caseFolders(values.cases)) {
  const { gold, raw } = readGold(folder)
  const { document, layers } = await layersFor(gold, raw)
  const ledger = buildLedger(document, layers)
  const names = new Map(ledger.actors.map((actor) => [actor.id, [actor.name, ...actor.aliases]]))
  const goldNames = new Map(gold.actors.map((actor) => [actor.id, [actor.name, ...actor.aka]]))
  // A row is found again by where its content begins and by its cue.
  const key = (content: number | undefined, cue: number | undefined) => `${content}/${cue}`
  const found = new Map(ledger.statements.map((row) => [key(row.content[0]?.start, row.cue?.start), row]))
  let here = 0
  for (const [i, want] of gold.statements.entries()) {
    const attribution = layers.attributions[i]!
    const row = found.get(key(attribution.content[0]?.start, attribution.cue[0]?.start))
    const got = row?.speaker ? names.get(row.speaker.actor)! : null
    const ok =
      want.speaker === null ? got === null : got !== null && sameActor(goldNames.get(want.speaker)!, got)
    rows++
    if (ok) here++
    if (row?.kind === want.kind) kinds++
    if ((row?.negated ?? false) === (want.negated ?? false)) negations++
    if (!values.misses) continue
    if (!ok)
      console.log(
        `  speaker ${want.id} ${want.speakerText ?? '—'} [${want.cue}]: want ${want.speaker}, got ${got?.[0] ?? 'null'}`,
      )
    if (row?.kind !== want.kind)
      console.log(
        `  kind ${want.id}: want ${want.kind}, got ${row?.kind}: ${want.content.join(' … ').slice(0, 160)}`,
      )
    if ((row?.negated ?? false) !== (want.negated ?? false))
      console.log(`  negated ${want.id} [${want.cue}]: want ${want.negated}`)
  }
  right += here
  console.log(`${gold.id.padEnd(28)} ${here}/${gold.statements.length}`)
}
const percent = (n: number) => `${((100 * n) / rows).toFixed(1)} %`
console.log(
  `speaker ${percent(right)} (${right}/${rows})   kind ${percent(kinds)}   negated ${percent(negations)}`,
)
