// One call of `hearsay ingest`, from the names of sources to a ledger that is linked and counted. Comes in: a plan and an open store; goes
// out: what became of it. The command and the server both come here.
import { readFile } from 'node:fs/promises'
import type { Place } from '../document/place.ts'
import { type LinkCounts, linkDocuments } from '../linking/link-documents.ts'
import { articlesOf, type Source, type SourceOptions } from '../sources/articles-of.ts'
import type { RawStore } from '../store/raw-store.ts'
import type { Input, Store } from '../store/store.ts'
import {
  type FoundArticle,
  type IngestOptions,
  ingest,
  type NotFound,
  sha256Of,
  type Tally,
} from './ingest.ts'
import { openReadingPool, type PoolOptions } from './reading-pool.ts'

export interface IngestPlan {
  /**
   * all: whatever the sources hold · resume: what the last run, which was broken off, had not come to · retry: what failed · reread: documents
   * that another model read, from the raw input that was kept.
   */
  readonly what: 'all' | 'resume' | 'retry' | 'reread'
  /** For all; resume and retry know theirs. */
  readonly sources: readonly Source[]
  /** What a place is called in the ledger, where it is not what it is called here: a file that was sent lies under another name. */
  readonly placeOf?: (place: Place) => Place
  readonly options: SourceOptions
  readonly pool: PoolOptions
  /** Whether documents are compared with those that are there (copies, same quotations, disputes). */
  readonly link: boolean
}

export interface IngestHooks
  extends Pick<IngestOptions, 'onProgress' | 'onFailure' | 'stopping' | 'wordsFor'> {
  /** Told what is being done now. */
  readonly onStep?: (step: 'opening' | 'reading' | 'linking' | 'counting') => void
  readonly onLinked?: (documents: number) => void
}

export interface IngestSummary {
  readonly tally: Tally
  readonly links: LinkCounts | null
  /** Stopped before all was looked at. */
  readonly stopped: boolean
}

/** There is nothing to resume or to retry; the message says so. */
export class NothingToDo extends Error {
  override readonly name = 'NothingToDo'
}

export async function runIngest(
  plan: IngestPlan,
  store: Store,
  raw: RawStore | null,
  hooks: IngestHooks = {},
): Promise<IngestSummary> {
  hooks.onStep?.('opening')
  const work = await workOf(plan, store)
  const pool = await openReadingPool(plan.pool)
  try {
    hooks.onStep?.('reading')
    const articles =
      plan.what === 'reread'
        ? outdatedArticles(store, raw, pool.model)
        : articlesOf(work.sources, work.options)
    const tally = await ingest(plan.placeOf ? renamed(articles, plan.placeOf) : articles, {
      ...hooks,
      store,
      raw,
      pool,
    })
    const stopped = hooks.stopping?.() ?? false
    await pool.close()
    if (!stopped && work.run !== null) await store.finishRun(work.run)
    const links = plan.link && !stopped ? await link(store, hooks) : null
    hooks.onStep?.('counting')
    await store.refresh()
    return { tally, links, stopped: hooks.stopping?.() ?? false }
  } finally {
    await pool.close()
  }
}

async function* renamed(
  articles: AsyncIterable<FoundArticle | NotFound>,
  placeOf: (place: Place) => Place,
): AsyncGenerator<FoundArticle | NotFound> {
  for await (const article of articles) yield { ...article, place: placeOf(article.place) }
}

interface Work {
  readonly sources: readonly Source[]
  readonly options: SourceOptions
  /** Id of the run to be finished; null: this is none that could be resumed. */
  readonly run: number | null
}

async function workOf({ what, sources, options, placeOf }: IngestPlan, store: Store): Promise<Work> {
  switch (what) {
    case 'all': {
      // Files that were sent are gone afterwards.
      if (placeOf) return { sources, options, run: null }
      const { as, columns, fetch, allowPrivate } = options
      const named = sources.map((one) => (typeof one === 'string' ? one : one.source))
      const { id } = await store.beginRun(named, { as, columns, fetch, allowPrivate })
      return { sources, options, run: id }
    }
    case 'resume': {
      const run = await store.unfinishedRun()
      if (!run) throw new NothingToDo('the last run came to its end; there is nothing to resume.')
      const skip = (place: Place) => store.isDone(place, run.started)
      return {
        sources: run.sources,
        options: { ...options, ...(run.options as SourceOptions), skip },
        run: run.id,
      }
    }
    case 'retry': {
      const failures = await store.failures()
      if (failures.length === 0) throw new NothingToDo('nothing has failed; there is nothing to retry.')
      const wanted = new Set(failures.map(({ place }) => nameOf(place)))
      const skip = (place: Place) => !wanted.has(nameOf(place))
      const failed = [...new Set(failures.map(({ place }) => place.source))]
      return { sources: failed, options: { ...options, skip }, run: null }
    }
    case 'reread':
      return { sources: [], options, run: null }
  }
}

const nameOf = ({ source, record }: Place): string => JSON.stringify([source, record])

/** Articles that another model read: from the raw input that was kept, else from the file, if that is what it was. */
async function* outdatedArticles(
  store: Store,
  raw: RawStore | null,
  model: string,
): AsyncGenerator<FoundArticle | NotFound> {
  for await (const input of store.outdated(model)) {
    const bytes = raw?.load(input.sha256) ?? (await fileOf(input))
    if (bytes) yield { place: input.place, bytes, options: input.options }
    else
      yield {
        place: input.place,
        error: new Error('its raw input was not kept, so it cannot be read anew. Ingest it again.'),
      }
  }
}

async function fileOf({ place, sha256 }: Input): Promise<Uint8Array | null> {
  if (place.record !== null) return null
  const bytes = await readFile(place.source).catch(() => null)
  return bytes && sha256Of(bytes) === sha256 ? bytes : null
}

async function link(store: Store, hooks: IngestHooks): Promise<LinkCounts> {
  hooks.onStep?.('linking')
  const stop = new AbortController()
  return linkDocuments(store, {
    signal: stop.signal,
    onProgress: (documents) => {
      hooks.onLinked?.(documents)
      if (hooks.stopping?.()) stop.abort()
    },
  })
}
