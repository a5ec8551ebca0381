// Annotated articles → tokens, pieces, features and labels, so that training and reading share one tokeniser.
// usage: node training/prepare.ts DATA_FOLDER OUT_FOLDER   (DATA_FOLDER holds polnear/ and coreference/)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Block } from '../src/document/document.ts'
import type { Span } from '../src/document/span.ts'
import { givenNameGender } from '../src/lexicon/given-names.ts'
import { readTokenFeatures } from '../src/model/token-features.ts'
import { WordPieces } from '../src/model/word-pieces.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { findSentences } from '../src/stages/sentences/sentences.ts'
import { findTokens } from '../src/stages/tokens/tokens.ts'
import { type GumArticle, readGum } from './gum.ts'
import { findFullNames, findNewsPassages } from './news-passages.ts'
import type { Passage } from './passage.ts'
import { findPeople } from './people.ts'
import { type Change, collectPools, type MentionPair, varyPassage } from './variants.ts'
import type { Word } from './word.ts'

type Pairs = [number, number][]
interface PolnearArticle {
  id: string
  text: string
  attributions: { source: Pairs; cue: Pairs; content: Pairs }[]
}
interface GapCase {
  id: string
  text: string
  pronoun: Span
  a: Span & { coref: boolean }
  b: Span & { coref: boolean }
}
const [dataFolder, outFolder] = process.argv.slice(2)
if (!dataFolder || !outFolder) {
  console.error('usage: node training/prepare.ts DATA_FOLDER OUT_FOLDER')
  process.exit(2)
}
mkdirSync(outFolder, { recursive: true })
const pieces = new WordPieces(
  readFileSync(new URL('../models/en/vocabulary.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)

/** How often a passage of GAP is told, and one of the news. */
const VARIANTS = { gap: 12, news: 6 }
const random = seededRandom(7)

for (const part of ['train', 'dev'] as const) {
  const gap = [
    ...readLines<GapCase>('coreference/gap/gap-validation.jsonl'),
    ...readLines<GapCase>('coreference/gap/gap-development.jsonl'),
  ].filter(({ id }) => isHeldOut(id) === (part === 'dev'))
  const prepared = [
    ...preparePolnear(part),
    ...readLines<GumArticle>('coreference/gum.jsonl')
      .filter(({ split }) => split === part)
      .map(prepareGum),
    ...(part === 'train' ? prepareVariants(gap) : gap.map(prepareGap)),
  ]
  writeFileSync(
    join(outFolder, `${part}.jsonl`),
    prepared.map((line) => `${JSON.stringify(line)}\n`).join(''),
  )
}

function readLines<T>(file: string): T[] {
  const bytes = readFileSync(join(dataFolder!, file))
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

/** Two fifths of GAP's development part are kept from training, so that what is reported on them means something. */
function isHeldOut(id: string): boolean {
  const [part, number] = id.split('-')
  return part === 'development' && Number(number) % 5 < 2
}

function readSilver(part: string): Map<string, readonly Word[]> {
  const lines = readLines<{ id: string; tokens: Word[] }>(`polnear/silver-${part}.jsonl.gz`)
  return new Map(lines.map(({ id, tokens }) => [id, tokens]))
}

function preparePolnear(part: string) {
  const silver = readSilver(part)
  return readLines<PolnearArticle>(`polnear/${part}.jsonl`).map((article) => {
    const ground = prepareText(article.text)
    const ranges = (pairs: Pairs) =>
      pairs.map(([start, end]) => tokensIn(ground.tokens, start, end)).filter((range) => range !== null)
    const words = silver.get(article.id) ?? []
    return {
      id: article.id,
      ...ground.line,
      attributions: article.attributions.map((a) => ({
        source: ranges(a.source),
        cue: ranges(a.cue),
        content: ranges(a.content),
      })),
      syntax: alignWords(ground.tokens, words),
      people: findPeople(article.text, ground.tokens, words, givenNameGender),
    }
  })
}

function prepareGum(article: GumArticle) {
  const ground = prepareText(article.text)
  const { words, mentions } = readGum(article)
  const at = new Map(ground.tokens.map((token, index) => [token.start, index]))
  return {
    id: article.id,
    ...ground.line,
    syntax: alignWords(ground.tokens, words),
    mentions: mentions.flatMap(({ start, cluster, form }) =>
      at.has(start) ? [[at.get(start), cluster, form]] : [],
    ),
  }
}

function passageOf({ text, pronoun, a, b }: GapCase): Passage {
  return { text, asked: { pronoun, a, b } }
}

/** As it stands, for the figure. */
function prepareGap(gapCase: GapCase) {
  const { pronoun, a, b } = gapCase
  const pairs = [a, b].map((name) => ({ pronoun, name, same: name.coref, weight: 1 }))
  return { id: gapCase.id, ...preparePairs(gapCase.text, pairs) }
}

/** Every passage told several times, of other people each time; a pass over the data takes some of these (training/data.py). */
function prepareVariants(gap: readonly GapCase[]) {
  const silver = readSilver('train')
  const articles = readLines<PolnearArticle>('polnear/train.jsonl')
  const wordsOf = (id: string) => silver.get(id) ?? []
  const pools = collectPools(
    gap.map(passageOf),
    articles.flatMap(({ id, text }) => findFullNames(text, wordsOf(id))),
  )
  const tell = (id: string, passage: Passage, change: Change) => {
    const { text, pairs } = varyPassage(passage, change, pools, random)
    return { id, of: id, asked: passage.asked !== null, ...preparePairs(text, pairs) }
  }
  const often = <T>(times: number, make: (time: number) => T) =>
    Array.from({ length: times }, (_, time) => make(time))
  return [
    ...gap.flatMap((one) =>
      often(VARIANTS.gap, (time) =>
        tell(one.id, passageOf(one), {
          renamed: time > 0,
          otherGender: time % 2 === 1,
          veiled: time % 3 === 2,
        }),
      ),
    ),
    ...articles.flatMap(({ id, text }) =>
      findNewsPassages(text, wordsOf(id)).flatMap((passage, number) =>
        often(VARIANTS.news, (time) =>
          tell(`${id} ${number}`, passage, {
            renamed: time % 3 > 0,
            otherGender: time % 2 === 1,
            veiled: true,
          }),
        ),
      ),
    ),
  ]
}

function preparePairs(text: string, pairs: readonly MentionPair[]) {
  const ground = prepareText(text)
  const last = ({ start, end }: Span) => (tokensIn(ground.tokens, start, end)?.[1] ?? 0) - 1
  return {
    ...ground.line,
    pairs: pairs
      .map(({ pronoun, name, same, weight }) => [last(pronoun), last(name), same ? 1 : 0, weight] as const)
      .filter(([pronoun, name]) => pronoun >= 0 && name >= 0 && pronoun !== name),
  }
}

/** The same numbers each time (mulberry32, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function prepareText(text: string) {
  const blocks: Block[] = [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
    kind: 'paragraph',
  }))
  const tokens = findTokens(text, findSentences(text, blocks))
  return {
    tokens,
    line: {
      starts: tokens.map((token) => token.start),
      ends: tokens.map((token) => token.end),
      sentences: tokens.map((token) => token.sentence),
      pieces: tokens.map((token) => pieces.of(text.slice(token.start, token.end))),
      features: [...readTokenFeatures(text, tokens, blocks, findQuotations(text, blocks))],
    },
  }
}

function tokensIn(tokens: readonly Span[], start: number, end: number): [number, number] | null {
  const first = tokens.findIndex((token) => token.end > start)
  let last = first
  while (last >= 0 && last < tokens.length && tokens[last]!.start < end) last++
  return first < 0 || last === first ? null : [first, last]
}

/**
 * Per token: `[part of speech, entity, head token, relation]`; -1 as head: the root; null: no word stands here. A token that goes on
 * a word ("S" of "U.S.") hangs on the word's first as 'part'.
 */
function alignWords(tokens: readonly Span[], words: readonly Word[]) {
  const tokenAt = new Map(tokens.map((token, index) => [token.start, index]))
  let at = 0
  return tokens.map((token) => {
    while (at < words.length && words[at]![1] <= token.start) at++
    const word = words[at]
    if (!word || word[0] > token.start) return null
    const [start, , tag, , entity, head, relation] = word
    if (start !== token.start) return ['PART', entity, tokenAt.get(start) ?? -2, 'part']
    const headAt = head < 0 ? -1 : (tokenAt.get(words[head]![0]) ?? -2)
    return [tag, entity, headAt, relation]
  })
}
