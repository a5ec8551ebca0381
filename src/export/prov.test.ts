import fc from 'fast-check'
import { Parser, Store } from 'n3'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { storedFrom } from './stored-from.ts'

const prov = 'http://www.w3.org/ns/prov#'

async function triplesOf(report: Report) {
  const store = new Store(new Parser({ format: 'text/turtle' }).parse(await exportedText('prov', [report])))
  return (subject: string, verb: string): string[] =>
    store.getObjects(subject, verb.includes(':') ? verb : prov + verb, null).map(({ value }) => value)
}

const row = (report: Report, id: string) => `urn:hearsay:row:${storedFrom(report).rows.get(id)}`

describe('PROV-O', () => {
  test('from the article through the relay to the speaker', async () => {
    const of = await triplesOf(ferryReport)
    const printed = row(ferryReport, 's7')
    const [carried] = of(printed, 'wasDerivedFrom')
    expect(of(carried!, 'wasAttributedTo')).toEqual(['urn:hearsay:actor:6'])
    const [said] = of(carried!, 'wasDerivedFrom')
    expect(of(printed, 'hadPrimarySource')).toEqual([said])
    expect(of(said!, 'wasAttributedTo')).toEqual(['urn:hearsay:actor:2'])
    expect(of('urn:hearsay:actor:2', 'http://xmlns.com/foaf/0.1/name')).toEqual(['Tern Agency'])
  })

  test('only words in quotation marks are quoted', async () => {
    const of = await triplesOf(ferryReport)
    expect(of(row(ferryReport, 's2'), 'wasQuotedFrom')).toEqual([`${row(ferryReport, 's2')}:said`])
    expect(of(row(ferryReport, 's5'), 'wasQuotedFrom')).toEqual([])
    expect(of(row(ferryReport, 's5'), 'wasDerivedFrom')).toHaveLength(1)
  })

  test('what has no source comes from nobody', async () => {
    const of = await triplesOf(ferryReport)
    for (const verb of ['wasAttributedTo', 'hadPrimarySource', 'wasDerivedFrom', 'wasQuotedFrom'])
      expect(of(row(ferryReport, 's12'), verb)).toEqual([])
  })

  test('whatever the article holds: Turtle, and each place holds its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const of = await triplesOf(report)
        const characters = [...report.document.text]
        for (const { id, content } of report.statements) {
          const said = content.map(({ text }) => text.toWellFormed())
          expect(of(row(report, id), 'value')).toContain(said.join(' … '))
          const places = of(row(report, id), 'atLocation').map((place) => {
            const [, start, end] = /^urn:hearsay:document:d\w+#char=(\d+),(\d+)$/.exec(place)!
            return characters.slice(Number(start), Number(end)).join('').toWellFormed()
          })
          for (const words of said) expect(places).toContain(words)
        }
        if (report.document.title !== null) {
          const article = `urn:hearsay:document:${storedFrom(report).document.slice(0)}`
          expect(of(article, 'http://purl.org/dc/terms/title')).toEqual([
            report.document.title.toWellFormed(),
          ])
        }
      }),
      { seed: 9, numRuns: 150 },
    )
  })
})
