import { expect, test } from 'vitest'
import { daysComplaint, isDay, readAsked, withField, writeAsked } from './asked-fields.ts'

test('an address holds what is asked, and gives it back', () => {
  const asked = { words: 'night ferry', speaker: '#12', since: '2031-05' }
  const address = writeAsked(asked)
  expect(address).toBe('?words=night+ferry&speaker=%2312&since=2031-05')
  expect(readAsked(new URLSearchParams(address), ['words', 'speaker', 'since', 'until'])).toEqual(asked)
})

test('nothing asked is an address without a query', () => {
  expect(writeAsked({})).toBe('')
  expect(writeAsked({ words: '' })).toBe('')
})

test('fields that a view does not have are not read', () => {
  expect(readAsked(new URLSearchParams('words=x&limit=9&kind=direct'), ['words'])).toEqual({ words: 'x' })
})

test('an empty value takes a field out', () => {
  expect(withField({ words: 'ferry', act: 'deny' }, 'act', ' ')).toEqual({ words: 'ferry' })
  expect(withField({ words: 'ferry' }, 'act', 'deny')).toEqual({ words: 'ferry', act: 'deny' })
})

test.each(['2031-05-08', '2031-05', '2031', '2028-02-29'])('%s is a day', (written) =>
  expect(isDay(written)).toBe(true),
)
test.each(['2031-02-30', '2031-13', '31', '8 May 2031', '2031-5-8', '2030-02-29', ''])(
  '%s is none',
  (written) => expect(isDay(written)).toBe(false),
)

test('days that lie the wrong way round are complained of, a year that holds the month is not', () => {
  expect(daysComplaint({ since: '2031-06', until: '2031-05-08' })).toMatch('behind')
  expect(daysComplaint({ since: '2031-05', until: '2031' })).toBeNull()
  expect(daysComplaint({ since: 'May' })).toMatch('“May” is no day')
  expect(daysComplaint({})).toBeNull()
})
