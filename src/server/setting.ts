// What every route needs: the ledger, the reader, the doors, and where errors are written down.
import type { Reader } from '../reader.ts'
import type { fetchPage } from '../reading/fetch/fetch-page.ts'
import type { Browsing } from '../store/browsing.ts'
import type { Store } from '../store/store.ts'
import { Gate } from './gate.ts'
import type { Ingester } from './ingester.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Problem } from './problem.ts'

/** A store, and what it can answer besides. */
export type ServedStore = Store & Partial<Browsing>

export interface AppOptions {
  /** null: there is no ledger; articles are read, and nothing is kept. */
  readonly store: ServedStore | null
  /** Called when the first article is to be read; what it gives is kept by whoever made it. */
  readonly reader: () => Promise<Pick<Reader, 'read'>>
  /** Names by which this server is known, without a port; IPv6 addresses in brackets. Requests for other names are refused. */
  readonly hosts: readonly string[]
  /** Needed wherever more than this machine can reach the server. */
  readonly token?: string | undefined
  /** Folder of the built page; it need not be there yet. */
  readonly page?: string | undefined
  readonly ingester?: Ingester | undefined
  readonly limits?: Partial<Limits>
  /** Reads web addresses on this machine or a private network, too. */
  readonly allowPrivate?: boolean
  /** How pages are fetched; a test gives its own. */
  readonly fetchPage?: typeof fetchPage
  /** Told of errors that are nobody's fault but ours. */
  readonly log?: (error: unknown) => void
}

export interface Setting {
  readonly options: AppOptions
  readonly limits: Limits
  readonly reading: Gate
  readonly fetching: Gate
  readonly exporting: Gate
  readonly listening: Gate
  /** Throws Problem "no-ledger" where there is none. */
  store(): ServedStore
}

export function settingOf(options: AppOptions): Setting {
  const limits = { ...defaultLimits, ...options.limits }
  const { reading, waiting, exports, listeners } = limits
  return {
    options,
    limits,
    reading: new Gate({ atATime: reading, waiting, what: 'The reader', retryAfter: 10 }),
    fetching: new Gate({ atATime: 4, waiting, what: 'Fetching pages', retryAfter: 10 }),
    exporting: new Gate({ atATime: exports, waiting: 0, what: 'Exporting', retryAfter: 30 }),
    listening: new Gate({ atATime: listeners, waiting: 0, what: 'Listening', retryAfter: 10 }),
    store() {
      if (options.store) return options.store
      throw new Problem(
        'no-ledger',
        'This server was started without a ledger.',
        'Start it with “hearsay serve --ledger news.db”.',
      )
    },
  }
}
