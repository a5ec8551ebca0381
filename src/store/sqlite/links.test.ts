import { describe, expect, test } from 'vitest'
import { linkDocuments } from '../../linking/link-documents.ts'
import { linkLedger } from '../../testing/link-ledger.ts'
import { reportFixture } from '../../testing/report-fixture.ts'
import { forgetLinks, markUnlinked, removeOrphanLinks } from './links.ts'
import { groupOf } from './quotation-group.ts'
import { removeRows } from './write-rows.ts'

const wire = [
  'The night ferry between Quillport and Alder will run until the autumn after weeks of protest by dock workers on both sides of the sound.',
  'Lodestar Lines had announced in March that the old boat would make her last crossing before the spring tides.',
]

const saying = (publisher: string, published: string, words: string, more: readonly string[] = []) =>
  reportFixture({
    publisher,
    published,
    blocks: [...more, `Talia Brandt said: “${words}”`],
    statements: [
      { speaker: { name: 'Talia Brandt', words: 'Talia Brandt' }, cue: 'said', content: [`“${words}”`] },
    ],
  })

const whole = 'We knew the price of grain. It had doubled twice before they looked at our empty stores.'
const half = 'We knew the price of grain. It had doubled twice'

async function threeArticles() {
  const ledger = linkLedger()
  const keys = [
    ledger.add(saying('Alder Courier', '2031-05-07', half)),
    ledger.add(saying('The Quill', '2031-05-06', whole, wire)),
    ledger.add(saying('Sound Radio', '2031-05-08', whole, wire)),
  ]
  await linkDocuments(ledger)
  const statements = keys.map(
    (key) =>
      ledger.database
        .prepare('SELECT s.key FROM statements s JOIN documents d ON d.id = s.document WHERE d.key = ?')
        .get(key)!.key as string,
  )
  const one = (sql: string) => Object.values(ledger.database.prepare(sql).get()!)[0]
  const idOf = (key: string) =>
    Number(ledger.database.prepare('SELECT id FROM documents WHERE key = ?').get(key)!.id)
  return { ledger, keys, statements, one, idOf }
}

describe('groupOf', () => {
  test('gives the group, the first, the longest, and how many origins it has', async () => {
    const { ledger, keys, statements } = await threeArticles()
    const [cut, first, copied] = statements as [string, string, string]
    const group = groupOf(ledger.database, cut)
    expect(group?.statements.map(({ statement }) => statement)).toEqual([first, cut, copied])
    expect(group).toMatchObject({ first, longest: first, origins: 2 })
    expect(group?.statements.map(({ likeness }) => likeness)).toEqual(['cut', null, null])
    expect(group?.statements[0]?.document).toBe(keys[1])
  })

  test('nobody else has the words: a group of one; no such statement: null', () => {
    const ledger = linkLedger()
    ledger.add(saying('The Quill', '2031-05-06', half))
    const key = ledger.database.prepare('SELECT key FROM statements').get()!.key as string
    expect(groupOf(ledger.database, key)).toMatchObject({ first: key, longest: key, origins: 1 })
    expect(groupOf(ledger.database, 's0')).toBe(null)
  })
})

describe('links', () => {
  test('linking again changes nothing', async () => {
    const { ledger, keys } = await threeArticles()
    const tables = () =>
      ['same_quotations', 'prints', 'relayed'].map((table) =>
        ledger.database.prepare(`SELECT * FROM ${table}`).all(),
      )
    const before = tables()
    markUnlinked(ledger.database, keys)
    expect((await linkDocuments(ledger)).documents).toBe(3)
    expect(tables()).toEqual(before)
    expect((await linkDocuments(ledger)).documents).toBe(0)
  })

  test('an original that is replaced leaves its copy to stand for itself', async () => {
    const { ledger, keys, one, idOf } = await threeArticles()
    expect(one('SELECT count(*) FROM documents WHERE copy_of IS NOT NULL')).toBe(1)
    ledger.database.exec(`UPDATE documents SET current = 0 WHERE id = ${idOf(keys[1]!)}`)
    forgetLinks(ledger.database, idOf(keys[1]!))
    await linkDocuments(ledger)
    expect(one('SELECT count(*) FROM documents WHERE copy_of IS NOT NULL')).toBe(0)
    expect(one('SELECT count(*) FROM same_quotations')).toBe(1)
  })

  test('rows that are gone take their prints along, and their links when asked', async () => {
    const { ledger, keys, one, idOf } = await threeArticles()
    const left = (table: string) =>
      `SELECT count(*) FROM ${table} WHERE subject & 3 = 1 AND subject / 4 NOT IN (SELECT id FROM statement_rows)`
    expect(one('SELECT count(*) FROM prints WHERE subject & 3 = 1')).toBeGreaterThan(0)
    removeRows(ledger.database, idOf(keys[1]!))
    expect(one(left('prints'))).toBe(0)
    expect(one(left('printed'))).toBe(0)
    expect(removeOrphanLinks(ledger.database)).toBe(2)
    expect(removeOrphanLinks(ledger.database)).toBe(0)
  })

  test('what is no word and no row finds nothing', async () => {
    const { ledger, statements } = await threeArticles()
    expect(await ledger.likeDocuments([], 5)).toEqual([])
    expect(await ledger.likeStatements([1, 2, 3], 5)).toEqual([])
    expect(await ledger.statementsWith([['grain'], ['" OR "']], statements[0]!, null, 5)).toEqual([])
    expect(await ledger.statementsWith([['grain'], ['twice']], 's0', null, 5)).toEqual([])
    expect(await ledger.statementsWith([['grain'], ['twice']], statements[0]!, null, 5)).toHaveLength(2)
  })
})
