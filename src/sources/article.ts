// What comes out of a source: an article's bytes with their place, or the reason why there are none.
import type { Place } from '../document/place.ts'

/** What a source knows of an article besides its bytes. Whatever is said here goes before what the article says of itself. */
export interface ArticleOptions {
  readonly kind?: 'html' | 'plain'
  readonly url?: string
  /** ISO day or instant. */
  readonly published?: string
  /** As a server would send it: "text/html; charset=utf-8". */
  readonly contentType?: string
  readonly fileName?: string
  readonly title?: string
  readonly publisher?: string
  /** As written: "Ada Quill and Tom Reyes". */
  readonly byline?: string
}

export interface Article {
  readonly place: Place
  /** As it is to be named to a person, on one line; control characters are gone. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: ArticleOptions
  /** When an archive took it (ISO instant). This is not when it was published. */
  readonly captured?: string
}

/** Something that could not be read, or a part of a source that is damaged; `error.message` is for a person. */
export interface Unread {
  readonly place: Place
  readonly name: string
  readonly error: unknown
}

export type Loaded = Pick<Article, 'bytes' | 'options' | 'captured'>

/** An article that is known to be there; `load` gets its bytes. */
export interface Found {
  readonly place: Place
  readonly name: string
  load(): Promise<Loaded> | Loaded
}

/** What is wrong with a source, in words for the person who named it. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

/** A file's name or an entry's title may hold anything; a terminal must not obey it. */
export const printable = (words: string): string =>
  words
    .slice(0, 1000)
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim()
