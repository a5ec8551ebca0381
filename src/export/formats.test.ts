import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Report, reportSchema } from '../ledger/report.ts'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'
import { toCsv } from './csv.ts'
import { formatOfFile, formats, openWriter } from './formats.ts'
import { toJson } from './json.ts'
import { toJsonl } from './jsonl.ts'
import { toMarkdown } from './markdown.ts'

/** A report of which every word is given by a stranger. */
const hostileReport = fc
  .tuple(
    fc.string({ unit: 'binary', minLength: 1 }),
    hostileWords(),
    hostileWords(),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([noise, name, words, published]) => {
    const quiet = noise.replaceAll('@', ' ')
    return reportFixture({
      title: name + quiet,
      publisher: words,
      url: words,
      published: published ? '2031-05-08' : null,
      blocks: [`${quiet}${name}§${words}`],
      statements: [{ speaker: { name: words + quiet, words: name }, cue: '§', content: [words] }],
    })
  })

function hostileWords() {
  return fc.constantFrom(
    '=1+1',
    '-2',
    '+cmd|calc',
    '@SUM(A1)',
    '\tx',
    '\rx',
    'a,b',
    'say "x"',
    'line\r\nbreak',
    '[1, 2, 3]',
    '{ "start": 1 }',
    '[\n  1,\n  2,\n  3\n]',
    '| cell',
    '<b>',
    '[a](javascript:x)',
    "it's",
    '\ud800',
    '\u0000',
    '  ',
  )
}

describe('json', () => {
  test('one report is an object, a list a list', () => {
    expect(JSON.parse(toJson(ferryReport))).toEqual(ferryReport)
    expect(JSON.parse(toJson([]))).toEqual([])
    expect(JSON.parse(toJson([ferryReport, ferryReport]))).toEqual([ferryReport, ferryReport])
  })

  test('a span and a run of the origin map stand on one line', () => {
    const text = toJson(ferryReport)
    expect(text).toContain('{ "start": 0, "end": 40, "kind": "headline" }')
    expect(text).toMatch(/^ {6}\[0, 0, \d+\],$/m)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('whatever the article holds, the same report comes back, and it keeps the schema', () => {
    const schema = z.fromJSONSchema(reportSchema as Parameters<typeof z.fromJSONSchema>[0])
    fc.assert(
      fc.property(hostileReport, (report) => {
        const back = JSON.parse(toJson(report))
        expect(back).toEqual(JSON.parse(JSON.stringify(report)))
        expect(Report.safeParse(back).success).toBe(true)
        expect(schema.safeParse(back).success).toBe(true)
      }),
      { seed: 1, numRuns: 200 },
    )
    expect(schema.safeParse({ ...ferryReport, statements: [{}] }).success).toBe(false)
  })
})

describe('jsonl', () => {
  test('a line a report', () => {
    const lines = toJsonl([ferryReport, ferryReport]).split('\n')
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[1]!)).toEqual(ferryReport)
    expect(toJsonl([])).toBe('')
  })
})

describe('csv', () => {
  const table = (text: string) => {
    const [head, ...rows] = parseCsv(text)
    return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]])))
  }

  test('a row a statement, with names and words', () => {
    const rows = table(toCsv([ferryReport, ferryReport]))
    expect(rows).toHaveLength(2 * ferryReport.statements.length)
    expect(rows[0]).toMatchObject({
      document: ferryReport.document.id,
      title: 'Quillport keeps its night ferry, for now',
      publisher: 'The Harbour Post',
      published: '2031-05-08',
      statement: 's1',
      kind: 'indirect',
      negated: 'false',
      speaker: 'Odalys Brandt',
      speaker_words: 'Mayor Odalys Brandt',
      basis: 'named',
      cue: 'told',
      lemma: 'tell',
      content: 'The night ferry will run until the autumn',
      confidence: '0.97',
      to: 'Tern Agency',
      via: 'Tern Agency',
      when: '2031-05-07',
      continues: '',
    })
    const { text } = ferryReport.document
    expect(text.slice(Number(rows[0]!.start), Number(rows[0]!.end))).toBe(rows[0]!.content)
    expect(rows[3]).toMatchObject({
      cue: '',
      lemma: '',
      continues: 's3',
      content: '“The boat is old, and it is ours. … “We will mend it.”',
    })
    expect(rows[9]).toMatchObject({ speaker: '', speaker_words: '', basis: '' })
  })

  test('no article gives the heads alone', () => {
    expect(parseCsv(toCsv([]))).toHaveLength(1)
  })

  test('whatever the article holds, the words come back, and no cell starts a formula', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const rows = table(toCsv([report]))
        expect(rows).toHaveLength(1)
        const unguarded = (cell?: string) => cell!.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
        expect(unguarded(rows[0]!.content)).toBe(report.statements[0]!.content[0]!.text)
        expect(unguarded(rows[0]!.title)).toBe(report.document.title)
        expect(unguarded(rows[0]!.speaker)).toBe(report.actors[0]!.name)
        for (const cell of Object.values(rows[0]!)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test('a word that only holds a sign in its middle is left alone', () => {
    const report = reportFixture({
      blocks: ['The well-known 1+1=2'],
      statements: [{ content: ['well-known 1+1=2'] }],
    })
    expect(table(toCsv([report]))[0]!.content).toBe('well-known 1+1=2')
  })
})

describe('markdown', () => {
  test('heading, origin and a row a statement', () => {
    const text = toMarkdown([ferryReport])
    expect(text).toContain('# Quillport keeps its night ferry, for now\n')
    expect(text).toContain(
      'The Harbour Post · 2031-05-08 · by Imke Vandersloot · <https://harbourpost.example/quillport/night-ferry>',
    )
    expect(text).toContain('10 statements by 6 speakers; 1 without a source.')
    expect(text.match(/^\| s\d+ \|/gm)).toHaveLength(10)
    expect(text).toContain('| s3 | Odalys Brandt | continues s2 | “Nobody will swim home.” |')
  })

  test('nothing in the article becomes mark-up', () => {
    const nasty = '<img src=x> [a](b) | *c* `d` # e\n\n# f ![g](h)'
    const report = reportFixture({
      title: nasty,
      blocks: [nasty],
      statements: [{ content: [nasty], cue: '# e' }],
    })
    const text = toMarkdown([report])
    expect(text.replace(/\\[\\`*_[\]<>#|~&$]/g, '')).not.toMatch(/[<>[\]`]|^#(?! )/m)
    expect(text.match(/^\|/gm)).toHaveLength(3)
  })

  test('an article without statements has no table', () => {
    const text = toMarkdown([reportFixture({ blocks: ['Nothing was said.'] })])
    expect(text).toContain('no statements.')
    expect(text).not.toContain('|')
  })
})

describe('formats', () => {
  test.each(formats)('%s opens, writes and closes', async (format) => {
    const writer = await openWriter(format)
    const text = writer.open() + writer.write(ferryReport) + writer.write(ferryReport) + writer.close()
    expect(text).toContain('Odalys Brandt')
  })

  test('a file’s name may ask for one', () => {
    expect(formatOfFile('out/ledger.CSV')).toBe('csv')
    expect(formatOfFile('a.b/ledger.md')).toBe('markdown')
    expect(formatOfFile('a.csv/ledger')).toBeNull()
    expect(formatOfFile('ledger.pdf')).toBeNull()
    expect(formatOfFile('ledger.constructor')).toBeNull()
  })
})

/** A strict reader of RFC 4180: quotes only around whole cells, CRLF at every row's end, as many cells in each row. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    if (!found) throw new Error(`not RFC 4180 at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    row.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'))
    if (found[3] !== ',') {
      rows.push(row)
      row = []
    }
  }
  expect(new Set(rows.map((cells) => cells.length)).size).toBe(1)
  return rows
}
