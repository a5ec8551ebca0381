// What the server asks of whoever takes articles in. It hands over files or addresses, and hears how far it is; it knows nothing of
// workers, models or ledgers.

export interface IngestFile {
  /** As its sender calls it, without folders; it may hold anything. */
  readonly name: string
  /** Content type as sent, or "". */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface IngestRequest {
  readonly files: readonly IngestFile[]
  /** http and https addresses of pages, feeds and sitemaps; never a path on this machine. */
  readonly sources: readonly string[]
  readonly options: IngestSettings
}

export interface IngestSettings {
  /** Whether pages are fetched that a feed only names. */
  readonly fetchPages: boolean
}

export interface IngestTally {
  readonly added: number
  readonly versions: number
  readonly reread: number
  readonly known: number
  readonly failed: number
  readonly words: number
}

/** Numbers rise by one from 1, so that whoever lost the connection can hear the rest. */
export type IngestEvent =
  | { readonly number: number; readonly kind: 'progress'; readonly tally: IngestTally }
  | { readonly number: number; readonly kind: 'failure'; readonly place: string; readonly reason: string }
  /** The last one: all was looked at, or it was cancelled; what was put into the ledger stays there. */
  | {
      readonly number: number
      readonly kind: 'done'
      readonly tally: IngestTally
      readonly cancelled: boolean
    }
  /** The last one: it could not go on. `reason` is for a person. */
  | { readonly number: number; readonly kind: 'broken'; readonly reason: string }

export interface Ingester {
  /** Begins, and answers before anything is read. Throws IngestBusy where one is under way and no more are taken. */
  start(request: IngestRequest): Promise<{ readonly id: string }>
  /**
   * What happened since event number `after` and what happens from now on; ends after `done` or `broken`. Several may listen. null: there is
   * no such id (or it was forgotten: the last ten are remembered).
   */
  events(id: string, after: number): AsyncIterable<IngestEvent> | null
  /** No more articles are begun. false: there is no such id. */
  cancel(id: string): Promise<boolean>
}

export class IngestBusy extends Error {
  override readonly name = 'IngestBusy'
}
