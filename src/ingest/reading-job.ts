// What the process that ingests and those that read say to one another. Both sides are ours; the words travel as structured clones.
import type { Report } from '../ledger/report.ts'
import type { ReadOptions } from '../reader.ts'

export interface ReadingJob {
  readonly id: number
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}

export type ReadingReply =
  /** The model is open. */
  | { readonly ready: true; readonly model: string }
  | { readonly id: number; readonly report: Report }
  | { readonly id: number; readonly error: string }
  /** The model could not be opened. */
  | { readonly broken: string }
