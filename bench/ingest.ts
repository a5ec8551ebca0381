// What a ledger costs: the words that one reading process reads in a second by itself, and the words that go into a ledger in a second with
// one and with all processes. Comes in: the examples, each many times with changes. Goes out: words/s and the share of the first.
// Hard part: the two must read the same articles on the same machine a moment apart, so they take turns, and the best of each counts.
// usage: node bench/ingest.ts [--articles 60] [--rounds 3]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openReader } from '../src/index.ts'
import { type FoundArticle, ingest } from '../src/ingest/ingest.ts'
import { openReadingPool } from '../src/ingest/reading-pool.ts'
import { linkDocuments } from '../src/linking/link-documents.ts'
import { openLedger } from '../src/store/open-ledger.ts'
import { openRawStore } from '../src/store/raw-store.ts'
import { makeArticle, readExamples } from './articles.ts'

const { values: flags } = parseArgs({
  options: { articles: { type: 'string', default: '60' }, rounds: { type: 'string', default: '3' } },
})
const examples = readExamples()
const articles = Array.from({ length: Number(flags.articles) }, (_, n): FoundArticle => {
  const { raw, fileName } = makeArticle(examples, n)
  const url = `https://harbourpost.example/${n}`
  return { place: { source: `${n}.html`, record: null }, bytes: Buffer.from(raw), options: { fileName, url } }
})

const alone = []
const one = []
const all = []
for (let round = 0; round < Number(flags.rounds); round++) {
  alone.push(await readAlone())
  one.push(await ingestWith(1))
  all.push(await ingestWith(availableParallelism()))
}
const best = Math.max(...alone.map(({ rate }) => rate))
console.log(`reading alone, one process: ${Math.round(best)} words/s`)
for (const [workers, runs] of [
  [1, one],
  [availableParallelism(), all],
] as const) {
  const run = runs.reduce((a, b) => (b.rate > a.rate ? b : a))
  console.log(
    `into a ledger, ${workers} processes: ${Math.round(run.rate)} words/s, ${Math.round((100 * run.rate) / (best * workers))} % of reading alone for each; ` +
      `then linking ${run.linking.toFixed(1)} ms an article; the ledger is ${run.size.toFixed(1)} × the text`,
  )
}

async function readAlone(): Promise<{ rate: number }> {
  const reader = await openReader()
  const read = async ({ bytes, options }: FoundArticle) =>
    wordsIn((await reader.read(bytes, options)).document.text)
  await read(articles[0]!)
  const began = performance.now()
  let words = 0
  for (const article of articles) words += await read(article)
  const rate = (1000 * words) / (performance.now() - began)
  await reader.close()
  return { rate }
}

async function ingestWith(workers: number): Promise<{ rate: number; linking: number; size: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
  const path = join(folder, 'news.db')
  const store = await openLedger(path, { create: true })
  const raw = openRawStore(join(folder, 'raw.db'))
  const pool = await openReadingPool({ workers })
  // Every process reads one article before the clock starts, as the reader alone did.
  await Promise.all(Array.from({ length: workers }, () => pool.read(articles[0]!.bytes, {})))
  const began = performance.now()
  const { words } = await ingest(feed(), { store, raw, pool })
  const rate = (1000 * words) / (performance.now() - began)
  const read = performance.now()
  const { documents } = await linkDocuments(store)
  const linking = (performance.now() - read) / documents
  let text = 0
  for await (const { report } of store.reports()) text += Buffer.byteLength(report.document.text)
  await pool.close()
  raw.close()
  await store.close()
  const size = statSync(path).size / text
  rmSync(folder, { recursive: true })
  return { rate, linking, size }
}

async function* feed(): AsyncGenerator<FoundArticle> {
  yield* articles
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
