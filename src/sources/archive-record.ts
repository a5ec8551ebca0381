// The records of a WARC or ARC file. Comes in: a file's bytes; goes out: each record with its headers and its block, and each damage at
// its place. Hard part: lengths lie. A record whose length is too short leaves words that belong to nobody, one whose length is too long
// swallows its neighbours; both are told, and reading goes on at the next line that begins a record.
// The file formats: ISO 28500 (WARC 1.0, 1.1); "Arc File Format", Internet Archive 1996 (ARC 1, 2).

import { isArcLine, isRecordLine, type Stretch, stretchesOf } from './archive-stretch.ts'
import { SourceError } from './article.ts'
import type { ByteReader } from './byte-reader.ts'
import { type Limits, sizeInWords } from './limits.ts'

export interface ArchiveRecord {
  /** Offset in the file, as it lies there; see `Stretch.placeOf`. */
  readonly at: string
  /** As WARC names them ("response"); ARC's first record is "arc_header". */
  readonly type: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly url: string | null
  readonly date: string | null
  /** null where it is longer than an article may be. */
  readonly block: Uint8Array | null
  /**
   * length: it says a wrong one, and the block goes on to where the next record begins; cut: the file breaks off in it; damaged: its packed
   * bytes are. null: nothing is wrong with it.
   */
  readonly flaw: null | { readonly kind: 'length' | 'cut' | 'damaged'; readonly error: Error }
}

/** Bytes that are no record at all. */
export interface ArchiveDamage {
  readonly at: string
  readonly error: Error
}

export async function* archiveRecords(
  file: ByteReader,
  limits: Limits,
): AsyncGenerator<ArchiveRecord | ArchiveDamage> {
  for await (const stretch of stretchesOf(file, limits)) yield* recordsOf(stretch, limits)
}

type Head = Omit<ArchiveRecord, 'at' | 'block' | 'flaw'> & {
  /** null where it gives none that can be. */
  readonly length: number | null
}

async function* recordsOf(stretch: Stretch, limits: Limits): AsyncGenerator<ArchiveRecord | ArchiveDamage> {
  const { bytes } = stretch
  let told = false
  for (;;) {
    const at = stretch.placeOf(await passBlank(bytes))
    const line = await bytes.line(limits.headerBytes)
    if (line === null) break
    const first = latin(line.bytes)
    const known = line.ended && isRecordLine(first)
    const head = !known ? null : isArcLine(first) ? arcHead(first) : await warcHead(bytes, limits)
    if (head === null) {
      if (await isAtEnd(bytes)) return yield { at, error: endOf(stretch) }
      await seekRecord(bytes)
      const words = known
        ? `The headers of this record are broken or longer than ${sizeInWords(limits.headerBytes)}.`
        : 'These bytes belong to no record. Reading went on at the next one.'
      yield { at, error: new SourceError(words) }
      told = true
      continue
    }
    told = false
    const { length, ...record } = head
    const unsound = (block: Uint8Array | null, words: string): ArchiveRecord => ({
      ...record,
      at,
      block,
      flaw: { kind: 'length', error: new SourceError(words) },
    })
    if (length === null) {
      const block = await linesUntilRecord(bytes, limits.articleBytes)
      yield unsound(block, 'This record does not say how long it is.')
      continue
    }
    if (length > limits.articleBytes) {
      if ((await bytes.skip(length)) < length) return yield { at, error: endOf(stretch) }
      yield { ...record, at, block: null, flaw: null }
      continue
    }
    const block = await bytes.block(length)
    const between = block.length < length ? 'end' : await whatFollows(stretch)
    const inner = between === 'record' ? -1 : startOfRecordIn(block)
    // Words that belong to nobody are passed over now: a checksum comes after them.
    if (between === 'other' && inner < 0) await seekRecord(bytes)
    if (isHit(stretch, at)) {
      yield { ...record, at, block, flaw: { kind: 'damaged', error: endOf(stretch) } }
      told = true
    } else if (inner >= 0) {
      // The length swallowed the next record: give that back.
      bytes.unread(block.subarray(inner))
      yield unsound(block.subarray(0, inner), 'This record says that it is longer than it is.')
    } else if (between === 'other') yield unsound(block, 'This record says that it is shorter than it is.')
    else if (block.length < length)
      return yield { ...record, at, block, flaw: { kind: 'cut', error: endOf(stretch) } }
    else yield { ...record, at, block, flaw: null }
  }
  const hit = stretch.damage()
  if (hit && !told)
    yield { at: hit.reason.cut ? String(hit.reason.at) : `${hit.member} damaged`, error: hit.reason }
}

/** Is the damage in the member that holds this record? A file that only breaks off does no harm to what was whole before that. */
function isHit(stretch: Stretch, at: string): boolean {
  const hit = stretch.damage()
  return hit !== null && !hit.reason.cut && hit.member === at.replace(/\+.*/, '')
}

/** Why there is nothing more. */
const endOf = (stretch: Stretch): Error =>
  stretch.damage()?.reason ?? new SourceError('The archive breaks off in this record.')

const isAtEnd = async (bytes: ByteReader): Promise<boolean> => (await bytes.peek(1)).length === 0

/** Passes over empty lines; gives the position of what comes after them. */
async function passBlank(bytes: ByteReader): Promise<number> {
  for (;;) {
    const chunk = await bytes.take()
    if (chunk === null) return bytes.position
    const at = chunk.findIndex((byte) => byte !== 10 && byte !== 13 && byte !== 0)
    if (at < 0) continue
    bytes.unread(chunk.subarray(at))
    return bytes.position
  }
}

/** What comes after a block. A record's length is right where an empty line or two stand between it and the next one, or the end. */
async function whatFollows({ bytes, isMemberStart }: Stretch): Promise<'record' | 'end' | 'other'> {
  const between = latin(await bytes.peek(64))
  if (!/^(?:(?:\r\n)*|\n*)(?![\r\n\0])/.test(between)) return 'other'
  const next = await passBlank(bytes)
  if (await isAtEnd(bytes)) return 'end'
  return isMemberStart(next) || isRecordLine(await lineAhead(bytes)) || (await endsInLine(bytes))
    ? 'record'
    : 'other'
}

/** Is there no more than the beginning of one line? Then a file breaks off there, and it may have been a record's. */
async function endsInLine(bytes: ByteReader): Promise<boolean> {
  const rest = await bytes.peek(8192)
  return rest.length < 8192 && !rest.includes(10)
}

async function lineAhead(bytes: ByteReader): Promise<string> {
  const head = await bytes.peek(8192)
  const end = head.indexOf(10)
  return latin(end < 0 ? head : head.subarray(0, end))
}

/** Passes over lines until one begins a record. */
async function seekRecord(bytes: ByteReader): Promise<void> {
  for (;;) {
    if (isRecordLine(await lineAhead(bytes))) return
    if ((await bytes.line(0)) === null) return
  }
}

/** A record of ARC that does not say how long it is goes on to the next; null where that is too long. */
async function linesUntilRecord(bytes: ByteReader, most: number): Promise<Uint8Array | null> {
  const lines: Uint8Array[] = []
  let size = 0
  for (;;) {
    if (isRecordLine(await lineAhead(bytes))) break
    const line = await bytes.line(most)
    if (line === null) break
    size += line.bytes.length + 1
    if (size <= most) lines.push(line.bytes, Buffer.from('\n'))
    else lines.length = 0
  }
  return size <= most ? Buffer.concat(lines) : null
}

/** Where, after an empty line, a record begins in a block that should hold none; -1: nowhere. */
function startOfRecordIn(block: Uint8Array): number {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length)
  for (const mark of ['\r\n\r\nWARC/1.', '\n\nWARC/1.', '\r\n\r\nWARC/0.']) {
    const at = buffer.indexOf(mark)
    if (at >= 0) return at
  }
  return -1
}

/** The headers after the first line; null where they are too long or end nowhere. */
async function warcHead(bytes: ByteReader, { headerBytes }: Limits): Promise<Head | null> {
  const headers = new Map<string, string>()
  let size = 0
  let name = ''
  for (;;) {
    const line = await bytes.line(headerBytes)
    if (line === null || !line.ended) return null
    size += line.bytes.length + 2
    if (size > headerBytes) return null
    if (line.bytes.length === 0) break
    const words = Buffer.from(line.bytes).toString('utf8')
    const colon = words.indexOf(':')
    if (/^[ \t]/.test(words)) headers.set(name, `${headers.get(name) ?? ''} ${words.trim()}`)
    else if (colon > 0) {
      name = words.slice(0, colon).trim().toLowerCase()
      if (!headers.has(name)) headers.set(name, words.slice(colon + 1).trim())
    }
  }
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return null
  return {
    type: headers.get('warc-type')?.toLowerCase() ?? '',
    headers,
    // Some writers put the address in angle brackets.
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    date: headers.get('warc-date') ?? null,
    length: Number(length),
  }
}

/** The one line that heads a record of ARC. The address may have spaces, so it is read from its end. */
function arcHead(line: string): Head {
  const words = line.trim().split(' ')
  // Version 2 has ten fields: address, IP, date, type, status, checksum, location, offset, file, length.
  const fields = /^\d{8,18}$/.test(words.at(-3) ?? '') ? 5 : 10
  const url = words.slice(0, words.length - fields + 1).join(' ')
  const [date = '', type = ''] = words.slice(words.length - fields + 2)
  const length = words.at(-1) ?? ''
  return {
    type: /^filedesc:/i.test(url) ? 'arc_header' : 'response',
    headers: new Map([['content-type', type]]),
    url,
    date: isoOf(date),
    length: /^\d{1,15}$/.test(length) ? Number(length) : null,
  }
}

/** `20140216050221` → `2014-02-16T05:02:21Z` */
const isoOf = (digits: string): string | null =>
  /^\d{14}/.test(digits)
    ? digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z')
    : null

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
