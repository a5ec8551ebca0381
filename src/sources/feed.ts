// Feeds: RSS, Atom, RDF, JSON Feed. Comes in: bytes; goes out: an article for each entry, known by its id. Where the feed holds the
// whole text that is the article; where it holds a summary, the page it links to is fetched. Hard part: many feeds are no good XML; what
// can be read of them is, and an XML feed of any length is read entry by entry (src/sources/xml-parts.ts).
import { parseFeed, parseJsonFeed } from 'feedsmith'
import { decode } from '../reading/decode.ts'
import { type Loaded, printable, SourceError } from './article.ts'
import { allBytes } from './byte-reader.ts'
import { asUtf8, isWebAddress } from './columns.ts'
import { entriesOf, type FeedEntry } from './feed-entry.ts'
import { sizeInWords } from './limits.ts'
import { type FoundOrUnread, type Opened, type Setting, textOf, unpacked } from './opened.ts'
import { pageAt } from './page.ts'
import { recordName } from './record-name.ts'
import { xmlParts } from './xml-parts.ts'

export async function* feed(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  const { limits } = setting
  let number = 0
  try {
    for await (const entry of entriesIn(opened, setting)) {
      if (++number > limits.entries)
        throw new SourceError(`This feed has more than ${limits.entries} entries. The rest was not read.`)
      yield found(entry, number, opened, setting)
    }
  } catch (error) {
    yield { place: { source: opened.source, record: null }, name: printable(opened.source), error }
  }
}

async function* entriesIn(opened: Opened, setting: Setting): AsyncGenerator<FeedEntry> {
  const { options } = opened
  const { limits } = setting
  const base = options.url ?? null
  const reader = await unpacked(opened, setting)
  if (/^[\s\ufeff]*\{/.test(decode(await reader.peek(4096), options.contentType).raw)) {
    const bytes = await allBytes(reader, limits.articleBytes)
    if (bytes === null)
      throw new SourceError(
        `This feed is longer than ${sizeInWords(limits.articleBytes)}, so it was not read.`,
      )
    yield* entriesOf({ format: 'json', feed: jsonFeed(decode(bytes, options.contentType).raw) }, base)
    return
  }
  const text = measured(textOf(reader, options.contentType), limits.feedBytes)
  const parts = xmlParts(text, { isPart: isEntry, partLength: limits.articleBytes / 4 })
  for await (const { xml } of parts) {
    const entries = entriesOfXml(xml, base)
    if (entries.length > 0) yield* entries
    else
      yield {
        id: null,
        url: null,
        title: null,
        published: null,
        byline: null,
        publisher: null,
        text: null,
        kind: null,
        full: false,
      }
  }
}

const isEntry = (path: readonly string[]): boolean => {
  const name = path.at(-1)
  if (path.length < 2 || path.length > 3) return false
  return name === 'entry' ? path[0] === 'feed' : name === 'item' && /^(rss|rdf|channel)$/.test(path[0]!)
}

/** An entry that is not even worth an item to the parser has nothing in it. */
function entriesOfXml(xml: string, base: string | null): FeedEntry[] {
  try {
    return entriesOf(parseFeed(xml), base)
  } catch {
    return []
  }
}

function jsonFeed(text: string): ReturnType<typeof parseJsonFeed> {
  try {
    return parseJsonFeed(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (cause) {
    throw new SourceError('This JSON Feed is damaged or breaks off.', { cause })
  }
}

async function* measured(text: AsyncIterable<string>, most: number): AsyncGenerator<string> {
  let length = 0
  for await (const chunk of text) {
    length += chunk.length
    if (length > most)
      throw new SourceError(`This feed is longer than ${sizeInWords(most)}. It was read up to there.`)
    yield chunk
  }
}

function found(entry: FeedEntry, number: number, { source }: Opened, setting: Setting): FoundOrUnread {
  const { id, url, title } = entry
  const record = recordName(id ?? url ?? String(number))
  const name = `${printable(source)}, entry ${number}${title === null ? '' : ` (${title.slice(0, 200)})`}`
  const place = { source, record }
  if (entry.text === null && (url === null || !isWebAddress(url)))
    return { place, name, error: new SourceError('This entry has neither a text nor a link to one.') }
  if (entry.text === null && !setting.fetch)
    return {
      place,
      name,
      error: new SourceError('This entry has only a link, and links are not to be fetched.'),
    }
  return {
    place,
    name,
    load: () => (entry.full || url === null || !setting.fetch ? itself(entry) : linked(entry, url, setting)),
  }
}

function itself({ text, kind, url, title, publisher, byline, published }: FeedEntry): Loaded {
  return {
    bytes: Buffer.from(text ?? '', 'utf8'),
    options: {
      ...asUtf8(kind),
      ...(url === null ? {} : { url }),
      ...(published === null ? {} : { published }),
      ...(title === null ? {} : { title }),
      ...(publisher === null ? {} : { publisher }),
      ...(byline === null ? {} : { byline }),
    },
  }
}

/** The page knows its title, outlet and writers better than the feed does; only the day is taken from the feed. */
async function linked({ published }: FeedEntry, url: string, setting: Setting): Promise<Loaded> {
  const { bytes, options } = await pageAt(url, setting)
  return { bytes, options: published === null ? options : { ...options, published } }
}
