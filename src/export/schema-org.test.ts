import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { triplesOf } from '../testing/json-ld.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { storedFrom } from './stored-from.ts'

/** Stands for the context of schema.org, which gives every name of its own this beginning. */
const contexts = { 'https://schema.org': { '@vocab': 'https://schema.org/' } }

type Thing = Record<string, unknown>
async function thingsOf(report: Report): Promise<Thing[]> {
  const text = await exportedText('schema-org', [report])
  await triplesOf(text, contexts)
  return JSON.parse(text)['@graph']
}

describe('schema.org', () => {
  test('quotation marks make a Quotation, everything else is a Claim; what was not said is neither', async () => {
    const [article, ...statements] = await thingsOf(ferryReport)
    expect(article).toMatchObject({ '@type': 'NewsArticle', datePublished: '2031-05-08' })
    expect(statements).toHaveLength(11)
    const types = statements.map((one) => one['@type'])
    expect(types.slice(0, 2)).toEqual(['Claim', 'Quotation'])
    expect(JSON.stringify(statements)).not.toContain('whether the crew would be kept on')
  })

  test('who, to whom, when, and where it stands', async () => {
    const [article, first, second] = await thingsOf(ferryReport)
    const brandt = { '@type': 'Person', '@id': 'urn:hearsay:actor:1', name: 'Odalys Brandt' }
    expect(first).toMatchObject({
      text: 'The night ferry will run until the autumn',
      creator: brandt,
      dateCreated: '2031-05-07',
      audience: [{ '@type': 'Audience', name: 'Tern Agency' }],
      isPartOf: { '@id': article!['@id'] },
      appearance: { '@id': article!['@id'] },
    })
    expect(second).toMatchObject({ spokenByCharacter: brandt })
    expect(JSON.stringify(await thingsOf(ferryReport))).not.toMatch(/rating/i)
  })

  test('what a relay carried is what the statement is based on', async () => {
    const stored = storedFrom(ferryReport)
    const things = await thingsOf(ferryReport)
    const reported = things.find((one) => one['@id'] === `urn:hearsay:row:${stored.rows.get('s7')}`)!
    expect(reported.isBasedOn).toMatchObject([
      { '@type': 'CreativeWork', creator: { name: 'harbour radio' } },
    ])
  })

  test('whatever the article holds: JSON-LD, and the words are the article’s', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const things = await thingsOf(report)
        const { rows } = storedFrom(report)
        for (const { id, negated, content } of report.statements) {
          const mine = things.filter((one) => one['@id'] === `urn:hearsay:row:${rows.get(id)}`)
          const words = content.map(({ start, end }) => report.document.text.slice(start, end)).join(' … ')
          if (!negated) expect(mine.map(({ text }) => text)).toContain(words)
        }
      }),
      { seed: 10, numRuns: 60 },
    )
  })
})
