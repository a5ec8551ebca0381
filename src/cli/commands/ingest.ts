// `hearsay ingest`: articles from files, tables, feeds and archives into a ledger, by all cores. Says how far it is on standard error, one
// line that is written over; ends on Ctrl-C with everything put away that was read.
import { availableParallelism } from 'node:os'
import type { Tally } from '../../ingest/ingest.ts'
import { type IngestPlan, type IngestSummary, NothingToDo, runIngest } from '../../ingest/run-ingest.ts'
import { sourceKinds } from '../../sources/source-kind.ts'
import { openRawStore, rawPathOf } from '../../store/raw-store.ts'
import { complain, UsageError, wordsFor } from '../complaint.ts'
import { oneOf } from '../flags.ts'
import { ledgerPath } from '../ledger.ts'
import { type Progress, progressOn } from '../progress.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export interface IngestFlags {
  readonly ledger?: string
  readonly as?: string
  readonly workers?: string
  readonly resume?: boolean
  readonly retry?: boolean
  readonly reread?: boolean
  /** --no-raw, --no-fetch, --no-link */
  readonly raw?: boolean
  readonly fetch?: boolean
  readonly link?: boolean
  readonly allowPrivate?: boolean
  readonly runtime?: string
  readonly quiet?: boolean
  readonly text?: string
  readonly url?: string
  readonly published?: string
  readonly title?: string
  readonly publisher?: string
  readonly byline?: string
  readonly id?: string
}

export async function ingest(
  sources: readonly string[],
  flags: IngestFlags,
  terminal: Terminal,
): Promise<Exit> {
  const path = ledgerPath(flags, terminal)
  const plan = planOf(sources, flags, terminal, path)
  const store = await terminal.openLedger(path, { create: plan.what === 'all' })
  const raw = flags.raw === false ? null : openRawStore(rawPathOf(path))
  const progress = progressOn(terminal.stderr, flags.quiet === true)
  const told = new Told(progress)
  let stopping = false
  const release = terminal.onInterrupt(() => {
    stopping = true
    progress.clear()
    terminal.stderr.write('hearsay: finishing what is in hand; Ctrl-C again ends at once\n')
  })
  try {
    const summary = await runIngest(plan, store, raw, {
      stopping: () => stopping,
      wordsFor,
      onStep: (step) => told.step(step),
      onProgress: (tally) => told.progress(tally),
      onLinked: (documents) => told.linked(documents),
      onFailure: ({ place, reason }) => {
        progress.clear()
        const where = place.record === null ? place.source : `${place.source}, ${place.record}`
        complain(terminal, new Error(reason), where)
      },
    })
    progress.clear()
    if (!flags.quiet) terminal.stderr.write(closing(summary, path))
    return exitOf(summary)
  } catch (error) {
    progress.clear()
    if (!(error instanceof NothingToDo)) throw error
    if (!flags.quiet) terminal.stderr.write(`hearsay: ${error.message}\n`)
    return exits.ok
  } finally {
    release()
    raw?.close()
    await store.close()
  }
}

function exitOf({ tally, stopped }: IngestSummary): Exit {
  const good = tally.added + tally.versions + tally.reread + tally.known
  if (tally.failed === 0) return stopped ? exits.someFailed : exits.ok
  return good ? exits.someFailed : exits.nothingRead
}

function planOf(
  sources: readonly string[],
  flags: IngestFlags,
  { stdin }: Terminal,
  ledger: string,
): IngestPlan {
  const modes = (['resume', 'retry', 'reread'] as const).filter((mode) => flags[mode])
  if (modes.length > 1)
    throw new UsageError(`--${modes[0]} and --${modes[1]} are two things; give one of them.`)
  const what = modes[0] ?? 'all'
  if (what === 'all' && sources.length === 0)
    throw new UsageError('name at least one source: a file, a folder, a pattern, a web address, or -.')
  if (what !== 'all' && sources.length)
    throw new UsageError(`--${what} knows its sources; leave out ${sources[0]}.`)
  const { text, url, published, title, publisher, byline, id } = flags
  const columns = { text, url, published, title, publisher, byline, id }
  const named = Object.entries(columns).filter(([, name]) => name !== undefined)
  return {
    what,
    sources,
    link: flags.link !== false,
    options: {
      stdin,
      ...(flags.as === undefined ? {} : { as: oneOf(sourceKinds, flags.as, '--as') }),
      columns: Object.fromEntries(named),
      fetch: flags.fetch !== false,
      allowPrivate: flags.allowPrivate === true,
      except: [ledger, rawPathOf(ledger)],
    },
    pool: {
      workers: workersFrom(flags.workers),
      runtime: oneOf(['auto', 'native', 'wasm'] as const, flags.runtime ?? 'auto', '--runtime'),
    },
  }
}

function workersFrom(words: string | undefined): number {
  if (words === undefined) return availableParallelism()
  if (!/^\d{1,3}$/.test(words) || Number(words) === 0)
    throw new UsageError(`--workers ${words}: give a number of processes, 1 or more.`)
  return Number(words)
}

/** What is being done, how far it is, and how fast. */
class Told {
  readonly #progress: Progress
  readonly #began = performance.now()

  constructor(progress: Progress) {
    this.#progress = progress
  }

  step(step: 'opening' | 'reading' | 'linking' | 'counting'): void {
    const words = {
      opening: 'opening the reading model',
      reading: 'looking for articles',
      linking: 'comparing articles with one another',
      counting: 'counting',
    }
    this.#progress.show(words[step])
  }

  progress(tally: Tally): void {
    const { failed, known, words } = tally
    const read = tally.added + tally.versions + tally.reread
    const seconds = Math.max((performance.now() - this.#began) / 1000, 0.001)
    this.#progress.show(
      [
        `${count(read)} read`,
        ...(known ? [`${count(known)} known`] : []),
        ...(failed ? [`${count(failed)} failed`] : []),
        `${(read / seconds).toFixed(1)} articles/s`,
        `${count(Math.round(words / seconds))} words/s`,
      ].join(' · '),
    )
  }

  linked(documents: number): void {
    this.#progress.show(`comparing articles with one another: ${count(documents)}`)
  }
}

const count = (number: number): string => number.toLocaleString('en')

function closing({ tally, links, stopped }: IngestSummary, path: string): string {
  const { added, versions, reread, known, failed } = tally
  const parts = [
    `${count(added)} new`,
    ...(versions ? [`${count(versions)} changed`] : []),
    ...(reread ? [`${count(reread)} read anew`] : []),
    ...(known ? [`${count(known)} known already`] : []),
    ...(failed ? [`${count(failed)} could not be read (“hearsay failures” lists them)`] : []),
  ]
  const lines = [`hearsay: ${path}: ${parts.join(', ')}`]
  if (links && links.copies + links.quotations + links.disputes + links.relayed > 0)
    lines.push(
      `hearsay: found ${count(links.copies)} copies, ${count(links.quotations)} shared quotations, ${count(links.disputes)} disputes`,
    )
  if (stopped) lines.push('hearsay: stopped; “hearsay ingest --resume” goes on')
  return `${lines.join('\n')}\n`
}
