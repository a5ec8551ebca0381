// From sources to a ledger. Comes in: articles as they are found; goes out: documents in the store, failures with their reasons, and
// word of how far it is. Articles are read by several processes at once and put into the ledger in the order in which they were found,
// so that the same sources give the same ledger, however many read.
// Hard part: it may be broken off at any moment. What is put is put whole, many articles at a time; what is not put is found again, as
// an input is known by its bytes and what was said about them. Nothing is lost, nothing is in it twice.
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Place } from '../document/place.ts'
import type { Report } from '../ledger/report.ts'
import type { ReadOptions } from '../reader.ts'
import type { RawStore } from '../store/raw-store.ts'
import { inputKey } from '../store/row-key.ts'
import type { FailedInput, Input, Store } from '../store/store.ts'
import type { ReadingPool } from './reading-pool.ts'

export interface FoundArticle {
  readonly place: Place
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}

export interface NotFound {
  readonly place: Place
  readonly error: unknown
}

export interface IngestOptions {
  readonly store: Store
  /** null: raw input is not kept. */
  readonly raw: RawStore | null
  readonly pool: ReadingPool
  /** Told after each article, and when something is put. */
  readonly onProgress?: (tally: Tally) => void
  /** Told of each article that could not be read. */
  readonly onFailure?: (failure: FailedInput) => void
  /** Once true, no more articles are begun; those in hand are finished and put. */
  readonly stopping?: () => boolean
  /** An error as a line for a person. */
  readonly wordsFor?: (error: unknown) => string
}

export interface Tally {
  /** Documents that are new, are a new version of a page, or were read anew by another model. */
  added: number
  versions: number
  reread: number
  /** Articles that the ledger had. */
  known: number
  failed: number
  /** Words of the articles that were read. */
  words: number
}

/** Articles that are put together: one transaction. */
const TOGETHER = 24
/** Articles in hand for each process: read, or waiting for one before them. */
const IN_HAND = 8

type Outcome =
  | { readonly is: 'known'; readonly input: Input }
  | { readonly is: 'read'; readonly input: Input; readonly bytes: Uint8Array; readonly report: Report }
  | { readonly is: 'failed'; readonly failure: FailedInput }

/** Throws only where the ledger cannot be written or no reading process can be had; what was put until then stays. */
export async function ingest(
  articles: AsyncIterable<FoundArticle | NotFound>,
  options: IngestOptions,
): Promise<Tally> {
  const { pool, stopping } = options
  const tally: Tally = { added: 0, versions: 0, reread: 0, known: 0, failed: 0, words: 0 }
  const writer = new Writer(options, tally)
  const inHand: Promise<Outcome>[] = []
  const settleOldest = async () => writer.take(await inHand.shift()!)
  try {
    for await (const article of articles) {
      if (stopping?.()) break
      const outcome = outcomeOf(article, options)
      // Its error is looked at in its turn; until then nobody else should be told of it.
      outcome.catch(() => {})
      inHand.push(outcome)
      if (inHand.length >= pool.workers * IN_HAND) await settleOldest()
    }
    while (inHand.length) await settleOldest()
  } finally {
    await Promise.allSettled(inHand)
    await writer.flush()
  }
  return tally
}

async function outcomeOf(article: FoundArticle | NotFound, options: IngestOptions): Promise<Outcome> {
  const { store, pool, wordsFor = String } = options
  if ('error' in article)
    return { is: 'failed', failure: { place: article.place, key: null, reason: wordsFor(article.error) } }
  const input = inputOf(article)
  if (await store.isRead(input.key, pool.model)) return { is: 'known', input }
  try {
    return {
      is: 'read',
      input,
      bytes: article.bytes,
      report: await pool.read(article.bytes, article.options),
    }
  } catch (error) {
    return { is: 'failed', failure: { place: article.place, key: input.key, reason: wordsFor(error) } }
  }
}

export function inputOf({ place, bytes, options }: FoundArticle): Input {
  const sha256 = sha256Of(bytes)
  const said: Record<string, string> = {}
  for (const [name, value] of Object.entries(options)) if (value !== undefined) said[name] = String(value)
  // Of a file's name, reading looks at the ending alone; so a file that is moved is the same input.
  if (said.fileName !== undefined) said.fileName = extname(said.fileName)
  return { place, key: inputKey(sha256, said), sha256, bytes: bytes.byteLength, options: said }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Puts outcomes in their order, many at a time. */
class Writer {
  readonly #options: IngestOptions
  readonly #tally: Tally
  #read: (Outcome & { is: 'read' })[] = []
  #failures: FailedInput[] = []

  constructor(options: IngestOptions, tally: Tally) {
    this.#options = options
    this.#tally = tally
  }

  async take(outcome: Outcome): Promise<void> {
    if (outcome.is === 'known') {
      await this.#options.store.addPlace(outcome.input)
      this.#tally.known++
    } else if (outcome.is === 'failed') {
      this.#failures.push(outcome.failure)
      this.#tally.failed++
      this.#options.onFailure?.(outcome.failure)
    } else {
      this.#read.push(outcome)
    }
    if (this.#read.length + this.#failures.length >= TOGETHER) await this.flush()
    this.#options.onProgress?.(this.#tally)
  }

  /** Raw input first: a document whose input is missing could not be read again, an input without a document does no harm. */
  async flush(): Promise<void> {
    const [read, failures] = [this.#read, this.#failures]
    this.#read = []
    this.#failures = []
    if (read.length) {
      this.#options.raw?.keep(read.map(({ input, bytes }) => ({ sha256: input.sha256, bytes })))
      const kept = await this.#options.store.put(read.map(({ input, report }) => ({ ...input, report })))
      for (const [i, { as }] of kept.entries()) {
        if (as === 'known') this.#tally.known++
        else if (as === 'version') this.#tally.versions++
        else if (as === 'reread') this.#tally.reread++
        else this.#tally.added++
        this.#tally.words += read[i]!.report.document.text.match(/\S+/g)?.length ?? 0
      }
    }
    if (failures.length) await this.#options.store.putFailures(failures)
    this.#options.onProgress?.(this.#tally)
  }
}
