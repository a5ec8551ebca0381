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
import { findPeople } from './people.ts'
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

for (const part of ['train', 'dev'] as const) {
  const prepared = [
    ...preparePolnear(part),
    ...readLines<GumArticle>('coreference/gum.jsonl')
      .filter(({ split }) => split === part)
      .map(prepareGum),
    ...[
      ...readLines<GapCase>('coreference/gap/gap-validation.jsonl'),
      ...readLines<GapCase>('coreference/gap/gap-development.jsonl'),
    ]
      .filter(({ id }) => isHeldOut(id) === (part === 'dev'))
      .map(prepareGap),
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

function preparePolnear(part: string) {
  const silver = new Map(
    readLines<{ id: string; tokens: Word[] }>(`polnear/silver-${part}.jsonl.gz`).map(({ id, tokens }) => [
      id,
      tokens,
    ]),
  )
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

function prepareGap({ id, text, pronoun, a, b }: GapCase) {
  const ground = prepareText(text)
  const last = ({ start, end }: Span) => tokensIn(ground.tokens, start, end)![1] - 1
  return {
    id,
    ...ground.line,
    pairs: [a, b].map((name) => [last(pronoun), last(name), name.coref ? 1 : 0]),
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
