import { describe, expect, test } from 'vitest'
import type { Actor } from '../ledger/report.ts'
import { likenessOf } from './like-actors.ts'

const actor = (words: string, id: string): Actor => {
  const [, kind = 'person', name = '', more] = /^(?:(\w+): )?([^(]+?)(?: \((.+)\))?$/.exec(words) ?? []
  return {
    id,
    name,
    kind: kind as Actor['kind'],
    aliases: more ? more.split(', ') : [],
    roles: [],
    mentions: [],
  }
}
const between = (a: string, b: string) => likenessOf([actor(a, 'a1')], [actor(b, 'b1')]).between('a1', 'b1')

describe('like names', () => {
  test.each([
    ['Talia Brandt', 'Talia Brandt'],
    ['Talia Brandt', 'Brandt'],
    ['Talia Brandt', 'Ms. Brandt'],
    ['Oskar Lendvai', 'Oskar Ledvai'],
    ['William Ferro', 'Bill Ferro'],
    ['organization: the Tern Agency', 'organization: Tern Agency'],
    ['organization: Soll’s campaign', 'organization: the Soll campaign'],
    ['organization: Association of Clinic Nurses (ACN)', 'organization: ACN'],
    ['country: Moscow', 'country: Russia'],
    ['group: the dockers', 'group: dockers'],
  ])('%s · %s', (a, b) => {
    expect(between(a, b)).toBe('same')
    expect(between(b, a)).toBe('same')
  })
})

describe('near misses', () => {
  test.each([
    ['Talia Brandt', 'Odalys Brandt', 'other'],
    ['Max Lund Sr.', 'Max Lund Jr.', 'other'],
    ['Talia Brandt', 'Oskar Lendvai', 'other'],
    ['country: France', 'country: Russia', 'other'],
    ['unnamed: a senior official', 'unnamed: a senior official', 'unsure'],
    ['country: Russia', 'group: Russian officials', 'unsure'],
    ['Brandt', 'organization: Brandt', 'unsure'],
    ['group: reporters', 'group: officials', 'unsure'],
  ])('%s · %s', (a, b, expected) => {
    expect(between(a, b)).toBe(expected)
    expect(between(b, a)).toBe(expected)
  })

  test('nobody is like nobody', () => {
    const { between, alike } = likenessOf([actor('Ada', 'a1')], [])
    expect(between('a1', undefined)).toBe('unsure')
    expect(between(undefined, undefined)).toBe('unsure')
    expect(alike('a1', 'a1')).toBe(false)
  })
})
