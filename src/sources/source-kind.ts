// What a source holds. Comes in: its first bytes, its name, what its sender says; goes out: the kind of source, or a plain word why it
// is none. First bytes are trusted before names: a feed is often called index.php.
import { decode } from '../reading/decode.ts'
import { SourceError } from './article.ts'

export const sourceKinds = [
  'html',
  'text',
  'pdf',
  'jsonl',
  'csv',
  'tsv',
  'urls',
  'feed',
  'opml',
  'sitemap',
  'warc',
] as const

/** csv: a table parted by commas, semicolons, bars or tabs; warc: WARC or ARC. */
export type SourceKind = (typeof sourceKinds)[number]

const endings: readonly (readonly [RegExp, SourceKind])[] = [
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(txt|text|md)$/i, 'text'],
  [/\.pdf$/i, 'pdf'],
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.csv$/i, 'csv'],
  [/\.(tsv|tab)$/i, 'tsv'],
  [/\.urls$/i, 'urls'],
  [/\.(rss|atom|rdf)$/i, 'feed'],
  [/\.opml$/i, 'opml'],
  [/\.w?arc$/i, 'warc'],
]

const contentTypes: readonly (readonly [RegExp, SourceKind])[] = [
  [/^\s*text\/csv\b/i, 'csv'],
  [/^\s*text\/tab-separated-values\b/i, 'tsv'],
  [/^\s*application\/(x-)?(ndjson|jsonl?lines|jsonl)\b/i, 'jsonl'],
  [/^\s*(text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^\s*text\/plain\b/i, 'text'],
]

/** Files of a folder that are taken for articles, and those that may hold articles. */
export const isArticleFile = (name: string): boolean => /\.(html?|xhtml|txt)$/i.test(name)
export const isSourceFile = (name: string): boolean => {
  const kind = kindByName(name)
  return kind === null ? /\.xml(\.gz)?$/i.test(name) : !/\.(md|text|opml)(\.gz)?$/i.test(name)
}

/** The kind that the ending of a name promises, ".gz" aside; null where it promises none. */
export function kindByName(name: string): SourceKind | null {
  const inner = name.replace(/\.gz$/i, '')
  return endings.find(([ending]) => ending.test(inner))?.[1] ?? null
}

/** How many bytes `kindOf` wants to see. */
export const seen = 4096

/**
 * `head`: the first bytes, unpacked. `name`: a file's name or the path of an address, or null.
 * @throws {SourceError} where it is plainly nothing that can be read.
 */
export function kindOf(head: Uint8Array, name: string | null, contentType: string | null): SourceKind {
  const latin = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  if (latin.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (/^WARC\/\d/.test(latin) || /^filedesc:\/\//.test(latin)) return 'warc'
  const other = kindsNotRead.find(([start]) => start.test(latin))
  if (other) throw new SourceError(`This is ${other[1]}, which Hearsay does not read. ${other[2]}`)
  const text = decode(head, contentType ?? '').raw
  const root = rootOf(text)
  if (root !== null) {
    if (/^(rss|feed|rdf)$/.test(root)) return 'feed'
    if (root === 'opml') return 'opml'
    if (/^(urlset|sitemapindex)$/.test(root)) return 'sitemap'
  }
  const named = name === null ? null : kindByName(name)
  if (/^\s*\{/.test(text)) {
    if (/"version"\s{0,99}:\s{0,99}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text)) return 'feed'
    if (named === null && name !== null && /\.json$/i.test(name))
      throw new SourceError(
        'This is JSON, but no JSON Feed. Hearsay reads JSON with one article a line (JSONL): name the file .jsonl.',
      )
  }
  if (/^\s*\[\s{0,99}\{/.test(text) && (named === null || named === 'jsonl'))
    throw new SourceError(
      'This is one JSON list. Hearsay reads JSON with one article a line (JSONL): “jq -c .[] FILE” makes it.',
    )
  if (named !== null) return named
  if (root !== 'html' && /\.xml(\.gz)?$/i.test(name ?? ''))
    throw new SourceError(
      `This is ${root === null ? 'no XML' : `XML (“${root.slice(0, 40)}”)`}, neither a feed nor a sitemap. If it is one, say so with --as.`,
    )
  return contentTypes.find(([type]) => type.test(contentType ?? ''))?.[1] ?? (root === null ? 'text' : 'html')
}

const kindsNotRead: readonly (readonly [start: RegExp, name: string, next: string])[] = [
  [/^PK\x03\x04/, 'a ZIP archive or an office document', 'Unpack it, or save the document as PDF or text.'],
  [/^\xd0\xcf\x11\xe0/, 'an office document', 'Save it as PDF or text.'],
  [/^SQLite format 3\0/, 'a database', 'Export its articles to CSV or JSONL.'],
  [/^(7z\xbc\xaf|Rar!|BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/, 'a packed file', 'Unpack it first.'],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP)/s,
    'an image',
    'Its text must be recognised first (OCR).',
  ],
  [/^(\x7fELF|MZ\x90|\xca\xfe\xba\xbe)/, 'a program', 'Check the name.'],
  [/^(ID3|OggS|\0\0\0.ftyp|RIFF....(AVI |WAVE))/s, 'a recording', 'Its words must be written down first.'],
]

/** The name of the first element, without its prefix, in lower case; null where this is no markup. */
function rootOf(text: string): string | null {
  let at = /^[\s\ufeff]*/.exec(text)![0].length
  for (;;) {
    const end = text.startsWith('<?', at)
      ? text.indexOf('?>', at) + 2
      : text.startsWith('<!--', at)
        ? text.indexOf('-->', at) + 3
        : /^<!doctype/i.test(text.slice(at, at + 9))
          ? text.indexOf('>', at) + 1
          : -1
    if (end < 0) break
    if (end < 4 || end <= at) return null
    at = end + /^\s*/.exec(text.slice(end))![0].length
  }
  const name = /^<([a-z_][\w.-]{0,80}:)?([a-z_][\w.-]{0,80})[\s/>]/i.exec(text.slice(at, at + 200))
  return name ? name[2]!.toLowerCase() : null
}
