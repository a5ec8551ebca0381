import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseDateInUrl } from './parse-date.ts'

describe('parseDate', () => {
  it.each([
    ['2019-11-18', '2019-11-18'],
    ['2019-11-18T22:05:00-05:00', '2019-11-18T22:05:00-05:00'],
    ['2019-11-18T22:05:31.123Z', '2019-11-18T22:05:31Z'],
    ['2019-11-18 22:05:31 +0100', '2019-11-18T22:05:31+01:00'],
    ['2019-11-18T22:05', '2019-11-18'],
    ['20191118', '2019-11-18'],
    ['2019/11/8', '2019-11-08'],
    ['Mon, 18 Nov 2019 10:00:00 GMT', '2019-11-18'],
    ['Updated November 18th, 2019 at 5 p.m.', '2019-11-18'],
    ['Nov. 18, 2019', '2019-11-18'],
    ['18 September 2019', '2019-09-18'],
    ['11/18/2019', '2019-11-18'],
    ['18/11/2019', '2019-11-18'],
    ['2018년 8월 25일', '2018-08-25'],
    ['1574114400', '2019-11-18T22:00:00Z'],
  ])('%s', (text, value) => {
    expect(parseDate(text)).toBe(value)
  })

  it.each([
    '',
    'Monday',
    '03/04/2019',
    '2019-02-30',
    '2019-13-01',
    'November 2019',
    '31 June 2020',
    '12:30',
    'room 20191118b',
    '99/99/2019',
  ])('nothing in "%s"', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('is null or a day for any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0129-/:T +ZNov, '.split('')), maxLength: 30 }),
        (text) => {
          expect(parseDate(text) ?? '2000-01-01').toMatch(
            /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/,
          )
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('parseDateInUrl', () => {
  it.each([
    ['https://coast.example/2019/11/18/harbour-talks', '2019-11-18'],
    ['https://coast.example/news/2019-11-18-harbour', '2019-11-18'],
    ['https://coast.example/stories/2019/nov/19/harbour/', '2019-11-19'],
    ['https://coast.example/a/20191118/harbour', '2019-11-18'],
  ])('%s', (url, value) => {
    expect(parseDateInUrl(url)).toBe(value)
  })

  it.each([
    'https://coast.example/news/harbour-14848218',
    'https://coast.example/2019/11/harbour',
    'https://coast.example/?d=2019/11/18',
    'https://2019-11-18.example/harbour',
  ])('nothing in %s', (url) => {
    expect(parseDateInUrl(url)).toBeNull()
  })
})
