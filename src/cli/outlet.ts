// Where a command's result goes: the terminal, a pipe or a file. Waits when the other side is slow, ends quietly when a pipe is closed
// early (`| head`), and puts a file in place only when it is whole.
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { UsageError } from './complaint.ts'

/** Whoever was reading has gone: nobody wants the rest. */
export class NobodyListens extends Error {
  override readonly name = 'NobodyListens'
}

/** The result could not be written. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten'
}

export interface Outlet {
  write(text: string | Uint8Array): Promise<void>
  /** All is written. */
  finish(): Promise<void>
  /** Leave no half-written file behind. */
  abandon(): Promise<void>
}

export function outletTo(stream: Writable): Outlet {
  const write = writer(stream)
  return { write, finish: async () => write(''), abandon: async () => {} }
}

/** @throws {UsageError} where the path is a folder or lies in none. */
export async function outletToFile(path: string): Promise<Outlet> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new UsageError(`--out ${path} is a folder; name a file.`)
  if (!(await stat(dirname(path)).catch(() => null))?.isDirectory()) {
    throw new UsageError(`--out ${path} lies in a folder that does not exist; make it first.`)
  }
  // A device or a named pipe is written to, not replaced.
  const inPlace = found !== null && !found.isFile()
  const draft = inPlace ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const stream = createWriteStream(draft)
  // However the program ends, no draft stays behind.
  const sweep = () => {
    if (!inPlace) rmSync(draft, { force: true })
  }
  process.once('exit', sweep)
  const write = writer(stream)
  const end = async () => {
    stream.end()
    if (!stream.closed) await once(stream, 'close')
  }
  return {
    write,
    async finish() {
      await write('')
      await end()
      if (!inPlace) {
        await rename(draft, path).catch((error) => {
          throw notWritten(error)
        })
      }
      process.removeListener('exit', sweep)
    },
    async abandon() {
      stream.destroy()
      if (!stream.closed) await once(stream, 'close').catch(() => {})
      sweep()
      process.removeListener('exit', sweep)
    },
  }
}

function writer(stream: Writable): (text: string | Uint8Array) => Promise<void> {
  let broken: Error | null = null
  stream.on('error', (error) => {
    broken = error
  })
  return (text) =>
    new Promise((resolve, reject) => {
      const settle = (error?: Error | null) => {
        const found = error ?? broken
        if (found) reject(outletError(found))
        else resolve()
      }
      if (broken || stream.destroyed) settle(broken ?? Object.assign(new Error('closed'), { code: 'EPIPE' }))
      else stream.write(text, settle)
    })
}

function outletError(error: Error): Error {
  const { code } = error as { code?: string }
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? new NobodyListens() : notWritten(error)
}

const notWritten = (cause: unknown): NotWritten =>
  new NotWritten('the result could not be written', { cause })
