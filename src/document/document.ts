// What an article is once it has been read: a text that never changes, and the way back to the raw input.
import type { OriginRun } from './mapped-text.ts'
import type { Span } from './span.ts'

export type BlockKind = 'headline' | 'paragraph' | 'caption' | 'list-item' | 'blockquote' | 'dateline'

/** A block of the article; blocks are in order, do not overlap, and are parted by a blank line. */
export interface Block extends Span {
  readonly kind: BlockKind
}

export type FurnitureKind =
  | 'related-stories'
  | 'photo-credit'
  | 'advertisement'
  | 'newsletter'
  | 'share'
  | 'follow'
  | 'read-more'
  | 'age-stamp'
  | 'copyright'
  | 'widget'
  | 'shortcode'
  | 'contributor-note'
  | 'duplicate'

/** Something of the page that is not the article. `raw` is where it stood in the raw input. */
export interface Removed {
  readonly kind: FurnitureKind
  readonly text: string
  readonly raw: Span
}

export type PublishedFrom = 'json-ld' | 'meta' | 'time-element' | 'url' | 'text' | 'caller'

export interface Metadata {
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly byline: readonly string[]
  /** BCP 47, e.g. "en". */
  readonly language: string
  /** ISO day or instant; null when neither the page nor the caller knows it. */
  readonly published: string | null
  readonly publishedFrom: PublishedFrom | null
}

export interface Document extends Metadata {
  /** "sha256:…" of the raw input's text (decoded, byte order mark dropped). */
  readonly id: string
  /** The article, clean; blocks parted by a blank line. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
  /** Every character of `text` leads back to the raw input: see `MappedText`. */
  readonly origin: readonly OriginRun[]
}
