// Several processes that read, so that all cores do. Comes in: articles; goes out: a promise of each one's report.
// Hard part: a process may die of an article (memory, a fault in native code) or never end with it. Whatever it had in hand is tried
// once more by itself in a fresh process; what kills that one, too, is a failure with a reason, and the rest goes on.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from '../ledger/report.ts'
import type { ReadOptions } from '../reader.ts'
import type { ReadingReply } from './reading-job.ts'

export interface ReadingPool {
  /** Reading model and its checksum, as reports name it. */
  readonly model: string
  readonly workers: number
  /** Throws ReadingFailed. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<Report>
  close(): Promise<void>
}

export interface PoolOptions {
  readonly workers: number
  readonly runtime?: 'auto' | 'native' | 'wasm'
  /** Milliseconds after which an article is given up; ten minutes where it is not said. */
  readonly patience?: number
  /** The program that reads; another one in tests. */
  readonly worker?: URL
}

/** An article could not be read; the message says why. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed'
}

/** A process is given its next article while it reads one, so that it never waits. */
const AHEAD = 2
/** Processes that end before they can read, one after another, until it is given up. */
const MOST_FAILED_STARTS = 3

interface Job {
  readonly id: number
  readonly bytes: Uint8Array
  readonly options: ReadOptions
  readonly resolve: (report: Report) => void
  readonly reject: (error: Error) => void
  deaths: number
}

interface Worker {
  readonly process: ChildProcess
  /** In the order in which they were given. */
  readonly jobs: Job[]
  ready: boolean
  timer: NodeJS.Timeout | null
}

/** Opens the processes and waits for the first to be ready. Throws where the reading model cannot be opened. */
export async function openReadingPool(options: PoolOptions): Promise<ReadingPool> {
  const pool = new Pool(options)
  await pool.opened
  return pool
}

class Pool implements ReadingPool {
  readonly workers: number
  readonly opened: Promise<void>
  model = ''
  readonly #options: PoolOptions
  readonly #patience: number
  readonly #running = new Set<Worker>()
  readonly #waiting: Job[] = []
  #next = 0
  #closed = false
  /** Processes in a row that ended before they could read. */
  #failedStarts = 0
  #open!: { resolve: () => void; reject: (error: Error) => void }

  constructor(options: PoolOptions) {
    this.#options = options
    this.#patience = options.patience ?? 600_000
    this.workers = Math.max(1, options.workers)
    this.opened = new Promise((resolve, reject) => {
      this.#open = { resolve, reject }
    })
    for (let n = 0; n < this.workers; n++) this.#start()
  }

  read(bytes: Uint8Array, options: ReadOptions): Promise<Report> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: this.#next++, bytes, options, resolve, reject, deaths: 0 })
      this.#hand()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const gone = [...this.#running].map(
      ({ process }) =>
        new Promise<void>((resolve) => {
          if (process.exitCode !== null || process.signalCode !== null) resolve()
          else process.once('exit', () => resolve())
        }),
    )
    for (const { process } of this.#running) process.kill('SIGKILL')
    await Promise.all(gone)
  }

  #start(): void {
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const program = this.#options.worker ?? new URL(`./reading-worker.${ending}`, import.meta.url)
    const child = fork(fileURLToPath(program), [this.#options.runtime ?? 'auto'], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const worker: Worker = { process: child, jobs: [], ready: false, timer: null }
    this.#running.add(worker)
    child.on('message', (reply: ReadingReply) => this.#hear(worker, reply))
    child.on('error', () => {})
    child.once('exit', (code, signal) => this.#bury(worker, signal ?? `exit code ${code}`))
  }

  #hear(worker: Worker, reply: ReadingReply): void {
    if ('broken' in reply) {
      this.#closed = true
      this.#open.reject(new ReadingFailed(reply.broken))
      void this.close()
      return
    }
    if ('ready' in reply) {
      worker.ready = true
      this.#failedStarts = 0
      this.model = reply.model
      this.#open.resolve()
    } else {
      const job = worker.jobs.shift()
      if (job && 'report' in reply) job.resolve(reply.report)
      else if (job && 'error' in reply) job.reject(new ReadingFailed(reply.error))
      this.#watch(worker)
    }
    this.#hand()
  }

  /** Gives what waits to whoever has room. What has killed a process goes to one that has nothing else in hand. */
  #hand(): void {
    for (;;) {
      const job = this.#waiting[0]
      if (!job) return
      const room = job.deaths > 0 ? 1 : AHEAD
      const free = [...this.#running]
        .filter(({ ready, jobs }) => ready && jobs.length < room && !jobs.some(({ deaths }) => deaths > 0))
        .sort((a, b) => a.jobs.length - b.jobs.length)[0]
      if (!free) return
      this.#waiting.shift()
      free.jobs.push(job)
      free.process.send({ id: job.id, bytes: job.bytes, options: job.options })
      if (free.jobs.length === 1) this.#watch(free)
    }
  }

  /** An article that takes too long takes its process with it. */
  #watch(worker: Worker): void {
    if (worker.timer) clearTimeout(worker.timer)
    worker.timer = worker.jobs.length
      ? setTimeout(() => {
          const [job] = worker.jobs.splice(0, 1)
          job?.reject(new ReadingFailed('it took too long to read and was given up.'))
          worker.process.kill('SIGKILL')
        }, this.#patience)
      : null
    worker.timer?.unref()
  }

  #bury(worker: Worker, how: string): void {
    this.#running.delete(worker)
    if (worker.timer) clearTimeout(worker.timer)
    const [inHand, ...rest] = worker.jobs
    if (this.#closed) {
      for (const job of [...worker.jobs, ...this.#waiting.splice(0)])
        job.reject(new ReadingFailed('reading was ended.'))
      return
    }
    if (!worker.ready && ++this.#failedStarts >= MOST_FAILED_STARTS) {
      const error = new ReadingFailed(`the reading process could not start (${how}).`)
      this.#open.reject(error)
      for (const job of [...worker.jobs, ...this.#waiting.splice(0)]) job.reject(error)
      void this.close()
      return
    }
    this.#waiting.unshift(...rest)
    if (inHand) {
      inHand.deaths++
      if (inHand.deaths < 2) this.#waiting.unshift(inHand)
      else inHand.reject(new ReadingFailed(`the reading process stopped at it, twice (${how}).`))
    }
    this.#start()
  }
}
