// What each route answers, over a real ledger in memory; every answer is held to the schema that the description gives for it.
import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ferryReport, findBrokenSpans } from '../testing/report-fixture.ts'
import { asJson, fakeReader, problemIn, type ServedApp, servedApp } from '../testing/served-app.ts'
import type { DocumentServed, RowServed } from './served.ts'

let served: ServedApp
let document: DocumentServed
beforeAll(async () => {
  served = await servedApp()
  document = await bodyOf(`/api/documents/${served.document}`)
})
afterAll(() => served.store.close())

async function bodyOf<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await served.ask(path, init)
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/json',
  ])
  return (await response.json()) as T
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { content?: Record<string, { schema: object; example?: unknown }> }>
  >
}
const described = (): Promise<Described> => bodyOf('/api/openapi.json')

/** The schema in the process behind “#/components/schemas/X”. */
function schemaBehind(schema: object): z.ZodType {
  const either =
    (schema as { anyOf?: readonly object[] }).anyOf ?? (schema as { allOf?: readonly object[] }).allOf
  const { $ref } = (either?.[0] ?? schema) as { $ref: string }
  const found = z.globalRegistry._idmap.get($ref.split('/').at(-1)!)
  return either ? (found as z.ZodType).nullable() : (found as z.ZodType)
}

describe('every question', () => {
  const questions = [
    '/api/health',
    '/api/documents',
    '/api/documents?title=ferry&outlet=harbour&since=2031&until=2031-05',
    '/api/documents/{document}',
    '/api/rows/{statement}',
    '/api/rows/{interaction}',
    '/api/statements',
    '/api/statements?words=boat&kind=direct&act=say&speaker=brandt&since=2031-05-08&limit=1',
    '/api/statements/facets?words=boat',
    '/api/statements/{statement}/same-words',
    '/api/actors',
    '/api/actors?words=brandt',
    '/api/actors/{actor}',
    '/api/actors/{actor}/appearances',
    '/api/perhaps-same',
    '/api/interactions',
    '/api/interactions?actor=brandt&other=dockers&type=consult&status=reported',
    '/api/timeline',
    '/api/timeline?actor=%23{actor}',
    '/api/network?types=consult,request&top=10',
    '/api/sources?outlet=harbour',
    '/api/disputes',
    '/api/judgements',
    '/api/failures',
  ]
  const pathOf = (question: string) =>
    question
      .replace('{document}', served.document)
      .replace('{statement}', document.rows.s1!)
      .replace('{interaction}', document.rows.i2!)
      .replace('{actor}', String(document.actors.a1!.id))

  test.each(questions)('%s has an answer that fits', async (question) => {
    const { paths } = await described()
    const path = question
      .split('?')[0]!
      .replace(/\{(statement|interaction|document)\}/, '{key}')
      .replace('{actor}', '{id}')
    const { schema } = paths[path]!.get!.responses[200]!.content!['application/json']!
    schemaBehind(schema).parse(await bodyOf(pathOf(question)))
  })

  test('comes again as 304 while nothing has changed, and anew when something has', async () => {
    const { ask, store, document: key } = await servedApp()
    for (const path of [`/api/documents/${key}`, '/api/judgements']) {
      const etag = (await ask(path)).headers.get('etag')!
      expect(etag).toMatch(/^W\/"/)
      const again = await ask(path, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect(again.headers.get('x-content-type-options')).toBe('nosniff')
    }
    const before = (await ask('/api/judgements')).headers.get('etag')!
    const { rows } = (await (await ask(`/api/documents/${key}`)).json()) as DocumentServed
    await ask('POST /api/judgements', asJson({ by: 'A. Reader', decision: { kind: 'reject', row: rows.s1 } }))
    expect((await ask('/api/judgements', { headers: { 'if-none-match': before } })).status).toBe(200)
    await store.close()
  })

  test('is refused where it does not fit, with each value that is wrong', async () => {
    const response = await served.ask('/api/statements?limit=501&kind=loud&since=2031-13&speeker=x')
    const { status, errors } = (await response.json()) as {
      status: number
      errors: { in: string; at: string }[]
    }
    expect(status).toBe(400)
    expect(errors.map(({ in: place, at }) => `${place} ${at}`).sort()).toEqual([
      'query ',
      'query kind',
      'query limit',
      'query since',
    ])
    for (const bad of ['limit=0', 'limit=ten', 'limit=1.5', 'after=nonsense', 'until=tomorrow', 'act=sing'])
      expect(await problemIn(await served.ask(`/api/statements?${bad}`))).toEqual([400, 'unfit-request'])
    for (const bad of ['/api/network?types=consult,dance', '/api/judgements?after=x', '/api/actors/x'])
      expect(await problemIn(await served.ask(bad))).toEqual([400, 'unfit-request'])
  })

  test.each([
    '/api/documents/d0',
    '/api/rows/s0',
    '/api/actors/999',
    '/api/ships',
    '/api',
    '/api/export/docx',
  ])('about nothing gets 404: %s', async (path) => {
    expect(await problemIn(await served.ask(path))).toEqual([404, 'not-found'])
  })

  test('in pages, no statement twice and none left out', async () => {
    const all = await bodyOf<{ items: { key: string }[]; total: number }>('/api/statements?limit=500')
    const seen: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: { key: string }[]; next: string | null } = await bodyOf(
        `/api/statements?limit=5${next && `&after=${encodeURIComponent(next)}`}`,
      )
      seen.push(...page.items.map(({ key }) => key))
      next = page.next
    }
    expect(seen).toEqual(all.items.map(({ key }) => key))
    expect(seen).toHaveLength(ferryReport.statements.length)
  })
})

describe('a document', () => {
  test('is its report, with every key', () => {
    expect(document.report).toEqual(ferryReport)
    expect(Object.keys(document.rows)).toHaveLength(
      ferryReport.statements.length + ferryReport.interactions.length,
    )
    expect(Object.keys(document.appearances)).toEqual(ferryReport.actors.map(({ id }) => id))
    expect(document.report.document.removed).toHaveLength(2)
  })

  test('has rows that show the words around them', async () => {
    for (const key of Object.values(document.rows)) {
      const row = await bodyOf<RowServed>(`/api/rows/${key}`)
      const { text, start } = row.around
      expect(ferryReport.document.text.slice(start, start + text.length)).toBe(text)
      const found = row.statement ?? row.interaction!
      const spans = 'content' in found ? found.content : [found.evidence]
      for (const span of spans) expect(text.slice(span.start - start, span.end - start)).toBe(span.text)
      for (const { actor } of 'content' in found ? found.to : found.actor)
        expect(row.actors[actor]!.id).toBeGreaterThan(0)
    }
  })
})

describe('reading', () => {
  test('takes text, HTML and files, and says what it was told', async () => {
    const asked: unknown[] = []
    const { ask, store } = await servedApp({
      reader: async () => ({
        read: async (input, options) => {
          asked.push([typeof input === 'string' ? input : Buffer.from(input).toString(), options])
          return ferryReport
        },
      }),
    })
    await ask(
      'POST /api/read',
      asJson({ text: 'a <b>', url: 'https://quill.example/', published: '2031-05-08' }),
    )
    await ask('POST /api/read', asJson({ html: '<p>b' }))
    const form = new FormData()
    form.append('file', new File(['c'], '..\\..\\c\u0007.html', { type: 'text/html' }))
    form.append('published', '2031-05-08')
    const response = await ask('POST /api/read', { body: form })
    expect(await response.json()).toEqual(ferryReport)
    expect(asked).toEqual([
      ['a <b>', { kind: 'plain', url: 'https://quill.example/', published: '2031-05-08' }],
      ['<p>b', { kind: 'html' }],
      ['c', { fileName: 'c .html', contentType: 'text/html', published: '2031-05-08' }],
    ])
    await store.close()
  })

  test('fetches an address by the guard that keeps to public ones', async () => {
    const got: unknown[] = []
    const { ask, store } = await servedApp({
      fetchPage: async (address, options) => {
        got.push([address, options?.allowPrivate, options?.signal instanceof AbortSignal])
        return { bytes: Buffer.from('x'), url: address, contentType: 'text/html', headers: {} }
      },
    })
    expect((await ask('POST /api/read', asJson({ url: 'https://harbourpost.example/' }))).status).toBe(200)
    expect(got).toEqual([['https://harbourpost.example/', false, true]])
    for (const url of [
      'http://127.0.0.1:9/',
      'http://[::1]/',
      'http://169.254.169.254/',
      'file:///etc/passwd',
      'ferry',
    ])
      expect(await problemIn(await served.ask('POST /api/read', asJson({ url })))).toEqual([
        403,
        'address-refused',
      ])
    await store.close()
  })

  test.each([
    [{}, 400],
    [{ text: '' }, 400],
    [{ text: 'a', html: 'b' }, 400],
    [{ text: 'a', published: 'May 8' }, 400],
    [{ txt: 'a' }, 400],
    [[], 400],
  ])('refuses %j', async (body, status) => {
    expect((await problemIn(await served.ask('POST /api/read', asJson(body))))[0]).toBe(status)
  })

  test('refuses bodies that are no JSON and no form', async () => {
    const post = (body: string | undefined, type?: string) =>
      served.ask('POST /api/read', { body: body ?? null, headers: type ? { 'content-type': type } : {} })
    expect(await problemIn(await post('{', 'application/json'))).toEqual([400, 'unfit-request'])
    expect(await problemIn(await post(undefined))).toEqual([400, 'unfit-request'])
    expect(await problemIn(await post('text=a', 'application/x-www-form-urlencoded'))).toEqual([
      400,
      'unfit-request',
    ])
    expect(await problemIn(await post('hello', 'text/plain'))).toEqual([415, 'wrong-content-type'])
    expect(await problemIn(await post('--', 'multipart/form-data; boundary=x'))).toEqual([
      400,
      'unfit-request',
    ])
    const empty = new FormData()
    empty.append('file', 'no file')
    expect(await problemIn(await served.ask('POST /api/read', { body: empty }))).toEqual([
      400,
      'unfit-request',
    ])
  })

  test('works without a ledger, and nothing else does', async () => {
    const { ask } = await servedApp({ store: null })
    expect((await ask('POST /api/read', asJson({ text: 'a' }))).status).toBe(200)
    expect(await (await ask('/api/health')).json()).toMatchObject({ ledger: null })
    expect(await problemIn(await ask('/api/statements'))).toEqual([503, 'no-ledger'])
    expect(await problemIn(await ask('/api/export/csv'))).toEqual([503, 'no-ledger'])
  })

  test('says that it was nobody’s fault, and neither where nor why', async () => {
    const { ask, logged, store } = await servedApp({
      reader: fakeReader(async () => {
        throw new Error('ENOENT: /home/reader/secret')
      }),
    })
    const response = await ask('POST /api/read', asJson({ text: 'a' }))
    const body = await response.clone().text()
    expect(await problemIn(response)).toEqual([500, 'failed'])
    expect(body).not.toMatch(/secret|ENOENT|\.ts\b|\bat \w+[.(/]/)
    expect(String(logged)).toContain('secret')
    await store.close()
  })
})

describe('judgements', () => {
  test('are made, take effect, are undone, and are listed newest first', async () => {
    const { ask, store, document: key } = await servedApp()
    const load = async () => (await (await ask(`/api/documents/${key}`)).json()) as DocumentServed
    const before = await load()
    const judge = async (decision: unknown) =>
      ask('POST /api/judgements', asJson({ by: 'A. Reader', note: 'Seen.', decision }))
    const rejected = await judge({ kind: 'reject', row: before.rows.s2 })
    expect(rejected.status).toBe(201)
    const { id } = (await rejected.json()) as { id: number }
    const after = await load()
    expect(after.report.statements.map((row) => row.id)).not.toContain('s2')
    expect(findBrokenSpans(after.report)).toEqual([])
    expect((await ask(`POST /api/judgements/${id}/undo`, asJson({ by: 'A. Reader' }))).status).toBe(201)
    expect((await load()).rows).toEqual(before.rows)
    await judge({ kind: 'speaker', row: before.rows.s2, speaker: { appearance: before.appearances.a2 } })
    expect((await load()).human).toEqual(['s2'])
    const list = (await (await ask('/api/judgements?limit=2')).json()) as {
      items: { id: number }[]
      next: string
      total: number
    }
    expect([list.items.map((one) => one.id), list.total]).toEqual([[3, 2], 3])
    await judge({ kind: 'field', row: before.rows.s1, field: 'act', value: 'promise' })
    const second = (await (await ask(`/api/judgements?limit=2&after=${list.next}`)).json()) as {
      items: { id: number }[]
      next: null
    }
    expect([second.items.map((one) => one.id), second.next]).toEqual([[1], null])
    await store.close()
  })

  test.each<[unknown, number, string]>([
    [{ by: 'A', decision: { kind: 'reject', row: 's0' } }, 422, 'unknown-subject'],
    [{ by: 'A', decision: { kind: 'undo', judgement: 99 } }, 422, 'unknown-subject'],
    [{ by: ' ', decision: { kind: 'reject', row: 's0' } }, 400, 'unfit-request'],
    [{ decision: { kind: 'reject', row: 's0' } }, 400, 'unfit-request'],
    [{ by: 'A', decision: { kind: 'burn', row: 's0' } }, 400, 'unfit-request'],
    [{ by: 'A', decision: { kind: 'reject', row: 's0', also: 1 } }, 400, 'unfit-request'],
    [{ by: 'A', decision: { kind: 'same-actor', actors: [] } }, 400, 'unfit-request'],
    [
      {
        by: 'A',
        decision: {
          kind: 'add-statement',
          document: 'd',
          content: [{ start: 4, end: 4 }],
          cue: null,
          speaker: null,
        },
      },
      400,
      'unfit-request',
    ],
  ])('are refused: %j', async (draft, status, kind) => {
    expect(await problemIn(await served.ask('POST /api/judgements', asJson(draft)))).toEqual([status, kind])
    expect((await served.store.judgements()).length).toBe(0)
  })
})

test('a quotation is looked up', async () => {
  const { verdict } = await bodyOf<{ verdict: string }>(
    'POST /api/verify',
    asJson({ quotation: 'Nobody will swim home' }),
  )
  expect(verdict).toBe('verbatim')
  expect(await problemIn(await served.ask('POST /api/verify', asJson({ quotation: ' ' })))).toEqual([
    400,
    'unfit-request',
  ])
})

describe('the description', () => {
  test('is OpenAPI 3.1, with words and an example for everything', async () => {
    const { paths, openapi, components } = (await described()) as Described & {
      openapi: string
      components: { schemas: Record<string, { description?: string }> }
    }
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).length).toBeGreaterThan(20)
    for (const [path, operations] of Object.entries(paths))
      for (const [method, operation] of Object.entries(operations)) {
        const { summary, tags, responses } = operation as Operation & { summary?: string; tags?: string[] }
        expect([path, method, Boolean(summary), tags?.length]).toEqual([path, method, true, 1])
        expect(responses.default).toBeDefined()
        for (const [status, { content = {} }] of Object.entries(responses))
          for (const [type, { schema, example }] of Object.entries(content)) {
            if (status === 'default' || type === 'application/octet-stream') continue
            expect([path, status, example !== undefined]).toEqual([path, status, true])
            if (type !== 'text/event-stream') schemaBehind(schema).parse(example)
          }
      }
    for (const [name, { description }] of Object.entries(components.schemas))
      expect([name, Boolean(description)]).toEqual([name, true])
  })

  test('refers to nothing that it does not hold', async () => {
    const text = JSON.stringify(await described())
    const { components } = JSON.parse(text) as { components: { schemas: object } }
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(named.filter((name) => !(name! in components.schemas))).toEqual([])
  })
})
