// The client against the app itself, and what it brings into a page.
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, expectTypeOf, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import type { ActorPage, Page, StatementFound } from '../store/answers.ts'
import { FakeIngester, tally } from '../testing/fake-ingester.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { ask, servedApp } from '../testing/served-app.ts'
import { answerOf, createClient, ServerProblem } from './client.ts'
import { newToken } from './guard/token.ts'

const ingester = new FakeIngester()
const token = newToken()
const served = await servedApp({ token, ingester, hosts: ['localhost'] })
afterAll(() => served.store.close())

const sent: string[] = []
const send = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
  sent.push(`${init.method ?? 'GET'} ${input}`)
  const { method, ...rest } = init
  return ask(served.app, `${method ?? 'GET'} ${input}`, rest)
}
const client = createClient('http://localhost', { token, fetch: send as typeof fetch })

describe('the client', () => {
  test('asks, and knows what it gets', async () => {
    const page = await answerOf(client.api.statements.$get({ query: { words: 'boat', limit: 3 } }))
    expectTypeOf(page).toExtend<Page<StatementFound>>()
    expect(page.items.map(({ words }) => words)).toContain(
      '“The boat is old, and it is ours. … “We will mend it.”',
    )
    const document = await answerOf(client.api.documents[':key'].$get({ param: { key: served.document } }))
    expectTypeOf(document.report).toExtend<Report>()
    const id = document.actors.a1!.id
    const actor = await answerOf(client.api.actors[':id'].$get({ param: { id } }))
    expectTypeOf(actor).toExtend<ActorPage>()
    expect(actor.name).toBe('Odalys Brandt')
    const network = await answerOf(client.api.network.$get({ query: { types: 'consult' } }))
    expect(network.edges.length).toBeGreaterThan(0)
  })

  test('decides and undoes', async () => {
    const { items } = await answerOf(client.api.statements.$get({ query: { words: 'boat' } }))
    const made = await answerOf(
      client.api.judgements.$post({
        json: { by: 'A. Reader', decision: { kind: 'reject', row: items[0]!.key } },
      }),
    )
    const undone = await answerOf(
      client.api.judgements[':id'].undo.$post({ param: { id: made.id }, json: { by: 'A. Reader' } }),
    )
    expect(undone.decision).toEqual({ kind: 'undo', judgement: made.id })
  })

  test('throws what went wrong, with what to do next', async () => {
    const asked = answerOf(client.api.documents[':key'].$get({ param: { key: 'd0' } }))
    await expect(asked).rejects.toBeInstanceOf(ServerProblem)
    await expect(asked).rejects.toMatchObject({ problem: { status: 404, next: 'Check the key.' } })
    const stranger = createClient('http://localhost', { fetch: send as typeof fetch })
    await expect(answerOf(stranger.api.health.$get())).rejects.toMatchObject({ problem: { status: 401 } })
    const broken = createClient('http://localhost', {
      fetch: async () => new Response('<html>', { status: 502 }),
    })
    await expect(answerOf(broken.api.health.$get())).rejects.toMatchObject({ problem: { status: 502 } })
  })

  test('sends files', async () => {
    const report = await client.readFile(new File(['a'], 'a.txt'), { published: '2031-05-08' })
    expectTypeOf(report).toEqualTypeOf<Report>()
    expect(report).toEqual(ferryReport)
    const { id } = await client.ingestFiles([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')])
    expect(id).toBe('1')
    expect(ingester.requests.at(-1)!.files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  })

  test('hears events to the end, over a connection that was lost', async () => {
    ingester.happens({ kind: 'progress', tally })
    let cut = true
    const flaky = createClient('http://localhost', {
      token,
      fetch: (async (input: string, init: RequestInit) => {
        const response = await send(input, init)
        if (!cut) return response
        cut = false
        // The first line and one event, then the line is dead.
        const reader = response.body!.getReader()
        const first = await reader.read()
        const second = await reader.read()
        await reader.cancel()
        return new Response(Buffer.concat([first.value!, second.value!]))
      }) as typeof fetch,
    })
    const heard: string[] = []
    for await (const event of flaky.events('1')) {
      heard.push(`${event.number} ${event.kind}`)
      if (event.number === 1)
        ingester.happens(
          { kind: 'failure', place: 'a', reason: 'No.' },
          { kind: 'done', tally, cancelled: false },
        )
    }
    expect(heard).toEqual(['1 progress', '2 failure', '3 done'])
    expect(ingester.listeners).toBe(0)
    await expect(flaky.events('2').next()).rejects.toMatchObject({ problem: { status: 404 } })
  })

  test('gives addresses of exports, and writes one report', async () => {
    expect(client.exportAddress('csv', { documents: ['d1', 'd2'], rows: 'interactions' })).toBe(
      'http://localhost/api/export/csv?documents=d1%2Cd2&rows=interactions',
    )
    expect(createClient().exportAddress('csv')).toBe('/api/export/csv')
    expect(await (await client.write('html', ferryReport)).text()).toContain('Brandt')
    await expect(client.write('docx', ferryReport)).rejects.toMatchObject({ problem: { status: 404 } })
  })

  test('asks where it came from unless it is told', async () => {
    const here: string[] = []
    const page = createClient('/', {
      fetch: async (input) => {
        here.push(String(input))
        return Response.json({})
      },
    })
    await page.api.statements.$get({ query: { words: 'a' } })
    await page.api.documents[':key'].$get({ param: { key: 'd1' } })
    await page.readFile(new Blob(['a']))
    expect(here).toEqual(['/api/statements?words=a', '/api/documents/d1', '/api/read'])
  })

  test('brings nothing of the server into the page', () => {
    const source = readFileSync(new URL('./client.ts', import.meta.url), 'utf8')
    const loaded = [...source.matchAll(/^(?:import|export) (?!type\b)[^\n]* from '([^']+)'/gm)].map(
      ([, from]) => from,
    )
    expect(loaded).toEqual(['hono/client'])
  })
})
