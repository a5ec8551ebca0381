import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Report, reportSchema } from '../ledger/report.ts'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'
import { toCsv } from './csv.ts'
import { formatOfFile, formats, openTimelineWriter, openWriter, timelineFormats } from './formats.ts'
import { toJson } from './json.ts'
import { toJsonl } from './jsonl.ts'
import { toMarkdown } from './markdown.ts'
import { writeAll } from './report-writer.ts'
import { rowKinds } from './row-kind.ts'

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
      when_words: 'Wednesday',
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
    expect(rows[11]).toMatchObject({ speaker: '', speaker_words: '', basis: '' })
  })

  test('no article gives the heads alone', () => {
    for (const rows of rowKinds) expect(parseCsv(toCsv([], { rows }))).toHaveLength(1)
  })

  test('a row an interaction: who, whom, what, whether, who says so, when, and the words', () => {
    const rows = table(toCsv([ferryReport], { rows: 'interactions' }))
    expect(rows).toHaveLength(ferryReport.interactions.length)
    expect(rows[2]).toMatchObject({
      document: ferryReport.document.id,
      interaction: 'i3',
      type: 'consult',
      status: 'planned',
      actor: 'Odalys Brandt',
      recipient: 'Lodestar Lines',
      according_to: 's7',
      according_to_speaker: 'Tern Agency',
      when: '2031-05-12/2031-05-18',
      when_words: 'next week',
      evidence: 'will meet',
    })
    const { text } = ferryReport.document
    for (const { start, end, evidence } of rows) expect(text.slice(Number(start), Number(end))).toBe(evidence)
  })

  test('a row an actor, a row a date', () => {
    const [brandt, , lodestar] = table(toCsv([ferryReport], { rows: 'actors' }))
    expect(brandt).toMatchObject({
      name: 'Odalys Brandt',
      kind: 'person',
      aliases: 'Ms. Brandt',
      roles: 'Mayor',
    })
    expect(brandt).toMatchObject({ statements: '4', interactions: '3' })
    expect(lodestar).toMatchObject({ name: 'Lodestar Lines', statements: '1', interactions: '3' })
    const dates = table(toCsv([ferryReport], { rows: 'dates' }))
    expect(dates.map(({ words, value }) => `${words} ${value}`)).toContain('next week 2031-05-12/2031-05-18')
    expect(dates.at(-1)).toMatchObject({ words: 'for 31 years', value: '' })
  })

  test('what is told by nobody, or by the outlet itself, has no teller', () => {
    const parts = { actor: [{ name: 'A', words: 'A' }], recipient: [{ name: 'B', words: 'B' }] }
    const report = reportFixture({
      blocks: ['A met B, reportedly.'],
      statements: [{ cue: 'reportedly', content: ['A met B'] }],
      interactions: [
        { type: 'consult', ...parts, evidence: 'met' },
        { type: 'consult', ...parts, evidence: 'met', accordingTo: 1 },
      ],
    })
    const rows = table(toCsv([report], { rows: 'interactions' }))
    expect(rows.map((row) => [row.according_to, row.according_to_speaker])).toEqual([
      ['', ''],
      ['s1', ''],
    ])
    expect(toMarkdown([report])).toContain('in the outlet’s own words')
    expect(toMarkdown([report])).toContain('according to s1, which gives no source')
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
    expect(text).toContain('12 statements by 8 speakers; 1 without a source.')
    expect(text.match(/^\| s\d+ \|/gm)).toHaveLength(12)
    expect(text).toContain('| s3 | Odalys Brandt | continues s2 | “Nobody will swim home.” |')
  })

  test('nothing in the article becomes mark-up', () => {
    const nasty = '<img src=x> [a](b) | *c* `d` # e\n\n# f ![g](h)'
    const report = reportFixture({
      title: nasty,
      blocks: [nasty],
      actors: [{ name: nasty, aliases: [nasty], roles: [nasty] }],
      statements: [{ content: [nasty], cue: '# e' }],
      interactions: [
        {
          type: 'accuse',
          actor: [{ name: nasty, words: '# e' }],
          recipient: [],
          evidence: nasty,
        },
      ],
    })
    const text = toMarkdown([report])
    expect(text.replace(/\\[\\`*_[\]<>#|~&$]/g, '')).not.toMatch(/[<>[\]`]|^#(?!#? )/m)
    expect(text.match(/^\|/gm)).toHaveLength(3 + 3 + 3)
  })

  test('interactions and actors have tables of their own', () => {
    const text = toMarkdown([ferryReport])
    expect(text).toContain(
      '| i4 | Lodestar Lines → the dockers *according to a docker (s8); April = 2031-04* | consult, refused | would not see |',
    )
    expect(text).toContain('| Odalys Brandt | person | 4 | 3 | Mayor; Ms. Brandt |')
    expect(text).toContain(
      '| The night ferry will run until the autumn *to Tern Agency; via Tern Agency; Wednesday = 2031-05-07* |',
    )
  })

  test('an article without statements has no table', () => {
    const text = toMarkdown([reportFixture({ blocks: ['Nothing was said.'] })])
    expect(text).toContain('no statements.')
    expect(text).not.toContain('|')
  })
})

describe('timeline', () => {
  const text = async (report: Report, width = 80) =>
    writeAll(await openTimelineWriter('table', { width }), [report])

  test('days in order, with rows, words and rules', async () => {
    const lines = (await text(ferryReport)).split('\n')
    expect(lines.filter((line) => /^2031/.test(line))).toEqual([
      '2031-04',
      '2031-05-06, Tuesday',
      '2031-05-07, Wednesday',
      '2031-05-08, Thursday',
      '2031-05-12 to 2031-05-18',
    ])
    const at = lines.indexOf('2031-05-07, Wednesday')
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  s1  Odalys Brandt · told · to Tern Agency',
      '      The night ferry will run until the autumn',
      '      “Wednesday” (weekday-past) · ¶3',
    ])
    expect(lines).toContain('  i4  Lodestar Lines → the dockers')
    expect(lines).toContain('      consult, refused: would not see, according to a docker (s8)')
    expect(lines.join(' ')).toContain('without a day: 11 statements, 1 interaction, 1 expression')
  })

  test('no line is wider than the terminal', async () => {
    for (const width of [20, 40, 80])
      for (const line of (await text(ferryReport, width)).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width)
  })

  test('an article without days says so', async () => {
    expect(await text(reportFixture({ blocks: ['Nothing was said.'] }))).toContain('no rows and no dates')
    const undated = reportFixture({ blocks: ['It rains.'], statements: [{ content: ['It rains'] }] })
    expect(await text(undated)).toContain('without a day: 1 statement')
  })

  test('json holds the days and names the article', async () => {
    const written = writeAll(await openTimelineWriter('json', { single: true }), [ferryReport])
    const { format, document, days, undated } = JSON.parse(written)
    expect(format).toBe('hearsay-timeline/1')
    expect(document.id).toBe(ferryReport.document.id)
    expect(days).toHaveLength(5)
    expect(undated.interactions).toEqual(['i1'])
    const line = writeAll(await openTimelineWriter('jsonl'), [ferryReport])
    expect(JSON.parse(line)).toEqual(JSON.parse(written))
  })

  test.each(timelineFormats)('%s takes a list of none', async (format) => {
    expect(writeAll(await openTimelineWriter(format), []).trim()).toMatch(/^(\[\])?$/)
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
