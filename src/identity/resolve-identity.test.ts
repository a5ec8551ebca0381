import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyOf, formsOf, isAlone, nameOf } from './forms-of.ts'
import type { Appearance, KnownActor } from './identity.ts'
import { resolveIdentity } from './resolve-identity.ts'

type Sign = '=' | '?' | '#'

interface Case {
  readonly rule: string
  readonly line: string
  readonly known: readonly KnownActor[]
  readonly here: Appearance
  readonly sign: Sign
}

const list = (part: string | undefined) =>
  (part ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)

/** "Ada Lund [Lund] | senator | with Max Moss | 2016-11-10 | ×3" */
function readAppearance(sketch: string, kind: Appearance['kind']): Appearance & { documents: number } {
  const [name = '', roles, company, day, times] = sketch.split('|').map((part) => part.trim())
  const [, bare = name, aliases] = /^(.+?) \[(.+)\]$/.exec(name) ?? []
  return {
    name: bare,
    kind,
    aliases: list(aliases),
    roles: list(roles),
    company: list(company?.replace(/^with /, '')).map((other) => other.toLowerCase()),
    day: day || null,
    documents: Number(times?.slice(1) ?? 1),
  }
}

function knownActor(sketch: string, kind: Appearance['kind'], id: number): KnownActor {
  const of = readAppearance(sketch, kind)
  return {
    id,
    name: of.name,
    kind,
    forms: formsOf(of),
    documents: of.documents,
    roles: of.roles.map((role) => {
      const [, words = role, times] = /^(.+) ×(\d+)$/.exec(role) ?? []
      return { role: words, documents: Number(times ?? 1), first: of.day, last: of.day }
    }),
    first: of.day,
    last: of.day,
    company: () => new Set(of.company),
  }
}

function readCases(file: string): Case[] {
  let rule = ''
  return file.split('\n').flatMap((line): Case[] => {
    if (line.startsWith('## ')) rule = line.slice(3)
    if (line.startsWith('#') || line.trim() === '') return []
    const [, left, sign, right] = /^(.+?) ([=?#]) (.+)$/.exec(line) ?? []
    if (!left || !right) throw new Error(`Not a case: ${line}`)
    const kind = (rule.startsWith('other') ? 'unnamed' : rule.split(':')[0]) as Appearance['kind']
    const known = left.split(' / ').map((sketch, i) => knownActor(sketch, kind, i + 1))
    return [{ rule, line, known, here: readAppearance(right, kind), sign: sign as Sign }]
  })
}

/** As a store would: those that share a form. */
const candidatesFor = ({ here, known }: Pick<Case, 'here' | 'known'>) => {
  const forms = formsOf(here)
  return known.filter((one) => one.forms.some((form) => forms.includes(form)))
}

const cases = readCases(readFileSync(new URL('./cases.txt', import.meta.url), 'utf8'))

test.each(cases)('$rule: $line', (item) => {
  const { actor, why, perhaps } = resolveIdentity(item.here, candidatesFor(item))
  const sign = actor !== null ? '=' : perhaps.length > 0 ? '?' : '#'
  expect([sign, why]).toEqual([item.sign, why])
  if (actor !== null) expect(actor).toBe(1)
  expect(why).not.toBe('')
})

test('every rule about names has an example and a near miss', () => {
  for (const rule of new Set(cases.map((item) => item.rule).filter((one) => !one.startsWith('other')))) {
    const signs = new Set(cases.filter((item) => item.rule === rule).map(({ sign }) => sign === '='))
    expect([rule, signs.size]).toEqual([rule, 2])
  }
})

describe('reasons', () => {
  const decide = (left: string, right: string) => {
    const known = [knownActor(left, 'person', 1)]
    return resolveIdentity(readAppearance(right, 'person'), known)
  }
  test('are for a reporter', () => {
    expect(decide('Ada Ferrante | mayor of Norhaven', 'Ada Ferrante | former Norhaven mayor').why).toBe(
      'same full name; same role “former Norhaven mayor”, “mayor of Norhaven”',
    )
    expect(decide('Ada Ferrante | senator', 'Ada Ferrante | soccer coach')).toEqual({
      actor: null,
      why: 'not sure to be another of the name: same full name; other roles: “soccer coach” here, “senator” there',
      perhaps: [
        {
          actor: 1,
          score: 0.25,
          reasons: ['same full name', 'other roles: “soccer coach” here, “senator” there'],
        },
      ],
    })
    expect(decide('Ada Ferrante', 'Odalys Moss').why).toBe('first of this name')
  })
  test('what is everywhere is no company', () => {
    const known = [knownActor('John Smith | | with Talia Brandt; Odalys Ferro', 'person', 1)]
    const here = readAppearance('John Smith | | with Talia Brandt; Odalys Ferro', 'person')
    expect(resolveIdentity(here, known).actor).toBe(1)
    expect(resolveIdentity(here, known, { isEverywhere: () => true }).actor).toBe(null)
  })
  test('company in one article is none', () => {
    const known = [knownActor('Ada Ferrante | | with A; B; C; D', 'person', 1)]
    const here = readAppearance('Ferrante | | with A; B; C; D', 'person')
    expect(resolveIdentity(here, known).actor).toBe(1)
    expect(resolveIdentity(here, known, { isHere: () => true }).actor).toBe(null)
  })
})

describe('forms', () => {
  const forms = (name: string, kind: Appearance['kind'], aliases: readonly string[] = []) =>
    formsOf({ name, kind, aliases, roles: [] })
  test('of people', () => {
    expect(forms('Sen. Talia J. Brandt Jr.', 'person')).toEqual([
      'talia j brandt',
      'talia brandt',
      '~t brndt',
      'brandt',
    ])
    expect(forms('Brandt', 'person')).toEqual(['brandt'])
    expect(forms('Zoë Müllerstedt', 'person').slice(0, 2)).toEqual(['zoe mullerstedt', '~z mlrstdt'])
  })
  test('of bodies and countries', () => {
    expect(forms('U.S.', 'country')).toEqual(['united states', 'us'])
    expect(forms('Alder Port Union', 'organization', ['APU', 'Union'])).toEqual([
      'alder port union',
      'apu',
      'a p u',
    ])
  })
  test('none for those who have no name', () => {
    for (const kind of ['unnamed', 'group', 'document'] as const)
      expect(isAlone({ name: 'The Alder Report', kind, aliases: [], roles: [] })).toBe(true)
    expect(isAlone({ name: 'the company', kind: 'organization', aliases: [], roles: [] })).toBe(true)
    expect(isAlone({ name: 'Corvus', kind: 'organization', aliases: [], roles: [] })).toBe(false)
  })
  test('of company', () => {
    const actors = [
      { id: 'a1', name: 'Talia J. Brandt', kind: 'person' },
      { id: 'a2', name: 'U.S.', kind: 'country' },
      { id: 'a3', name: 'Moss', kind: 'person' },
      { id: 'a4', name: 'officials', kind: 'group' },
    ].map((one) => ({ ...one, aliases: [], roles: [], mentions: [] })) as unknown as Parameters<
      typeof companyOf
    >[0]
    expect(companyOf(actors).get(actors[2]!)).toEqual(['talia brandt', 'united states'])
  })
  test('the name to go by', () => {
    const here = { name: 'Ada Ferrante', kind: 'person', aliases: [], roles: [] } as const
    expect(nameOf(here, 'Ferrante')).toBe('Ada Ferrante')
    expect(nameOf(here, 'Ada M. Ferrante')).toBe('Ada M. Ferrante')
    expect(nameOf({ ...here, name: 'America', kind: 'country' }, null)).toBe('United States')
    expect(nameOf({ ...here, name: 'Alder Port Union', kind: 'organization' }, 'APU')).toBe(
      'Alder Port Union',
    )
  })
})

describe('whatever comes in', () => {
  const word = fc.constantFrom(
    ...'Ada Ferrante Smith John Jr. van der U.S. Sen. President of Karvonia campaign ’s Mrs. coach “ ” ( ; Лосев 王小明'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  )
  const appearance: fc.Arbitrary<Appearance> = fc.record({
    name: text,
    kind: fc.constantFrom('person', 'organization', 'country', 'group', 'unnamed', 'document'),
    aliases: fc.array(text, { maxLength: 3 }),
    roles: fc.array(text, { maxLength: 3 }),
    company: fc.array(text, { maxLength: 3 }),
    day: fc.constantFrom(null, '2016-11-10', 'yesterday'),
  })
  const asKnown = (of: Appearance, id: number): KnownActor => ({
    id,
    name: of.name,
    kind: of.kind,
    forms: formsOf(of),
    documents: id,
    roles: of.roles.map((role) => ({ role, documents: 1, first: of.day, last: of.day })),
    company: () => new Set(of.company),
  })
  test('forms are few, and plain', () => {
    fc.assert(
      fc.property(appearance, (of) => {
        const forms = formsOf(of)
        expect(forms.length).toBeLessThanOrEqual(8)
        for (const form of forms) expect([form, form.trim()]).toEqual([form.toLowerCase(), form])
      }),
      { seed: 4, numRuns: 500 },
    )
  })
  test('the order of candidates does not matter, and only candidates are chosen', () => {
    fc.assert(
      fc.property(appearance, fc.array(appearance, { maxLength: 5 }), (of, others) => {
        const known = others.map((one, i) => asKnown(one, i + 1))
        const found = resolveIdentity(of, known)
        expect(resolveIdentity(of, [...known].reverse())).toEqual(found)
        const ids = known.map(({ id }) => id)
        for (const id of [found.actor ?? ids[0] ?? null, ...found.perhaps.map(({ actor }) => actor)])
          expect(id === null || ids.includes(id)).toBe(true)
        expect(found.perhaps.some(({ actor }) => actor === found.actor)).toBe(false)
        if (formsOf(of).length === 0) expect(found).toMatchObject({ actor: null, perhaps: [] })
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
