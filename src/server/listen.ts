// A real server for the app: on which address it listens, how long it waits for slow clients, and how it ends.
import type { Server } from 'node:http'
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import type { createApp } from './app.ts'

export interface ListenOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

export interface Listening {
  readonly port: number
  /** Takes no more requests, and ends those under way after a short while. */
  close(): Promise<void>
}

/** In words for a person: the port is taken, or is not to be had. */
export class NotListening extends Error {
  override readonly name = 'NotListening'
}

export async function listen(
  app: Pick<ReturnType<typeof createApp>, 'fetch'>,
  { host, port }: ListenOptions,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    // Request and Response stay those of the platform.
    overrideGlobalObjects: false,
    serverOptions: { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 },
  }) as Server
  server.maxConnections = 256
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notListening(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => closed(server),
  }
}

/** Long enough for an answer to be finished, and no stream of events keeps anybody. */
const GRACE = 1000

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (cause.code) {
    case 'EADDRINUSE':
      return new NotListening(
        `port ${port} is taken, perhaps by another Hearsay. Choose another one: --port ${port === 65_535 ? port - 1 : port + 1}`,
        { cause },
      )
    case 'EACCES':
      return new NotListening(`port ${port} may not be used by you. Choose one from 1024 on: --port 8420`, {
        cause,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new NotListening(
        `${host} is no address of this machine. Leave out --host, or name one that is.`,
        { cause },
      )
  }
  return cause
}

/** Only this machine can reach it. */
export const isLoopback = (host: string): boolean => /^(localhost|::1|127(\.\d{1,3}){3})$/i.test(host)

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** As it stands in an address: "::1" → "[::1]". */
export const inAddress = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)

/** Names by which a server on this host may be called, without port. */
export function hostsFor(host: string, names: readonly string[]): string[] {
  const own = isEverywhere(host)
    ? [
        hostname(),
        ...Object.values(networkInterfaces())
          .flatMap((all) => all ?? [])
          .map(({ address }) => address),
      ]
    : [host]
  return [
    ...new Set(
      ['localhost', '127.0.0.1', '::1', ...own, ...names].map((name) => inAddress(name).toLowerCase()),
    ),
  ]
}

/** The host to print: one that a browser can open. */
export const hostToOpen = (host: string, names: readonly string[]): string =>
  inAddress(names[0] ?? (isEverywhere(host) ? hostname() : host))
