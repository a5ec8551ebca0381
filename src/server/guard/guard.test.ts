// Who may ask what: each guard, with those that it lets pass and those that it does not.
import { afterAll, describe, expect, test } from 'vitest'
import { ferryReport } from '../../testing/report-fixture.ts'
import { asJson, ask, fakeReader, problemIn, servedApp } from '../../testing/served-app.ts'
import { contentSecurityPolicy } from './headers.ts'
import { hostName } from './host.ts'
import { newToken } from './token.ts'

const served = await servedApp({ hosts: ['localhost', '127.0.0.1', '[::1]'] })
afterAll(() => served.store.close())
const text = { text: 'a' }

describe('Host', () => {
  test.each(['localhost', 'LOCALHOST:8420', '127.0.0.1:8420', '[::1]:1', '[::1]'])(
    '%s passes',
    async (host) => {
      expect((await served.ask('/api/health', { headers: { host } })).status).toBe(200)
    },
  )

  test.each([
    'evil.example',
    'evil.example:8420',
    'localhost.evil.example',
    'localhost:8420.evil.example',
    '127.0.0.1.nip.io',
    '',
    'localhost@evil.example',
    'evil.example/localhost',
    '[::2]',
    '::1',
  ])('“%s” does not, for anything', async (host) => {
    for (const path of ['/api/health', '/', '/api/openapi.json', '/nothing.js'])
      expect(await problemIn(await ask(served.app, path, { headers: { host } }))).toEqual([421, 'wrong-host'])
  })

  test('is taken apart', () => {
    expect(hostName('A.example:80')).toBe('a.example')
    expect(hostName('[2001:DB8::1]:80')).toBe('[2001:db8::1]')
    for (const none of ['a b', 'a:b', 'a:1:2', ':80', 'a,b', '\u00e4.example'])
      expect(hostName(none)).toBeNull()
  })
})

describe('other sites', () => {
  const write = (headers: Record<string, string>) =>
    served.ask('POST /api/read', asJson(text, { host: 'localhost:8420', ...headers }))

  test.each<Record<string, string>>([
    {},
    { origin: 'http://localhost:8420' },
    { origin: 'http://localhost:8420', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost', host: 'localhost:80' },
    { origin: 'https://localhost', host: 'localhost' },
  ])('a program or our own page may write: %j', async (headers) => {
    expect((await write(headers)).status).toBe(200)
  })

  test.each<Record<string, string>>([
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'http://localhost' },
    { origin: 'http://localhost.evil.example:8420' },
    { origin: 'http://127.0.0.1:8420' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost:8420', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ])('another may not: %j', async (headers) => {
    expect(await problemIn(await write(headers))).toEqual([403, 'other-site'])
  })

  test('a form that a page of another site sends is none of ours, whatever its type', async () => {
    const headers = { origin: 'http://evil.example', 'content-type': 'text/plain' }
    for (const path of [
      'POST /api/judgements',
      'POST /api/ingest',
      'DELETE /api/ingest/1',
      'POST /api/judgements/1/undo',
    ])
      expect(await problemIn(await served.ask(path, { headers }))).toEqual([403, 'other-site'])
  })

  test('another may not load an answer, and may link to one', async () => {
    const load = (mode: string, dest: string) =>
      served.ask('/api/health', {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
      })
    expect(await problemIn(await load('no-cors', 'image'))).toEqual([403, 'other-site'])
    expect(await problemIn(await load('cors', 'empty'))).toEqual([403, 'other-site'])
    expect(await problemIn(await load('navigate', 'iframe'))).toEqual([403, 'other-site'])
    expect((await load('navigate', 'document')).status).toBe(200)
  })

  test('none is told that it may share an answer', async () => {
    const response = await served.ask('/api/health', { headers: { origin: 'http://evil.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    const asked = await served.ask('OPTIONS /api/judgements', {
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(asked.status).toBe(403)
  })
})

describe('writes', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/json', ''])(
    'need JSON, and %s is none',
    async (type) => {
      const draft = JSON.stringify({ by: 'A', decision: { kind: 'reject', row: 's' } })
      for (const path of [
        'POST /api/judgements',
        'POST /api/judgements/1/undo',
        'POST /api/verify',
        'POST /api/export/html',
      ])
        expect(
          (
            await problemIn(
              await served.ask(path, {
                body: Buffer.from(draft),
                headers: type ? { 'content-type': type } : {},
              }),
            )
          )[0],
        ).toBe(415)
    },
  )
})

describe('a token', () => {
  const token = newToken()
  const guarded = servedApp({ token })
  afterAll(async () => (await guarded).store.close())
  const get = async (path: string, headers: Record<string, string> = {}) =>
    (await guarded).ask(path, { headers })

  test('is 256 bits, new each time', () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(newToken()).not.toBe(token)
  })

  test('is needed for everything', async () => {
    for (const path of [
      '/',
      '/api/health',
      '/api/openapi.json',
      '/nothing.js',
      'POST /api/read',
      '/api/export/csv',
      '/api/ship',
    ])
      expect(await problemIn(await get(path))).toEqual([401, 'no-token'])
    expect((await get('/api/health')).headers.get('www-authenticate')).toMatch(/^Bearer/)
  })

  test('opens with Authorization', async () => {
    expect((await get('/api/health', { authorization: `Bearer ${token}` })).status).toBe(200)
    for (const wrong of [
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      token,
      `Basic ${token}`,
      'Bearer ',
      `Bearer ${newToken()}`,
    ])
      expect(await problemIn(await get('/api/health', { authorization: wrong }))).toEqual([401, 'no-token'])
  })

  test('is brought once in the address, and then by a cookie that scripts cannot read', async () => {
    const first = await get(`/actors/12?token=${token}&tab=said`)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/actors/12?tab=said'])
    const set = first.headers.get('set-cookie')!
    expect(set).toMatch(/; Path=\//)
    expect(set).toMatch(/; HttpOnly/)
    expect(set).toMatch(/; SameSite=Strict/)
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
    const cookie = set.split(';')[0]!
    expect((await get('/api/health', { cookie })).status).toBe(200)
    expect((await get('/', { cookie: `a=b; ${cookie}` })).status).toBe(200)
    expect((await get('/', { cookie: cookie.slice(0, -1) })).status).toBe(401)
  })

  test('opens nothing when it is wrong, and no interface for programs when it is in the address', async () => {
    const wrong = await get('/?token=guess')
    expect(wrong.headers.get('set-cookie')).toBeNull()
    expect(await problemIn(wrong)).toEqual([401, 'no-token'])
    expect((await get(`/api/health?token=${token}`)).status).toBe(401)
  })

  test('leads to no other site', async () => {
    expect((await get(`//evil.example/?token=${token}`)).headers.get('location')).toBe('/evil.example/')
  })

  test('does not do away with the other guards', async () => {
    const headers = { authorization: `Bearer ${token}`, host: 'evil.example' }
    expect(await problemIn(await get('/api/health', headers))).toEqual([421, 'wrong-host'])
  })
})

describe('every response', () => {
  test.each([
    '/',
    '/api/health',
    '/api/ship',
    '/nothing.js',
    '/api/openapi.json',
    '/api/export/csv',
    'POST /api/read',
  ])('of %s says what a browser may do with it', async (path) => {
    const { headers } = await served.ask(path)
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toMatch(/private, no-cache|no-store/)
  })

  test('allows no inline script and no other site', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/)
  })

  test('gives words of an article as JSON, never as markup', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>'
    const { ask, store } = await servedApp({
      reader: fakeReader(async () => ({
        ...ferryReport,
        document: { ...ferryReport.document, title: hostile },
      })),
    })
    const response = await ask('POST /api/read', asJson(text))
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(((await response.json()) as typeof ferryReport).document.title).toBe(hostile)
    await store.close()
  })

  test('does not give back what it was asked with as markup', async () => {
    for (const path of [
      '/<script>alert(1)</script>',
      '/api/<b>',
      '/api/documents/<b>',
      '/api/export/<b>',
      '/api/statements?words=<b>&kind=<b>',
    ]) {
      const response = await served.ask(path)
      if (response.headers.get('content-type')?.startsWith('text/html'))
        expect(await response.text()).not.toContain('alert(1)')
      else expect(response.headers.get('content-type')).toMatch(/json/)
    }
  })
})

describe('limits', () => {
  test('of size: by what is said and by what comes', async () => {
    const { ask, store } = await servedApp({
      limits: { articleBytes: 1000, bodyBytes: 100, ingestBytes: 2000 },
    })
    const long = (length: number) => asJson({ text: 'a'.repeat(length) })
    expect((await ask('POST /api/read', long(900))).status).toBe(200)
    expect(await problemIn(await ask('POST /api/read', long(1100)))).toEqual([413, 'too-large'])
    expect(await problemIn(await ask('POST /api/verify', asJson({ quotation: 'a'.repeat(200) })))).toEqual([
      413,
      'too-large',
    ])
    expect(await problemIn(await ask('POST /api/judgements', asJson({ by: 'a'.repeat(200) })))).toEqual([
      413,
      'too-large',
    ])
    expect(await problemIn(await ask('POST /api/export/html', long(1100)))).toEqual([413, 'too-large'])
    const form = new FormData()
    form.append('files', new File(['a'.repeat(3000)], 'a.txt'))
    expect(await problemIn(await ask('POST /api/ingest', { body: form }))).toEqual([413, 'too-large'])
    await store.close()
  })

  test('of time', async () => {
    const { ask, store } = await servedApp({
      limits: { readTime: 30 },
      reader: fakeReader(() => new Promise(() => {})),
    })
    const response = await ask('POST /api/read', asJson(text))
    expect(response.headers.get('retry-after')).toBe('30')
    expect(await problemIn(response)).toEqual([503, 'late'])
    await store.close()
  })

  test('of reading: one at a time, so many wait, and the rest come again later', async () => {
    const going: (() => void)[] = []
    let atOnce = 0
    let most = 0
    const { ask, store } = await servedApp({
      limits: { reading: 1, waiting: 2 },
      reader: fakeReader(async () => {
        most = Math.max(most, ++atOnce)
        await new Promise<void>((resolve) => going.push(resolve))
        atOnce--
        return ferryReport
      }),
    })
    const asked = [1, 2, 3, 4].map(() => ask('POST /api/read', asJson(text)))
    const refused = await asked[3]!
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problemIn(refused)).toEqual([429, 'busy'])
    for (let read = 0; read < 3; read++) {
      await expect.poll(() => going.length).toBe(read + 1)
      going[read]!()
      expect((await asked[read]!).status).toBe(200)
    }
    expect(most).toBe(1)
    await store.close()
  })

  test('of requests at once', async () => {
    let release = (_: typeof ferryReport) => {}
    const { ask, store } = await servedApp({
      limits: { answers: 1 },
      reader: fakeReader(
        () =>
          new Promise((resolve) => {
            release = resolve
          }),
      ),
    })
    const first = ask('POST /api/read', asJson(text))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await problemIn(await ask('/api/health'))).toEqual([429, 'busy'])
    release(ferryReport)
    expect((await first).status).toBe(200)
    expect((await ask('/api/health')).status).toBe(200)
    await store.close()
  })
})
