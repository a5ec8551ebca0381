// Pronouns and descriptions: does the reading find whom they stand for? Comes in: GAP's development cases and GUM's documents. Goes
// out: on GAP, F1 over the yes/no decisions of both names, overall and by gender; on GUM, the share of third-person pronouns that are
// linked to a mention of their cluster.
// usage: HEARSAY_DATA=../shared/data node evals/coreference.ts
// Hard part: two fifths of GAP's development part and GUM's dev documents taught the weights nothing. One of these fifths set the weights
// of src/ledger/mentions/pronoun-evidence.ts; the other is reported. The two names of a case are given, as in the task; all else is found.
// Clusters of one mention are left out on both sides, as in the CoNLL-2012 task.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Block } from '../src/document/document.ts'
import { lastStartingBefore, overlaps, type Span } from '../src/document/span.ts'
import { readEvidence, weighEvidence } from '../src/ledger/mentions/pronoun-evidence.ts'
import { findPronouns } from '../src/ledger/mentions/pronouns.ts'
import { findSpeakers } from '../src/ledger/mentions/speakers.ts'
import { findCast } from '../src/ledger/names/cast.ts'
import { parsePronoun } from '../src/lexicon/pronouns.ts'
import { openReadingModel, type ReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { ClusterTally } from './cluster-score.ts'
import { dataFolder } from './sources.ts'

interface GapCase {
  readonly id: string
  readonly text: string
  readonly pronoun: Span & { readonly text: string }
  readonly a: Span & { readonly coref: boolean }
  readonly b: Span & { readonly coref: boolean }
}

export interface GapFigures {
  readonly overall: number
  readonly masculine: number
  readonly feminine: number
  /** Feminine over masculine. */
  readonly ratio: number
  readonly cases: number
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Cases that set no weights of ours. */
export function heldOut(id: string): boolean {
  const [part, number] = id.split('-')
  return part === 'development' && Number(number) % 5 === 1
}

class Decisions {
  #right = 0
  #said = 0
  #true = 0

  add(said: boolean, truth: boolean): void {
    if (said) this.#said++
    if (truth) this.#true++
    if (said && truth) this.#right++
  }

  get f1(): number {
    return this.#said + this.#true === 0 ? 0 : (2 * this.#right) / (this.#said + this.#true)
  }
}

export async function evaluateGap(data: string, model: ReadingModel): Promise<GapFigures> {
  const by = { overall: new Decisions(), masculine: new Decisions(), feminine: new Decisions() }
  const cases = readLines<GapCase>(join(data, 'coreference/gap/gap-development.jsonl')).filter(({ id }) =>
    heldOut(id),
  )
  for (const { text, pronoun, a, b } of cases) {
    const layers = await readLayers({ text, blocks: linesOf(text) }, model)
    const cast = findCast(text, layers)
    const last = ({ end }: Span) => lastStartingBefore(layers.tokens, end - 1)
    const scores = [a, b].map((name) => {
      const here = cast.find((one) => overlaps(one, name))
      const elsewhere = here?.actor.mentions.filter((one) => !overlaps(one, name)) ?? []
      return weighEvidence(readEvidence(layers, last(pronoun), last(name), elsewhere.map(last)))
    })
    const best = scores[0]! >= scores[1]! ? 0 : 1
    const gender = /^(?:he|him|his)$/i.test(pronoun.text) ? by.masculine : by.feminine
    for (const [i, name] of [a, b].entries()) {
      const said = i === best && scores[i]! > 0
      by.overall.add(said, name.coref)
      gender.add(said, name.coref)
    }
  }
  const [overall, masculine, feminine] = [by.overall.f1, by.masculine.f1, by.feminine.f1]
  return { overall, masculine, feminine, ratio: feminine / masculine, cases: cases.length }
}

interface GumArticle {
  readonly split: string
  readonly genre: string
  readonly text: string
  readonly mentions: readonly {
    readonly start: number
    readonly end: number
    readonly cluster: number
    readonly entity: string
    readonly link: string
    readonly min: readonly [number, number]
    readonly text: string
  }[]
}

/** Clusters of persons and organizations in GUM's dev documents, and third-person pronouns linked to the right one. */
export async function evaluateGum(data: string, model: ReadingModel) {
  const tally = new ClusterTally()
  const pronouns = { right: 0, said: 0, all: 0 }
  const articles = readLines<GumArticle>(join(data, 'coreference/gum.jsonl')).filter(
    ({ split }) => split === 'dev',
  )
  for (const { text, mentions } of articles) {
    const layers = await readLayers({ text, blocks: linesOf(text) }, model)
    const speakers = findSpeakers(text, layers)
    findPronouns(speakers.scene, speakers.found)
    const drafts = new Set(
      [...speakers.cast, ...speakers.scene.described, ...speakers.scene.spoken].map(({ actor }) => actor),
    )
    const gold = mentions.filter(({ entity }) => entity === 'person' || entity === 'organization')
    // A mention is found when what was found holds its shortest form and is no longer than the whole.
    const keyOf = (span: Span) => {
      const same = gold.filter(
        ({ start, end, min }) =>
          start <= span.start && span.end <= end && span.start <= min[0] && min[1] <= span.end,
      )
      const smallest = same.sort((x, y) => x.end - x.start - (y.end - y.start))[0]
      return smallest ? `${smallest.start}-${smallest.end}` : `not gold ${span.start}-${span.end}`
    }
    const found = [...drafts].map((draft) => [...new Set(draft.mentions.map(keyOf))])
    const clusters = new Map<number, string[]>()
    for (const { cluster, start, end } of gold)
      clusters.set(cluster, [...(clusters.get(cluster) ?? []), `${start}-${end}`])
    const several = (all: readonly (readonly string[])[]) => all.filter((one) => one.length > 1)
    tally.add(several([...clusters.values()]), several(found))
    for (const { start, end, cluster, link, text: words } of gold) {
      if (link !== 'ana' || parsePronoun(words)?.person !== 3) continue
      pronouns.all++
      const key = `${start}-${end}`
      const own = found.find((one) => one.includes(key))
      if (!own) continue
      pronouns.said++
      const others = own.filter((one) => one !== key && !/^not/.test(one))
      if (others.some((one) => clusters.get(cluster)!.includes(one))) pronouns.right++
    }
  }
  const { right, said, all } = pronouns
  return {
    ...tally.report(),
    pronounPrecision: right / said,
    pronounRecall: right / all,
    documents: articles.length,
  }
}

function linesOf(text: string): Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
    kind: 'paragraph',
  }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const model = await openReadingModel()
  console.log('GUM, dev', await evaluateGum(dataFolder(), model))
  console.log('GAP, kept from training', await evaluateGap(dataFolder(), model))
  await model.close()
}
