import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedFiles } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { storedFrom } from './stored-from.ts'

type Row = Record<string, unknown>
const tableNames = ['documents', 'statements', 'interactions', 'actors'] as const

async function tablesOf(documents: readonly (Report | StoredReport)[]) {
  const files = await exportedFiles('parquet', documents)
  expect([...files.keys()].sort()).toEqual([...tableNames].map((name) => `${name}.parquet`).sort())
  const bytesOf = (name: string): ArrayBuffer => new Uint8Array(files.get(`${name}.parquet`)!).buffer
  const rowsOf = async (name: string): Promise<Row[]> =>
    (await parquetReadObjects({ file: bytesOf(name) })) as Row[]
  const [articles, statements, interactions, actors] = await Promise.all(tableNames.map(rowsOf))
  return {
    bytesOf,
    articles: articles!,
    statements: statements!,
    interactions: interactions!,
    actors: actors!,
  }
}

describe('Parquet', () => {
  test('a table each, with lists and days', async () => {
    const stored = { ...storedFrom(ferryReport), human: new Set(['s2']) }
    const { articles, statements, interactions, actors } = await tablesOf([stored])
    expect(articles).toMatchObject([{ document: stored.document, byline: ['Imke Vandersloot'] }])
    expect(statements).toHaveLength(12)
    expect(statements[0]).toMatchObject({
      key: stored.rows.get('s1'),
      document: stored.document,
      speaker_id: 1,
      speaker: 'Odalys Brandt',
      negated: false,
      human: false,
      to: ['Tern Agency'],
      to_ids: [2],
      confidence: 0.97,
      first_day: new Date('2031-05-07'),
    })
    expect(statements[1]).toMatchObject({ human: true, to: [], when: null, first_day: null })
    expect(statements[3]!.content).toHaveLength(2)
    expect(statements[11]).toMatchObject({ speaker: null, speaker_id: null })
    expect(interactions[3]).toMatchObject({
      status: 'refused',
      first_day: new Date('2031-04-01'),
      when: '2031-04-01/2031-04-30',
    })
    expect(actors[0]).toMatchObject({ actor_id: 1, name: 'Odalys Brandt', roles: ['Mayor'], statements: 4 })
  })

  test('columns have types', async () => {
    const { bytesOf } = await tablesOf([ferryReport])
    const { children } = parquetSchema(parquetMetadata(bytesOf('statements')))
    const typeOf = (name: string) => children.find(({ element }) => element.name === name)!.element
    expect(typeOf('negated').type).toBe('BOOLEAN')
    expect(typeOf('first_day')).toMatchObject({ type: 'INT32', converted_type: 'DATE' })
    expect(typeOf('to').converted_type).toBe('LIST')
    expect(typeOf('confidence').type).toBe('DOUBLE')
  })

  test('nothing gives four empty tables', async () => {
    const { articles, statements, interactions, actors, bytesOf } = await tablesOf([])
    expect([articles, statements, interactions, actors]).toEqual([[], [], [], []])
    expect(parquetSchema(parquetMetadata(bytesOf('actors'))).children.length).toBeGreaterThan(5)
  })

  test('a row group is bounded, and what was written is no longer held', async () => {
    const many = Array.from({ length: 900 }, (_, i) => ({
      ...storedFrom(ferryReport),
      document: `d${String(i).padStart(16, '0')}`,
    }))
    const { bytesOf, statements } = await tablesOf(many)
    const { row_groups } = parquetMetadata(bytesOf('statements'))
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 800])
    expect(statements).toHaveLength(10_800)
    expect(statements[10_799]).toMatchObject({ document: 'd0000000000000899', statement: 's12' })
  })

  test('whatever the article holds, words come back and stand where they say', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { articles, statements, interactions } = await tablesOf([report])
        const text = articles[0]!.text as string
        expect(text).toBe(report.document.text.toWellFormed())
        for (const [i, { content }] of report.statements.entries()) {
          const row = statements[i] as Record<string, (number & string)[]>
          expect(row.content).toEqual(content.map((part) => part.text.toWellFormed()))
          for (const [n, words] of row.content!.entries()) {
            expect(text.slice(row.start![n], row.end![n])).toBe(words)
            expect([...text].slice(row.first_character![n], row.after_character![n]).join('')).toBe(words)
          }
        }
        for (const { start, end, evidence } of interactions)
          expect(text.slice(start as number, end as number)).toBe(evidence)
      }),
      { seed: 14, numRuns: 60 },
    )
  })
})
