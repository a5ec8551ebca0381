import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredReport } from '../store/store.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { storedFrom, storing } from './stored-from.ts'
import { parseStoredReport } from './stored-jsonl.ts'

test('a line a document, and the same documents come back', async () => {
  const store = storing()
  const documents: StoredReport[] = [store(ferryReport), { ...store(ferryReport), human: new Set(['s2']) }]
  const lines = (await exportedText('jsonl', documents)).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map(parseStoredReport)).toEqual(documents)
})

test('whatever the article holds, the same document comes back', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const text = await exportedText('jsonl', [report])
      expect(parseStoredReport(text)).toEqual(storedFrom(report))
    }),
    { seed: 4, numRuns: 200 },
  )
})

test('a line of something else is nothing', () => {
  for (const line of ['', '{', '[]', 'null', JSON.stringify(ferryReport)])
    expect(parseStoredReport(line)).toBeNull()
})

test('no two articles share an actor', () => {
  const store = storing()
  const [a, b] = [store(ferryReport), store(ferryReport)]
  const ids = [...a.actors.values(), ...b.actors.values()].map(({ id }) => id)
  expect(new Set(ids).size).toBe(2 * ferryReport.actors.length)
  expect(a.rows).toEqual(b.rows)
})
