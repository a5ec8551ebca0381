import { expect, test } from 'vitest'
import { compareRoles, parseRoleWords } from './role-words.ts'

test.each<[string, string, string]>([
  ['former Russian Deputy Foreign Minister', 'minister', 'Russia'],
  ['a spokesman for the Alder Foundation', 'spokesperson', 'alder foundation'],
  ['Texas Sen.', 'senator', 'United States Texas'],
  ['N.J. Attorney General', 'attorney-general', 'United States New Jersey'],
  ['president of the Alder Society', 'head-of-body', 'alder society'],
  ['president of Karvonia', 'head-of-body', 'karvonia'],
  ['Mexican President', 'president', 'Mexico'],
  ['White House press secretary', 'spokesperson', ''],
  ['Brandt’s campaign manager. He left in May', 'campaign-manager', 'brandt'],
])('%s', (role, head, places) => {
  const [found] = parseRoleWords(role)
  expect(found?.head).toBe(head)
  expect([...found!.countries, ...found!.states, ...found!.names].join(' ')).toBe(places)
})

test.each(['the', 'her', 'Mr.', 'Absent', 'speaking to reporters', 'officials', ''])(
  'no role: “%s”',
  (words) => {
    expect(parseRoleWords(words)).toEqual([])
  },
)

test.each<[string, string, string]>([
  ['deputy foreign minister', 'Russian Deputy Foreign Minister', 'same'],
  ['spokeswoman', 'spokesman for the Alder Foundation', 'same'],
  ['congresswoman', 'Rep.', 'same'],
  ['candidate', 'president-elect', 'near'],
  ['judge', 'prosecutor', 'near'],
  ['lawyer', 'senator', 'open'],
  ['spokesman for the Alder Foundation', 'spokesman for the Corvus Union', 'open'],
  ['coach', 'senator', 'apart'],
  ['student', 'senator', 'apart'],
  ['student', 'driver', 'open'],
  ['mayor of Norhaven', 'Alder mayor', 'apart'],
  ['Texas Sen.', 'Ohio Sen.', 'apart'],
  ['friend', 'senator', 'none'],
  ['director', 'director of the Alder Museum', 'none'],
  ['founder of the Alder Museum', 'director of the Alder Museum', 'near'],
])('%s, %s: %s', (a, b, as) => {
  const [x, y] = [parseRoleWords(a)[0]!, parseRoleWords(b)[0]!]
  expect([compareRoles(x, y).as, compareRoles(y, x).as]).toEqual([as, as])
})

test('a long sentence is read in no time', () => {
  expect(parseRoleWords('president of '.repeat(200_000)).length).toBeLessThan(5)
})
