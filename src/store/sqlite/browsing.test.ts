// Documents, interactions and facets of one small ledger; and of one that the store itself filled, what stands around an interaction.
import { describe, expect, test } from 'vitest'
import { ferryReport } from '../../testing/report-fixture.ts'
import { keyOf, shortKey, smallLedger } from '../../testing/small-ledger.ts'
import { inputFixture } from '../../testing/store-conformance.ts'
import type { DocumentListQuestion, InteractionListQuestion } from '../browsing.ts'
import { documentList } from './document-list.ts'
import { facetCounts } from './facet-counts.ts'
import { interactionList } from './interaction-list.ts'
import { openSqliteStore } from './sqlite-store.ts'

const ledger = smallLedger([
  {
    outlet: 'The Harbour Post',
    published: '2031-05-08',
    statements: [
      { speaker: 'Odalys Brandt', words: 'We met the dockers' },
      {
        speaker: 'a docker',
        words: 'They would not see us',
        act: 'deny',
        kind: 'indirect',
        when: '2030-04-01',
      },
    ],
    interactions: [
      { actor: ['Odalys Brandt'], recipient: ['Bao Lin'], when: '2031-05-06', accordingTo: 1 },
      { actor: ['Bao Lin'], recipient: ['Odalys Brandt'], type: 'request', status: 'denied' },
    ],
  },
  {
    outlet: 'Tern Agency',
    published: '2031-05-08T07:30:00Z',
    copyOf: 1,
    statements: [
      { speaker: 'Odalys Brandt', words: 'The ferry stays' },
      { words: 'The line loses money', gone: true },
    ],
    interactions: [{ actor: ['Imre Pool'], recipient: ['Bao Lin'], when: '2031-04-01/2031-05-31' }],
  },
  { outlet: 'The Evening Gull', published: null },
  { outlet: 'The Evening Gull', published: '2031-05-09' },
])
ledger.exec('UPDATE documents SET current = 0 WHERE id = 4')
ledger.exec("UPDATE documents SET title = '100 % of the ferry_line' WHERE id = 2")
ledger.exec('UPDATE interaction_rows SET day = NULL, day_end = NULL WHERE id = 2')

/** All pages, one item each; the first page's total beside them. */
function keysOf<Question extends { after?: string | null }>(
  list: (question: Question & { limit: number }) => {
    items: readonly { key: string }[]
    next: string | null
    total: number | null
  },
  question: Question,
): [string[], number | null] {
  const keys: string[] = []
  const first = list({ ...question, limit: 1 })
  for (let page = first; ; page = list({ ...question, limit: 1, after: page.next })) {
    keys.push(...page.items.map(({ key }) => shortKey(key)))
    if (page.next === null || keys.length > 20) return [keys, first.total]
  }
}

describe('documents', () => {
  test.each<[DocumentListQuestion, string[], number | null]>([
    [{}, ['d2', 'd1', 'd3'], 3],
    [{ outlet: 'harbour' }, ['d1'], 1],
    [{ outlet: 'Quill' }, [], 0],
    [{ since: '2031-05-08', until: '2031-05-08' }, ['d2', 'd1'], 2],
    [{ until: '2031-05-07' }, [], 0],
    [{ title: 'FERRY 100' }, ['d2'], null],
    [{ title: 'ferry_' }, ['d2'], null],
    [{ title: '_' }, ['d2'], null],
    [{ title: 'ferryXline' }, [], null],
  ])('%j', (question, keys, total) => {
    expect(keysOf((one) => documentList(ledger, one), question)).toEqual([keys, total])
    expect(documentList(ledger, question).items.map(({ key }) => shortKey(key))).toEqual(keys)
  })

  test('with how much is in them, and of what they are copies', () => {
    const [second, first] = documentList(ledger, {}).items
    expect(first).toMatchObject({ statements: 2, interactions: 2, copyOf: null, published: '2031-05-08' })
    expect(second).toMatchObject({
      statements: 1,
      interactions: 1,
      copyOf: keyOf('d', 1, 0),
      published: '2031-05-08',
    })
  })

  test('take no page of another question, and no day that is none', () => {
    expect(() => documentList(ledger, { after: 'WyJuZXdlc3QiXQ' })).toThrow('another question')
    expect(() => documentList(ledger, { since: 'yesterday' })).toThrow('is no day')
  })
})

describe('interactions', () => {
  test.each<[InteractionListQuestion, string[]]>([
    [{}, ['i1', 'i3', 'i2']],
    [{ actor: 'Brandt' }, ['i1', 'i2']],
    [{ actor: 'Bao', other: 'Pool' }, ['i3']],
    [{ actor: 'Pool', other: 'Brandt' }, []],
    [{ other: 'Pool' }, ['i3']],
    [{ actor: 'Nobody' }, []],
    [{ type: 'request' }, ['i2']],
    [{ status: 'denied' }, ['i2']],
    [{ outlet: 'tern' }, ['i3']],
    [{ since: '2031-05-20' }, ['i3']],
    [{ until: '2031-04-02' }, ['i3']],
  ])('%j', (question, keys) => {
    expect(keysOf((one) => interactionList(ledger, one), question)).toEqual([keys, keys.length])
  })

  test('say who did it, to whom, and who says so', () => {
    expect(interactionList(ledger, { actor: 'Brandt', limit: 1 }).items[0]).toMatchObject({
      actors: [{ name: 'Odalys Brandt' }],
      recipients: [{ name: 'Bao Lin' }],
      accordingTo: { statement: keyOf('s', 1, 1), speaker: { name: 'Odalys Brandt' } },
      day: '2031-05-06',
    })
    expect(interactionList(ledger, { type: 'request' }).items[0]!.accordingTo).toBeNull()
  })

  test('stand in the words around them', async () => {
    const store = openSqliteStore(':memory:', { create: true })
    await store.put([inputFixture(ferryReport)])
    const { items } = await store.interactionList({})
    expect(items).toHaveLength(ferryReport.interactions.length)
    for (const { words, start, end, around } of items) {
      expect(ferryReport.document.text.slice(start, end)).toBe(words)
      expect(around.text.slice(around.start, around.end)).toBe(words)
      expect(around.text).not.toContain('\n')
      expect(ferryReport.document.text).toContain(around.text.replace(/^… | …$/g, ''))
    }
    await store.close()
  })
})

describe('facets', () => {
  test('of everything', () => {
    expect(facetCounts(ledger, { words: '' })).toEqual({
      counted: 3,
      complete: true,
      speakers: [
        { id: 1, name: 'Odalys Brandt', statements: 2 },
        { id: 2, name: 'a docker', statements: 1 },
      ],
      outlets: [
        { outlet: 'The Harbour Post', statements: 2 },
        { outlet: 'Tern Agency', statements: 1 },
      ],
      kinds: [
        { kind: 'direct', statements: 2 },
        { kind: 'indirect', statements: 1 },
      ],
      acts: [
        { act: 'say', statements: 2 },
        { act: 'deny', statements: 1 },
      ],
      years: [
        { year: '2030', statements: 1 },
        { year: '2031', statements: 2 },
      ],
    })
  })

  test('of a search and its filters', () => {
    expect(facetCounts(ledger, { words: 'ferry' }).outlets).toEqual([
      { outlet: 'Tern Agency', statements: 1 },
    ])
    expect(facetCounts(ledger, { words: '', act: 'deny' }).speakers).toEqual([
      { id: 2, name: 'a docker', statements: 1 },
    ])
    expect(facetCounts(ledger, { words: 'ferry', speaker: 'Nobody' })).toMatchObject({
      counted: 0,
      complete: true,
    })
    expect(facetCounts(ledger, { words: '—' }).counted).toBe(0)
  })
})
