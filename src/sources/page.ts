// A page of the web as an article; and a list of addresses as many. Comes in: addresses; goes out: articles that are fetched when their
// turn comes, one after another.
import { type Found, type Loaded, printable, SourceError } from './article.ts'
import { isWebAddress } from './columns.ts'
import type { FoundOrUnread, Opened, Setting } from './opened.ts'
import { unpacked } from './opened.ts'
import { pdfText } from './pdf.ts'

/** Some pages are PDFs: their text is taken. */
export async function pageAt(address: string, { get, limits }: Setting): Promise<Loaded> {
  const page = await get(address, { accepts: (type) => /^\s*application\/pdf\b/i.test(type) })
  const { bytes, url } = page
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    const { bytes: text, options } = await pdfText(bytes, limits)
    return { bytes: text, options: { ...options, url } }
  }
  return { bytes, options: page.contentType === null ? { url } : { url, contentType: page.contentType } }
}

export const foundPage = (address: string, setting: Setting): Found => ({
  place: { source: address, record: null },
  name: printable(address),
  load: () => pageAt(address, setting),
})

/** One address a line. Empty lines, and what follows a `#` at the beginning of a line or after a space, mean nothing. */
export async function* addressList(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  const reader = await unpacked(opened, setting)
  for (let number = 1; ; number++) {
    const line = await reader.line(16 * 1024)
    if (line === null) return
    const words = Buffer.from(line.bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/(^|\s)#.*$/, '')
      .trim()
    if (words === '' && line.whole) continue
    if (line.whole && isWebAddress(words)) yield foundPage(words, setting)
    else {
      const { source } = opened
      yield {
        place: { source, record: String(number) },
        name: `${printable(source)}, line ${number}`,
        error: new SourceError(`“${printable(words).slice(0, 100)}” is not a web address. Write one a line.`),
      }
    }
  }
}
