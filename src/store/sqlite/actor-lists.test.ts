// A few rows put in by hand: what matters here is the order, the pages, and who is left out.
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import { listAppearances } from './appearances.ts'
import { listCandidates } from './candidates.ts'
import { migrate } from './schema.ts'

let database: DatabaseSync
beforeEach(() => {
  database = new DatabaseSync(':memory:')
  migrate(database, ':memory:')
  const document = database.prepare(
    `INSERT INTO documents (id, key, sha256, byline, language, text, words, model, made_by, read_at, report, current, outlet, published)
     VALUES (?, ?, '', '[]', 'en', '', 0, '', '', '', x'', ?, 'The Harbour Post', '2031-05-08T06:00:00Z')`,
  )
  document.run(1, 'd1', 1)
  document.run(2, 'd2', 1)
  // A page that was read again: its old version shows nothing.
  document.run(3, 'd3', 0)
  const actor = database.prepare("INSERT INTO actors (id, name, kind, documents) VALUES (?, ?, 'person', ?)")
  actor.run(12, 'Odalys Brandt', 2)
  actor.run(40, 'O. Brandt', 1)
  actor.run(41, 'Brandt', 1)
  // Joined with another: nothing is left of it.
  actor.run(42, 'Odalis Brandt', 0)
  const appearance = database.prepare(
    'INSERT INTO appearance_rows (document, number, key, actor, name, kind, roles, why) VALUES (?, ?, ?, ?, ?, 1, ?, ?)',
  )
  database.exec(
    "INSERT INTO phrases VALUES (1, 'person'), (2, 'same surname'), (3, 'the first of this name')",
  )
  appearance.run(2, 1, Buffer.of(2), 12, 'Brandt', '["mayor"]', '[2,"same role “mayor”"]')
  appearance.run(1, 1, Buffer.of(1), 12, 'Odalys Brandt', null, '[3]')
  appearance.run(3, 1, Buffer.of(3), 12, 'Brandt', null, '[2]')
  appearance.run(1, 2, Buffer.of(4), 40, 'O. Brandt', null, '[3]')
  const pair = database.prepare('INSERT INTO perhaps_same (a, b, score, reasons) VALUES (?, ?, ?, ?)')
  pair.run(12, 40, 0.4, '["same surname"]')
  pair.run(40, 41, 0.7, '["same surname", "same role"]')
  pair.run(12, 41, 0.4, '["same surname"]')
  pair.run(12, 42, 0.9, '["misspelt"]')
})

describe('listAppearances', () => {
  test('in the order in which they came, current versions only', () => {
    const { items, next, total } = listAppearances(database, 12, {})
    expect(items.map(({ key }) => key)).toEqual(['a101', 'a202'])
    expect(items[1]).toEqual({
      key: 'a202',
      document: { key: 'd2', title: null, outlet: 'The Harbour Post', url: null, published: '2031-05-08' },
      name: 'Brandt',
      roles: ['mayor'],
      why: 'same surname; same role “mayor”',
    })
    expect({ next, total }).toEqual({ next: null, total: 2 })
  })

  test('page by page nothing comes twice', () => {
    const first = listAppearances(database, 12, { limit: 1 })
    const second = listAppearances(database, 12, { limit: 1, after: first.next })
    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(['a101', 'a202'])
    expect(second.next).toBeNull()
  })

  test('nobody has none', () => {
    expect(listAppearances(database, 99, {})).toEqual({ items: [], next: null, total: 0 })
  })
})

describe('listCandidates', () => {
  const ids = (page: ReturnType<typeof listCandidates>) => page.items.map(({ a, b }) => `${a.id} ${b.id}`)

  test('likeliest first; who has no article left is in no pair', () => {
    const page = listCandidates(database, {})
    expect(ids(page)).toEqual(['40 41', '12 40', '12 41'])
    expect(page.items[0]).toEqual({
      a: { id: 40, name: 'O. Brandt', documents: 1 },
      b: { id: 41, name: 'Brandt', documents: 1 },
      score: 0.7,
      reasons: ['same surname', 'same role'],
    })
    expect(page.total).toBe(3)
  })

  test('page by page nothing comes twice, among equal scores, too', () => {
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const page = listCandidates(database, { limit: 1, after })
      seen.push(...ids(page))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(['40 41', '12 40', '12 41'])
  })
})
