// `hearsay serve`: the page and its interface for programs, on this machine unless somebody says otherwise. Runs until it is interrupted.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../server/app.ts'
import { newToken } from '../../server/guard/token.ts'
import { openLedgerIngester } from '../../server/ledger-ingester.ts'
import { hostsFor, hostToOpen, isLoopback, listen } from '../../server/listen.ts'
import { openRawStore, rawPathOf } from '../../store/raw-store.ts'
import { complain, UsageError, wordsFor } from '../complaint.ts'
import { type LedgerFlags, ledgerPath } from '../ledger.ts'
import { type ArticleReader, type Exit, exits, type Terminal } from '../terminal.ts'

export interface ServeFlags extends LedgerFlags {
  readonly port?: string
  readonly host?: string
  readonly name?: readonly string[]
  readonly open?: boolean
  readonly allowPrivate?: boolean
}

/** `until`: when to end; a test says it itself. */
export async function serve(
  flags: ServeFlags,
  terminal: Terminal,
  until: () => Promise<void> = () => interrupted(terminal),
): Promise<Exit> {
  const { host = '127.0.0.1', name: names = [] } = flags
  const port = portFrom(flags.port ?? '8420')
  // Whoever names a host means others to come by it.
  const token = isLoopback(host) && names.length === 0 ? undefined : tokenFrom(terminal)
  const path = ledgerPath(flags, terminal)
  const isNew = !existsSync(path)
  const store = await terminal.openLedger(path, { create: true })
  const reader = keptReader(terminal)
  const raw = openRawStore(rawPathOf(path))
  const allowPrivate = flags.allowPrivate === true
  const ingester = openLedgerIngester(store, raw, { allowPrivate, wordsFor })
  try {
    const app = createApp({
      store,
      reader: reader.open,
      hosts: hostsFor(host, names),
      token,
      page: pageFolder(),
      ingester,
      allowPrivate,
      log: (error) => complain(terminal, error, 'a request'),
    })
    const server = await listen(app, { host, port })
    try {
      const address = `http://${hostToOpen(host, names)}:${server.port}/${token === undefined ? '' : `?token=${token}`}`
      terminal.stdout.write(`Hearsay is at ${address}\n`)
      terminal.stderr.write(`hearsay: ${isNew ? 'new ledger' : 'ledger'} ${path}; Ctrl-C ends it\n`)
      if (token !== undefined)
        terminal.stderr.write(
          'hearsay: others can reach this address, and whoever has the token can read and correct the ledger. What travels is not encrypted: put it behind a proxy with HTTPS, or use it in a network that you trust\n',
        )
      if (flags.open) openInBrowser(address, terminal)
      await until()
    } finally {
      await server.close()
    }
    return exits.ok
  } finally {
    await ingester.close()
    await reader.close()
    raw.close()
    await store.close()
  }
}

function portFrom(words: string): number {
  const port = /^\d{1,5}$/.test(words) ? Number(words) : -1
  if (port < 0 || port > 65_535)
    throw new UsageError(`--port ${words}: give a number from 1 to 65535, or 0 for any that is free.`)
  return port
}

function tokenFrom({ env }: Terminal): string {
  const given = env.HEARSAY_TOKEN
  if (!given) return newToken()
  if (!/^[\w-]{32,200}$/.test(given))
    throw new UsageError(
      'HEARSAY_TOKEN must be 32 to 200 letters, digits, “-” or “_”, and nobody should guess it.',
    )
  return given
}

/** Opened when the first article is to be read, and kept; where that fails, it is tried again with the next. */
function keptReader(terminal: Terminal) {
  let opening: Promise<ArticleReader> | null = null
  return {
    open(): Promise<ArticleReader> {
      opening ??= terminal.openReader({ runtime: 'auto' }).catch((error) => {
        opening = null
        throw error
      })
      return opening
    },
    async close(): Promise<void> {
      await (await opening?.catch(() => null))?.close()
    },
  }
}

/** Beside the program where it is installed, in dist/page where it runs from its source. */
function pageFolder(): string {
  const places = ['../../page/', '../../../dist/page/'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  )
  return places.find((place) => existsSync(place)) ?? places.at(-1)!
}

/** Until Ctrl-C, or a word from whoever runs it. */
function interrupted(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      release()
      process.removeListener('SIGTERM', end)
      resolve()
    }
    const release = terminal.onInterrupt(end)
    process.once('SIGTERM', end)
  })
}

function openInBrowser(address: string, terminal: Terminal): void {
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address]
  const child = spawn(program!, words, { stdio: 'ignore', detached: true })
  child.on('error', () =>
    terminal.stderr.write('hearsay: no browser could be opened; open the address yourself\n'),
  )
  child.unref()
}
