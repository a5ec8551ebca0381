// Several files as one: a ZIP archive that is written while its files are made (APPNOTE.TXT 6.3, files stored as they are).
// Hard part: files are made in turns, and an archive has one after the other. So each is put aside in a temporary file until it is whole.
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { FilePart } from '../export/ledger-writer.ts'

const MOST = 0xffffffff
/** 1980-01-01, the first day that the format knows: the same export gives the same bytes. */
const DAY = 0x21
const VERSION = 45
const UTF8 = 0x800

interface Entry {
  readonly name: Buffer
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** Throws where a single file is larger than 4 GB. */
export async function* zipOf(parts: AsyncIterable<FilePart>): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-zip-'))
  const aside = new Map<string, Aside>()
  const entries: Entry[] = []
  let offset = 0
  try {
    for await (const { file, data, last } of parts) {
      let made = aside.get(file)
      if (!made) {
        made = new Aside(join(folder, String(entries.length + aside.size)))
        aside.set(file, made)
      }
      await made.add(typeof data === 'string' ? Buffer.from(data) : data)
      if (!last) continue
      aside.delete(file)
      const entry = { name: Buffer.from(file), size: made.size, crc: made.crc, offset }
      entries.push(entry)
      const head = localHeader(entry)
      yield head
      yield* made.chunks()
      offset += head.length + entry.size
    }
    if (aside.size) throw new Error(`${[...aside.keys()][0]} was not finished`)
    let directory = 0
    for (const entry of entries) {
      const record = directoryRecord(entry)
      directory += record.length
      yield record
    }
    yield endOf(entries.length, directory, offset)
  } finally {
    for (const made of aside.values()) await made.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A file in the making: in memory while it is short, on disk behind that. */
class Aside {
  readonly #path: string
  #held: Uint8Array[] = []
  #heldBytes = 0
  #file: Awaited<ReturnType<typeof open>> | null = null
  size = 0
  crc = 0

  constructor(path: string) {
    this.#path = path
  }

  async add(data: Uint8Array): Promise<void> {
    this.size += data.length
    if (this.size > MOST)
      throw new Error('A file of the export is larger than 4 GB. Export it with the command line.')
    this.crc = crc32(data, this.crc)
    this.#held.push(data)
    this.#heldBytes += data.length
    if (this.#heldBytes < 256 * 1024) return
    this.#file ??= await open(this.#path, 'w+')
    await this.#file.appendFile(Buffer.concat(this.#held))
    this.#held = []
    this.#heldBytes = 0
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    if (this.#file) {
      const buffer = Buffer.alloc(256 * 1024)
      for (let at = 0; ; ) {
        const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, at)
        if (bytesRead === 0) break
        at += bytesRead
        yield new Uint8Array(buffer.subarray(0, bytesRead))
      }
    }
    if (this.#heldBytes) yield Buffer.concat(this.#held)
    await this.close()
  }

  async close(): Promise<void> {
    if (!this.#file) return
    await this.#file.close()
    this.#file = null
    await rm(this.#path, { force: true })
  }
}

/** Numbers of a record one after the other, each with its length in bytes. */
function record(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}

const common = ({ name, size, crc }: Entry, extra: number) =>
  [
    [2, VERSION],
    [2, UTF8],
    [2, 0],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
    [2, extra],
  ] as const

const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([record([4, 0x04034b50], ...common(entry, 0)), entry.name])

function directoryRecord(entry: Entry): Buffer {
  const isFar = entry.offset >= MOST
  const extra = isFar ? record([2, 1], [2, 8], [8, entry.offset]) : Buffer.alloc(0)
  const fields = record(
    [4, 0x02014b50],
    [2, VERSION],
    ...common(entry, extra.length),
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? MOST : entry.offset],
  )
  return Buffer.concat([fields, entry.name, extra])
}

/** Where more is to be said than the old record holds, the new one says it (ZIP64). */
function endOf(entries: number, size: number, offset: number): Buffer {
  const isLarge = entries >= 0xffff || size >= MOST || offset >= MOST
  const large = isLarge
    ? [
        record(
          [4, 0x06064b50],
          [8, 44],
          [2, VERSION],
          [2, VERSION],
          [4, 0],
          [4, 0],
          [8, entries],
          [8, entries],
          [8, size],
          [8, offset],
        ),
        record([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
      ]
    : []
  const short = Math.min(entries, 0xffff)
  return Buffer.concat([
    ...large,
    record(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, short],
      [2, short],
      [4, Math.min(size, MOST)],
      [4, Math.min(offset, MOST)],
      [2, 0],
    ),
  ])
}
