// Sitemaps and indexes of them, news sitemaps too. Comes in: bytes; goes out: the pages they name, fetched when their turn comes, with the
// day of publication where a news sitemap gives it (the day of the last change is another). Hard part: an index may lead in circles.
import { Parser } from 'htmlparser2'
import { parseDate } from '../reading/parse-date.ts'
import { printable, SourceError } from './article.ts'
import { isWebAddress } from './columns.ts'
import { sizeInWords } from './limits.ts'
import { openPage } from './open-page.ts'
import { type FoundOrUnread, type Opened, type Setting, textOf, unpacked } from './opened.ts'
import { pageAt } from './page.ts'
import { xmlParts } from './xml-parts.ts'

export async function* sitemap(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  yield* within(opened, setting, 1, new Set([opened.options.url ?? opened.source]))
}

/** `visited`: the sitemaps that have been read or will be; one is never read twice. */
async function* within(
  opened: Opened,
  setting: Setting,
  depth: number,
  visited: Set<string>,
): AsyncGenerator<FoundOrUnread> {
  const { limits } = setting
  const place = { source: opened.source, record: null }
  const name = printable(opened.source)
  const inner: string[] = []
  let number = 0
  try {
    const text = textOf(await unpacked(opened, setting), opened.options.contentType)
    let length = 0
    for await (const { xml, root } of xmlParts(text, { isPart, partLength: 1_000_000 })) {
      const fields = fieldsIn(xml)
      const address = addressIn(fields, opened.options.url)
      length += xml.length
      if (++number > limits.entries)
        throw new SourceError(
          `This sitemap has more than ${limits.entries} addresses. The rest was not read.`,
        )
      if (length > limits.feedBytes)
        throw new SourceError(
          `This sitemap is longer than ${sizeInWords(limits.feedBytes)}. The rest was not read.`,
        )
      if (address === null)
        yield {
          place: { source: opened.source, record: String(number) },
          name: `${name}, entry ${number}`,
          error: new SourceError('This entry has no web address.'),
        }
      else if (root === 'sitemapindex') inner.push(address)
      else yield pageOf(address, fields, setting)
    }
  } catch (error) {
    yield { place, name, error }
  }
  for (const address of inner) {
    if (visited.has(address)) continue
    const reason =
      depth >= limits.depth
        ? `Sitemaps lead from one to the next more than ${limits.depth} times; this one was not read.`
        : visited.size > limits.sitemaps
          ? `There are more than ${limits.sitemaps} sitemaps; this one and the rest were not read.`
          : null
    const at = { place: { source: address, record: null }, name: printable(address) }
    if (reason !== null) yield { ...at, error: new SourceError(reason) }
    if (visited.size > limits.sitemaps) return
    if (reason !== null) continue
    visited.add(address)
    try {
      yield* within(await openPage(address, setting), setting, depth + 1, visited)
    } catch (error) {
      yield { ...at, error }
    }
  }
}

const isPart = (path: readonly string[]): boolean =>
  path.length === 2 &&
  ((path[0] === 'urlset' && path[1] === 'url') || (path[0] === 'sitemapindex' && path[1] === 'sitemap'))

function pageOf(address: string, fields: ReadonlyMap<string, string>, setting: Setting): FoundOrUnread {
  const published = parseDate(fields.get('publication_date') ?? '')
  return {
    place: { source: address, record: null },
    name: printable(address),
    load: async () => {
      const { bytes, options } = await pageAt(address, setting)
      return { bytes, options: published === null ? options : { ...options, published } }
    },
  }
}

function addressIn(fields: ReadonlyMap<string, string>, base: string | undefined): string | null {
  const written = fields.get('loc')?.trim() ?? ''
  const url = isWebAddress(written) ? written : written && URL.parse(written, base)?.href
  return url && isWebAddress(url) ? url : null
}

/** Local name of each innermost element, and its text; of several the first. */
function fieldsIn(xml: string): Map<string, string> {
  const fields = new Map<string, string>()
  let text = ''
  const parser = new Parser(
    {
      onopentag: () => {
        text = ''
      },
      ontext: (more) => {
        text += more
      },
      onclosetag: (name) => {
        const local = name.slice(name.indexOf(':') + 1).toLowerCase()
        if (text.trim() !== '' && !fields.has(local)) fields.set(local, text.trim())
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return fields
}
