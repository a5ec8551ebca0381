// The library's front door: open the model once, then read articles one after another.
import type { Report } from './ledger/report.ts'
import type { Runtime } from './model/onnx.ts'
import { openReadingModel } from './model/reading-model.ts'
import { type Reading, readArticle } from './pipeline.ts'

export interface ReaderOptions {
  /** 'auto' (the default): the native runtime where it loads, else WebAssembly. */
  readonly runtime?: Runtime | 'auto'
}

export interface ReadOptions {
  /** What the input is; found out from the input itself where it is not said. */
  readonly kind?: 'html' | 'plain'
  /** Where the article came from. */
  readonly url?: string
  /** ISO day or instant of publication; goes before what the page says. */
  readonly published?: string
  /** Content-Type header that came with the bytes: names their encoding. */
  readonly contentType?: string
  /** Its ending helps to tell HTML from plain text. */
  readonly fileName?: string
  /** These go before what the page says of itself, as a table or a feed may know it where the text does not. */
  readonly title?: string
  readonly publisher?: string
  /** The writers: their names, or one line as it is written ("By Ada Quill and Tom Reyes"). */
  readonly byline?: string | readonly string[]
}

export interface Reader {
  readonly runtime: Runtime
  /** Reading model and its checksum, as `report.made.model` has it. */
  readonly model: string
  /** One article: a string (HTML or plain text) or bytes of it. Never throws for what the article holds. */
  read(input: string | Uint8Array, options?: ReadOptions): Promise<Report>
  readWithExplanations(input: string | Uint8Array, options?: ReadOptions): Promise<Reading>
  /** Reports in the order of the articles, one at a time in memory. */
  readAll(articles: AsyncIterable<Article> | Iterable<Article>): AsyncGenerator<Report>
  close(): Promise<void>
}

export type Article = ReadOptions & { readonly input: string | Uint8Array }

/** Opens the reading model (about half a second). Throws RuntimeMissing or ModelDamaged. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const model = await openReadingModel(options.runtime ?? 'auto')
  const readWithExplanations = (input: string | Uint8Array, how: ReadOptions = {}) =>
    readArticle({ ...how, ...(typeof input === 'string' ? { raw: input } : { bytes: input }) }, model)
  const read = async (input: string | Uint8Array, how?: ReadOptions) =>
    (await readWithExplanations(input, how)).report
  return {
    runtime: model.runtime,
    model: model.version,
    read,
    readWithExplanations,
    async *readAll(articles) {
      for await (const { input, ...how } of articles) yield await read(input, how)
    },
    close: () => model.close(),
  }
}

let shared: Promise<Reader> | null = null

/** Reads one article with a reader that is opened at the first call and kept. */
export async function read(input: string | Uint8Array, options?: ReadOptions): Promise<Report> {
  shared ??= openReader().catch((error) => {
    shared = null
    throw error
  })
  return (await shared).read(input, options)
}
