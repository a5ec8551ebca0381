// The development part of PolNeAR as the product reads it, with how sure it is of each row; and how well each kind of row is found.
// Comes in: PolNeAR and a model. Goes out: rows, recall by kind and by reporting verb, and what goes wrong with the others.
// usage: HEARSAY_DATA=FOLDER node evals/dev-rows.ts     prints the tables of the model card

import { parseCue } from '../src/lexicon/cue.ts'
import type { ReadingModel } from '../src/model/reading-model.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { readLayers } from '../src/pipeline.ts'
import { readDocument } from '../src/reading/readDocument.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { type PolnearArticle, type PolnearAttribution, readPolnear, toPolnear } from './attributions.ts'
import { dataFolder, type Scorer, scorer } from './sources.ts'

export interface Row extends PolnearAttribution {
  readonly confidence: number
}
export interface DevArticle {
  readonly article: PolnearArticle
  readonly rows: readonly Row[]
}

export async function readDevRows(data: string, model: ReadingModel): Promise<DevArticle[]> {
  const articles: DevArticle[] = []
  for (const article of readPolnear(data)) {
    const document = readDocument({ raw: article.text, kind: 'plain' })
    const { attributions } = await readLayers(document, model)
    const sure = attributions
      .filter((a) => a.continues === null && a.within === undefined)
      .map((a) => a.confidence)
    const rows = toPolnear(document, attributions).map((row, i) => ({ ...row, confidence: sure[i]! }))
    articles.push({ article, rows })
  }
  return articles
}

/** Does one of the others agree with this row, as "linked overlap" has it: cues share a word, sources and contents agree by half? */
function agrees(
  text: string,
  row: PolnearAttribution,
  others: readonly PolnearAttribution[],
  scoring: Scorer,
): boolean {
  const tally = new scoring.Tally()
  scoring.scoreDocument(tally, text, [row], others)
  return (tally.report()['linked.overlap']?.recall ?? 0) > 0
}

/** Confidence of each row and whether it is right. */
export function judgeRows(
  articles: readonly DevArticle[],
  scoring: Scorer,
): { confidence: number; right: boolean }[] {
  return articles.flatMap(({ article, rows }) =>
    rows.map((row) => ({
      confidence: row.confidence,
      right: agrees(article.text, row, article.attributions, scoring),
    })),
  )
}

const KINDS = ['direct', 'mixed', 'indirect'] as const
export type Kind = (typeof KINDS)[number]

/** direct: every word of the content stands in quotation marks; indirect: none. */
function kindsOf(text: string): (row: PolnearAttribution) => Kind {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'paragraph' as const,
  }))
  const quotations = findQuotations(text, blocks)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  return ({ content }) => {
    const own = words.filter(({ index }) => content.some(([start, end]) => start <= index && index < end))
    const quoted = own.filter(({ index }) =>
      quotations.some(({ start, end }) => start <= index && index < end),
    )
    if (quoted.length === 0) return 'indirect'
    return quoted.length === own.length ? 'direct' : 'mixed'
  }
}

export interface Share {
  readonly name: string
  readonly gold: number
  readonly found: number
  readonly predicted: number
  readonly right: number
}

class Shares {
  readonly #counts = new Map<string, { gold: number; found: number; predicted: number; right: number }>()
  of(name: string) {
    let counts = this.#counts.get(name)
    if (!counts) {
      counts = { gold: 0, found: 0, predicted: 0, right: 0 }
      this.#counts.set(name, counts)
    }
    return counts
  }
  list(): Share[] {
    return [...this.#counts].map(([name, counts]) => ({ name, ...counts }))
  }
}

export interface Breakdown {
  readonly kinds: readonly Share[]
  /** By the dictionary form of the cue, commonest first. */
  readonly verbs: readonly Share[]
  /** What is wrong with the gold rows that are not found, and with the rows of ours that are not right. */
  readonly missed: Readonly<Record<string, number>>
  readonly wrong: Readonly<Record<string, number>>
}

export function breakDown(articles: readonly DevArticle[], scoring: Scorer): Breakdown {
  const kinds = new Shares()
  const verbs = new Shares()
  for (const kind of KINDS) kinds.of(kind)
  const missed: Record<string, number> = {}
  const wrong: Record<string, number> = {}
  for (const { article, rows } of articles) {
    const { text, attributions: gold } = article
    const kindOf = kindsOf(text)
    const verbOf = ({ cue }: PolnearAttribution) =>
      cue.length === 0
        ? '(no cue)'
        : parseCue(cue.map(([start, end]) => text.slice(start, end)).join(' ')).lemma
    for (const row of gold) {
      const found = agrees(text, row, rows, scoring)
      for (const share of [kinds.of(kindOf(row)), verbs.of(verbOf(row))]) {
        share.gold++
        if (found) share.found++
      }
      if (!found) add(missed, faultOf(text, row, rows, scoring))
    }
    for (const row of rows) {
      const right = agrees(text, row, gold, scoring)
      for (const share of [kinds.of(kindOf(row)), verbs.of(verbOf(row))]) {
        share.predicted++
        if (right) share.right++
      }
      if (!right) add(wrong, faultOf(text, row, gold, scoring))
    }
  }
  return { kinds: kinds.list(), verbs: verbs.list().sort((a, b) => b.gold - a.gold), missed, wrong }
}

function add(counts: Record<string, number>, fault: string): void {
  counts[fault] = (counts[fault] ?? 0) + 1
}

/** Which part keeps a row from its partner on the other side. */
function faultOf(
  text: string,
  row: PolnearAttribution,
  others: readonly PolnearAttribution[],
  scoring: Scorer,
): string {
  const only = (...parts: (keyof PolnearAttribution)[]) => {
    const keep = (a: PolnearAttribution): PolnearAttribution => ({
      source: parts.includes('source') ? a.source : [],
      cue: a.cue,
      content: parts.includes('content') ? a.content : [],
    })
    return agrees(text, keep(row), others.map(keep), scoring)
  }
  if (!only()) return 'no such cue'
  if (only('source') && only('content')) return 'source and content of two rows'
  if (only('source')) return 'content'
  return only('content') ? 'source' : 'source and content'
}

/** Tables in Markdown, for the model card. */
export function breakdownTables({ kinds, verbs, missed, wrong }: Breakdown, fewest = 25): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
  const table = (head: string, shares: readonly Share[]) =>
    [
      `| ${head} | gold | recall | ours | precision |`,
      '|---|---|---|---|---|',
      ...shares.map(
        ({ name, gold, found, predicted, right }) =>
          `| ${name} | ${gold} | ${percent(found, gold)} | ${predicted} | ${percent(right, predicted)} |`,
      ),
    ].join('\n')
  const faults = [...new Set([...Object.keys(missed), ...Object.keys(wrong)])].sort(
    (a, b) => (missed[b] ?? 0) - (missed[a] ?? 0),
  )
  return [
    table('kind', kinds),
    table(
      'cue',
      verbs.filter(({ gold }) => gold >= fewest),
    ),
    [
      '| what keeps a row from being right | gold rows not found | our rows not right |',
      '|---|---|---|',
      ...faults.map((fault) => `| ${fault} | ${missed[fault] ?? 0} | ${wrong[fault] ?? 0} |`),
    ].join('\n'),
  ].join('\n\n')
}

if (import.meta.main) {
  const model = await openReadingModel()
  const articles = await readDevRows(dataFolder(), model)
  console.log(breakdownTables(breakDown(articles, await scorer('attributions'))))
  await model.close()
}
