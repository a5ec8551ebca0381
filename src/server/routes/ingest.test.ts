import { afterAll, describe, expect, test } from 'vitest'
import { FakeIngester, tally } from '../../testing/fake-ingester.ts'
import { asJson, problemIn, servedApp } from '../../testing/served-app.ts'

const ingester = new FakeIngester()
const served = await servedApp({ ingester, limits: { heartbeat: 20, listeners: 2 } })
const { ask } = served
afterAll(() => served.store.close())

const feed = 'https://harbourpost.example/feed.xml'

describe('what is put in', () => {
  test('by address', async () => {
    const response = await ask('POST /api/ingest', asJson({ sources: [feed] }))
    expect([response.status, await response.json()]).toEqual([
      202,
      { id: '1', events: '/api/ingest/1/events' },
    ])
    expect(ingester.requests.at(-1)).toEqual({
      files: [],
      sources: [feed],
      options: { fetchPages: true },
    })
  })

  test('as files, of whose names nothing is left but the name', async () => {
    const form = new FormData()
    form.append('files', new File(['a'], '../../etc/a.html', { type: 'text/html' }))
    form.append('files', new File(['b'], 'C:\\news\\b.pdf'))
    form.append('files', 'not a file')
    expect((await ask('POST /api/ingest', { body: form })).status).toBe(202)
    expect(ingester.requests.at(-1)?.files).toEqual([
      { name: 'a.html', type: 'text/html', bytes: new Uint8Array([97]) },
      { name: 'b.pdf', type: '', bytes: new Uint8Array([98]) },
    ])
  })

  test.each([
    { sources: ['/etc/passwd'] },
    { sources: ['file:///etc/passwd'] },
    { sources: ['news.jsonl'] },
    { sources: ['ftp://harbourpost.example/'] },
    { sources: ['https://'] },
    { sources: [] },
    { sources: [feed], path: '/etc' },
    {},
  ])('but never %j', async (body) => {
    const before = ingester.requests.length
    expect(await problemIn(await ask('POST /api/ingest', asJson(body)))).toEqual([400, 'unfit-request'])
    expect(ingester.requests).toHaveLength(before)
  })

  test('nor while another is under way, nor where nobody takes it', async () => {
    ingester.busy = true
    expect(await problemIn(await ask('POST /api/ingest', asJson({ sources: [feed] })))).toEqual([
      409,
      'conflict',
    ])
    ingester.busy = false
    const without = await servedApp()
    expect(await problemIn(await without.ask('POST /api/ingest', asJson({ sources: [feed] })))).toEqual([
      501,
      'not-available',
    ])
    await without.store.close()
  })
})

describe('events', () => {
  test('come as they happen, with a word in between, until it is done', async () => {
    const response = await ask('/api/ingest/1/events')
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (words: string) => {
      while (!text.includes(words)) text += (await reader.read()).value
    }
    await until(': still here\n\n')
    ingester.happens({ kind: 'progress', tally }, { kind: 'failure', place: 'a\n\ndata: b', reason: 'No.' })
    await until('event: failure')
    ingester.happens({ kind: 'done', tally, cancelled: false })
    await until('event: done')
    while (!(await reader.read()).done);
    const events = text.split('\n\n').filter((block) => block.startsWith('id: '))
    expect(events.map((block) => block.split('\n').slice(0, 2))).toEqual([
      ['id: 1', 'event: progress'],
      ['id: 2', 'event: failure'],
      ['id: 3', 'event: done'],
    ])
    expect(JSON.parse(events[1]!.split('\n')[2]!.slice(6))).toEqual({
      number: 2,
      kind: 'failure',
      place: 'a\n\ndata: b',
      reason: 'No.',
    })
    await expect.poll(() => ingester.listeners).toBe(0)
  })

  test('go on where somebody lost them', async () => {
    const text = await (await ask('/api/ingest/1/events', { headers: { 'last-event-id': '2' } })).text()
    expect(text).toMatch(/id: 3/)
    expect(text).not.toMatch(/id: 2/)
    const all = await (await ask('/api/ingest/1/events', { headers: { 'last-event-id': 'x' } })).text()
    expect(all).toMatch(/id: 1/)
  })

  test('have room for so many listeners, and again when one hangs up', async () => {
    const own = new FakeIngester()
    const { ask, store } = await servedApp({ ingester: own, limits: { listeners: 1 } })
    const first = await ask('/api/ingest/1/events')
    expect(await problemIn(await ask('/api/ingest/1/events'))).toEqual([429, 'busy'])
    await first.body!.cancel()
    expect((await ask('/api/ingest/1/events')).status).toBe(200)
    await store.close()
  })

  test('are of one that there is', async () => {
    expect(await problemIn(await ask('/api/ingest/2/events'))).toEqual([404, 'not-found'])
  })
})

test('one is cancelled', async () => {
  expect((await ask('DELETE /api/ingest/1')).status).toBe(204)
  expect(ingester.cancelled).toEqual(['1'])
  expect(await problemIn(await ask('DELETE /api/ingest/2'))).toEqual([404, 'not-found'])
})
