import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'

interface Slide {
  unique_id: string
  group: string
  start_date: { year: number; month?: number; day?: number }
  end_date?: Slide['start_date']
  display_date: string
  text: { headline: string; text: string }
}

async function timelineOf(
  reports: readonly Report[],
): Promise<{ events: Slide[]; title: Pick<Slide, 'text'> }> {
  return JSON.parse(await exportedText('timelinejs', reports))
}

/** Elements of some HTML, and its words. */
function htmlOf(html: string): { names: string[]; words: string } {
  const names: string[] = []
  let words = ''
  const visit = (node: { type: string; name?: string; data?: string; children?: unknown[] }): void => {
    if (node.type === 'text') words += node.data
    if (node.name) names.push(node.name)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(parseDocument(html) as never)
  return { names, words }
}

describe('TimelineJS', () => {
  test('a slide a row with a day', async () => {
    const { events, title } = await timelineOf([ferryReport])
    expect(events).toHaveLength(4)
    expect(events[0]).toMatchObject({
      group: 'statements',
      start_date: { year: 2031, month: 5, day: 7 },
      display_date: '2031-05-07',
      text: { headline: 'Odalys Brandt · told · to Tern Agency · via Tern Agency' },
    })
    expect(events[3]).toMatchObject({
      group: 'interactions',
      start_date: { year: 2031, month: 4, day: 1 },
      end_date: { year: 2031, month: 4, day: 30 },
      display_date: '2031-04',
    })
    expect(events[1]!.text.text).toContain('<p>according to Tern Agency</p>')
    expect(title.text.headline).toBe('Quillport keeps its night ferry, for now')
    expect(title.text.text).toBe('<p>4 rows with a day out of 1 article; 12 without a day</p>')
  })

  test('a year alone stays a year', async () => {
    const words = { content: ['It rained'], when: { day: '2031', words: '2031' } }
    const report = reportFixture({ blocks: ['It rained in 2031.'], statements: [words] })
    const { events } = await timelineOf([report])
    expect(events[0]!.start_date).toEqual({ year: 2031 })
  })

  test('what is not dated is not guessed', async () => {
    const { events, title } = await timelineOf([])
    expect(events).toEqual([])
    expect(title.text.headline).toBe('Who said what, and when')
  })

  test('whatever the article holds, words stay words', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { events } = await timelineOf([report])
        const dated = [...report.statements, ...report.interactions].filter(({ when }) => when)
        expect(events).toHaveLength(dated.length)
        for (const { text } of events) {
          expect(htmlOf(text.headline).names).toEqual([])
          expect(htmlOf(text.text).names.filter((name) => name !== 'p' && name !== 'a')).toEqual([])
        }
      }),
      { seed: 15, numRuns: 150 },
    )
  })
})
