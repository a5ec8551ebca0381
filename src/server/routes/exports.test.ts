import { afterAll, describe, expect, test } from 'vitest'
import { ledgerFormats } from '../../export/formats.ts'
import { ferryReport } from '../../testing/report-fixture.ts'
import { asJson, problemIn, servedApp } from '../../testing/served-app.ts'
import { unzipped } from '../../testing/unzipped.ts'

const served = await servedApp()
const { ask } = served
afterAll(() => served.store.close())

describe('the ledger', () => {
  test.each(ledgerFormats)('goes out as %s', async (format) => {
    const response = await ask(`/api/export/${format}`)
    expect(response.status).toBe(200)
    const disposition = response.headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"$/)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(100)
    if (disposition.endsWith('.zip"')) {
      expect(response.headers.get('content-type')).toBe('application/zip')
      expect(unzipped(bytes).size).toBeGreaterThan(1)
    } else expect(bytes.toString()).toMatch(/Brandt/)
  })

  test('or some of its documents, or one of its tables', async () => {
    const lines = async (query: string) =>
      (await (await ask(`/api/export/csv?${query}`)).text()).trim().split('\n').length
    expect(await lines('rows=interactions')).toBe(1 + ferryReport.interactions.length)
    expect(await lines(`documents=${served.document}&rows=interactions`)).toBe(
      1 + ferryReport.interactions.length,
    )
    expect(await lines('documents=d0')).toBe(1)
    expect(await problemIn(await ask('/api/export/jsonl?rows=interactions'))).toEqual([400, 'unfit-request'])
  })

  test('a document goes out as a page that is saved, never shown', async () => {
    const response = await ask(`/api/export/html?documents=${served.document}`)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="hearsay.html"')
    expect(await response.text()).toMatch(/<!doctype html>/i)
    expect(await problemIn(await ask('/api/export/html'))).toEqual([400, 'unfit-request'])
  })

  test.each(['table', 'docx', '..', '%2e%2e%2fetc', 'constructor'])('not as %s', async (format) => {
    expect((await problemIn(await ask(`/api/export/${format}`)))[0]).toBe(404)
  })

  test('so many at a time, and again when one has ended or was given up', async () => {
    const own = await servedApp({ limits: { exports: 1 } })
    const first = await own.ask('/api/export/jsonl')
    expect(await problemIn(await own.ask('/api/export/jsonl'))).toEqual([429, 'busy'])
    await first.text()
    const second = await own.ask('/api/export/jsonl')
    await second.body!.cancel()
    expect((await own.ask('/api/export/jsonl')).status).toBe(200)
    await own.store.close()
  })

  test('that breaks off does not look whole', async () => {
    const own = await servedApp()
    const reports = own.store.reports.bind(own.store)
    own.store.reports = async function* (keys) {
      yield* reports(keys)
      throw new Error('the disk at /home/reader is gone')
    }
    const response = await own.ask('/api/export/jsonl')
    await expect(response.text()).rejects.toThrow('The answer broke off.')
    expect(String(own.logged)).toContain('/home/reader')
    await own.store.close()
  })
})

describe('one report', () => {
  test.each(['html', 'markdown', 'json', 'jsonl', 'csv', 'web-annotation', 'prov'])(
    'is written as %s',
    async (format) => {
      const response = await ask(`POST /api/export/${format}`, asJson(ferryReport))
      expect(response.status).toBe(200)
      expect(await response.text()).toMatch(/Brandt/)
    },
  )

  test('comes back as it went in', async () => {
    const response = await ask('POST /api/export/json', asJson(ferryReport))
    expect(await response.json()).toEqual(ferryReport)
  })

  test('is refused where it is none, or does not hold together', async () => {
    const post = async (format: string, report: unknown) =>
      problemIn(await ask(`POST /api/export/${format}`, asJson(report)))
    expect(await post('html', { ...ferryReport, format: 'hearsay/9' })).toEqual([400, 'unfit-request'])
    expect(await post('html', { ...ferryReport, actors: [] })).toEqual([400, 'unfit-request'])
    const { document } = ferryReport
    expect(
      await post('html', { ...ferryReport, document: { ...document, text: ` ${document.text}` } }),
    ).toEqual([400, 'unfit-request'])
    expect(
      await post('html', { ...ferryReport, document: { ...document, text: document.text.slice(0, -1) } }),
    ).toEqual([400, 'unfit-request'])
    expect(await post('parquet', ferryReport)).toEqual([400, 'unfit-request'])
    expect(await post('docx', ferryReport)).toEqual([404, 'not-found'])
  })
})
