// Who may ask at all, where more than this machine can reach the server: whoever has the token. A program sends it with each request; a
// browser brings it once in the address, and gets a cookie that no script can read and no other site can send.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../problem.ts'

/** 256 random bits, in 43 letters that an address takes. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export function tokenGuard(token: string): MiddlewareHandler {
  const wanted = digest(token)
  // Digests are of one length, and the time to compare them tells nothing.
  const isRight = (given: string | undefined) => given !== undefined && timingSafeEqual(digest(given), wanted)
  // Cookies do not know ports: servers on one host must not overwrite each other's.
  const cookie = `hearsay-${wanted.toString('hex').slice(0, 12)}`
  return async (c, next) => {
    const [, bearer] = /^Bearer +([\w-]{1,200})$/i.exec(c.req.header('authorization') ?? '') ?? []
    const url = new URL(c.req.url)
    const brought = url.searchParams.get('token')
    const isPage = c.req.method === 'GET' && !url.pathname.startsWith('/api/')
    if (isPage && brought !== null && isRight(brought)) {
      setCookie(c, cookie, token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure: url.protocol === 'https:',
      })
      url.searchParams.delete('token')
      // A path that begins with two slashes would be another site.
      return c.redirect(`${url.pathname.replace(/^\/+/, '/')}${url.search}`, 303)
    }
    if (!isRight(bearer) && !isRight(getCookie(c, cookie)))
      throw new Problem(
        'no-token',
        bearer === undefined && brought === null
          ? 'The request came without a token.'
          : 'The token is wrong.',
        'Open the address that “hearsay serve” printed, token and all; a program sends “Authorization: Bearer TOKEN”.',
      )
    await next()
  }
}
