// One page from the web. Comes in: an address somebody typed; goes out: the page's bytes and what its sender says about them.
// Hard part: the address, its redirects and its names in the DNS are a stranger's, who may aim them at this machine or its neighbours,
// send without end, or send a few bytes that unpack to gigabytes. So each hop is resolved first, every address of it is checked, and the
// connection goes to those addresses and no others (a name that changes its mind between check and connection gains nothing).
import { lookup } from 'node:dns/promises'
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchFailed, FetchRefused, failedBecause, reasonForStatus } from './fetch-error.ts'
import { isPublicAddress } from './public-address.ts'
import { unpacked } from './unpacked.ts'

export interface Address {
  readonly address: string
  readonly family: number
}

export interface FetchOptions {
  /** Read from private and local addresses, too. */
  readonly allowPrivate?: boolean
  /** Is an address (as digits) one that may be read? Default: `isPublicAddress`. */
  readonly isPublic?: (address: string) => boolean
  /** Content types that are read besides those of web pages and text. Default: none. */
  readonly accepts?: (contentType: string) => boolean
  /** Most bytes of the page, unpacked. Default: 20 MB. */
  readonly maxBytes?: number
  /** Most milliseconds for everything together. Default: 20 seconds. */
  readonly timeout?: number
  /** Most redirects that are followed. Default: 5. */
  readonly maxRedirects?: number
  /** Finds the addresses of a host name. Default: the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly Address[]>
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal
}

export interface FetchedPage {
  readonly bytes: Uint8Array
  /** Where the page was found after all redirects. */
  readonly url: string
  /** The Content-Type header as sent ("text/html; charset=utf-8"), or null. */
  readonly contentType: string | null
  /** Names in lower case; a header that was sent several times is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
}

/** @throws {FetchRefused} where the address is one that is not read. @throws {FetchFailed} where the page could not be got. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { timeout = 20_000, maxRedirects = 5, maxBytes = 20_000_000 } = options
  const late = AbortSignal.timeout(timeout)
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late
  let url = parseAddress(address)
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await ask(url, options, signal)
      const next = redirectOf(response, url)
      if (!next) return await take(response, url, { ...options, maxBytes }, signal)
      response.destroy()
      if (redirects === maxRedirects)
        throw new FetchFailed(`${address} was sent on more than ${maxRedirects} times.`)
      url = next
    }
  } catch (error) {
    if (late.aborted)
      throw new FetchFailed(
        `${url.host} did not send the page within ${timeout / 1000} seconds. Try again later.`,
      )
    if (options.signal?.aborted) throw new FetchFailed(`Reading ${url.host} was given up.`)
    throw failedBecause(error, url.host)
  }
}

function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (!url) throw new FetchRefused(`“${address}” is not a web address.`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefused(`${address} is not read: only http and https addresses are.`)
  }
  if (url.username || url.password) {
    throw new FetchRefused(`The address of ${url.host} holds a user name or password. Give it without.`)
  }
  url.hash = ''
  return url
}

async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = await addressesOf(url, options, signal)
  const secure = url.protocol === 'https:'
  // A fresh agent keeps the connection to this page and out of any proxy or shared pool.
  const agent = secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false })
  return new Promise((resolve, reject) => {
    const request = (secure ? requestHttps : requestHttp)(url, {
      agent,
      signal,
      lookup: pinned(addresses),
      maxHeaderSize: 64 * 1024,
      headers: {
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en,*;q=0.5',
        'user-agent': 'Mozilla/5.0 (compatible; hearsay)',
      },
    })
    request.once('response', (response) => {
      const peer = response.socket.remoteAddress
      if (peer === undefined || !mayRead(peer, options)) {
        response.destroy()
        reject(refusedPrivate(url.host))
      } else resolve(response)
    })
    request.on('error', reject)
    request.end()
  })
}

/** The addresses behind a host, all of them checked. */
async function addressesOf(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const resolve = options.resolve ?? ((name) => lookup(name, { all: true }))
  const addresses = family ? [{ address: host, family }] : await orAborted(resolve(host), signal)
  if (addresses.length === 0) throw new FetchFailed(`There is no site named ${url.host}. Check the address.`)
  if (!addresses.every(({ address }) => mayRead(address, options))) throw refusedPrivate(url.host)
  return addresses
}

const mayRead = (
  address: string,
  { allowPrivate = false, isPublic = isPublicAddress }: FetchOptions,
): boolean => allowPrivate || isPublic(address)

const refusedPrivate = (host: string): FetchRefused =>
  new FetchRefused(
    `${host} is on this machine or a private network, and such addresses are not read. If you mean it, use --allow-private.`,
  )

/** A look-up that gives the checked addresses, whatever it is asked. */
const pinned =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, done) => {
    if (options.all) done(null, [...addresses])
    else done(null, addresses[0]!.address, addresses[0]!.family)
  }

/** The system's resolver cannot be called off, but nobody has to wait for it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) return give()
    signal.addEventListener('abort', give, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}

function redirectOf(response: IncomingMessage, url: URL): URL | null {
  const { statusCode = 0, headers } = response
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null
  if (!headers.location)
    throw new FetchFailed(`${url.host} sends on to another address but does not say which.`)
  return parseAddress(headers.location, url)
}

async function take(
  response: IncomingMessage,
  url: URL,
  { maxBytes, accepts }: Pick<FetchOptions, 'accepts'> & { readonly maxBytes: number },
  signal: AbortSignal,
): Promise<FetchedPage> {
  const { statusCode = 0, headers } = response
  const refuse = (error: Error) => {
    response.destroy()
    return error
  }
  if (statusCode < 200 || statusCode > 299 || statusCode === 204) {
    throw refuse(new FetchFailed(reasonForStatus(statusCode, url.host)))
  }
  const contentType = headers['content-type'] ?? null
  if (contentType && !isText(contentType) && !accepts?.(contentType)) {
    throw refuse(
      new FetchFailed(`${url.href} is ${contentType}, and Hearsay reads web pages and plain text.`),
    )
  }
  const tooLong = new FetchFailed(
    `${url.href} is longer than ${Math.floor(maxBytes / 1_000_000)} MB, so it was not read.`,
  )
  const encoding = headers['content-encoding']
  if (!encoding && Number(headers['content-length']) > maxBytes) throw refuse(tooLong)
  const bytes = await unpacked(response, encoding, maxBytes, tooLong, signal)
  const flat = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  )
  return { bytes, url: url.href, contentType, headers: Object.fromEntries(flat) }
}

/** Types that may hold an article; a server that does not know the type often says "octet-stream", so that is given a try. */
const isText = (contentType: string): boolean =>
  /^\s*(text\/|application\/(xhtml\+xml|xml|octet-stream|json|ld\+json|rss\+xml|atom\+xml)\b)/i.test(
    contentType,
  )
