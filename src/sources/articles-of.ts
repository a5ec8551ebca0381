// Where articles come from. Comes in: what was named: files, folders, patterns, web addresses, "-"; goes out: articles in that order, each
// with its place, one after another, with the next one on its way while the last is read.
// Everything is lazy: a folder of a million files or an archive of ten gigabytes is walked as it is read, and no faster than somebody asks.
// What cannot be read gives its reason in its place, and the rest goes on.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Place } from '../document/place.ts'
import { type FetchedPage, type FetchOptions, fetchPage } from '../reading/fetch/fetch-page.ts'
import { archive } from './archive.ts'
import { type Article, type Loaded, printable, SourceError, type Unread } from './article.ts'
import { allBytes, ByteReader } from './byte-reader.ts'
import type { Columns } from './columns.ts'
import { feed } from './feed.ts'
import { exceptions, filesIn, filesLike } from './files.ts'
import { headOfMember, isGzip } from './gzip.ts'
import { jsonLines } from './json-lines.ts'
import { defaultLimits, type Limits, sizeInWords } from './limits.ts'
import { openPage } from './open-page.ts'
import { type FoundOrUnread, type Opened, type Setting, unpacked } from './opened.ts'
import { opml } from './opml.ts'
import { addressList, foundPage } from './page.ts'
import { openedPdf } from './pdf.ts'
import { sitemap } from './sitemap.ts'
import { isArticleFile, isSourceFile, kindByName, kindOf, type SourceKind, seen } from './source-kind.ts'
import { table } from './table.ts'

/** A path, a pattern, an address or "-" (standard input); with a kind where it cannot be told by looking. */
export type Source = string | { readonly source: string; readonly as: SourceKind }

export interface SourceOptions {
  readonly stdin?: Readable
  /** Every file and every page is one article, whatever is in it. */
  readonly whole?: boolean
  /** What every source is, unless it says so itself. */
  readonly as?: SourceKind
  /** Names of a table's columns. */
  readonly columns?: Columns
  /** Whether pages are fetched of which a feed gives no more than a summary. Default: yes. */
  readonly fetch?: boolean
  readonly allowPrivate?: boolean
  /** Files and folders that must not be taken for articles: what is being written. */
  readonly except?: readonly string[]
  /** Asked before an article's bytes are got: true passes over it. */
  readonly skip?: (place: Place) => boolean | Promise<boolean>
  readonly limits?: Partial<Limits>
  /** Gets a page; for tests. */
  readonly get?: (address: string, options: FetchOptions) => Promise<FetchedPage>
}

export type { Article, Unread } from './article.ts'
export type { Columns } from './columns.ts'

export const isUrl = (source: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(source)
const wild = /[*?[\]{}]/

/** The articles of all sources. Never throws; whoever stops asking leaves nothing open. */
export async function* articlesOf(
  sources: readonly Source[],
  options: SourceOptions = {},
): AsyncGenerator<Article | Unread> {
  const loading = loadedFrom(sources, options)
  let next = loading.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = loading.next()
      yield value
    }
  } finally {
    // Nobody waits for a page that nobody wants any more.
    loading.return(undefined).catch(() => {})
  }
}

async function* loadedFrom(
  sources: readonly Source[],
  options: SourceOptions,
): AsyncGenerator<Article | Unread> {
  for (const one of sources) {
    const { source, as } = typeof one === 'string' ? { source: one, as: options.as } : one
    try {
      for await (const found of foundIn(source, as, settingOf(options), options)) {
        if (options.skip && (await options.skip(found.place))) continue
        if ('error' in found) yield found
        else {
          const { place, name } = found
          try {
            yield { place, name, ...(await found.load()) }
          } catch (error) {
            yield { place, name, error }
          }
        }
      }
    } catch (error) {
      yield { place: { source: nameOf(source), record: null }, name: printable(nameOf(source)), error }
    }
  }
}

const nameOf = (source: string): string => (source === '-' ? 'standard input' : source)

function settingOf({
  limits: given,
  columns = {},
  fetch = true,
  allowPrivate = false,
  get = fetchPage,
}: SourceOptions): Setting {
  const limits = { ...defaultLimits, ...given }
  return {
    limits,
    columns,
    fetch,
    get: (address, more) =>
      get(address, { allowPrivate, maxBytes: limits.articleBytes, timeout: 60_000, ...more }),
  }
}

async function* foundIn(
  source: string,
  as: SourceKind | undefined,
  setting: Setting,
  options: SourceOptions,
): AsyncGenerator<FoundOrUnread> {
  const { whole = false } = options
  if (source === '-') return yield* within(standardInput(options.stdin), as, whole, setting)
  if (isUrl(source)) {
    if (whole) return yield foundPage(source, setting)
    if (await options.skip?.({ source, record: null })) return
    return yield* within(await openPage(source, setting), as, false, setting)
  }
  const found = await stat(source).catch((error) => error as NodeJS.ErrnoException)
  if (!(found instanceof Error) && !found.isDirectory()) return yield* withinFile(source, as, whole, setting)
  if (found instanceof Error && !(found.code === 'ENOENT' && wild.test(source))) throw found
  const isExcepted = exceptions(options.except ?? [])
  const wanted = as ? () => true : whole ? isArticleFile : isSourceFile
  const paths = found instanceof Error ? filesLike(source, isExcepted) : filesIn(source, wanted, isExcepted)
  let any = false
  for await (const path of paths) {
    any = true
    yield* withinFile(path, as, whole, setting)
  }
  if (any) return
  throw new SourceError(
    found instanceof Error
      ? 'no file matches.'
      : `this folder holds no .html, .htm, .xhtml or .txt file${whole ? '' : ', nor a table, feed or archive'}.`,
  )
}

async function* withinFile(
  path: string,
  as: SourceKind | undefined,
  whole: boolean,
  setting: Setting,
): AsyncGenerator<FoundOrUnread> {
  const known = as ?? (whole ? 'text' : kindByName(path))
  const place = { source: path, record: null }
  const name = printable(path)
  // A file that can be but one article is not opened before it is known whether it is wanted.
  if (known && isSingle(known)) {
    const load = async () => {
      const opened = openFile(path)
      try {
        return await asOne(opened, as, setting)
      } finally {
        await opened.packed.close()
      }
    }
    return yield { place, name, load }
  }
  const opened = openFile(path)
  try {
    yield* within(opened, as, false, setting)
  } catch (error) {
    yield { place, name, error }
  } finally {
    await opened.packed.close()
  }
}

/** The articles in a source that has been opened. */
async function* within(
  opened: Opened,
  as: SourceKind | undefined,
  whole: boolean,
  setting: Setting,
): AsyncGenerator<FoundOrUnread> {
  const { source, options } = opened
  const name = (options.url ?? options.fileName)?.replace(/[?#].*$/, '') ?? null
  const kind = as ?? (whole ? 'text' : kindOf(await headOf(opened), name, options.contentType ?? null))
  if (isSingle(kind))
    yield {
      place: { source, record: null },
      name: printable(source),
      load: () => asOne(opened, as, setting),
    }
  else yield* readers[kind](opened, setting)
}

const isSingle = (kind: SourceKind): kind is 'html' | 'text' | 'pdf' =>
  kind === 'html' || kind === 'text' || kind === 'pdf'

const readers: Readonly<
  Record<
    Exclude<SourceKind, 'html' | 'text' | 'pdf'>,
    (opened: Opened, setting: Setting) => AsyncGenerator<FoundOrUnread>
  >
> = {
  jsonl: jsonLines,
  csv: table,
  tsv: table,
  urls: addressList,
  feed,
  opml,
  sitemap,
  warc: archive,
}

/** All of a source as one article. */
async function asOne(opened: Opened, as: SourceKind | undefined, setting: Setting): Promise<Loaded> {
  const { limits } = setting
  const head = await headOf(opened)
  // What is plainly no text is refused; what looks like a feed is a text all the same, if it was named as one.
  const kind = kindOf(head, 'x.txt', null)
  if (as === 'pdf' || (as === undefined && kind === 'pdf')) return openedPdf(opened, setting)
  const bytes = await allBytes(await unpacked(opened, setting), limits.articleBytes)
  if (bytes === null)
    throw new SourceError(
      `This is longer than ${sizeInWords(limits.articleBytes)}, too long for one article. Part it into articles first.`,
    )
  return {
    bytes,
    options:
      as === undefined ? opened.options : { ...opened.options, kind: as === 'html' ? 'html' : 'plain' },
  }
}

/** The first bytes, unpacked; they stay to be read. */
async function headOf({ packed }: Opened): Promise<Uint8Array> {
  const head = await packed.peek(seen)
  return isGzip(head) ? (headOfMember(head) ?? head) : head
}

const openFile = (path: string): Opened => ({
  source: path,
  packed: new ByteReader(bytesOfFile(path)),
  options: { fileName: path },
})

/** Opened when the first byte is asked for. */
async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 })
}

const standardInput = (stdin: Readable = process.stdin): Opened => ({
  source: 'standard input',
  packed: new ByteReader(bytesOf(stdin)),
  options: {},
})

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}
