import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Document } from '../document/document.ts'
import { ferryReport, findBrokenSpans } from '../testing/report-fixture.ts'
import { Report, reportSchema } from './report.ts'

describe('Report', () => {
  test('takes a report as it is', () => {
    expect(Report.parse(ferryReport)).toEqual(ferryReport)
    expect(findBrokenSpans(ferryReport)).toEqual([])
  })

  test('its document is the document of the reading room, both ways', () => {
    expectTypeOf<Document>().toExtend<Report['document']>()
    expectTypeOf<Report['document']>().toExtend<Document>()
  })

  const [first] = ferryReport.statements
  const withFirst = (change: object) => ({ ...ferryReport, statements: [{ ...first, ...change }] })

  test.each([
    ['another format', { ...ferryReport, format: 'hearsay/2' }],
    ['no statements', { ...ferryReport, statements: undefined }],
    ['a statement without content', withFirst({ content: [] })],
    ['an unknown act', withFirst({ act: 'mumble' })],
    ['a confidence over one', withFirst({ confidence: 1.01 })],
    ['a span that is no whole number', withFirst({ content: [{ start: 0.5, end: 3, text: 'The' }] })],
    ['a day that is none', withFirst({ when: { ...first!.when, start: 'Wednesday' } })],
    ['a speaker without words', withFirst({ speaker: { actor: 'a1', basis: 'named' } })],
    ['an id that is no checksum', { ...ferryReport, document: { ...ferryReport.document, id: '17' } }],
    ['an empty run', { ...ferryReport, document: { ...ferryReport.document, origin: [[0, 0, 0]] } }],
  ])('refuses %s', (_, report) => {
    expect(Report.safeParse(report).success).toBe(false)
  })

  test('a span that does not hold its words is found', () => {
    const report = withFirst({ cue: { ...first!.cue, text: 'whispered' } }) as Report
    expect(findBrokenSpans(report)).toHaveLength(1)
  })
})

describe('reportSchema', () => {
  test('names every part once and leaves no loose object', () => {
    expect(Object.keys(reportSchema.$defs ?? {})).toEqual(
      expect.arrayContaining([
        'Document',
        'Block',
        'Removed',
        'Span',
        'Quoted',
        'Actor',
        'Mention',
        'Statement',
        'Cue',
        'Part',
        'When',
      ]),
    )
    expect(JSON.stringify(reportSchema)).not.toMatch(/readOnly|9007199254740991|"\{\}"/)
  })

  test('requires every field of a report', () => {
    expect(reportSchema.required).toEqual(Object.keys(ferryReport))
    expect(reportSchema.$defs?.Statement?.required).toEqual(Object.keys(ferryReport.statements[0]!))
  })

  test('lets a later version add a field', () => {
    expect(JSON.stringify(reportSchema)).not.toContain('additionalProperties')
  })
})
