import { describe, expect, test } from 'vitest'
import { parseAbbreviation } from './abbreviations.ts'
import { countryByName, countryByPeople, countryBySeat } from './countries.ts'
import { givenNameGender } from './given-names.ts'
import { sameGivenName } from './nicknames.ts'
import { isOutlet } from './outlets.ts'
import { parsePronoun } from './pronouns.ts'
import { isAddress, isDocumentNoun, isOrganizationNoun, longTitle, parseRole, titleGender } from './titles.ts'

describe('names', () => {
  test('a given name tells the gender only where it is sure', () => {
    expect(givenNameGender('Sergei')).toBe('masculine')
    expect(givenNameGender('Talia')).toBe('feminine')
    expect(givenNameGender('Jean-Pierre')).toBe('masculine')
    expect(givenNameGender('Jordan')).toBeNull()
    expect(givenNameGender('Zyx')).toBeNull()
  })

  test.each([
    ['William', 'Bill', true],
    ['J.', 'James', true],
    ['Alexander', 'Alex', true],
    ['William', 'James', false],
    ['Ann', 'Bob', false],
  ])('%s and %s: one person? %s', (a, b, same) => {
    expect(sameGivenName(a, b)).toBe(same)
    expect(sameGivenName(b, a)).toBe(same)
  })
})

describe('titles', () => {
  test('forms of address', () => {
    expect(isAddress('Mr.')).toBe(true)
    expect(isAddress('Sen.')).toBe(true)
    expect(isAddress('Senator')).toBe(false)
    expect(longTitle('Gov.')).toBe('Governor')
    expect(longTitle('Mr.')).toBeNull()
  })

  test('gender, only where the word says it', () => {
    expect(titleGender('spokeswoman')).toBe('feminine')
    expect(titleGender('Mr')).toBe('masculine')
    expect(titleGender('host')).toBeNull()
    expect(titleGender('table')).toBeNull()
  })

  test('one person or several', () => {
    expect(parseRole('official')).toEqual({ gender: null, plural: false })
    expect(parseRole('officials')).toEqual({ gender: null, plural: true })
    expect(parseRole('councilwomen')).toEqual({ gender: 'feminine', plural: true })
    expect(parseRole('ministry')).toBeNull()
  })

  test('what speaks besides people', () => {
    expect(isOrganizationNoun('ministry')).toBe(true)
    expect(isDocumentNoun('surveys')).toBe(true)
    expect(isDocumentNoun('minister')).toBe(false)
  })
})

describe('places and outlets', () => {
  test('a state by its name, its people, its seat', () => {
    expect(countryByName('the U.S.')).toBe('United States')
    expect(countryByPeople('Dutch')).toBe('Netherlands')
    expect(countryByPeople('North Korean')).toBe('North Korea')
    expect(countryBySeat('Moscow')).toBe('Russia')
    expect(countryByName('Moscow')).toBeNull()
    expect(countryByPeople('Alder')).toBeNull()
  })

  test.each([
    ['Reuters', true],
    ['The New York Times', true],
    ['the Alder Courier', true],
    ['The Times', true],
    ['Times', false],
    ['Times Square', false],
    ['courier', false],
  ])('%s: an outlet? %s', (name, outlet) => {
    expect(isOutlet(name)).toBe(outlet)
  })
})

test('pronouns', () => {
  expect(parsePronoun('She')).toMatchObject({
    person: 3,
    number: 'singular',
    gender: 'feminine',
    possessive: false,
  })
  expect(parsePronoun('his')).toMatchObject({ gender: 'masculine', possessive: true })
  expect(parsePronoun('we')).toMatchObject({ person: 1, number: 'plural' })
  expect(parsePronoun('this')).toBeNull()
})

test('abbreviations', () => {
  expect(parseAbbreviation('Sen')).toBe('before-name')
  expect(parseAbbreviation('No')).toBe('before-number')
  expect(parseAbbreviation('U.S')).toBe('either')
  expect(parseAbbreviation('said')).toBeNull()
})
