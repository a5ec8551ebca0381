import { describe, expect, test } from 'vitest'
import { parsePersonName, sameFullName } from './person-name.ts'
import { editDistance, isSlip } from './word-likeness.ts'

const same = (a: string, b: string) => sameFullName(parsePersonName(a)!, parsePersonName(b)!)

describe('sameFullName', () => {
  test.each([
    ['Donald J. Marsh', 'Donald Marsh'],
    ['William Ferro', 'Bill Ferro'],
    ['Sarah Ruiz Mora', 'Sarah Mora'],
    ['Sarah Ruiz Mora', 'Ruiz Mora'],
    ['Sergei Ryabkov', 'Sergei Rybakov'],
    ['Max Lund', 'Max Lund Jr.'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })

  test.each([
    ['Bill Ferro', 'Ada Ferro'],
    ['Max Lund Jr.', 'Max Lund Sr.'],
    ['Erik Johansen', 'Ada Johanson'],
    ['Ann Moss', 'Ann Marsh'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })
})

test('slips of the pen', () => {
  expect(isSlip('ryabkov', 'rybakov')).toBe(true)
  expect(isSlip('halvorsen', 'halverson')).toBe(true)
  expect(isSlip('brown', 'braun')).toBe(false)
  expect(isSlip('marshall', 'harshall')).toBe(false)
  expect(editDistance('ab', 'ba')).toBe(1)
})

test('forms of address and suffixes', () => {
  expect(parsePersonName('Mr. John H. Marsh Jr.')).toEqual({ words: ['john', 'h', 'marsh'], suffix: 'jr' })
  expect(parsePersonName('’s')).toBeNull()
})
