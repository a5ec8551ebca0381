// A source that has been opened: its bytes from the beginning, unpacked, and what is known of it. And its text, decoded as it comes.
import { decode } from '../reading/decode.ts'
import type { FetchedPage, FetchOptions } from '../reading/fetch/fetch-page.ts'
import type { ArticleOptions, Found, Unread } from './article.ts'
import { ByteReader, chunksOf } from './byte-reader.ts'
import type { Columns } from './columns.ts'
import { isGzip, unpackedOf } from './gzip.ts'
import type { Limits } from './limits.ts'

export interface Opened {
  /** Path, address, or "standard input": `Place.source`. */
  readonly source: string
  /** The bytes as they are, gzip and all. */
  readonly packed: ByteReader
  /** What is known of all of it: its address, the type its sender gives, its file name. */
  readonly options: ArticleOptions
}

/** What the readers of the kinds of source are told. */
export interface Setting {
  readonly limits: Limits
  readonly columns: Columns
  /** Whether the pages are fetched that a feed only names. */
  readonly fetch: boolean
  get(address: string, options?: Pick<FetchOptions, 'accepts'>): Promise<FetchedPage>
}

export type FoundOrUnread = Found | Unread

/** The bytes from the beginning, unpacked where they are gzip. */
export async function unpacked({ packed }: Opened, { limits }: Pick<Setting, 'limits'>): Promise<ByteReader> {
  return isGzip(await packed.peek(3)) ? new ByteReader(unpackedOf(packed, limits)) : packed
}

/** So much is looked at to find the encoding of a long text. */
const looked = 64 * 1024

/** The text in chunks of any length, byte order mark dropped. */
export async function* textOf(reader: ByteReader, contentType = ''): AsyncGenerator<string> {
  const { encoding } = decode(await reader.peek(looked), contentType)
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunksOf(reader)) yield decoder.decode(chunk, { stream: true })
  const last = decoder.decode()
  if (last) yield last
}
