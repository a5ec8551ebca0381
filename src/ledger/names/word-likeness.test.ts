import { describe, expect, test } from 'vitest'
import { commonSpelling, consonantsOf, wordDistance } from './word-likeness.ts'

describe('commonSpelling', () => {
  test.each([
    ['horbachenko', 'horbatchenko'],
    ['nurabadi', 'noorabadi'],
    ['sergey', 'sergei'],
    ['lukas', 'lucas'],
    ['abdullah', 'abdulla'],
  ])('%s sounds as %s', (a, b) => expect(commonSpelling(a)).toBe(commonSpelling(b)))

  test.each([
    ['hasan', 'hussein'],
    ['narcos', 'narquez'],
    ['karim', 'karima'],
  ])('%s does not sound as %s', (a, b) => expect(commonSpelling(a)).not.toBe(commonSpelling(b)))
})

describe('wordDistance', () => {
  test.each([
    ['losev', 'losev', 0],
    ['lucas', 'lukas', 0.1],
    ['osama', 'usama', 0.25],
    ['qasimi', 'gasimi', 0.25],
    ['gorlin', 'corlin', 0.25],
    ['harsh', 'marsh', 1],
    ['rybakov', 'ryabkov', 0.8],
  ])('%s, %s: %d', (a, b, distance) => {
    expect(wordDistance(a, b)).toBeCloseTo(distance, 5)
    expect(wordDistance(b, a)).toBeCloseTo(distance, 5)
  })

  test('two letters that write one sound are more than a slip', () => {
    expect(wordDistance('velmach', 'velman', 1)).toBe(Number.POSITIVE_INFINITY)
  })

  test('more than asked for is infinite', () => {
    expect(wordDistance('halvorsen', 'lindqvist', 2)).toBe(Number.POSITIVE_INFINITY)
    expect(wordDistance('harsh', 'marsh', 0.9)).toBe(Number.POSITIVE_INFINITY)
  })
})

test('consonants as an Arabic hand writes them', () => {
  expect(consonantsOf('mohammed')).toBe(consonantsOf('mhmd'))
  expect(consonantsOf('omar')).not.toBe(consonantsOf('hamid'))
})
