// A page of a stranger can make its own name mean 127.0.0.1 (DNS rebinding) and would then be of the same origin as this server. But the
// browser still says by which name it came.
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'

/** "LOCALHOST:8420" → "localhost", "[::1]:8420" → "[::1]"; null for what is no host. */
export function hostName(header: string): string | null {
  const [, name] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header) ?? []
  return name?.toLowerCase() ?? null
}

/** `hosts`: names without a port; IPv6 addresses in brackets. */
export function hostGuard(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? '')
    // A request may name a whole address instead of a path, with another host in it.
    const named = new URL(c.req.url).hostname.toLowerCase()
    if (name === null || !known.has(name) || !known.has(named))
      throw new Problem(
        'wrong-host',
        'The request names a host that this server is not known by.',
        `Use the address that “hearsay serve” printed, or start it with --name ${name ?? 'HOST'}.`,
      )
    await next()
  }
}
