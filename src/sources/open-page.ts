// A source on the web, opened: a feed, a sitemap, an archive.
import { ByteReader } from './byte-reader.ts'
import type { Opened, Setting } from './opened.ts'

/** Content types of sources that are no pages. */
const accepts = (type: string): boolean =>
  /^\s*application\/(([\w.-]+\+)?(xml|json)|pdf|(x-)?gzip|warc|x-(arc|ndjson|jsonlines)|ndjson|jsonl|json-seq|csv)\b/i.test(
    type,
  )

export async function openPage(address: string, { get }: Pick<Setting, 'get'>): Promise<Opened> {
  const { bytes, url, contentType } = await get(address, { accepts })
  return {
    source: address,
    packed: new ByteReader([bytes]),
    options: contentType === null ? { url } : { url, contentType },
  }
}
