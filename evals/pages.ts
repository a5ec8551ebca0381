// How well the article's words are found in real pages: the 4-word shingle measure of the article extraction benchmark.
// Comes in: a folder with `gold.jsonl` and `pages/<id>.html.gz`. Goes out: F1, precision, recall, accuracy, pages left empty,
// and on how many pages every quotation stands exactly once, word for word.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../src/document/document.ts'
import { readDocument } from '../src/reading/readDocument.ts'

export interface PagesScore {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Share of pages whose words are exactly those of the gold text. */
  readonly accuracy: number
  /** Pages of which nothing was read. */
  readonly empty: number
  /** Share of pages where every quotation of the gold text stands exactly once. */
  readonly quotationsOnce: number
  readonly pages: readonly PageScore[]
}

export interface PageScore {
  readonly id: string
  readonly url: string
  readonly precision: number | null
  readonly recall: number | null
  readonly exact: boolean
  /** Quotations of the gold text that are missing or stand more than once. */
  readonly quotationsOff: readonly string[]
}

interface GoldPage {
  readonly id: string
  readonly url: string
  readonly articleBody: string
}

/** The benchmark's articles have neither headline nor captions; both are blocks of their own in a document. */
export function articleBodyOf(document: Document): string {
  return document.blocks
    .filter((block) => block.kind !== 'headline' && block.kind !== 'caption')
    .map((block) => document.text.slice(block.start, block.end))
    .join('\n\n')
}

export function evaluatePages(
  dataFolder: string,
  bodyOf: (document: Document) => string = articleBodyOf,
  keep: (id: string) => boolean = () => true,
): PagesScore {
  const folder = join(dataFolder, 'pages')
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldPage)
    .filter((page) => keep(page.id))
  const pages: PageScore[] = []
  let empty = 0
  for (const page of gold) {
    const bytes = gunzipSync(readFileSync(join(folder, 'pages', `${page.id}.html.gz`)))
    const document = readDocument({ bytes, kind: 'html', url: page.url })
    if (document.text === '') empty++
    const body = bodyOf(document)
    pages.push({
      id: page.id,
      url: page.url,
      ...scoreShingles(page.articleBody, body),
      exact: wordsOf(page.articleBody).join(' ') === wordsOf(body).join(' '),
      quotationsOff: quotationsOff(page.articleBody, body),
    })
  }
  const precision = mean(pages.map((page) => page.precision))
  const recall = mean(pages.map((page) => page.recall))
  return {
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    accuracy: mean(pages.map((page) => Number(page.exact))),
    empty,
    quotationsOnce: mean(pages.map((page) => Number(page.quotationsOff.length === 0))),
    pages,
  }
}

/** Runs of four words, counted with repeats; null where one side has none to divide by. */
export function scoreShingles(
  gold: string,
  found: string,
): { precision: number | null; recall: number | null } {
  const expected = shinglesOf(gold)
  const given = shinglesOf(found)
  let both = 0
  for (const [shingle, count] of expected) both += Math.min(count, given.get(shingle) ?? 0)
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const [goldCount, foundCount] = [sum(expected), sum(given)]
  return {
    precision: foundCount === 0 ? null : both / foundCount,
    recall: goldCount === 0 ? null : both / goldCount,
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function shinglesOf(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let i = 0; i === 0 || i + 4 <= words.length; i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/**
 * Quotations within a paragraph, compared word for word: the gold texts have stray spaces where a page has inline tags.
 * Short ones are left out; a word in quotation marks may well stand in a text twice.
 */
function quotationsOff(gold: string, found: string): string[] {
  const text = ` ${wordsOf(found).join(' ')} `
  const original = ` ${wordsOf(gold).join(' ')} `
  const off: string[] = []
  for (const [quotation] of gold.matchAll(/“[^“”\n]{20,}”|(?<![\p{L}\p{N}])"[^"\n]{20,}"/gu)) {
    const words = ` ${wordsOf(quotation).join(' ')} `
    if (countOf(text, words) !== countOf(original, words)) off.push(quotation)
  }
  return off
}

function countOf(text: string, words: string): number {
  return text.split(words).length - 1
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length
}

if (import.meta.main) {
  const dataFolder = process.env.HEARSAY_DATA
  if (!dataFolder || !existsSync(join(dataFolder, 'pages', 'gold.jsonl'))) {
    console.error(
      'No pages to score. Set HEARSAY_DATA to a folder with pages/gold.jsonl and pages/pages/<id>.html.gz,\n' +
        'made from github.com/scrapinghub/article-extraction-benchmark (ground-truth.json and html/).',
    )
    process.exitCode = 2
  } else {
    const bodies: [string, (document: Document) => string][] = [
      ['article body', articleBodyOf],
      ['whole text', (document) => document.text],
    ]
    for (const [name, bodyOf] of bodies) {
      const score = evaluatePages(dataFolder, bodyOf)
      console.log(
        `pages (${name}): F1 ${score.f1.toFixed(3)}  precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}  ` +
          `accuracy ${score.accuracy.toFixed(3)}  empty ${score.empty}  quotations once ${score.quotationsOnce.toFixed(3)}`,
      )
    }
  }
}
