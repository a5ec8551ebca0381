// The body of a response, unpacked and measured on the way. Comes in: a stream and its Content-Encoding; goes out: bytes.
// Hard part: a kilobyte can unpack to gigabytes, so the limit is kept on what comes out, while it comes.
import { once } from 'node:events'
import type { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchFailed } from './fetch-error.ts'

/** @throws `tooLong` as soon as more than `maxBytes` have come out. */
export async function unpacked(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  tooLong: Error,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes) throw tooLong
      chunks.push(chunk)
    }
  }
  try {
    const unpacker = await unpackerFor((encoding ?? '').trim().toLowerCase(), body, signal)
    if (unpacker) await pipeline(body, unpacker, collect, { signal })
    else await pipeline(body, collect, { signal })
  } catch (error) {
    body.destroy()
    throw isPackingError(error)
      ? new FetchFailed('The page came damaged or broken off. Try again later.', { cause: error })
      : error
  }
  return Buffer.concat(chunks, size)
}

/** null: the body is not packed. */
async function unpackerFor(encoding: string, body: Readable, signal: AbortSignal): Promise<Duplex | null> {
  switch (encoding) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // By the standard zlib's format, in practice sometimes the bare stream; zlib's begins with a byte that ends in 8.
      return ((await firstByteOf(body, signal)) & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      throw new FetchFailed(
        `The page is packed as “${encoding}”, which Hearsay did not ask for and cannot unpack.`,
      )
  }
}

async function firstByteOf(body: Readable, signal: AbortSignal): Promise<number> {
  for (;;) {
    const chunk: Buffer | null = body.read(1)
    if (chunk) {
      body.unshift(chunk)
      return chunk[0]!
    }
    if (body.readableEnded || body.destroyed) return 8
    await Promise.race([once(body, 'readable', { signal }), once(body, 'end', { signal })])
  }
}

const isPackingError = (error: unknown): boolean =>
  /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|ERR_STREAM_PREMATURE_CLOSE)/.test(
    String((error as { code?: unknown } | null)?.code),
  )
