import { describe, expect, test } from 'vitest'
import { exportedFiles } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { formats, ledgerFormats, openLedgerWriter, openWriter } from './formats.ts'
import { writeAll } from './report-writer.ts'

describe.each(ledgerFormats)('%s', (format) => {
  test('says whether it is one file, and keeps to it', async () => {
    const { only } = await openLedgerWriter(format)
    const other = { ...ferryReport, document: { ...ferryReport.document, publisher: 'Tern Agency' } }
    const files = [...(await exportedFiles(format, [ferryReport, other])).keys()]
    if (only === null) expect(files.length).toBeGreaterThan(1)
    else expect(files).toEqual([only])
  })

  test('the same documents give the same bytes', async () => {
    const [a, b] = [await exportedFiles(format, [ferryReport]), await exportedFiles(format, [ferryReport])]
    expect([...a]).toEqual([...b])
  })

  test('takes a list of none', async () => {
    expect((await exportedFiles(format, [])).size).toBeGreaterThan(0)
  })
})

test('a report by itself is written as a ledger of one would be', async () => {
  const both = ledgerFormats.filter((format) => format !== 'csv' && format !== 'jsonl')
  for (const format of formats.filter((one) => (both as readonly string[]).includes(one))) {
    const alone = writeAll(await openWriter(format), [ferryReport])
    const [inLedger] = (await exportedFiles(format as (typeof both)[number], [ferryReport])).values()
    expect(alone).toBe(inLedger!.toString('utf8'))
  }
})
