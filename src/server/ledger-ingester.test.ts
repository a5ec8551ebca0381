// What the page sends comes into a ledger, with a program in place of the reading model.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger } from '../store/open-ledger.ts'
import type { Store } from '../store/store.ts'
import { IngestBusy, type IngestEvent, type IngestRequest } from './ingester.ts'
import { type LedgerIngester, openLedgerIngester } from './ledger-ingester.ts'

const worker = new URL('../testing/fake-reading-worker.ts', import.meta.url)
let store: Store
let ingester: LedgerIngester
beforeEach(async () => {
  store = await openLedger(':memory:', { create: true })
  ingester = openLedgerIngester(store, null, {
    workers: 1,
    worker,
    wordsFor: (error) => (error as Error).message,
  })
})
afterEach(async () => {
  await ingester.close()
  await store.close()
})

const file = (name: string, words: string) => ({ name, type: '', bytes: Buffer.from(words) })
const request = (...files: IngestRequest['files']): IngestRequest => ({
  files,
  sources: [],
  options: { fetchPages: false },
})

async function heard(id: string, after = 0): Promise<IngestEvent[]> {
  const events: IngestEvent[] = []
  for await (const event of ingester.events(id, after)!) events.push(event)
  return events
}

test('a file that was sent is a document, under the name that its sender gave it', async () => {
  const { id } = await ingester.start(request(file('ferry.txt', 'Imre Pool said “The boat is late.”')))
  expect((await heard(id)).at(-1)).toMatchObject({
    kind: 'done',
    tally: { added: 1, failed: 0 },
    cancelled: false,
  })
  expect(await store.counts()).toMatchObject({ documents: 1, statements: 1 })
  expect(await store.isDone({ source: 'ferry.txt', record: null }, '2000-01-01T00:00:00.000Z')).toBe(true)
})

test('a name that leads elsewhere is a name and nothing more', async () => {
  const { id } = await ingester.start(request(file('../../etc/passwd', 'refuse this')))
  const failure = (await heard(id)).find(({ kind }) => kind === 'failure')
  expect(failure).toMatchObject({ place: 'passwd', reason: 'it is no article.' })
})

test('events are numbered, and whoever comes late hears the rest', async () => {
  const { id } = await ingester.start(request(file('a.txt', 'refuse'), file('b.txt', 'Ada Lund said “No.”')))
  const all = await heard(id)
  expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => i + 1))
  expect(await heard(id, all.length - 1)).toEqual(all.slice(-1))
})

test('one at a time; the next when that is done', async () => {
  const { id } = await ingester.start(request(file('a.txt', 'Ada Lund said “No.”')))
  await expect(ingester.start(request(file('b.txt', 'Ada Lund said “Yes.”')))).rejects.toThrow(IngestBusy)
  await heard(id)
  await heard((await ingester.start(request(file('b.txt', 'Ada Lund said “Yes.”')))).id)
  expect((await store.counts()).documents).toBe(2)
})

test('nobody knows what was never begun', async () => {
  expect(ingester.events('none', 0)).toBeNull()
  expect(await ingester.cancel('none')).toBe(false)
})
