// A stream of bytes, read in the portions that somebody asks for. Comes in: chunks as they arrive; goes out: lines, blocks, a look ahead.
// Hard part: each byte is copied a fixed number of times, whatever the portions, and no more is held than was asked for.

export interface Line {
  /** Without its line break; cut where it was longer than asked for. */
  readonly bytes: Uint8Array
  /** False: the line was longer than asked for, and the rest of it has been passed over. */
  readonly whole: boolean
  /** False: the stream ended before a line break. */
  readonly ended: boolean
}

const nothing = new Uint8Array()

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  /** What has been looked at or given back, still to be read. */
  readonly #ahead: Uint8Array[] = []
  #position: number
  /** Why the source ended, to be told once all that came before it has been read. */
  #failure: unknown = null

  constructor(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, position = 0) {
    this.#source =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : asyncOf(source[Symbol.iterator]())
    this.#position = position
  }

  /** How many bytes have been read, counted from `position` of the constructor. */
  get position(): number {
    return this.#position
  }

  /** The next `count` bytes, fewer at the end or before a failure. They stay to be read. */
  async peek(count: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let size = 0
    while (size < count) {
      const chunk = await this.take().catch((error) => {
        if (size === 0) throw error
        return null
      })
      if (chunk === null) break
      chunks.push(chunk)
      size += chunk.length
    }
    const all = joined(chunks)
    this.unread(all)
    return all.subarray(0, count)
  }

  /** The next bytes, as many as are at hand but no more than `most`; null at the end. */
  async take(most = Number.POSITIVE_INFINITY): Promise<Uint8Array | null> {
    let chunk = this.#ahead.pop()
    while (chunk === undefined || chunk.length === 0) {
      if (this.#failure) throw this.#failure
      try {
        const { done, value } = await this.#source.next()
        if (done) return null
        chunk = value
      } catch (error) {
        this.#failure = error
        throw error
      }
    }
    if (chunk.length > most) {
      this.#ahead.push(chunk.subarray(most))
      chunk = chunk.subarray(0, most)
    }
    this.#position += chunk.length
    return chunk
  }

  /** `count` bytes, fewer at the end. */
  async block(count: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let missing = count
    while (missing > 0) {
      const chunk = await this.take(missing)
      if (chunk === null) break
      chunks.push(chunk)
      missing -= chunk.length
    }
    return joined(chunks)
  }

  /** Passes over `count` bytes; how many there were. */
  async skip(count: number): Promise<number> {
    let missing = count
    while (missing > 0) {
      const chunk = await this.take(missing)
      if (chunk === null) break
      missing -= chunk.length
    }
    return count - missing
  }

  /** The next line, of which at most `most` bytes are kept; null at the end. */
  async line(most: number): Promise<Line | null> {
    const chunks: Uint8Array[] = []
    let size = 0
    let any = false
    for (;;) {
      const chunk = await this.take()
      if (chunk === null) break
      any = true
      const end = chunk.indexOf(10)
      const part = end < 0 ? chunk : chunk.subarray(0, end)
      if (size < most) chunks.push(part.subarray(0, most - size))
      size += part.length
      if (end < 0) continue
      this.unread(chunk.subarray(end + 1))
      return { bytes: withoutReturn(joined(chunks)), whole: size <= most, ended: true }
    }
    return any ? { bytes: joined(chunks), whole: size <= most, ended: false } : null
  }

  /** Gives bytes back, to be read next. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#ahead.push(bytes)
    this.#position -= bytes.length
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}

/** `all` bytes, or null where there are more than `most`. */
export async function allBytes(reader: ByteReader, most: number): Promise<Uint8Array | null> {
  const bytes = await reader.block(most + 1)
  return bytes.length > most ? null : bytes
}

export async function* chunksOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const chunk = await reader.take()
    if (chunk === null) return
    yield chunk
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 0) return nothing
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

const withoutReturn = (line: Uint8Array): Uint8Array => (line.at(-1) === 13 ? line.subarray(0, -1) : line)

async function* asyncOf(source: Iterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = source.next(); !next.done; next = source.next()) yield next.value
}
