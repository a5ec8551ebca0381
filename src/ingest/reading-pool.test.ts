// The processes that read, with a program in place of the reading model that dies, hangs or answers as the article tells it to.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openReadingPool, type PoolOptions, type ReadingPool } from './reading-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Remembers in a file how often it was asked to die, so that it can die once only. */
const program = (opening: string): URL => {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from 'node:fs'
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})
${opening}
process.on('message', ({ id, bytes }) => {
  const words = Buffer.from(bytes).toString()
  if (words === 'die') process.exit(7)
  if (words === 'die once' && !existsSync(${JSON.stringify(path)} + '.died')) {
    writeFileSync(${JSON.stringify(path)} + '.died', '')
    process.exit(7)
  }
  if (words === 'hang') for (;;);
  if (words === 'refuse') process.send({ id, error: 'it is no article.' })
  else process.send({ id, report: { words, by: process.pid } })
})`,
  )
  return pathToFileURL(path)
}
const answering = "process.send({ ready: true, model: 'fake' })"

const open: ReadingPool[] = []
async function opened(options: Partial<PoolOptions> = {}): Promise<ReadingPool> {
  const pool = await openReadingPool({ workers: 2, worker: program(answering), ...options })
  open.push(pool)
  return pool
}
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close()
})
const ask = (pool: ReadingPool, words: string) => pool.read(Buffer.from(words), {}) as Promise<unknown>

test('every article gets its own report, and all processes read', async () => {
  const pool = await opened()
  const words = Array.from({ length: 40 }, (_, i) => `article ${i}`)
  const reports = (await Promise.all(words.map((each) => ask(pool, each)))) as { words: string; by: number }[]
  expect(reports.map((report) => report.words)).toEqual(words)
  expect(pool.model).toBe('fake')
})

test('what kills a process is tried once more, and the others behind it are read', async () => {
  const pool = await opened({ workers: 1 })
  const answers = await Promise.allSettled(['a', 'die once', 'b'].map((words) => ask(pool, words)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
})

test('what kills two processes is given up, and the rest goes on', async () => {
  const pool = await opened({ workers: 1 })
  const answers = await Promise.allSettled(['a', 'die', 'b', 'c'].map((words) => ask(pool, words)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(answers[1]).toMatchObject({ reason: { message: expect.stringContaining('twice (exit code 7)') } })
})

test('an article that never ends is given up', async () => {
  const pool = await opened({ workers: 1, patience: 300 })
  const answers = await Promise.allSettled(['hang', 'b'].map((words) => ask(pool, words)))
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('an error of one article is that article’s', async () => {
  const pool = await opened()
  await expect(ask(pool, 'refuse')).rejects.toThrow('it is no article.')
  await expect(ask(pool, 'a')).resolves.toMatchObject({ words: 'a' })
})

test.each([
  [
    'that cannot open the model',
    "process.send({ broken: 'the model is damaged.' })",
    'the model is damaged.',
  ],
  ['that ends at once', 'process.exit(3)', 'could not start (exit code 3)'],
])('a program %s is said so, not waited for', async (_, opening, words) => {
  await expect(openReadingPool({ workers: 2, worker: program(opening) })).rejects.toThrow(words)
})

test('closing leaves no process and nobody waiting', async () => {
  const pool = await opened({ workers: 1 })
  const waiting = ask(pool, 'hang')
  const closed = pool.close()
  await expect(waiting).rejects.toThrow('reading was ended.')
  await closed
})
