// From sources to a ledger, with a program in place of the reading model. The killing is real: another process, SIGKILL, at any moment.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '../store/open-ledger.ts'
import { openRawStore, rawPathOf } from '../store/raw-store.ts'
import type { Store } from '../store/store.ts'
import { type IngestHooks, type IngestPlan, NothingToDo, runIngest } from './run-ingest.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  path = join(folder, 'news.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const worker = new URL('../testing/fake-reading-worker.ts', import.meta.url)
const names = ['Imre Pool', 'Odalys Brandt', 'Agnes Omondi', 'Joe Santangelo', 'Colleen Whitlock']
const article = (n: number): string =>
  `${names[n % names.length]} said “The ${n}th boat is late, and so is the ${n + 1}th.”`

function table(count: number, name = 'news.jsonl', line = article): string {
  const file = join(folder, name)
  const lines = Array.from({ length: count }, (_, n) =>
    JSON.stringify({ text: line(n), url: `https://harbourpost.example/${n}`, published: '2031-05-08' }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

async function run(
  what: IngestPlan['what'],
  sources: readonly string[],
  { workers = 2, ...hooks }: IngestHooks & { workers?: number } = {},
) {
  const store = await openLedger(path, { create: true })
  const raw = openRawStore(rawPathOf(path))
  const wordsFor = (error: unknown) => (error as Error).message
  try {
    const plan = { what, sources, options: {}, link: false, pool: { workers, worker } }
    return (await runIngest(plan, store, raw, { wordsFor, ...hooks })).tally
  } finally {
    raw.close()
    await store.close()
  }
}

async function asked<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await openLedger(path, { create: false })
  try {
    expect(await store.check()).toEqual([])
    return await question(store)
  } finally {
    await store.close()
  }
}

const orderOf = async (store: Store): Promise<string[]> => {
  const urls: string[] = []
  for await (const { report } of store.reports()) urls.push(report.document.url!)
  return urls
}

test('articles come into the ledger in the order in which they stand, however many read', async () => {
  const source = table(120)
  expect(await run('all', [source], { workers: 3 })).toMatchObject({ added: 120, known: 0, failed: 0 })
  expect(await asked(orderOf)).toEqual(
    Array.from({ length: 120 }, (_, n) => `https://harbourpost.example/${n}`),
  )
})

test('what the ledger has is not read again, and is not in it twice', async () => {
  const source = table(30)
  await run('all', [source])
  expect(await run('all', [source])).toMatchObject({ added: 0, known: 30 })
  expect(await asked((store) => store.counts())).toMatchObject({ documents: 30, statements: 30 })
})

test('an article twice in one run is one document', async () => {
  const twice = table(2, 'twice.jsonl', () => article(1))
  writeFileSync(twice, readFileSync(twice, 'utf8').replace('/1"', '/0"'))
  expect(await run('all', [twice])).toMatchObject({ added: 1, known: 1 })
})

test('a page that changed is a new version', async () => {
  await run('all', [table(3)])
  expect(await run('all', [table(3, 'later.jsonl', (n) => `${article(n)} Corrected.`)])).toMatchObject({
    versions: 3,
  })
  expect(await asked((store) => store.counts())).toMatchObject({ documents: 3 })
})

describe('what cannot be read', () => {
  const mixed = (n: number): string => (n === 2 ? 'die' : n === 4 ? 'refuse this' : article(n))

  test('is a failure with its reason, and the rest is read', async () => {
    const told: string[] = []
    const source = table(6, 'mixed.jsonl', mixed)
    const tally = await run('all', [source, join(folder, 'none.html')], {
      onFailure: ({ reason }) => told.push(reason),
    })
    expect(tally).toMatchObject({ added: 4, failed: 3 })
    expect(told[0]).toMatch(/stopped at it, twice \(exit code 9\)/)
    expect(told[1]).toBe('it is no article.')
    expect(told[2]).toMatch(/ENOENT/)
    expect(await asked((store) => store.failures())).toHaveLength(3)
  })

  test('is tried again, and nothing else is', async () => {
    const source = table(6, 'mixed.jsonl', mixed)
    await run('all', [source])
    table(6, 'mixed.jsonl')
    expect(await run('retry', [])).toMatchObject({ added: 2, known: 0, failed: 0 })
    expect(await asked((store) => store.failures())).toEqual([])
    await expect(run('retry', [])).rejects.toThrow(NothingToDo)
  })
})

test('a run that is stopped puts away what it read, and goes on where it was', async () => {
  const source = table(200)
  let read = 0
  const stopped = await run('all', [source], { onProgress: () => read++, stopping: () => read > 30 })
  expect(stopped.added).toBeGreaterThan(0)
  expect(stopped.added).toBeLessThan(200)
  const rest = await run('resume', [])
  expect(stopped.added + rest.added).toBe(200)
  expect(rest.known).toBe(0)
  await expect(run('resume', [])).rejects.toThrow(NothingToDo)
})

test('killed at fifty moments: the ledger is whole each time, and in the end nothing is missing or twice', async () => {
  const articles = 1500
  const source = table(articles)
  const program = fileURLToPath(new URL('../testing/ingest-program.ts', import.meta.url))
  const begin = (what: string, ...sources: string[]) =>
    spawn(process.execPath, [program, path, what, ...sources], { stdio: ['ignore', 'pipe', 'inherit'] })
  // A fixed seed says after how many articles and how many milliseconds; where in a transaction that falls is up to the machine.
  let seed = 7
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * most)
  }
  for (let kills = 0; kills < 50; kills++) {
    const child = kills === 0 ? begin('all', source) : begin('resume')
    const exit = once(child, 'exit')
    // The first is let to begin its run, or there would be none to resume.
    let wanted = kills === 0 ? 1 : random(50)
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (dots) => {
        wanted -= String(dots).length
        if (wanted <= 0) resolve()
      })
      child.once('exit', () => resolve())
    })
    await sleep(random(20))
    child.kill('SIGKILL')
    await exit
    if (kills % 10 === 0) await asked((store) => store.counts())
  }
  expect((await asked((store) => store.counts())).documents).toBeLessThan(articles)
  await once(
    begin('resume').on('spawn', () => {}),
    'exit',
  )
  const { documents, statements } = await asked((store) => store.counts())
  expect({ documents, statements }).toEqual({ documents: articles, statements: articles })
}, 240_000)
