// Takes in what the page sends, by the same road as `hearsay ingest`: files lie in a folder of their own while they are read, addresses are
// fetched under the guard. One at a time; what happens is remembered, so that a page that lost its connection hears the rest.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Place } from '../document/place.ts'
import { type IngestPlan, runIngest } from '../ingest/run-ingest.ts'
import type { RawStore } from '../store/raw-store.ts'
import type { Store } from '../store/store.ts'
import {
  IngestBusy,
  type IngestEvent,
  type Ingester,
  type IngestFile,
  type IngestRequest,
  type IngestTally,
} from './ingester.ts'

export interface LedgerIngesterOptions {
  readonly allowPrivate?: boolean
  readonly workers?: number
  /** The program that reads; another one in tests. */
  readonly worker?: URL
  readonly wordsFor?: (error: unknown) => string
}

/** Runs that are remembered after their end. */
const REMEMBERED = 10
/** Milliseconds between two words about progress. */
const BETWEEN = 250

type News = {
  [Kind in IngestEvent['kind']]: Omit<Extract<IngestEvent, { kind: Kind }>, 'number'>
}[IngestEvent['kind']]

class Running {
  readonly id = randomUUID()
  readonly happened: IngestEvent[] = []
  ended = false
  cancelled = false
  #wake: (() => void)[] = []

  tell(news: News): void {
    this.happened.push({ ...news, number: this.happened.length + 1 } as IngestEvent)
    this.ended = news.kind === 'done' || news.kind === 'broken'
    for (const wake of this.#wake.splice(0)) wake()
  }

  async *since(after: number): AsyncGenerator<IngestEvent> {
    for (let next = Math.max(0, after); ; next++) {
      while (next >= this.happened.length) {
        if (this.ended) return
        await new Promise<void>((resolve) => this.#wake.push(resolve))
      }
      yield this.happened[next]!
    }
  }
}

export interface LedgerIngester extends Ingester {
  /** Cancels what is under way and waits for what is in hand; then the ledger can be closed. */
  close(): Promise<void>
}

export function openLedgerIngester(
  store: Store,
  raw: RawStore | null,
  options: LedgerIngesterOptions = {},
): LedgerIngester {
  const runs: Running[] = []
  let last: Promise<void> = Promise.resolve()
  const find = (id: string) => runs.find((run) => run.id === id)
  return {
    async start(request) {
      if (runs.some(({ ended }) => !ended)) throw new IngestBusy('articles are being taken in already.')
      const run = new Running()
      runs.push(run)
      if (runs.length > REMEMBERED) runs.shift()
      last = take(request, run, store, raw, options)
      return { id: run.id }
    },
    events: (id, after) => find(id)?.since(after) ?? null,
    async cancel(id) {
      const run = find(id)
      if (run) run.cancelled = true
      return run !== undefined
    },
    async close() {
      for (const run of runs) run.cancelled = true
      await last
    },
  }
}

async function take(
  { files, sources, options: { fetchPages } }: IngestRequest,
  run: Running,
  store: Store,
  raw: RawStore | null,
  {
    allowPrivate = false,
    workers = availableParallelism(),
    worker,
    wordsFor = String,
  }: LedgerIngesterOptions,
): Promise<void> {
  let folder: string | null = null
  let told = 0
  try {
    folder = await mkdtemp(join(tmpdir(), 'hearsay-'))
    const sent = await putDown(files, folder)
    const plan: IngestPlan = {
      what: 'all',
      sources: [...sent.keys(), ...sources],
      placeOf: (place): Place => ({ ...place, source: sent.get(place.source) ?? place.source }),
      link: true,
      options: { fetch: fetchPages, allowPrivate },
      pool: { workers, ...(worker && { worker }) },
    }
    const { tally, stopped } = await runIngest(plan, store, raw, {
      wordsFor,
      stopping: () => run.cancelled,
      onProgress: (tally) => {
        if (performance.now() - told < BETWEEN) return
        told = performance.now()
        run.tell({ kind: 'progress', tally: copyOf(tally) })
      },
      onFailure: ({ place, reason }) =>
        run.tell({ kind: 'failure', place: [place.source, place.record ?? []].flat().join(', '), reason }),
    })
    run.tell({ kind: 'done', tally: copyOf(tally), cancelled: stopped })
  } catch (error) {
    run.tell({ kind: 'broken', reason: wordsFor(error) })
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

const copyOf = ({ added, versions, reread, known, failed, words }: IngestTally): IngestTally => ({
  added,
  versions,
  reread,
  known,
  failed,
  words,
})

/** Where each file lies now → what its sender calls it. Of the sender's name, the ending alone reaches the disk. */
async function putDown(files: readonly IngestFile[], folder: string): Promise<Map<string, string>> {
  const sent = new Map<string, string>()
  for (const [n, { name, bytes }] of files.entries()) {
    const ending = /^(\.[a-z0-9]{1,8}){1,2}$/i.exec(endingOf(name))?.[0] ?? ''
    const path = join(folder, `${n + 1}${ending}`)
    await writeFile(path, bytes)
    sent.set(path, basename(name) || `file ${n + 1}`)
  }
  return sent
}

/** ".warc.gz" as a whole. */
function endingOf(name: string): string {
  const last = extname(name)
  return last === '.gz' ? `${extname(name.slice(0, -3))}${last}` : last
}
