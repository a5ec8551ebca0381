import { describe, expect, test } from 'vitest'
import { legalFormAt } from './legal-forms.ts'
import { generationOf, isPatronymic } from './name-particles.ts'
import { sameSpelling } from './name-spellings.ts'
import { sameShortForm } from './nicknames.ts'
import { expandWord, numberOf } from './organization-words.ts'
import { isConsonantal, isSyllabic, romanize } from './romanize.ts'
import { isChinese, wadeGilesOf } from './wade-giles.ts'

describe('romanize', () => {
  test.each([
    ['Ada Ferro', 'Ada Ferro'],
    ['Müller Łukasz Bjørn', 'Muller Lukasz Bjorn'],
    ['Игорь Щукин', 'Igor Shchukin'],
    ['Παππάς', 'Pappas'],
    ['Նարե', 'Nare'],
    ['ნინო', 'nino'],
    ['박서준', 'bak seojun'],
    ['王小明', 'wang xiaoming'],
    ['राम', 'ram'],
    ['たなか', 'tanaka'],
    ['タナカ', 'tanaka'],
    ['דוד', 'dwd'],
    ['سامي', 'samy'],
    ['\ud800𝒳', '\ud800𝒳'],
  ])('%s → %s', (name, latin) => expect(romanize(name)).toBe(latin))

  test('kinds of script', () => {
    expect([isSyllabic('박서준'), isSyllabic('Park'), isSyllabic('Игорь')]).toEqual([true, false, false])
    expect([isConsonantal('سامي'), isConsonantal('דוד'), isConsonantal('राम')]).toEqual([true, true, false])
  })
})

describe('legalFormAt', () => {
  const at = (text: string, index: number) => legalFormAt(text.split(' '), index)
  test.each([
    ['lund bau gmbh', 2, 1, ['limited']],
    ['vega joint stock company', 1, 3, ['stock']],
    ['vega sp z o o', 1, 4, ['limited']],
    ['lund company', 1, 1, []],
  ] as const)('%s at %d', (text, index, length, kinds) => {
    expect(at(text, index)).toEqual({ length, kinds })
  })
  test('near misses', () => {
    expect(at('vega stock exchange', 1)).toBeNull()
    expect(at('vega joint venture', 1)).toBeNull()
    expect(at('constructor toString', 0)).toBeNull()
  })
})

test.each([
  ['44', 44],
  ['viii', 8],
  ['xx', 20],
  ['ix', 9],
  ['2nd', 2],
  ['forty', 40],
  ['v', null],
  ['mix', null],
  ['vivi', null],
  ['constructor', null],
])('number in %s: %s', (word, number) => expect(numberOf(word)).toBe(number))

test('words of organizations', () => {
  expect(expandWord('organisation')).toBe('organization')
  expect(expandWord('dept')).toBe('department')
  expect(expandWord('lund')).toBe('lund')
})

test.each([
  ['zedong', 'tsetung'],
  ['xiaoping', 'hsiaoping'],
  ['guo', 'kuo'],
  ['tom', 'tom'],
])('%s in Wade and Giles: %s', (pinyin, older) => expect(wadeGilesOf(pinyin)).toBe(older))

test('Chinese syllables', () => {
  expect([isChinese('xiaoming'), isChinese('enlai'), isChinese('tom'), isChinese('lindqvist')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('spellings, short forms, suffixes', () => {
  expect(sameSpelling('mohammed', 'muhammad')).toBe(true)
  expect(sameSpelling('hasan', 'hussein')).toBe(false)
  expect(sameShortForm('william', 'bill')).toBe(true)
  expect(sameShortForm('bill', 'bob')).toBe(false)
  expect([generationOf('junior'), generationOf('iii'), generationOf('toString')]).toEqual(['jr', '3', null])
  expect([isPatronymic('petrovich'), isPatronymic('ivanovna'), isPatronymic('rich')]).toEqual([
    true,
    true,
    false,
  ])
})
