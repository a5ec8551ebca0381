import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linkedLines, parseLinkCases } from '../testing/link-case.ts'
import { linkLedger } from '../testing/link-ledger.ts'
import { reportFixture } from '../testing/report-fixture.ts'
import { linkDocuments } from './link-documents.ts'

const cases = parseLinkCases(readFileSync(new URL('cases.txt', import.meta.url), 'utf8'))

describe('linkDocuments', () => {
  test('has as many near misses as finds', () => {
    const misses = cases.filter(({ title }) => title.startsWith('Near miss')).length
    expect(misses).toBeGreaterThanOrEqual(Math.floor(cases.length * 0.45))
  })

  test.each(cases)('$title', async ({ articles, expected }) => {
    expect((await linkedLines([articles])).lines).toEqual(expected)
  })

  test.each(cases)('one after the other: $title', async ({ articles, expected }) => {
    expect((await linkedLines(articles.map((one) => [one]))).lines).toEqual(expected)
  })

  test.each(cases)('the other way round: $title', async ({ articles, expected }) => {
    const turned = [...articles].reverse()
    expect((await linkedLines(turned.map((one) => [one]))).lines).toEqual(expected)
    expect((await linkedLines([turned])).lines).toEqual(expected)
  })
})

describe('many articles', () => {
  const wire = [
    'The night ferry between Quillport and Alder will run until the autumn after weeks of protest by dock workers on both sides of the sound.',
    'Lodestar Lines had announced in March that the old boat would make her last crossing before the spring tides and that forty deckhands would lose their posts.',
  ]
  const copy = (n: number) =>
    reportFixture({
      publisher: `Outlet ${n}`,
      published: `2031-05-${String(1 + (n % 28)).padStart(2, '0')}`,
      blocks: [
        `${n} ${n} ${n}`,
        ...wire,
        'Talia Brandt said: “The wooden boat is old, and it belongs to the harbour.”',
      ],
      statements: [
        {
          speaker: { name: 'Talia Brandt', words: 'Talia Brandt' },
          cue: 'said',
          content: ['“The wooden boat is old, and it belongs to the harbour.”'],
        },
      ],
    })

  test('a hundred and fifty copies have one original, whatever the order, and its quotation is not paired each with each', async () => {
    for (const step of [1, 149, 31]) {
      const ledger = linkLedger()
      for (let n = 0; n < 150; n++) {
        ledger.add(copy((n * step) % 150))
        if (n % 37 === 0) await linkDocuments(ledger)
      }
      await linkDocuments(ledger)
      const rows = ledger.database.prepare('SELECT publisher, copy_of FROM documents').all()
      expect(
        rows
          .filter(({ copy_of }) => copy_of === null)
          .map(({ publisher }) => Number(publisher!.toString().slice(7)) % 28),
      ).toEqual([0])
      expect(new Set(rows.map(({ copy_of }) => copy_of)).size).toBe(2)
      expect(ledger.database.prepare('SELECT count(*) AS n FROM same_quotations').get()!.n).toBe(149)
      expect(
        ledger.database.prepare('SELECT count(*) AS n FROM prints WHERE subject & 3 = 1').get()!.n,
      ).toBeLessThan(20)
    }
  })

  test('bare, huge and repetitive articles are linked all the same', async () => {
    const ledger = linkLedger()
    const long = `“${'the harbour of salt and grain '.repeat(4000)}”`
    const blocks = Array.from({ length: 600 }, (_, n) => `“The wooden boat number ${n} is sound”`)
    for (const publisher of ['The Quill', 'Alder Courier']) {
      ledger.add(reportFixture({ publisher, blocks: ['…'] }))
      ledger.add(reportFixture({ publisher, blocks: [long], statements: [{ content: [long] }] }))
      ledger.add(
        reportFixture({ publisher, blocks, statements: blocks.map((words) => ({ content: [words] })) }),
      )
    }
    expect((await linkDocuments(ledger)).documents).toBe(6)
    expect((await linkDocuments(ledger)).documents).toBe(0)
  })

  test('a store that does not keep links is told so, and a signal stops between two batches', async () => {
    const ledger = linkLedger()
    ledger.add(copy(1))
    await expect(linkDocuments({ ...ledger, link: async () => {} })).rejects.toThrow(
      'does not keep the links',
    )
    const counts = await linkDocuments(ledger, { signal: AbortSignal.abort() })
    expect(counts.documents).toBe(0)
  })
})
