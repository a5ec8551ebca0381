import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { whyOf, writeWhy } from './phrases.ts'
import { migrate } from './schema.ts'

const database = new DatabaseSync(':memory:')
migrate(database, ':memory:')
const kept = (why: string) => writeWhy(database, why)
const read = (why: string) =>
  database.prepare(`SELECT ${whyOf('p')} AS why FROM (SELECT ? AS why) p`).get(why)!.why

test.each([
  'same full name',
  'same full name; named with the same others (“ada lund”, “the line” and 12 more); known from 40 articles',
  'same role “mayor”, “head of the "port"”',
  // More than are put into a phrase, and signs that stand for what is put in.
  'named with “a”, “b”, “c”, “d”',
  'same role “50 %1 owner”',
  '',
])('%s', (why) => {
  expect(read(kept(why))).toBe(why)
})

test('a reason that names others is kept once, whoever they are', () => {
  const [a, b] = ['“ada lund”', '“imre pool”'].map((name) =>
    JSON.parse(kept(`named with the same others (${name})`)),
  )
  expect(a[0][0]).toBe(b[0][0])
  expect(a[0][1]).toBe('ada lund')
})
