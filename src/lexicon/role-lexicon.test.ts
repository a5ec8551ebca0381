import { expect, test } from 'vitest'
import { isCommonSurname } from './common-surnames.ts'
import { compareFields, fieldOfRole, plainRole } from './role-fields.ts'
import { usStateOf } from './us-states.ts'

test('roles have a part of life, or none', () => {
  expect(['senator', 'coach', 'nominee', 'leader', 'expert'].map(fieldOfRole)).toEqual([
    'office',
    'sport',
    'candidacy',
    null,
    null,
  ])
  expect(['spokeswoman', 'congressman', 'envoy', 'constructor'].map(plainRole)).toEqual([
    'spokesperson',
    'representative',
    'envoy',
    'constructor',
  ])
  expect(fieldOfRole('constructor')).toBe(null)
})

test('people move between some parts of life', () => {
  expect(compareFields('office', 'candidacy')).toBe('near')
  expect(compareFields('law', 'office')).toBe('open')
  expect(compareFields('office', 'sport')).toBe('apart')
  expect(compareFields('private', 'private')).toBe('open')
})

test('states by name and abbreviation', () => {
  expect(['Texas', 'Tex.', 'TX', 'N.J.', 'new york'].map(usStateOf)).toEqual([
    'Texas',
    'Texas',
    'Texas',
    'New Jersey',
    'New York',
  ])
  expect(['tex', 'in', 'me', 'Washington', 'Alder'].map(usStateOf)).toEqual([null, null, null, null, null])
})

test('frequent family names', () => {
  expect(['smith', 'nguyen', 'lindqvist', 'ferrante'].map(isCommonSurname)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
