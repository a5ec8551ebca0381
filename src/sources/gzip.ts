// Gzip, a member at a time. Comes in: packed bytes; goes out: what they unpack to, and where each member began.
// Hard part: the runtime's own unpacker joins members and, when a file breaks off, throws away what it had. Here all that could be
// unpacked is given before the damage is told, and the bytes after a member, or near a damage, are left in the reader for the next try.
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import { SourceError } from './article.ts'
import type { ByteReader } from './byte-reader.ts'
import { type Limits, sizeInWords } from './limits.ts'

/** Packed data that is broken, or would unpack to far more than anyone can want. */
export class Damage extends SourceError {
  /** How far the file had been read. */
  readonly at: number
  /** The file ended too early; what came out before that is as it was. */
  readonly cut: boolean

  constructor(words: string, at: number, cut = false) {
    super(words)
    this.at = at
    this.cut = cut
  }
}

const cutOff = (reader: ByteReader): Damage =>
  new Damage('The packed data breaks off.', reader.position, true)
const broken = (reader: ByteReader, why = ''): Damage =>
  new Damage(`The packed data is damaged${why}.`, reader.position)

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8

/** So many bytes before the place where a damage was noticed are looked through again for the next member. */
const lookBack = 1_000_000

/**
 * Unpacks the member that begins here; the reader stands behind it afterwards.
 * @throws {Damage} The reader then stands somewhere in the member, not far before the damage.
 */
export async function* memberOf(
  reader: ByteReader,
  { articleBytes, ratio }: Pick<Limits, 'articleBytes' | 'ratio'>,
): AsyncGenerator<Uint8Array> {
  /** What has been read of the member, at least the last megabyte of it. */
  const recent: Uint8Array[] = []
  const giveBack = (): void => reader.unread(Buffer.concat(recent))
  await passHeader(reader, recent).catch((error) => {
    giveBack()
    throw error
  })
  const engine = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })
  const out: Uint8Array[] = []
  let state: 'open' | 'ended' | 'broken' = 'open'
  engine.on('data', (chunk: Uint8Array) => out.push(chunk))
  engine.on('end', () => {
    state = 'ended'
  })
  engine.on('error', () => {
    state = 'broken'
  })
  let [packed, size, sum, kept] = [0, 0, 0, recent.reduce((sum, part) => sum + part.length, 0)]
  try {
    while (state === 'open') {
      const chunk = await reader.take(32 * 1024)
      if (chunk !== null) {
        recent.push(chunk)
        packed += chunk.length
        kept += chunk.length
        while (kept > lookBack + chunk.length) kept -= recent.shift()!.length
      }
      await step(engine, chunk)
      for (const part of out.splice(0)) {
        size += part.length
        sum = crc32(part, sum)
        yield part
      }
      if (chunk === null) throw cutOff(reader)
      if (size > articleBytes && size > packed * ratio)
        throw new Damage(
          `This unpacks to more than ${ratio} times its size (${sizeInWords(size)} so far), so it was not read on.`,
          reader.position,
        )
    }
    if ((state as string) === 'broken') throw broken(reader)
  } catch (error) {
    if (error instanceof Damage) giveBack()
    throw error
  } finally {
    engine.destroy()
  }
  reader.unread(Buffer.concat(recent).subarray(kept - (packed - engine.bytesWritten)))
  const trailer = Buffer.from(await reader.block(8))
  if (trailer.length < 8) throw cutOff(reader)
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw broken(reader, ': it does not match its checksum')
}

/** Everything, over all members. Zeros or other bytes after the last one mean nothing. */
export async function* unpackedOf(
  reader: ByteReader,
  limits: Pick<Limits, 'articleBytes' | 'ratio'>,
): AsyncGenerator<Uint8Array> {
  do {
    yield* memberOf(reader, limits)
  } while (isGzip(await reader.peek(3)))
}

/** Hands a chunk (null: the end) to the unpacker; done when all of it has been used, or no more of it will be. */
function step(engine: InflateRaw, chunk: Uint8Array | null): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      engine.off('end', done)
      engine.off('error', done)
      resolve()
    }
    engine.once('end', done)
    engine.once('error', done)
    if (chunk === null) engine.end()
    else engine.write(chunk, done)
  })
}

/** RFC 1952: ten bytes, then what the flags announce. `taken` gets what has been read. */
async function passHeader(reader: ByteReader, taken: Uint8Array[]): Promise<void> {
  const next = async (count: number): Promise<Uint8Array> => {
    const bytes = await reader.block(count)
    taken.push(bytes)
    if (bytes.length < count) throw cutOff(reader)
    return bytes
  }
  const head = await next(10)
  const flags = head[3]!
  if (!isGzip(head) || flags > 0x1f) throw broken(reader)
  if (flags & 4) {
    const [low, high] = await next(2)
    await next(low! + high! * 256)
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    for (let size = 0; (await next(1))[0] !== 0; size++) if (size > 4096) throw broken(reader)
  }
  if (flags & 2) await next(2)
}

/** What the first kilobytes of a member unpack to, as far as that can be told; null where they are no good. */
export function headOfMember(packed: Uint8Array): Uint8Array | null {
  const flags = packed[3] ?? 255
  if (!isGzip(packed) || flags > 0x1f) return null
  let start = 10
  if (flags & 4) start += 2 + (packed[10] ?? 0) + (packed[11] ?? 0) * 256
  for (const flag of [8, 16]) if (flags & flag) start = packed.indexOf(0, start) + 1 || packed.length
  if (flags & 2) start += 2
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16_000_000 }
    return inflateRawSync(packed.subarray(start), options)
  } catch {
    return null
  }
}
