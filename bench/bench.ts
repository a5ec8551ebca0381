// How fast Hearsay reads, how much memory it takes, and how long one waits for the first row. Comes in: the examples. Goes out: tables.
// Hard part: a machine is never idle and never the same. So every time also stands as a multiple of a reference taken in the same
// run (counting the words of the same text with one regular expression), and nothing here fails: the bars are printed beside.
// usage: npm run bench -- [--quick] [--json FILE]       --quick reads 100 articles instead of 1,000
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openReader, type Runtime, RuntimeMissing } from '../src/index.ts'
import { openReadingModel } from '../src/model/reading-model.ts'
import { type BenchArticle, makeText, readExamples } from './articles.ts'
import type { Growth } from './growth.ts'
import { timeStages } from './stages.ts'

const BARS = { wordsASecond: 4000, firstRowMs: 1500, memoryMb: 600 }

const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
})
const examples = readExamples()
const results: Record<string, unknown> = { node: process.version, processor: cpus()[0]?.model ?? 'unknown' }
console.log(`Node ${process.version}, ${results.processor}, ${availableParallelism()} cores\n`)

const words = await countWords()
const reference = timeReference(examples)
console.log(
  `${words} words in ${examples.length} examples. Reference: counting words by one regular expression,`,
)
console.log(
  `${perSecond(words, reference)} words/s. “× reference” says how many times as long a stage takes.\n`,
)

for (const runtime of await loadable()) await benchRuntime(runtime)
await benchFirstRow()
for (const runtime of await loadable()) await benchGrowth(runtime)
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(results, null, 2)}\n`)

async function countWords(): Promise<number> {
  const reader = await openReader()
  let sum = 0
  for (const { raw, fileName } of examples)
    sum += wordsIn((await reader.read(raw, { fileName })).document.text)
  await reader.close()
  return sum
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** Milliseconds to count the words of the raw examples, best of many. */
function timeReference(articles: readonly BenchArticle[]): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 200; round++) {
    const began = performance.now()
    for (const { raw } of articles) wordsIn(raw)
    best = Math.min(best, performance.now() - began)
  }
  return best
}

async function loadable(): Promise<Runtime[]> {
  try {
    await (await openReader({ runtime: 'native' })).close()
    return ['native', 'wasm']
  } catch (error) {
    if (!(error instanceof RuntimeMissing)) throw error
    console.log('The native runtime does not load here; WebAssembly alone is measured.\n')
    return ['wasm']
  }
}

async function benchRuntime(runtime: Runtime): Promise<void> {
  const model = await openReadingModel(runtime)
  const stages = await timeStages(examples, model, flags.quick ? 5 : 15)
  await model.close()
  const whole = [...stages.values()].reduce((a, b) => a + b, 0)
  const rows = [...stages, ['the whole', whole] as const].map(([stage, ms]) => [
    stage,
    ms.toFixed(1),
    perSecond(words, ms),
    (ms / reference).toFixed(1),
    `${((100 * ms) / whole).toFixed(1)} %`,
  ])
  printTable([`${runtime}, one thread`, 'ms', 'words/s', '× reference', 'share'], rows)
  const speed = words / (whole / 1000)
  if (runtime === 'native')
    console.log(barLine('whole read, native, words/s', speed, BARS.wordsASecond, speed >= BARS.wordsASecond))
  else if (typeof results['native words/s'] === 'number')
    console.log(`native is ${(results['native words/s'] / speed).toFixed(1)} times as fast as WebAssembly\n`)
  results[`${runtime} words/s`] = Math.round(speed)
  results[`${runtime} × reference`] = whole / reference
  results[`${runtime} stages, ms`] = Object.fromEntries(stages)
}

/** From the start of the process to the first row on standard output, for an article of 700 words. */
async function benchFirstRow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const article = join(folder, 'article.txt')
  const paragraphs = examples
    .find(({ fileName }) => fileName.endsWith('.txt'))!
    .raw.split(/\n\n+/)
    .slice(1)
  writeFileSync(article, makeText(paragraphs, 700))
  const programs: [string, string][] = [['from its sources', path('../src/cli/main.ts')]]
  if (existsSync(path('../dist/cli/main.js'))) programs.push(['as built', path('../dist/cli/main.js')])
  const bare = await median(9, () => timeFirstOutput(['-e', 'console.log(1)']))
  const rows: string[][] = [['node itself', bare.toFixed(0), '1.0']]
  for (const [name, program] of programs) {
    for (const runtime of await loadable()) {
      const ms = await median(flags.quick ? 3 : 7, () =>
        timeFirstOutput([program, 'read', article, '--format', 'jsonl', '--runtime', runtime]),
      )
      rows.push([`hearsay ${name}, ${runtime}`, ms.toFixed(0), (ms / bare).toFixed(1)])
      results[`first row, ${name}, ${runtime}, ms`] = Math.round(ms)
    }
  }
  rmSync(folder, { recursive: true })
  printTable(['first row of 700 words', 'ms', '× node'], rows)
  const best =
    results['first row, as built, native, ms'] ?? results['first row, from its sources, native, ms']
  if (typeof best !== 'number') return
  results['first row, ms'] = best
  console.log(barLine('first row, native, ms', best, BARS.firstRowMs, best <= BARS.firstRowMs))
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}

function timeFirstOutput(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let first: number | null = null
    child.stdout.on('data', () => {
      first ??= performance.now() - began
    })
    child.on('error', reject)
    child.on('close', (code) =>
      first === null
        ? reject(new Error(`node ${args.join(' ')} ended with ${code} and no output`))
        : resolve(first),
    )
  })
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push(await measure())
  return all.sort((a, b) => a - b)[times >> 1]!
}

async function benchGrowth(runtime: Runtime): Promise<void> {
  // WebAssembly is slower, so fewer articles tell the same.
  const count = flags.quick || runtime === 'wasm' ? 100 : 1000
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, [path('growth.ts'), String(count), runtime], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`growth.ts ended with ${code}`)),
    )
  })
  const { at } = JSON.parse(output) as Growth
  printTable(
    [`articles, ${runtime}`, 'ms', 'ms/article', 'words/s', 'memory MB', 'peak MB'],
    at.map(({ articles, words, ms, memory, peak }) =>
      [articles, ms, (ms / articles).toFixed(0), perSecond(words, ms), memory, peak].map(String),
    ),
  )
  const last = at.at(-1)!
  const middle = at.at(-2)!
  if (runtime === 'native') {
    results['peak memory, MB'] = last.peak
    console.log(
      barLine(
        `peak memory over ${last.articles} articles, MB`,
        last.peak,
        BARS.memoryMb,
        last.peak < BARS.memoryMb,
      ),
    )
    console.log(
      `memory after ${last.articles} articles is ${(last.memory / middle.memory).toFixed(2)} times that after ${middle.articles}\n`,
    )
  }
  results[`${runtime} growth`] = at
}

function perSecond(count: number, ms: number): string {
  return Math.round(count / (ms / 1000)).toLocaleString('en')
}

function barLine(what: string, value: number, bar: number, met: boolean): string {
  return `${what}: ${Math.round(value).toLocaleString('en')}, bar ${bar.toLocaleString('en')}: ${met ? 'met' : 'NOT MET'}\n`
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)))
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]! + 2)))
        .join('')
        .trimEnd(),
    )
  console.log()
}
