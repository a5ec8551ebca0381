import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, type NamedKind, SAME_NAME, sameName } from './same-name.ts'

interface Case {
  readonly rule: string
  readonly kind: NamedKind
  readonly a: string
  readonly b: string
  readonly same: boolean
}

function readCases(file: string): Case[] {
  const cases: Case[] = []
  let rule = ''
  for (const line of file.split('\n')) {
    if (line.startsWith('## ')) rule = line.slice(3)
    if (!rule || line.startsWith('#') || line.trim() === '') continue
    const [, a, sign, b] = /^(.+?) ([=#]) (.+)$/.exec(line) ?? []
    if (!a || !b) throw new Error(`Not a pair of names: ${line}`)
    cases.push({
      rule,
      kind: rule.startsWith('person') ? 'person' : 'organization',
      a,
      b,
      same: sign === '=',
    })
  }
  return cases
}

const cases = readCases(readFileSync(new URL('./cases.txt', import.meta.url), 'utf8'))

test.each(cases)('$rule: $a, $b: $same', ({ kind, a, b, same }) => {
  expect(sameName(a, b, kind)).toBe(same)
  expect(sameName(b, a, kind)).toBe(same)
})

test('every rule has an example and a near miss', () => {
  for (const rule of new Set(cases.map((item) => item.rule))) {
    const kinds = new Set(cases.filter((item) => item.rule === rule).map(({ same }) => same))
    expect([rule, kinds.size]).toEqual([rule, 2])
  }
})

describe('whatever comes in', () => {
  const kind = fc.constantFrom<NamedKind>('person', 'organization')
  const pieces = fc.constantFrom(
    ...'al bin Jr. III J. A.B. , ( ) “ ” - ’ Ferro FERRO Ada Igor Petrovich Лосев محمد 王小明 박서준 GmbH S.A. joint stock company 44 II'.split(
      ' ',
    ),
    '\ud800',
    '\0',
    'ﬁ',
  )
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
  )

  test('a score from 0 to 1, the same from both sides; a name is itself', () => {
    fc.assert(
      fc.property(name, name, kind, (a, b, of) => {
        const score = compareNames(a, b, of)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(compareNames(b, a, of)).toBe(score)
        expect(compareNames(a, `${a}`, of)).toBe(1)
      }),
      { seed: 20161110, numRuns: 1500 },
    )
  })

  test('a name written by hand is its own upper-case form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ a, kind: of }) => {
        const again = a.replace(/[^\p{L}\s,.-]/gu, '')
        if (/^[\p{Lu}.]+$/u.test(again)) return
        expect(compareNames(again, again.toUpperCase(), of)).toBeGreaterThanOrEqual(SAME_NAME)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('very long names', () => {
    const long = 'Ferro, '.repeat(100_000)
    expect(compareNames(long, `${long}x`, 'person')).toBeLessThanOrEqual(1)
    expect(
      compareNames(`${'('.repeat(100_000)}a`, `${'a.'.repeat(100_000)}`, 'organization'),
    ).toBeLessThanOrEqual(1)
    expect(compareNames('a'.repeat(300_000), 'A'.repeat(300_000), 'person')).toBeLessThanOrEqual(1)
  })
})
