import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { rowKinds } from './row-kind.ts'
import { storedFrom } from './stored-from.ts'

/** As a program reads it that is not ours. */
const table = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n', relax_column_count: false })

const unguarded = (cell?: string) => cell!.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')

describe('csv of a ledger', () => {
  const stored = { ...storedFrom(ferryReport, 7), human: new Set(['s1']) }

  test('statements: key, numbers of the actors, whether a person decided', async () => {
    const rows = table(await exportedText('csv', [stored]))
    expect(rows).toHaveLength(ferryReport.statements.length)
    expect(rows[0]).toMatchObject({
      statement: 's1',
      key: stored.rows.get('s1'),
      document_key: stored.document,
      outlet: 'The Harbour Post',
      speaker: 'Odalys Brandt',
      speaker_id: '7',
      to_ids: '8',
      via_ids: '8',
      human: 'true',
    })
    expect(rows.at(-1)).toMatchObject({ speaker: '', speaker_id: '', to_ids: '', human: 'false' })
  })

  test('interactions and actors', async () => {
    const rows = table(await exportedText('csv', [stored], { rows: 'interactions' }))
    expect(rows[2]).toMatchObject({
      actor_ids: '7',
      recipient_ids: '9',
      according_to_key: stored.rows.get('s7'),
    })
    const actors = table(await exportedText('csv', [stored], { rows: 'actors' }))
    expect(actors[2]).toMatchObject({ actor: 'a3', actor_id: '9', ledger_name: 'Lodestar Lines' })
  })

  test('whatever the article holds: rows, spans and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        for (const kind of rowKinds) {
          const rows = table(await exportedText('csv', [report], { rows: kind }))
          for (const row of rows)
            for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
          expect(rows).toHaveLength(report[kind].length)
        }
        const rows = table(await exportedText('csv', [report]))
        for (const [i, { content }] of report.statements.entries()) {
          const { start, end, content: words } = rows[i]!
          const joined = content.map(({ text }) => text).join(' … ')
          expect(unguarded(words)).toBe(joined.toWellFormed())
          if (content.length === 1)
            expect(report.document.text.slice(Number(start), Number(end)).toWellFormed()).toBe(
              unguarded(words),
            )
        }
      }),
      { seed: 5, numRuns: 150 },
    )
  })
})
