import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ferryReport, findBrokenSpans, reportFixture } from '../testing/report-fixture.ts'
import { parsePeriod } from './period.ts'
import { timelineOf } from './timeline.ts'

describe('timelineOf', () => {
  const { days, undated } = timelineOf(ferryReport)
  const lines = days.map(
    ({ start, end, entries }) =>
      `${start}/${end}: ${entries.map(({ kind, row, day }) => `${kind} ${row} “${day.text}”`).join(', ')}`,
  )

  test('days and periods in order, with their rows and words', () => {
    expect(lines).toEqual([
      '2031-04-01/2031-04-30: interaction i4 “April”',
      '2031-05-06/2031-05-06: interaction i2 “Tuesday”',
      '2031-05-07/2031-05-07: statement s1 “Wednesday”',
      '2031-05-08/2031-05-08: date null “May 8”',
      '2031-05-12/2031-05-18: interaction i3 “next week”',
    ])
  })

  test('a date that belongs to no row stands with the words around it, in its own paragraph', () => {
    expect(days[3]!.entries[0]!.evidence.map(({ text }) => text)).toEqual(['QUILLPORT, May 8'])
  })

  test('what has no day is counted, not placed', () => {
    expect(undated.statements).toHaveLength(11)
    expect(undated.interactions).toEqual(['i1'])
    expect(undated.dates.map(({ text }) => text)).toEqual(['for 31 years'])
  })

  test('every row and every date is in it once, and every span holds', () => {
    const rows = days.flatMap(({ entries }) =>
      entries.filter(({ kind }) => kind !== 'date').map(({ row }) => row),
    )
    const all = [...ferryReport.statements, ...ferryReport.interactions].map(({ id }) => id)
    expect([...rows, ...undated.statements, ...undated.interactions].sort()).toEqual(all.sort())
    expect(findBrokenSpans({ ...ferryReport, dates: days as never })).toEqual([])
  })

  test('the same words twice are two expressions: only the one that dates no row is an entry of its own', () => {
    const report = reportFixture({
      blocks: ['Ada Quill spoke on Tuesday. “The talks of Tuesday failed,” she said Tuesday.'],
      statements: [
        {
          speaker: { name: 'Ada Quill', words: 'she' },
          cue: 'said',
          content: ['“The talks of Tuesday failed,”'],
          when: { day: '2031-05-06', words: 'Tuesday@3' },
        },
      ],
      dates: [1, 2, 3].map((n) => ({ words: `Tuesday@${n}`, value: '2031-05-06' })),
    })
    const [day, ...more] = timelineOf(report).days
    expect(more).toEqual([])
    expect(day!.entries.map(({ kind, row, day }) => [kind, row, day.start])).toEqual([
      ['date', null, 19],
      ['statement', 's1', 68],
      ['date', 's1', 42],
    ])
  })

  test('a shorter period goes before a longer one that begins with it', () => {
    const report = reportFixture({
      blocks: ['2031 May 1'],
      dates: [
        { words: '2031', value: '2031' },
        { words: 'May', value: '2031-05' },
        { words: '1@2', value: '2031-01-01' },
      ],
    })
    expect(timelineOf(report).days.map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2031-01-01 2031-01-01',
      '2031-01-01 2031-12-31',
      '2031-05-01 2031-05-31',
    ])
  })

  test('no rows, no days', () => {
    expect(timelineOf(reportFixture({ blocks: ['Nothing was said.'] }))).toEqual({
      days: [],
      undated: { statements: [], interactions: [], dates: [] },
    })
  })

  test('words around a date never leave the text, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const words = `${before}Tuesday${after}`.replaceAll('@', ' ')
        const report = reportFixture({ blocks: [words], dates: [{ words: 'Tuesday', value: '2031-05-06' }] })
        const [entry] = timelineOf(report).days[0]!.entries
        const [around] = entry!.evidence
        expect(report.document.text.slice(around!.start, around!.end)).toBe(around!.text)
        expect(around!.text).toContain('Tuesday')
      }),
      { seed: 5, numRuns: 50 },
    )
  })
})

test.each([
  ['2031-05-07', '2031-05-07 2031-05-07'],
  ['2031-05', '2031-05-01 2031-05-31'],
  ['2028-02', '2028-02-01 2028-02-29'],
  ['2031-02', '2031-02-01 2031-02-28'],
  ['2031', '2031-01-01 2031-12-31'],
  ['2031-05/2031-06-02', '2031-05-01 2031-06-02'],
  ['2031-13', null],
  ['2031-02-30', null],
  ['Wednesday', null],
  ['', null],
  ['2031/2032/2033', null],
])('the value “%s”', (value, expected) => {
  const period = parsePeriod(value)
  expect(period && `${period.start} ${period.end}`).toBe(expected)
})
