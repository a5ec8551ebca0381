// Whatever is asked, in whatever words: an answer or a problem that says what is wrong, never a mistake of ours.
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { FakeIngester } from '../testing/fake-ingester.ts'
import { asJson, servedApp } from '../testing/served-app.ts'

const served = await servedApp({ ingester: new FakeIngester() })
const { ask, logged, store } = served
afterAll(() => store.close())

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    '*',
    'NOT',
    'OR OR',
    '(',
    'a*b"',
    '#1',
    '#0',
    '#999999999999999999',
    '%',
    '\\',
    '2031-02-30',
    '0000',
    '-1',
    '1e3',
    'null',
    '[]',
    '\u0000',
    '🚢',
    '陳',
    '\ud800',
    "'; DROP TABLE statements; --",
    'WyJuZXdlc3QiLCIyMDMxIiwxXQ',
    'W10',
    'constructor',
    '__proto__',
  ),
)
const names = [
  'words',
  'speaker',
  'to',
  'outlet',
  'since',
  'until',
  'kind',
  'act',
  'limit',
  'after',
  'actor',
  'other',
  'type',
  'types',
  'status',
  'top',
  'title',
  'documents',
  'rows',
  '__proto__',
]
const queries = fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 4 })
const paths = [
  'documents',
  'statements',
  'statements/facets',
  'actors',
  'perhaps-same',
  'interactions',
  'timeline',
  'network',
  'sources',
  'disputes',
  'judgements',
  'failures',
  'export/csv',
]

const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

async function answered(path: string, init?: RequestInit): Promise<void> {
  const response = await ask(path, init)
  await response.body?.cancel()
  expect([path, response.status < 500 || response.status === 503, String(logged.splice(0))]).toEqual([
    path,
    true,
    '',
  ])
}

const rows = [...(await store.document(served.document))!.rows.values()]

describe('nothing goes wrong', () => {
  test.each(paths)('for odd questions to /api/%s', async (path) => {
    await fc.assert(
      fc.asyncProperty(queries, (query) =>
        answered(`/api/${path}?${query.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`),
      ),
      { seed: 3, numRuns: 150 },
    )
  })

  test('for one odd value of a parameter that is there', async () => {
    const fitting = fc.constantFrom(
      ...['words', 'speaker', 'to', 'outlet', 'since', 'until', 'after'].map(
        (name) => ['statements', name] as const,
      ),
      ...['actor', 'speaker', 'outlet', 'after'].map((name) => ['timeline', name] as const),
      ...['actor', 'other', 'outlet', 'after'].map((name) => ['interactions', name] as const),
      ...['title', 'outlet', 'after'].map((name) => ['documents', name] as const),
      ...['words', 'speaker', 'outlet'].map((name) => ['statements/facets', name] as const),
      ['actors', 'words'] as const,
      ['disputes', 'speaker'] as const,
      ['network', 'outlet'] as const,
    )
    await fc.assert(
      fc.asyncProperty(fitting, odd, ([path, name], value) =>
        answered(`/api/${path}?${name}=${encoded(value)}`),
      ),
      { seed: 3, numRuns: 600 },
    )
  })

  test('for odd keys', async () => {
    const under = fc.constantFrom(
      'documents/_',
      'rows/_',
      'actors/_',
      'actors/_/appearances',
      'statements/_/same-words',
      'export/_',
      'ingest/_/events',
      '_',
    )
    await fc.assert(
      fc.asyncProperty(under, odd, (path, key) => answered(`/api/${path.replace('_', () => encoded(key))}`)),
      { seed: 3, numRuns: 300 },
    )
  })

  test('for odd bodies', async () => {
    const kinds = ['same-actor', 'other-actor', 'reject', 'speaker', 'field', 'add-statement', 'undo']
    const decision = fc.record(
      {
        kind: fc.constantFrom(...kinds),
        row: fc.oneof(fc.constantFrom(...rows), odd),
        field: fc.constantFrom('kind', 'act', 'when', 'status', 'negated', 'constructor', 'toString'),
        value: fc.oneof(fc.jsonValue(), fc.constant({ toString: 1 }), fc.constant(['direct'])),
        judgement: fc.integer(),
        document: fc.constant(served.document),
        content: fc.array(fc.record({ start: fc.integer(), end: fc.integer() })),
        cue: fc.constant(null),
        speaker: fc.constant(null),
      },
      { requiredKeys: ['kind'] },
    )
    const body = fc.oneof(
      fc.json().map((text) => JSON.parse(text)),
      fc.record({ by: odd, decision }),
      fc.record({ text: odd }),
      fc.record({ quotation: odd }),
      fc.record({ url: odd }),
      fc.record({ sources: fc.array(odd) }),
    )
    const routes = fc.constantFrom(
      'POST /api/read',
      'POST /api/judgements',
      'POST /api/judgements/1/undo',
      'POST /api/verify',
      'POST /api/ingest',
      'POST /api/export/html',
    )
    await fc.assert(
      fc.asyncProperty(routes, body, (route, value) => answered(route, asJson(value ?? null))),
      { seed: 3, numRuns: 600 },
    )
  })
})
