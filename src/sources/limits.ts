// How much a source may ask of this machine. Every number is far above what real sources need; a source that goes beyond is told so.

export interface Limits {
  /** Bytes of one article, unpacked. */
  readonly articleBytes: number
  /** Bytes of a feed or sitemap, of which no more than one entry is in memory. */
  readonly feedBytes: number
  /** Entries of one feed, addresses of one sitemap. */
  readonly entries: number
  /** Sitemaps that one sitemap leads to. */
  readonly sitemaps: number
  /** How far sitemaps may lead from one to the next. */
  readonly depth: number
  /** Bytes of the headers of a record. */
  readonly headerBytes: number
  /** How many times its packed size something may unpack to, once it is longer than an article may be. */
  readonly ratio: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Milliseconds that reading one PDF may take. */
  readonly pdfTime: number
}

export const defaultLimits: Limits = {
  articleBytes: 64_000_000,
  feedBytes: 1_000_000_000,
  entries: 100_000,
  sitemaps: 10_000,
  depth: 4,
  headerBytes: 64 * 1024,
  ratio: 250,
  pages: 5_000,
  pdfTime: 120_000,
}

/** `64000000` → `64 MB` */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1e9
    ? `${Math.round(bytes / 1e8) / 10} GB`
    : bytes >= 1e6
      ? `${Math.round(bytes / 1e5) / 10} MB`
      : `${bytes} bytes`
