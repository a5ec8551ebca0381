// What a command needs of the world around it, so that a test can be that world.
import type { Readable, Writable } from 'node:stream'
import type { Explanation } from '../ledger/explanation.ts'
import type { Report } from '../ledger/report.ts'
import type { Store } from '../store/store.ts'

export type Runtime = 'auto' | 'native' | 'wasm'

export interface ArticleOptions {
  readonly url?: string
  /** ISO day. */
  readonly published?: string
  /** As a server sent it: "text/html; charset=utf-8". */
  readonly contentType?: string
  readonly fileName?: string
}

/** The part of the library's reader that the commands use. */
export interface ArticleReader {
  read(input: Uint8Array, options: ArticleOptions): Promise<Report>
  readWithExplanations(
    input: Uint8Array,
    options: ArticleOptions,
  ): Promise<{ readonly report: Report; readonly explanations: readonly Explanation[] }>
  close(): Promise<void>
}

export interface Screen extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  openReader(options: { runtime: Runtime }): Promise<ArticleReader>
  /** Throws with words for a person where there is no ledger (and `create` is not set), or where it cannot be read. */
  openLedger(path: string, options: { readonly create: boolean }): Promise<Store>
  /** The first Ctrl-C from now on calls this, and the next ends the program; what it gives back takes it away again. */
  onInterrupt(handler: () => void): () => void
}

/** How a command ended, as the shell sees it. */
export const exits = { ok: 0, someFailed: 1, usage: 2, nothingRead: 3, notWritten: 4 } as const
export type Exit = (typeof exits)[keyof typeof exits]
