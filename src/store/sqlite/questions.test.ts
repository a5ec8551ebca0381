// Timeline, network, audit and disputes of one small ledger.
import { describe, expect, test } from 'vitest'
import { actorId, keyOf, shortKey, smallLedger } from '../../testing/small-ledger.ts'
import type { TimelineQuestion } from '../answers.ts'
import { audit } from './audit.ts'
import { countAll } from './counts.ts'
import { disputes } from './disputes.ts'
import { network } from './network.ts'
import { timeline } from './timeline.ts'

const ledger = smallLedger([
  {
    outlet: 'The Harbour Post',
    published: '2031-05-08',
    statements: [
      { speaker: 'Odalys Brandt', words: 'We met the dockers', about: ['Bao Lin'], via: ['Tern Agency'] },
      { speaker: 'a docker', words: 'They would not see us', when: '2031-04-01/2031-04-30', act: 'deny' },
    ],
    interactions: [
      { actor: ['Odalys Brandt'], recipient: ['Bao Lin'], when: '2031-05-06', accordingTo: 1 },
      { actor: ['Bao Lin'], recipient: ['Odalys Brandt'], type: 'request', status: 'denied' },
    ],
  },
  {
    outlet: 'Tern Agency',
    published: '2031-05-07',
    statements: [
      { speaker: 'Odalys Brandt', words: 'We met the dockers' },
      { words: 'The line loses money' },
    ],
    interactions: [{ actor: ['Odalys Brandt'], recipient: ['Bao Lin'], when: '2031-05-06' }],
  },
  {
    outlet: 'The Evening Gull',
    published: '2031-05-08',
    copyOf: 2,
    statements: [
      { speaker: 'Odalys Brandt', words: 'We met the dockers' },
      { words: 'The line loses money' },
    ],
    interactions: [{ actor: ['Odalys Brandt'], recipient: ['Bao Lin'], when: '2031-05-06' }],
  },
])
const link = ledger.prepare("INSERT INTO same_quotations VALUES (3, ?, ?, 'exact', '[]')")
link.run(keyOf('s', 2, 3), keyOf('s', 3, 5))
link.run(keyOf('s', 2, 4), keyOf('s', 3, 6))
link.run(keyOf('s', 1, 1), keyOf('s', 2, 3))
const dispute = ledger.prepare('INSERT INTO disputes (document, kind, a, b, reason) VALUES (1, ?, ?, ?, ?)')
dispute.run('denial', keyOf('s', 1, 2), keyOf('s', 1, 1), 'one denies what the other says')
dispute.run('status', keyOf('i', 1, 2), keyOf('i', 1, 1), 'two statuses')

describe('timeline', () => {
  const keys = (question: TimelineQuestion) =>
    timeline(ledger, question).items.map(({ key }) => shortKey(key))

  test.each<[TimelineQuestion, string[]]>([
    [{}, ['s2', 'i1', 'i3', 'i4', 's3', 's4', 's1', 's5', 's6', 'i2']],
    [{ actor: 'Bao Lin' }, ['i1', 'i3', 'i4', 'i2']],
    [{ actor: 'Brandt', until: '2031-05-07' }, ['i1', 'i3', 'i4', 's3']],
    [{ actor: 'Nobody' }, []],
    [{ speaker: 'Brandt' }, ['i1', 's3', 's1', 's5']],
    [{ since: '2031-04-30', until: '2031-05-06' }, ['s2', 'i1', 'i3', 'i4']],
    [{ outlet: 'gull' }, ['i4', 's5', 's6']],
    [{ act: 'request' }, ['i2']],
    [{ kind: 'indirect' }, []],
  ])('%j', (question, expected) => {
    expect(keys(question)).toEqual(expected)
    const paged: string[] = []
    let after: string | null = null
    do {
      const page = timeline(ledger, { ...question, limit: 2, after })
      paged.push(...page.items.map(({ key }) => shortKey(key)))
      after = page.next
    } while (after !== null)
    expect(paged).toEqual(expected)
  })

  test('an entry', () => {
    expect(timeline(ledger, { actor: 'Bao Lin' }).items[0]).toMatchObject({
      start: '2031-05-06',
      end: '2031-05-06',
      kind: 'interaction',
      document: { key: keyOf('d', 1, 0) },
      who: [{ name: 'Odalys Brandt' }],
      whom: [{ name: 'Bao Lin' }],
      act: 'consult',
      status: 'reported',
      words: 'met',
    })
  })
})

describe('network', () => {
  const [brandt, bao] = [actorId(ledger, 'Odalys Brandt'), actorId(ledger, 'Bao Lin')]

  test('counts rows, and those who did not copy', () => {
    const { nodes, edges } = network(ledger, {})
    expect(nodes.map(({ name, interactions }) => [name, interactions])).toEqual([
      ['Odalys Brandt', 4],
      ['Bao Lin', 4],
    ])
    expect(edges).toEqual([
      {
        actor: brandt,
        recipient: bao,
        type: 'consult',
        status: 'reported',
        rows: 3,
        origins: 2,
        first: '2031-05-06',
        last: '2031-05-06',
        examples: [keyOf('i', 1, 1), keyOf('i', 2, 3), keyOf('i', 3, 4)],
      },
      expect.objectContaining({
        actor: bao,
        recipient: brandt,
        type: 'request',
        status: 'denied',
        rows: 1,
        origins: 1,
      }),
    ])
  })

  test('of some days, types, outlets; of one actor alone there are no edges', () => {
    expect(network(ledger, { types: ['REQUEST'] }).edges).toHaveLength(1)
    expect(network(ledger, { since: '2031-05-07' }).nodes.map(({ interactions }) => interactions)).toEqual([
      1, 1,
    ])
    expect(network(ledger, { outlet: 'gull' }).edges).toMatchObject([
      { rows: 1, examples: [keyOf('i', 3, 4)] },
    ])
    expect(network(ledger, { outlet: 'nobody' })).toEqual({ nodes: [], edges: [] })
    expect(network(ledger, { top: 1 }).edges).toEqual([])
  })
})

describe('audit', () => {
  test('of all', () => {
    expect(audit(ledger, {})).toMatchObject({
      documents: 3,
      copies: 1,
      statements: 6,
      named: 3,
      unnamed: 1,
      unsourced: 2,
      // The docker; and the line that loses money, in an article and its copy.
      singleSource: 3,
      relayed: 1,
      mostQuoted: [{ name: 'Odalys Brandt', statements: 3, share: 0.5 }],
      relays: [{ name: 'Tern Agency', statements: 1 }],
      outlets: [
        { outlet: 'Tern Agency', documents: 1, copies: 0, statements: 2, unnamed: 0 },
        { outlet: 'The Evening Gull', documents: 1, copies: 1, statements: 2, unnamed: 0 },
        { outlet: 'The Harbour Post', documents: 1, copies: 0, statements: 2, unnamed: 1 },
      ],
    })
  })

  test('of some', () => {
    expect(audit(ledger, { outlet: 'harbour' })).toMatchObject({
      documents: 1,
      statements: 2,
      singleSource: 1,
      relayed: 1,
      mostQuoted: [{ statements: 1, share: 0.5 }],
    })
    expect(audit(ledger, { until: '2031-04-15' })).toMatchObject({
      statements: 1,
      unnamed: 1,
      singleSource: 1,
    })
    expect(audit(ledger, { speaker: 'Nobody' })).toMatchObject({ documents: 0, statements: 0, outlets: [] })
  })
})

describe('disputes', () => {
  test('both sides, the last found first', () => {
    const { items, total } = disputes(ledger, {})
    expect(items.map(({ kind, a, b }) => [kind, shortKey(a.key), shortKey(b.key)])).toEqual([
      ['status', 'i2', 'i1'],
      ['denial', 's2', 's1'],
    ])
    expect(items[0]!.a.who.map(({ name }) => name)).toEqual(['Bao Lin', 'Odalys Brandt'])
    expect(total).toBe(2)
  })

  test('by page and filter', () => {
    const { next } = disputes(ledger, { limit: 1 })
    expect(disputes(ledger, { limit: 1, after: next })).toMatchObject({
      items: [{ kind: 'denial' }],
      next: null,
    })
    const kinds = (question: Parameters<typeof disputes>[1]) =>
      disputes(ledger, question).items.map(({ kind }) => kind)
    expect(kinds({ act: 'deny' })).toEqual(['denial'])
    expect(kinds({ act: 'request' })).toEqual(['status'])
    expect(kinds({ speaker: 'docker' })).toEqual(['denial'])
    expect(kinds({ until: '2031-04-15' })).toEqual(['denial'])
    expect(kinds({ outlet: 'gull' })).toEqual([])
  })
})

test('counts what stands', () => {
  expect(countAll(ledger)).toEqual({
    documents: 3,
    statements: 6,
    interactions: 4,
    actors: 4,
    failures: 0,
    judgements: 0,
  })
})
