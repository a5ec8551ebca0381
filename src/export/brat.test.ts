import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedFiles } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'
import { storedFrom } from './stored-from.ts'

interface Mark {
  type: string
  places: [number, number][]
  words: string
}
interface Page {
  characters: string[]
  marks: Map<string, Mark>
  /** "SaidBy T1 T2", "Act T1 say", "AnnotatorNotes T1 s…", "Consult:T3 Actor:T4". */
  rest: string[]
}

/** As brat reads: lines end at any line end that Python knows, columns are parted by tabs, places count code points. */
async function pageOf(report: Report): Promise<Page> {
  const stored = storedFrom(report)
  const files = await exportedFiles('brat', [stored])
  const text = files.get(`${stored.document}.txt`)!.toString('utf8')
  const lines = files
    .get(`${stored.document}.ann`)!
    .toString('utf8')
    .split(/\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/)
  expect(lines.pop()).toBe('')
  const page: Page = { characters: [...text], marks: new Map(), rest: [] }
  const ids = new Set<string>()
  for (const line of lines) {
    const [id = '', told = '', words = ''] = line.split('\t')
    expect(line.split('\t').length).toBe(/^[TN#]/.test(id) ? 3 : 2)
    expect(ids.has(id)).toBe(false)
    ids.add(id)
    if (!id.startsWith('T')) {
      page.rest.push(
        [told, words]
          .filter(Boolean)
          .join(' ')
          .replace(/Arg\d:/g, ''),
      )
      continue
    }
    const [, type = '', places = ''] = /^(\w+) ([\d ;]+)$/.exec(told) ?? []
    const pairs = places.split(';').map((place) => place.split(' ').map(Number) as [number, number])
    page.marks.set(id, { type, places: pairs, words })
  }
  for (const { places, words } of page.marks.values()) {
    const parts = places.map(([start, end]) => page.characters.slice(start, end).join(''))
    expect(parts.join(' ')).toBe(words)
    expect(words).not.toMatch(/\n/)
  }
  for (const line of page.rest)
    for (const [id] of line.replace(/ [^T].*/, '').matchAll(/\bT\d+\b/g))
      expect(page.marks.has(id)).toBe(true)
  return page
}

describe('brat', () => {
  test('what was said, by whom, and what became of it', async () => {
    const { marks, rest } = await pageOf(ferryReport)
    const idOf = (words: string) => [...marks].find(([, mark]) => mark.words === words)![0]
    const said = idOf('“We heard you,”')
    expect(rest).toContain(`SaidBy ${said} ${idOf('Ms. Brandt')}`)
    expect(rest).toContain(`CuedBy ${said} ${idOf('said')}`)
    expect(rest).toContain(`Act ${said} say`)
    expect(rest).toContain(`Negated ${idOf('whether the crew would be kept on')}`)
    expect(rest).toContain(`AnnotatorNotes ${said} ${storedFrom(ferryReport).rows.get('s2')}`)
    expect(rest.some((line) => /^Consult:T\d+ Actor:T\d+ Recipient:T\d+$/.test(line))).toBe(true)
    expect(rest.some((line) => /^Status E\d+ denied$/.test(line))).toBe(true)
    expect(rest.some((line) => /^Reference T\d+ hearsay:1 Odalys Brandt$/.test(line))).toBe(true)
  })

  test('a quotation over two paragraphs is in two parts, and the ship is one character', async () => {
    const { marks } = await pageOf(ferryReport)
    const contents = [...marks.values()].filter(({ type }) => type === 'Content')
    expect(contents[3]!.places).toHaveLength(2)
    const [start, end] = contents[10]!.places[1]!
    expect(end - start).toBe(1)
    const one = { ...ferryReport.statements[3]!, content: [{ start: 0, end: 55, text: '' }] }
    const quoted = ferryReport.document.text.slice(0, 55)
    const over = await pageOf({
      ...ferryReport,
      statements: [{ ...one, content: [{ start: 0, end: 55, text: quoted }] }],
    })
    expect(over.marks.get('T1')!.places).toHaveLength(2)
  })

  test('the types are declared', async () => {
    const files = await exportedFiles('brat', [ferryReport])
    const configuration = files.get('annotation.conf')!.toString('utf8')
    const { marks } = await pageOf(ferryReport)
    for (const { type } of marks.values()) expect(configuration).toMatch(new RegExp(`^${type}(\\t|$)`, 'm'))
  })

  test('whatever the article holds: each mark holds its words, and the text is as long as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { characters, marks } = await pageOf(report)
        expect(characters.length).toBe([...report.document.text].length)
        const contents = [...marks.values()].filter(({ type }) => type === 'Content')
        expect(contents).toHaveLength(report.statements.length)
        const plain = (text: string) =>
          text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
        for (const [i, { content }] of report.statements.entries()) {
          const words = content.map(({ text }) => plain(text)).join('')
          const found = contents[i]!.words
          expect(found.replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        }
      }),
      { seed: 12, numRuns: 200 },
    )
  })
})
