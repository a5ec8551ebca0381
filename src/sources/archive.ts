// Web archives. Comes in: the bytes of a WARC or ARC file, packed or not, of any length; goes out: an article for each page in it that
// was answered with success and is HTML, text or PDF, and each damage at its place. One record is in memory at a time.
// Hard part: what a server sent is in the archive as it was sent, in chunks and packed, or no longer so although its headers say it.
// warcio takes the chunks apart, as leniently as browsers do; it is not asked to part the records, for it refuses files that were packed
// as a whole and waits for ever for the rest of a record that breaks off.
import { createHash } from 'node:crypto'
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { AsyncIterReader } from 'warcio'
import { type ArchiveRecord, archiveRecords } from './archive-record.ts'
import { type Loaded, printable, SourceError } from './article.ts'
import { isWebAddress } from './columns.ts'
import { isGzip } from './gzip.ts'
import { type Limits, sizeInWords } from './limits.ts'
import type { FoundOrUnread, Opened, Setting } from './opened.ts'
import { pdfText } from './pdf.ts'

export async function* archive(
  { source, packed }: Opened,
  { limits }: Setting,
): AsyncGenerator<FoundOrUnread> {
  for await (const record of archiveRecords(packed, limits)) {
    const place = { source, record: record.at }
    const name = `${printable(source)}, record at ${record.at}`
    if ('error' in record) {
      yield { place, name, error: record.error }
      continue
    }
    const { flaw, url } = record
    const page = flaw?.kind === 'damaged' ? null : pageIn(record, limits)
    const readable = page !== null && page !== 'too long' && (flaw?.kind !== 'cut' || page.whole)
    const named = url === null ? name : `${name} (${printable(url).slice(0, 200)})`
    if (page === 'too long') {
      const words = `This page is longer than ${sizeInWords(limits.articleBytes)}, so it was not read.`
      yield { place, name: named, error: new SourceError(words) }
    } else if (readable) yield { place, name: named, load: () => loaded(record, page, limits) }
    // What was read and what is wrong with it are two things, at two places.
    if (flaw)
      yield {
        place: readable ? { source, record: `${record.at} ${flaw.kind}` } : place,
        name: named,
        error: flaw.error,
      }
  }
}

interface Page {
  readonly contentType: string
  readonly body: Uint8Array
  readonly chunked: boolean
  readonly encoding: string
  /** Whether the server's own length or last chunk shows that nothing is missing at the end. */
  readonly whole: boolean
}

/** The page that a record holds; null: none that is read. */
function pageIn(record: ArchiveRecord, { headerBytes }: Limits): Page | 'too long' | null {
  const { type, headers, block } = record
  const stated = headers.get('content-type') ?? ''
  if (type === 'resource' || type === 'conversion') {
    if (!isRead(stated) || !(record.url === null || /^(https?|ftp|file):/i.test(record.url))) return null
    if (block === null) return 'too long'
    return { contentType: stated, body: block, chunked: false, encoding: '', whole: false }
  }
  if (type !== 'response') return null
  // A long recording or picture is no loss; whether it was a page is not known.
  if (block === null) return /html/i.test(stated) ? 'too long' : null
  const http = httpOf(block, headerBytes)
  if (http === null || http.status !== 200) return null
  const contentType = http.headers.get('content-type') ?? ''
  if (
    !isRead(contentType) &&
    !(contentType === '' && /^\s*<(!doctype|html)/i.test(latin(http.body.subarray(0, 200))))
  )
    return null
  const transfer = (http.headers.get('transfer-encoding') ?? '').toLowerCase()
  const chunked = /\bchunked\b/.test(transfer)
  const encoding = http.headers.get('content-encoding') ?? transfer.replace(/[\s,]*chunked\b/, '')
  const length = Number(http.headers.get('content-length') ?? Number.NaN)
  return {
    contentType,
    body: http.body,
    chunked,
    encoding: encoding.trim().toLowerCase(),
    whole: chunked ? /\r\n0\r\n\r\n$/.test(latin(http.body.subarray(-9))) : http.body.length >= length,
  }
}

const isRead = (contentType: string): boolean =>
  /^\s*(text\/(html|plain)|application\/(xhtml\+xml|pdf))\b/i.test(contentType)

async function loaded(record: ArchiveRecord, page: Page, limits: Limits): Promise<Loaded> {
  if (record.flaw === null && !isAsSummed(record, page))
    throw new SourceError('This record does not match its checksum, so it was not read.')
  const { contentType } = page
  const body = await bodyOf(page, limits)
  const url = record.url?.trim().replaceAll(' ', '%20') ?? ''
  const { date } = record
  const article: Pick<Loaded, 'bytes' | 'options'> = isPdf(body)
    ? await pdfText(body, limits)
    : { bytes: body, options: contentType === '' ? {} : { contentType } }
  return {
    bytes: article.bytes,
    options: isWebAddress(url) ? { ...article.options, url } : article.options,
    ...(date !== null && !Number.isNaN(Date.parse(date)) ? { captured: date } : {}),
  }
}

const isPdf = (body: Uint8Array): boolean => latin(body.subarray(0, 5)) === '%PDF-'

/** The page as a browser would have it; of a packed page that breaks off, what there is. */
async function bodyOf({ body, chunked, encoding }: Page, { articleBytes }: Limits): Promise<Uint8Array> {
  const whole = chunked ? await new AsyncIterReader([body], null, true).readFully() : body
  try {
    return unpackedBody(whole, encoding, articleBytes)
  } catch (error) {
    const tooLong = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    const words = tooLong
      ? `This page unpacks to more than ${sizeInWords(articleBytes)}, so it was not read.`
      : 'The packed page in this record is damaged.'
    throw error instanceof SourceError ? error : new SourceError(words, { cause: error })
  }
}

function unpackedBody(body: Uint8Array, encoding: string, maxOutputLength: number): Uint8Array {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  switch (encoding) {
    case '':
    case 'identity':
    case 'none':
      return body
    case 'gzip':
    case 'x-gzip':
      // Many crawlers unpack a page and keep the header that says it is packed.
      return isGzip(body) ? gunzipSync(body, options) : body
    case 'deflate':
      return ((body[0] ?? 8) & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
    case 'br':
      return brotliDecompressSync(body, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH })
    case 'zstd':
      return zstdDecompressSync(body, { maxOutputLength })
    default:
      throw new SourceError(`The page in this record is packed as “${printable(encoding).slice(0, 40)}”.`)
  }
}

/** The answer of a server: status, headers (names in lower case), body; null where it is none. */
function httpOf(
  block: Uint8Array,
  headerBytes: number,
): {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
} | null {
  const head = latin(block.subarray(0, headerBytes))
  const end = /\r?\n\r?\n/.exec(head)
  const status = /^(?:HTTP|ICY)[/\d.]{0,10} {1,9}(\d{3})\b/.exec(head)?.[1]
  if (!end || status === undefined) return null
  const headers = new Map<string, string>()
  for (const line of head.slice(0, end.index).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { status: Number(status), headers, body: block.subarray(end.index + end[0].length) }
}

/** Do the bytes match one of the record's checksums, where it has any? Writers do not agree on what the second is made of. */
function isAsSummed({ headers, block }: ArchiveRecord, { body }: Page): boolean {
  const [ofBlock, ofBody] = [headers.get('warc-block-digest'), headers.get('warc-payload-digest')]
  if (!ofBlock || !block) return true
  return isDigestOf(block, ofBlock) || (ofBody !== undefined && isDigestOf(body, ofBody))
}

/** `sha1:BASE32` or another algorithm in base 32 or hexadecimal; true where it is one that cannot be checked. */
function isDigestOf(block: Uint8Array, digest: string): boolean {
  const [, algorithm = '', value = ''] = /^([\w-]+):([\w=]+)$/.exec(digest) ?? []
  const name = algorithm.toLowerCase().replace('sha-', 'sha')
  if (!['sha1', 'sha256', 'sha512', 'md5'].includes(name)) return true
  const sum = createHash(name).update(block).digest()
  return value.toLowerCase() === sum.toString('hex') || value.replace(/=+$/, '').toUpperCase() === base32(sum)
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let [bits, value, words] = [0, 0, '']
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5)
      words += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(value >>> (bits - 5)) & 31]
  }
  return bits > 0 ? words + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(value << (5 - bits)) & 31] : words
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
