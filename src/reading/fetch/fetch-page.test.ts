import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FetchFailed, FetchRefused } from './fetch-error.ts'
import { fetchPage } from './fetch-page.ts'

const page = '<!doctype html><title>Ferry</title><p>The ferry stays, the mayor said.'
let asked: string[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  answer(request, response)
})
let port = 0
let site = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  site = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  answer = (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
})

const local = { allowPrivate: true }
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  )

describe('fetchPage', () => {
  test('gives bytes, address and headers', async () => {
    const got = await fetchPage(`${site}/a?b=c#d`, local)
    expect(new TextDecoder().decode(got.bytes)).toBe(page)
    expect(got.url).toBe(`${site}/a?b=c`)
    expect(got.contentType).toBe('text/html; charset=utf-8')
    expect(got.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(asked).toEqual(['/a?b=c'])
  })

  test('a page without a type has none', async () => {
    answer = (_, response) => response.end(page)
    expect((await fetchPage(site, local)).contentType).toBeNull()
  })

  test('follows redirects, relative ones, too, and says where it ended', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '../new' }).end()
      else response.end(page)
    }
    expect((await fetchPage(`${site}/old`, local)).url).toBe(`${site}/new`)
  })

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('unpacks %s', async (encoding, pack) => {
    answer = (_, response) => response.setHeader('content-encoding', encoding).end(pack(page))
    expect(new TextDecoder().decode((await fetchPage(site, local)).bytes)).toBe(page)
  })

  test('another content type where somebody accepts it', async () => {
    answer = (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF')
    const got = await fetchPage(site, { ...local, accepts: (type) => type === 'application/pdf' })
    expect(got.contentType).toBe('application/pdf')
  })

  test('an empty page is empty', async () => {
    answer = (_, response) => response.end()
    expect((await fetchPage(site, local)).bytes).toHaveLength(0)
  })
})

describe('fetchPage refuses', () => {
  test.each([
    ['ftp://harbourpost.example/a', /only http and https/],
    ['file:///etc/hostname', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['harbour post', /not a web address/],
    ['http://user:secret@harbourpost.example/', /user name or password/],
    ['http://127.0.0.1/', /--allow-private/],
    ['http://127.1/', /--allow-private/],
    ['http://0x7f000001/', /--allow-private/],
    ['http://2130706433/', /--allow-private/],
    ['http://0/', /--allow-private/],
    ['http://[::1]/', /--allow-private/],
    ['http://[::ffff:10.0.0.1]/', /--allow-private/],
    ['http://[64:ff9b::10.0.0.1]/', /--allow-private/],
    ['http://169.254.169.254/latest/meta-data/', /--allow-private/],
    ['http://localhost/', /--allow-private/],
  ])('%s', async (address, reason) => {
    const error = await failure(fetchPage(address))
    expect(error).toBeInstanceOf(FetchRefused)
    expect((error as Error).message).toMatch(reason)
    expect((error as Error).message).not.toContain('secret')
  })

  test('a name whose addresses include a private one, and connects to none', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect(await failure(fetchPage(`http://harbourpost.example:${port}/`, { resolve }))).toBeInstanceOf(
      FetchRefused,
    )
    expect(asked).toEqual([])
  })

  // For these tests 127.0.0.1 alone stands for the open internet.
  const isPublic = (address: string) => address === '127.0.0.1'

  test.each([
    'http://127.0.0.2/',
    'http://10.0.0.1/',
    'http://[::1]/',
    '//169.254.169.254/',
    'file:///etc/hostname',
  ])('a redirect to %s', async (location) => {
    answer = (_, response) => response.writeHead(302, { location }).end()
    expect(await failure(fetchPage(site, { isPublic }))).toBeInstanceOf(FetchRefused)
    expect(asked).toHaveLength(1)
  })

  test('a name that changes its mind after the first hop', async () => {
    let hop = 0
    const resolve = async () => [{ address: hop++ ? '10.0.0.1' : '127.0.0.1', family: 4 }]
    answer = (_, response) => response.writeHead(302, { location: '/next' }).end()
    const error = await failure(fetchPage(`http://harbourpost.example:${port}/`, { isPublic, resolve }))
    expect(error).toBeInstanceOf(FetchRefused)
    expect(asked).toEqual(['/'])
  })

  test('connects to the address that was checked and asks for the name once a hop', async () => {
    const names: string[] = []
    const resolve = async (name: string) => {
      names.push(name)
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const got = await fetchPage(`http://harbourpost.example:${port}/a`, { ...local, resolve })
    expect(got.url).toBe(`http://harbourpost.example:${port}/a`)
    expect(names).toEqual(['harbourpost.example'])
  })
})

describe('fetchPage fails plainly', () => {
  test.each([
    [404, /not there/],
    [410, /not there/],
    [403, /browser/],
    [429, /too many/],
    [503, /later/],
    [418, /418/],
    [204, /204/],
  ])('on status %d', async (status, reason) => {
    answer = (_, response) => response.writeHead(status).end()
    const error = await failure(fetchPage(site, local))
    expect(error).toBeInstanceOf(FetchFailed)
    expect((error as Error).message).toMatch(reason)
  })

  test('on a redirect that goes round', async () => {
    answer = (_, response) => response.writeHead(301, { location: '/' }).end()
    expect(String(await failure(fetchPage(site, local)))).toMatch(/more than 5 times/)
    expect(asked).toHaveLength(6)
  })

  test('on a redirect to nowhere', async () => {
    answer = (_, response) => response.writeHead(301).end()
    expect(String(await failure(fetchPage(site, local)))).toMatch(/does not say which/)
  })

  test('on what is no article', async () => {
    answer = (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF')
    expect(String(await failure(fetchPage(site, local)))).toMatch(/application\/pdf/)
  })

  test('on a page that says it is too long, one that only turns out to be, and the last that is not', async () => {
    const limit = { ...local, maxBytes: 1000 }
    answer = (_, response) => response.setHeader('content-length', 1001).end('x'.repeat(1001))
    expect(String(await failure(fetchPage(site, limit)))).toMatch(/longer than/)
    answer = (_, response) => {
      response.write('x'.repeat(600))
      response.end('x'.repeat(401))
    }
    expect(String(await failure(fetchPage(site, limit)))).toMatch(/longer than/)
    answer = (_, response) => response.end('x'.repeat(1000))
    expect((await fetchPage(site, limit)).bytes).toHaveLength(1000)
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('on a %s bomb', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(60_000)
    answer = (_, response) => response.setHeader('content-encoding', encoding).end(bomb)
    expect(String(await failure(fetchPage(site, { ...local, maxBytes: 1_000_000 })))).toMatch(
      /longer than 1 MB/,
    )
  })

  test.each(['gzip', 'br', 'deflate'])('on damaged %s', async (encoding) => {
    answer = (_, response) =>
      response.setHeader('content-encoding', encoding).end('xthis is not packed at all')
    expect(await failure(fetchPage(site, local))).toBeInstanceOf(FetchFailed)
  })

  test.each(['gzip', 'br', 'deflate'])('on %s that holds nothing', async (encoding) => {
    answer = (_, response) => response.setHeader('content-encoding', encoding).end()
    expect(await failure(fetchPage(site, local))).toBeInstanceOf(FetchFailed)
  })

  test('on packing nobody asked for', async () => {
    answer = (_, response) =>
      response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync(page)))
    expect(String(await failure(fetchPage(site, local)))).toMatch(/packed as “gzip, gzip”/)
  })

  test('on a page that breaks off', async () => {
    answer = (request, response) => {
      response.setHeader('content-length', 1000)
      response.write('half')
      setTimeout(() => request.socket.destroy(), 5)
    }
    expect(await failure(fetchPage(site, local))).toBeInstanceOf(FetchFailed)
  })

  test('on a page that never ends, an answer that never comes and a name that is never found', async () => {
    const soon = { ...local, timeout: 150 }
    answer = (_, response) => response.write('x')
    expect(String(await failure(fetchPage(site, soon)))).toMatch(/within 0.15 seconds/)
    answer = () => {}
    expect(String(await failure(fetchPage(site, soon)))).toMatch(/within 0.15 seconds/)
    const resolve = () => new Promise<never>(() => {})
    expect(String(await failure(fetchPage('http://harbourpost.example/', { ...soon, resolve })))).toMatch(
      /within/,
    )
  })

  test('when it is given up', async () => {
    answer = () => {}
    const control = new AbortController()
    const got = failure(fetchPage(site, { ...local, signal: control.signal }))
    control.abort()
    expect(String(await got)).toMatch(/given up/)
  })

  test('where nobody listens, and where there is no such name', async () => {
    expect(String(await failure(fetchPage('http://127.0.0.1:9/', local)))).toMatch(/takes no connections/)
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    expect(String(await failure(fetchPage('http://harbourpost.example/', { resolve })))).toMatch(
      /no site named harbourpost.example/,
    )
  })
})
