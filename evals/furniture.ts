// How well page furniture is told from the article. In: the folder of the evaluation corpora (HEARSAY_DATA). Out: the figures
// below. Run `node evals/furniture.ts`, or with `--misses` to see each tooltip that was not removed to the exact character.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Removed } from '../src/document/document.ts'
import { MappedText } from '../src/document/mapped-text.ts'
import type { Span } from '../src/document/span.ts'
import { contains, overlaps } from '../src/document/span.ts'
import type { DraftBlock } from '../src/reading/draft-block.ts'
import { removeFurniture } from '../src/reading/furniture/remove-furniture.ts'

interface LabelledArticle {
  readonly id: string
  readonly raw: string
  readonly furniture: readonly (readonly [start: number, end: number])[]
  readonly clean: string
}

export interface FurnitureFigures {
  readonly tooltips: number
  /** Share of the tooltips that were removed to the exact character. */
  readonly tooltipsExact: number
  readonly words: number
  /** Share of the article's words of which a character was removed. */
  readonly wordsWronglyRemoved: number
  readonly articles: number
  /** Share of the articles whose cleaned text is the clean one, letter for letter. */
  readonly articlesEqual: number
  readonly hardNegatives: number
  /** Share of lines with a MORE that is no tooltip, of which no tooltip was cut. */
  readonly hardNegativesWhole: number
  /** Share of those that were removed as lines of another kind ("READ MORE:", "CLICK HERE TO …"). */
  readonly hardNegativesOtherFurniture: number
  readonly plainTextCharacters: number
  /** Characters cut from texts that hold no furniture at all. */
  readonly plainTextCharactersCut: number
}

/** One article cleaned by us and by its labels, for whoever compares what is read from both. */
export interface CleanedPair {
  readonly id: string
  readonly cleanedByUs: string
  readonly clean: string
}

export function evaluateFurniture(dataFolder: string, onMiss?: (miss: string) => void): FurnitureFigures {
  let tooltips = 0
  let exact = 0
  let words = 0
  let wrong = 0
  let equal = 0
  const articles = readArticles(dataFolder)
  for (const article of articles) {
    const { blocks, removed } = removeFurniture(splitLines(article.raw))
    const labels = article.furniture.map(([start, end]) => ({ start, end }))
    for (const label of labels) {
      tooltips++
      if (
        removed.some(({ raw }) => raw.end === label.end && isSameStart(article.raw, raw.start, label.start))
      )
        exact++
      else onMiss?.(describeMiss(article, label, removed))
    }
    const lost = removed.filter(({ kind }) => kind !== 'advertisement').map(({ raw }) => raw)
    for (const word of findWords(article.raw)) {
      if (labels.some((label) => overlaps(label, word))) continue
      words++
      if (!lost.some((span) => overlaps(span, word))) continue
      wrong++
    }
    for (const { kind, text, raw } of removed) {
      if (kind !== 'advertisement' && !labels.some((label) => overlaps(label, raw)))
        onMiss?.(`${kind}: ${text.slice(0, 160)}`)
    }
    if (normalise(joinBlocks(blocks)) === normalise(article.clean)) equal++
  }
  const negatives = readHardNegatives(dataFolder)
  let whole = 0
  let other = 0
  for (const { lines, at } of negatives) {
    const raw = lines.join('\n')
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
    const line = { start, end: start + lines[at]!.length }
    const touching = removeFurniture(splitLines(raw)).removed.filter((one) => overlaps(one.raw, line))
    if (touching.every((one) => one.kind !== 'related-stories')) whole++
    else onMiss?.(`hard negative cut: ${lines[at]}`)
    if (touching.length > 0) {
      other++
      onMiss?.(`line with MORE removed as ${touching[0]!.kind}: ${touching[0]!.text.slice(0, 100)}`)
    }
  }
  let plain = 0
  let cut = 0
  for (const text of readPlainTexts(dataFolder)) {
    plain += text.length
    for (const one of removeFurniture(splitLines(text)).removed) {
      cut += one.text.length
      onMiss?.(`plain text cut: ${one.kind}: ${one.text.slice(0, 160)}`)
    }
  }
  return {
    tooltips,
    tooltipsExact: exact / tooltips,
    words,
    wordsWronglyRemoved: wrong / words,
    articles: articles.length,
    articlesEqual: equal / articles.length,
    hardNegatives: negatives.length,
    hardNegativesWhole: whole / negatives.length,
    hardNegativesOtherFurniture: other / negatives.length,
    plainTextCharacters: plain,
    plainTextCharactersCut: cut,
  }
}

/** Every labelled article cleaned both ways; advertisement lines are dropped on both sides. */
export function readCleanedPairs(dataFolder: string): CleanedPair[] {
  return readArticles(dataFolder).map(({ id, raw, clean }) => ({
    id,
    cleanedByUs: normalise(joinBlocks(removeFurniture(splitLines(raw)).blocks)),
    clean: normalise(clean),
  }))
}

/** A plain text's lines as paragraphs. */
function splitLines(raw: string): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (let start = 0; start <= raw.length; ) {
    const stop = raw.indexOf('\n', start)
    const end = stop < 0 ? raw.length : stop
    const content = MappedText.from(raw.slice(start, end), start).trim()
    if (content.length > 0) blocks.push({ kind: 'paragraph', content })
    start = end + 1
  }
  return blocks
}

function joinBlocks(blocks: readonly DraftBlock[]): string {
  return blocks.map((block) => block.content.text).join('\n\n')
}

function normalise(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'ADVERTISEMENT')
    .join('\n\n')
}

function isSameStart(raw: string, ours: number, label: number): boolean {
  return ours === label || (ours === label - 1 && raw[ours] === ' ')
}

function describeMiss(article: LabelledArticle, label: Span, removed: readonly Removed[]): string {
  const near = removed.find(({ raw }) => overlaps(raw, label))
  const how = near ? (contains(near.raw, label) ? 'too much' : 'other edge') : 'missed'
  const ours = near ? ` ours: ⟦${near.text.slice(0, 60)} … ${near.text.slice(-20)}⟧` : ''
  const context = article.raw.slice(Math.max(0, label.start - 40), label.start)
  return `${how} ${article.id}: ${context}⟦${article.raw.slice(label.start, label.end)}⟧${article.raw.slice(label.end, label.end + 20)}${ours}`
}

function findWords(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function readArticles(dataFolder: string): LabelledArticle[] {
  return readLines(join(dataFolder, 'furniture', 'articles.jsonl')) as LabelledArticle[]
}

function readPlainTexts(dataFolder: string): string[] {
  return (readLines(join(dataFolder, 'coreference', 'gum.jsonl')) as { text: string }[]).map(
    ({ text }) => text,
  )
}

function readLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

/** Samples parted by "-----": a line with where it is from, one with what was found, then lines of text. */
function readHardNegatives(dataFolder: string): { lines: string[]; at: number }[] {
  const folder = join(dataFolder, 'furniture', 'outlets')
  const name = readdirSync(folder).find((file) => file.includes('MORE'))
  if (name === undefined) return []
  return readFileSync(join(folder, name), 'utf8')
    .split('\n-----\n')
    .map((sample) => sample.split('\n').filter((line) => line !== '' && !/^(?:# class|\[|>>> )/.test(line)))
    .map((lines) => ({ lines, at: lines.findIndex((line) => line.includes('MORE')) }))
    .filter(({ at }) => at >= 0)
}

/** The data folder the caller named, or an error that says how to name one. */
export function findDataFolder(): string {
  const folder = process.env.HEARSAY_DATA
  if (!folder || !existsSync(join(folder, 'furniture', 'articles.jsonl'))) {
    throw new Error(
      folder
        ? `HEARSAY_DATA is ${folder}, which has no furniture/articles.jsonl. Name the folder that holds the evaluation corpora.`
        : 'HEARSAY_DATA is not set. Name the folder that holds the evaluation corpora: HEARSAY_DATA=… node evals/furniture.ts',
    )
  }
  return folder
}

if (import.meta.main) {
  try {
    const showMisses = process.argv.includes('--misses')
    console.log(
      JSON.stringify(
        evaluateFurniture(findDataFolder(), showMisses ? (miss) => console.error(miss) : undefined),
        null,
        2,
      ),
    )
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
