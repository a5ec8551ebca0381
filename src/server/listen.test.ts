// A real server on a free port: what only its sockets show.
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { FakeIngester } from '../testing/fake-ingester.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { servedApp } from '../testing/served-app.ts'
import type { AppOptions } from './app.ts'
import { hostsFor, hostToOpen, isLoopback, type Listening, listen } from './listen.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function started(
  options: Partial<AppOptions> = {},
): Promise<Listening & { readonly at: string; readonly logged: unknown[] }> {
  const served = await servedApp({ hosts: hostsFor('127.0.0.1', []), ...options })
  const server = await listen(served.app, { host: '127.0.0.1', port: 0 })
  open.push(server, served.store)
  return { ...server, at: `http://127.0.0.1:${server.port}`, logged: served.logged }
}

/** What comes back for bytes that no well-behaved client would send. */
function raw(port: number, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(words))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const get = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n')

describe('a server', () => {
  test('answers those that call it by its name, and no one else', async () => {
    const { at, port } = await started()
    expect((await fetch(`${at}/api/health`)).status).toBe(200)
    expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200)
    expect(statusOf(await raw(port, get('/api/health', `Host: 127.0.0.1:${port}`)))).toBe(200)
    expect(statusOf(await raw(port, get('/api/health', `Host: evil.example:${port}`)))).toBe(421)
    expect(statusOf(await raw(port, get('/', 'Host: evil.example')))).toBe(421)
    for (const headers of [
      [],
      ['Host:'],
      ['Host: a b'],
      ['Host: evil.example@127.0.0.1'],
      ['Host: 127.0.0.1', 'Host: evil.example'],
    ])
      expect(
        statusOf(await raw(port, get('/api/health', ...headers))),
        headers.join(),
      ).toBeGreaterThanOrEqual(400)
    expect(
      statusOf(await raw(port, get('http://evil.example/api/health', 'Host: evil.example'))),
    ).toBeGreaterThanOrEqual(400)
    const absolute = await raw(port, get('http://evil.example/api/health', `Host: 127.0.0.1:${port}`))
    expect(statusOf(absolute)).toBeGreaterThanOrEqual(400)
  })

  test('gives no file of this machine, however the path is written', async () => {
    const { port } = await started({ page: import.meta.dirname })
    for (const path of [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/..\\..\\package.json',
      '/./../../package.json',
      '//../package.json',
    ]) {
      const answer = await raw(port, get(path, `Host: 127.0.0.1:${port}`))
      expect(statusOf(answer), path).toBeGreaterThanOrEqual(400)
      expect(answer).not.toContain('dependencies')
    }
  })

  test('takes no body that is too long, whether or not its sender says how long it is', async () => {
    const { at, port } = await started({ limits: { articleBytes: 100_000 } })
    const body = JSON.stringify({ text: 'a'.repeat(300_000) })
    const headers = { 'content-type': 'application/json' }
    const said = await fetch(`${at}/api/read`, { method: 'POST', body, headers })
    expect(said.status).toBe(413)
    const stream = new Blob([body]).stream()
    // It may be cut off while it still sends, before it looks at the answer.
    const unsaid = await fetch(`${at}/api/read`, {
      method: 'POST',
      body: stream,
      headers,
      duplex: 'half',
    } as RequestInit).catch(() => ({ status: 413 }))
    expect(unsaid.status).toBe(413)
    expect(statusOf(await raw(port, get('/api/health', `Host: 127.0.0.1:${port}`)))).toBe(200)
  })

  test('reads for nobody who has hung up', async () => {
    let read = 0
    let finish = () => {}
    const { at } = await started({
      limits: { reading: 1, waiting: 5 },
      reader: async () => ({
        read: async () => {
          read++
          await new Promise<void>((resolve) => {
            finish = resolve
          })
          return ferryReport
        },
      }),
    })
    const post = (signal?: AbortSignal) =>
      fetch(`${at}/api/read`, {
        method: 'POST',
        body: '{"text":"a"}',
        headers: { 'content-type': 'application/json' },
        ...(signal ? { signal } : {}),
      })
    const first = post()
    await expect.poll(() => read).toBe(1)
    const control = new AbortController()
    const second = post(control.signal).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 50))
    control.abort()
    await second
    await new Promise((resolve) => setTimeout(resolve, 50))
    finish()
    expect((await first).status).toBe(200)
    const third = post()
    await expect.poll(() => read).toBe(2)
    finish()
    expect((await third).status).toBe(200)
  })

  test('cuts an export off that breaks, so that nobody takes it for whole', async () => {
    const { app, store, logged } = await servedApp({ hosts: ['127.0.0.1'] })
    const reports = store.reports.bind(store)
    store.reports = async function* (keys) {
      for (let n = 0; n < 20; n++) yield* reports(keys)
      throw new Error('/home/reader is gone')
    }
    const server = await listen(app, { host: '127.0.0.1', port: 0 })
    open.push(server, store)
    const response = await fetch(`http://127.0.0.1:${server.port}/api/export/jsonl`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    expect(String(logged)).toContain('/home/reader')
  })

  test('ends, though somebody listens to events', async () => {
    const ingester = new FakeIngester()
    const { at, close } = await started({ ingester })
    const response = await fetch(`${at}/api/ingest/1/events`)
    expect(ingester.listeners).toBe(1)
    const rest = response.text().catch(() => 'cut')
    await close()
    expect(await rest).toBe('cut')
    await expect(fetch(`${at}/api/health`)).rejects.toThrow()
  })

  test('says in words why it cannot listen', async () => {
    const { port } = await started()
    const again = (host: string, wanted: number) =>
      servedApp().then(({ app }) => listen(app, { host, port: wanted }))
    await expect(again('127.0.0.1', port)).rejects.toThrow(`port ${port} is taken`)
    await expect(again('192.0.2.1', 0)).rejects.toThrow('192.0.2.1 is no address of this machine')
  })
})

describe('the names of a server', () => {
  test('on this machine', () => {
    expect(hostsFor('127.0.0.1', [])).toEqual(['localhost', '127.0.0.1', '[::1]'])
    expect(hostsFor('192.168.1.5', ['Ledger.Newsroom.example'])).toEqual([
      'localhost',
      '127.0.0.1',
      '[::1]',
      '192.168.1.5',
      'ledger.newsroom.example',
    ])
  })

  test('everywhere are those of its interfaces', () => {
    expect(hostsFor('0.0.0.0', []).length).toBeGreaterThan(3)
    expect(hostsFor('0.0.0.0', [])).not.toContain('0.0.0.0')
    expect(hostToOpen('0.0.0.0', ['ledger.example'])).toBe('ledger.example')
    expect(hostToOpen('::1', [])).toBe('[::1]')
  })

  test('tell whether others can reach it', () => {
    for (const own of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect(isLoopback(own)).toBe(true)
    for (const other of ['0.0.0.0', '::', '192.168.1.5', 'localhost.example', '128.0.0.1', '1127.0.0.1', ''])
      expect(isLoopback(other)).toBe(false)
  })
})
