// The weights of src/ledger/mentions/pronoun-evidence.ts. Comes in: the fifth of GAP's development part that is kept for it, read with the
// reading model that ships. Goes out, on standard output: weights and bias to write there, and F1 on the cases they come from.
// usage: HEARSAY_DATA=../shared/data node training/fit-pronouns.ts
// Hard part: 400 cases are few; a ridge keeps evidence that says the same thing twice from taking opposite signs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../evals/sources.ts'
import type { Block } from '../src/document/document.ts'
import { lastStartingBefore, overlaps, type Span } from '../src/document/span.ts'
import { type Evidence, readEvidence } from '../src/ledger/mentions/pronoun-evidence.ts'
import { findCast } from '../src/ledger/names/cast.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'

interface GapCase {
  readonly id: string
  readonly text: string
  readonly pronoun: Span
  readonly a: Span & { readonly coref: boolean }
  readonly b: Span & { readonly coref: boolean }
}
interface Sample {
  readonly parts: readonly number[]
  readonly same: boolean
}

const RIDGE = 0.01

const cases = readFileSync(join(dataFolder(), 'coreference/gap/gap-development.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GapCase)
  .filter(({ id }) => Number(id.split('-')[1]) % 5 === 0)
const model = await openReadingModel()
const asked: Sample[][] = []
const others: Sample[] = []
let kinds: string[] = []
for (const { text, pronoun, a, b } of cases) {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map(
    (line): Block => ({
      start: line.index,
      end: line.index + line[0].trimEnd().length,
      kind: 'paragraph',
    }),
  )
  const layers = await readLayers({ text, blocks }, model)
  const cast = findCast(text, layers)
  const last = ({ end }: Span) => lastStartingBefore(layers.tokens, end - 1)
  const sampleOf = (name: Span, same: boolean): Sample => {
    const here = cast.find((one) => overlaps(one, name))
    const elsewhere = here?.actor.mentions.filter((one) => !overlaps(one, name)) ?? []
    const evidence: Evidence = readEvidence(layers, last(pronoun), last(name), elsewhere.map(last))
    kinds = Object.keys(evidence)
    return { parts: Object.values(evidence), same }
  }
  asked.push([a, b].map((name) => sampleOf(name, name.coref)))
  if (!a.coref && !b.coref) continue
  const two = [a, b].map((name) => cast.find((one) => overlaps(one, name))?.actor)
  for (const one of cast) {
    if (one.actor.kind !== 'person' || two.includes(one.actor) || overlaps(one, a) || overlaps(one, b))
      continue
    others.push(sampleOf(one, false))
  }
}
await model.close()

const samples = [...asked.flat(), ...others]
const spread = kinds.map((_, k) => {
  const mean = samples.reduce((sum, { parts }) => sum + parts[k]!, 0) / samples.length
  return Math.sqrt(samples.reduce((sum, { parts }) => sum + (parts[k]! - mean) ** 2, 0) / samples.length) || 1
})
const weights = descend()
const logits = asked.map((two) =>
  two.map(({ parts }) => parts.reduce((sum, x, k) => sum + x * weights[k]!, 0)),
)
const biases = Array.from({ length: 81 }, (_, i) => i / 20 - 1)
const best = biases.reduce((one, other) => (f1(other) > f1(one) ? other : one))
console.log({
  weights: Object.fromEntries(kinds.map((kind, k) => [kind, Number(weights[k]!.toFixed(2))])),
  bias: best,
})
console.log({ cases: cases.length, others: others.length, f1: f1(best) })

/** Logistic regression by gradient descent, on parts of like spread. */
function descend(): number[] {
  const at = kinds.map(() => 0)
  let bias = 0
  for (let step = 0; step < 3000; step++) {
    const slope = at.map((weight) => RIDGE * weight)
    let slopeOfBias = 0
    for (const { parts, same } of samples) {
      const sum = parts.reduce((total, x, k) => total + (x / spread[k]!) * at[k]!, bias)
      const miss = (1 / (1 + Math.exp(-sum)) - (same ? 1 : 0)) / samples.length
      parts.forEach((x, k) => {
        slope[k]! += (miss * x) / spread[k]!
      })
      slopeOfBias += miss
    }
    slope.forEach((x, k) => {
      at[k]! -= 0.3 * x
    })
    bias -= 0.3 * slopeOfBias
  }
  return at.map((weight, k) => weight / spread[k]!)
}

/** As GAP scores: of the two names the likelier one, if likely at all. */
function f1(bias: number): number {
  let [right, said, all] = [0, 0, 0]
  asked.forEach((two, i) => {
    const likelier = logits[i]![0]! >= logits[i]![1]! ? 0 : 1
    two.forEach(({ same }, n) => {
      const says = n === likelier && logits[i]![n]! + bias > 0
      if (same) all++
      if (says) said++
      if (says && same) right++
    })
  })
  return (2 * right) / (said + all)
}
