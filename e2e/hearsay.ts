// Hearsay as its user starts it: the command line in a process of its own, over a ledger in a folder that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'src/cli/main.ts')

const begin = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs one command to its end; gives what it printed. Throws what it complained of. */
export async function hearsay(...words: readonly string[]): Promise<string> {
  const child = begin(words)
  let [printed, complaint] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (chunk) => (printed += chunk))
  child.stderr!.setEncoding('utf8').on('data', (chunk) => (complaint += chunk))
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`hearsay ${words.join(' ')} ended with ${status}: ${complaint}`)
  return printed
}

export interface Serving {
  /** "http://127.0.0.1:41234", without a slash at its end. */
  readonly address: string
  readonly ledger: string
  /** Ends the server and throws its ledger away, if it made it. */
  stop(): Promise<void>
}

interface ServeOptions {
  /** What is put in before the page is served. */
  readonly ingest?: readonly string[]
  /** A ledger that is there already, and stays. */
  readonly ledger?: string
}

export async function serve({ ingest = [], ledger: given }: ServeOptions = {}): Promise<Serving> {
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'hearsay-e2e-')) : null
  const ledger = given ?? join(folder!, 'news.db')
  if (ingest.length)
    await hearsay('ingest', ...ingest, '--ledger', ledger, '--workers', '1', '--runtime', 'auto', '--quiet')
  const child = begin(['serve', '--ledger', ledger, '--port', '0'])
  let complaint = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk) => (complaint += chunk))
  const ended = once(child, 'exit')
  const address = await Promise.race([
    addressFrom(child),
    ended.then(() => {
      throw new Error(`hearsay serve ended before it served: ${complaint}`)
    }),
  ])
  return {
    address,
    ledger,
    async stop() {
      child.kill('SIGTERM')
      await ended
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function addressFrom(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    const address = /^Hearsay is at (\S+?)\/?$/.exec(line)?.[1]
    if (address) return address
  }
  return new Promise(() => {})
}
