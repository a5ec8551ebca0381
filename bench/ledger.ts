// How fast a ledger of a hundred thousand articles answers, and how large it is. Comes in: nothing but a seed; goes out: tables, bars beside.
// Hard part: a machine is never idle and never the same, so each time also stands as a share of a reference taken in the same run: looking
// through all texts for one word without an index; and beside it stands what the processor worked, as others may be at it. And whoever asks for the same twice measures a cache; so no two questions are alike.
// usage: node bench/ledger.ts [--articles 100000] [--density sparse|dense] [--ledger FILE] [--json FILE]      a FILE that is there is asked, not filled
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { refreshActivity } from '../src/store/sqlite/activity.ts'
import { openDatabase } from '../src/store/sqlite/open-database.ts'
import { fillings, fillLedger } from './ledger/fill.ts'
import { type Asked, questionsFor } from './ledger/questions.ts'

/** Milliseconds at the 95th percentile, and times the text. */
const BARS: Readonly<Record<string, number>> = { search: 50, 'actor’s page': 100, network: 1000, size: 3 }

const { values: flags } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    density: { type: 'string', default: 'sparse' },
    ledger: { type: 'string' },
    json: { type: 'string' },
  },
})
const results: Record<string, unknown> = { node: process.version }
const folder = flags.ledger === undefined ? mkdtempSync(join(tmpdir(), 'hearsay-ledger-')) : null
const path = flags.ledger ?? join(folder!, 'bench.db')
if (!existsSync(path)) fill(path, Number(flags.articles))
const database = openDatabase(path, { create: false })
timeQuestions(database)
printSizes(database)
database.close()
if (folder) rmSync(folder, { recursive: true })
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(results, null, 2)}\n`)

function fill(file: string, articles: number): void {
  const database = openDatabase(file, { create: true })
  // A bench may lose its ledger to a power cut.
  database.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF')
  const began = performance.now()
  const { text } = fillLedger(database, { ...densityNamed(flags.density), articles })
  const filled = performance.now()
  database.exec('INSERT OR IGNORE INTO stale SELECT id FROM actors')
  refreshActivity(database, 'stale')
  const counted = performance.now()
  database.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  console.log(
    `${articles} articles, ${megabytes(text)} of text: filled in ${seconds(filled - began)}, actors counted in ${seconds(counted - filled)}\n`,
  )
}

function densityNamed(name: string): (typeof fillings)[keyof typeof fillings] {
  if (name === 'sparse' || name === 'dense') return fillings[name]
  throw new Error(`There is no density ${name}: sparse or dense.`)
}

function timeQuestions(database: DatabaseSync): void {
  const reference = timeScan(database)
  console.log(`Reference: one word looked for in all texts without an index, ${reference.toFixed(0)} ms\n`)
  results['reference, ms'] = reference
  const rows: string[][] = []
  for (const { name, questions } of questionsFor(database)) {
    const times = timeAll(database, questions)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.ms
    const bar = BARS[name]
    rows.push([
      name,
      String(times.length),
      at(0.5).toFixed(1),
      at(0.95).toFixed(1),
      times
        .map(({ cpu }) => cpu)
        .sort((a, b) => a - b)
        [Math.min(times.length - 1, Math.floor(0.95 * times.length))]!.toFixed(1),
      times.at(-1)!.ms.toFixed(1),
      (at(0.95) / reference).toFixed(3),
      bar === undefined ? '' : `${bar} ms: ${at(0.95) <= bar ? 'met' : 'MISSED'}`,
      times.at(-1)!.name.slice(0, 70),
    ])
    results[name] = { p50: at(0.5), p95: at(0.95), max: times.at(-1)!.ms, reference: at(0.95) / reference }
  }
  printTable(
    [
      'questions',
      'asked',
      'p50, ms',
      'p95, ms',
      'p95 of work, ms',
      'max, ms',
      'p95 / reference',
      'bar',
      'slowest',
    ],
    rows,
  )
}

/** Shortest first. A few questions are asked before, so that the file is open and the first pages are read. */
function timeAll(
  database: DatabaseSync,
  questions: readonly Asked[],
): { name: string; ms: number; cpu: number }[] {
  for (const { ask } of questions.slice(0, 2)) ask(database)
  return questions
    .map(({ name, ask }) => {
      const [began, worked] = [performance.now(), process.cpuUsage()]
      ask(database)
      const { user, system } = process.cpuUsage(worked)
      return { name, ms: performance.now() - began, cpu: (user + system) / 1000 }
    })
    .sort((a, b) => a.ms - b.ms)
}

function timeScan(database: DatabaseSync): number {
  const scan = database.prepare('SELECT count(*) FROM documents WHERE text LIKE ?')
  const times = [1, 2, 3].map((n) => {
    const began = performance.now()
    scan.get(`%brilliantly${n}%`)
    return performance.now() - began
  })
  return Math.min(...times)
}

function printSizes(database: DatabaseSync): void {
  const text = Number(database.prepare('SELECT sum(length(CAST(text AS BLOB))) AS n FROM documents').get()!.n)
  const tables = database
    .prepare(
      `SELECT coalesce(m.tbl_name, d.name) AS name, sum(d.pgsize) AS bytes FROM dbstat d LEFT JOIN sqlite_schema m ON m.name = d.name
       GROUP BY 1 ORDER BY bytes DESC`,
    )
    .all()
    .map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }))
  const whole = tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = tables
    .slice(0, 16)
    .map(({ name, bytes }) => [name, megabytes(bytes), (bytes / text).toFixed(3)])
  const size = whole / text
  printTable(['table with its indexes', 'size', '× text'], rows)
  console.log(
    `${megabytes(whole)} for ${megabytes(text)} of text: ${size.toFixed(2)} times (bar ${BARS.size}: ${size <= BARS.size! ? 'met' : 'MISSED'})`,
  )
  results['size / text'] = size
  results.tables = Object.fromEntries(tables.map(({ name, bytes }) => [name, bytes]))
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   ')
  console.log([head, ...rows].map(line).join('\n'), '\n')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
