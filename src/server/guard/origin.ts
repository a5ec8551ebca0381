// What a page of another site may do: nothing. Its browser says whose page asks (Origin, Sec-Fetch-Site), and a program that is no browser
// says neither. A link on another site to an answer is followed, for then a person looks at it and the other site does not.
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'

export const originGuard: MiddlewareHandler = async (c, next) => {
  if (isForeign(c))
    throw new Problem(
      'other-site',
      'A page of another site asked for this.',
      'Open the page that “hearsay serve” printed, or ask from a program.',
    )
  await next()
}

const isWrite = ({ req }: Context): boolean => req.method !== 'GET' && req.method !== 'HEAD'

function isForeign(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  // “same-site” is another port of this machine, and whoever serves there is somebody else.
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && (isWrite(c) || !isFollowedLink(c)))
    return true
  const origin = c.req.header('origin')
  if (origin === undefined || !isWrite(c)) return false
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(c, new URL(origin).protocol)
}

const isFollowedLink = ({ req }: Context): boolean =>
  req.header('sec-fetch-mode') === 'navigate' && req.header('sec-fetch-dest') === 'document'

/** The Host header as URL writes it: without the port that goes without saying. */
function hostOf(c: Context, protocol: string): string | null {
  const host = `${protocol}//${c.req.header('host') ?? ''}`
  return URL.canParse(host) ? new URL(host).host : null
}
