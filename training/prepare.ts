// PolNeAR articles → tokens, pieces, features and labels, so that training and reading share one tokeniser.
// usage: node training/prepare.ts DATA_FOLDER OUT_FOLDER   (DATA_FOLDER holds polnear/)
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Block } from '../src/document/document.ts'
import type { Span } from '../src/document/span.ts'
import { readTokenFeatures } from '../src/model/token-features.ts'
import { WordPieces } from '../src/model/word-pieces.ts'
import { findQuotations } from '../src/stages/quotations/quotations.ts'
import { findTokens } from '../src/stages/tokens/tokens.ts'

type Pairs = [number, number][]
interface Article {
  id: string
  text: string
  attributions: { source: Pairs; cue: Pairs; content: Pairs }[]
}
/** `[start, end, part of speech, lemma, entity, head, relation, sentence]` */
type Silver = [number, number, string, string, string, number, string, number]

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

for (const part of ['train', 'dev']) {
  const silver = new Map<string, Silver[]>()
  for (const line of gunzipSync(readFileSync(join(dataFolder, `polnear/silver-${part}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')) {
    if (!line) continue
    const { id, tokens } = JSON.parse(line) as { id: string; tokens: Silver[] }
    silver.set(id, tokens)
  }
  const out = createWriteStream(join(outFolder, `${part}.jsonl`))
  for (const line of readFileSync(join(dataFolder, `polnear/${part}.jsonl`), 'utf8').split('\n')) {
    if (line) out.write(`${JSON.stringify(prepare(JSON.parse(line) as Article, silver))}\n`)
  }
  out.end()
}

function prepare(article: Article, silver: Map<string, Silver[]>) {
  const { text } = article
  const blocks: Block[] = [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].trimEnd().length,
    kind: 'paragraph',
  }))
  const sentences = blocks.map((block, index) => ({ start: block.start, end: block.end, block: index }))
  const tokens = findTokens(text, sentences)
  const features = readTokenFeatures(text, tokens, blocks, findQuotations(text, blocks))
  const inside = ([start, end]: [number, number]): [number, number] | null => {
    const first = tokens.findIndex((token) => token.end > start)
    let last = first
    while (last >= 0 && last < tokens.length && tokens[last]!.start < end) last++
    return first < 0 || last === first ? null : [first, last]
  }
  const ranges = (pairs: Pairs) => pairs.map(inside).filter((range) => range !== null)
  return {
    id: article.id,
    starts: tokens.map((token) => token.start),
    ends: tokens.map((token) => token.end),
    pieces: tokens.map((token) => pieces.of(text.slice(token.start, token.end))),
    features: [...features],
    attributions: article.attributions.map((a) => ({
      source: ranges(a.source),
      cue: ranges(a.cue),
      content: ranges(a.content),
    })),
    silver: alignSilver(tokens, silver.get(article.id) ?? []),
  }
}

/** Per token: `[part of speech, entity, head token, relation]`; -1 as head: the root; null: the token is no silver word's beginning. */
function alignSilver(tokens: readonly Span[], silver: readonly Silver[]) {
  const tokenAt = new Map(tokens.map((token, index) => [token.start, index]))
  let at = 0
  return tokens.map((token) => {
    while (at < silver.length && silver[at]![1] <= token.start) at++
    const word = silver[at]
    if (!word || word[0] > token.start) return null
    const [start, , tag, , entity, head, relation] = word
    if (start !== token.start) return ['', entity, -2, '']
    const headAt = head < 0 ? -1 : (tokenAt.get(silver[head]![0]) ?? -2)
    return [tag, entity, headAt, relation]
  })
}
