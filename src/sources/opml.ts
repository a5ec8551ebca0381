// OPML: a list of feeds, as readers export it. Comes in: bytes; goes out: the articles of all its feeds, one feed after another.
import { parseOpml } from 'feedsmith'
import { decode } from '../reading/decode.ts'
import { printable, SourceError } from './article.ts'
import { allBytes } from './byte-reader.ts'
import { isWebAddress } from './columns.ts'
import { feed } from './feed.ts'
import { openPage } from './open-page.ts'
import { type FoundOrUnread, type Opened, type Setting, unpacked } from './opened.ts'

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

const longest = 4_000_000

export async function* opml(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  const bytes = await allBytes(await unpacked(opened, setting), longest)
  if (bytes === null) throw new SourceError('This list of feeds is longer than 4 MB, so it was not read.')
  const addresses = [...new Set(feedsIn(outlinesOf(decode(bytes, opened.options.contentType).raw)))]
  if (addresses.length === 0) throw new SourceError('This OPML file lists no feeds.')
  for (const address of addresses) {
    try {
      yield* feed(await openPage(address, setting), setting)
    } catch (error) {
      yield { place: { source: address, record: null }, name: printable(address), error }
    }
  }
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    return (parseOpml(text).body?.outlines ?? []) as readonly Outline[]
  } catch (cause) {
    throw new SourceError('This OPML file is damaged or breaks off.', { cause })
  }
}

function* feedsIn(outlines: readonly Outline[]): Generator<string> {
  for (const { xmlUrl, outlines: inner = [] } of outlines) {
    if (xmlUrl !== undefined && isWebAddress(xmlUrl.trim())) yield xmlUrl.trim()
    yield* feedsIn(inner)
  }
}
