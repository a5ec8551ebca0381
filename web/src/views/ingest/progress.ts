// What happens to one ingest, as a page shows it. Comes in: events, some of them twice where the connection was lost; goes out: the state
// after each. Failures are kept up to a limit, so that a folder of ten thousand broken files does not fill the page.
import type { IngestEvent, IngestTally } from '../../../../src/server/client.ts'

export const MOST_FAILURES = 200

export interface Progress {
  readonly state: 'running' | 'done' | 'cancelled' | 'broken'
  /** Number of the last event. */
  readonly heard: number
  readonly tally: IngestTally
  readonly failures: readonly { readonly place: string; readonly reason: string }[]
  /** Failures that are not listed. */
  readonly unlisted: number
  /** Why it could not go on. */
  readonly reason: string | null
}

export const nothingYet: Progress = {
  state: 'running',
  heard: 0,
  tally: { added: 0, versions: 0, reread: 0, known: 0, failed: 0, words: 0 },
  failures: [],
  unlisted: 0,
  reason: null,
}

export function progressAfter(before: Progress, event: IngestEvent): Progress {
  if (event.number <= before.heard) return before
  const heard = event.number
  switch (event.kind) {
    case 'progress':
      return { ...before, heard, tally: event.tally }
    case 'failure': {
      const { place, reason } = event
      return before.failures.length < MOST_FAILURES
        ? { ...before, heard, failures: [...before.failures, { place, reason }] }
        : { ...before, heard, unlisted: before.unlisted + 1 }
    }
    case 'done':
      return { ...before, heard, tally: event.tally, state: event.cancelled ? 'cancelled' : 'done' }
    case 'broken':
      return { ...before, heard, state: 'broken', reason: event.reason }
  }
}

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** "3 new, 1 known already, 2 failed"; "nothing yet" where nothing was counted. */
export function tallyWords({ added, versions, reread, known, failed }: IngestTally): string {
  const parts = [
    added && count(added, 'new', 'new'),
    versions && count(versions, 'new version', 'new versions'),
    reread && count(reread, 'read anew', 'read anew'),
    known && count(known, 'known already', 'known already'),
    failed && count(failed, 'failed', 'failed'),
  ].filter(Boolean)
  return parts.length ? parts.join(', ') : 'nothing yet'
}

/** Addresses of a box, one a line; what is none is told apart. */
export function readAddresses(written: string): {
  readonly addresses: readonly string[]
  readonly unfit: readonly string[]
} {
  const words = [...new Set(written.split(/\s+/).filter(Boolean))].map((word) =>
    /^[a-z][a-z+.-]*:\/\//i.test(word) || !/^[^/]+\.[^/]+/.test(word) ? word : `https://${word}`,
  )
  const fits = (word: string) => /^https?:\/\/./i.test(word) && URL.canParse(word)
  return { addresses: words.filter(fits), unfit: words.filter((word) => !fits(word)) }
}
