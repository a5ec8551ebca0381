// What the answers share: bars, differences in brackets, the flag of the next page. How each looks as a whole is tested with its command
// (src/cli/asking.test.ts).
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verification } from '../../store/answers.ts'
import { altered, statementFound } from '../../testing/fixed-store.ts'
import { inBlackAndWhite } from '../paint.ts'
import { plain, widthOf } from '../terminal-text.ts'
import { answerCsv, answerText } from './answer-writer.ts'
import { barLines, monthBars } from './bars.ts'
import { daysText, nextPage } from './found-text.ts'
import { searchWriter } from './search.ts'
import { verificationWriter } from './verification.ts'

describe('monthBars', () => {
  const bars = (...months: [string, number][]) =>
    monthBars(months.map(([month, value]) => ({ month, value }))).map(
      ({ label, value }) => `${label} ${value}`,
    )

  test('months without anything between are shown', () => {
    expect(bars(['2031-11', 2], ['2032-02', 1])).toEqual(['2031-11 2', '2031-12 0', '2032-01 0', '2032-02 1'])
  })

  test('what has no month comes last', () => {
    expect(bars(['', 3], ['2031-11', 2])).toEqual(['2031-11 2', 'no day 3'])
  })

  test('36 months are months, 37 are years', () => {
    expect(bars(['2031-01', 1], ['2033-12', 1])).toHaveLength(36)
    expect(bars(['2031-01', 1], ['2031-07', 2], ['2034-01', 1])).toEqual([
      '2031 3',
      '2032 0',
      '2033 0',
      '2034 1',
    ])
  })

  test('of centuries only the years that have something', () => {
    expect(bars(['1851-01', 1], ['2031-01', 1])).toEqual(['1851 1', '2031 1'])
  })

  test('nothing', () => {
    expect(bars()).toEqual([])
  })
})

describe('barLines', () => {
  const lines = (width: number, whole?: number) =>
    barLines(
      [
        { label: 'Odalys Brandt', value: 8 },
        { label: 'Bo', value: 1 },
        { label: 'nobody', value: 0 },
      ],
      { width, paint: inBlackAndWhite },
      whole,
    )

  test('the longest is the largest', () => {
    expect(lines(100)).toEqual([
      `  Odalys Brandt  ${'█'.repeat(40)} 8`,
      `  Bo             ${'█'.repeat(5)} 1`,
      '  nobody         0',
    ])
  })

  test('or a part of the whole; what is more than nothing is seen', () => {
    expect(lines(100, 16)[0]).toBe(`  Odalys Brandt  ${'█'.repeat(20)} 8`)
    expect(lines(100, 100_000)[1]).toBe('  Bo             ▏ 1')
  })

  test('a long name is folded, and where there is no room the counts stand alone', () => {
    expect(lines(24)).toEqual(['  Odalys  ███████████ 8', '  Brandt', '  Bo      █▍ 1', '  nobody  0'])
    expect(lines(16)).toEqual(['  Odalys Brandt:', '  8', '  Bo: 1', '  nobody: 0'])
  })

  test('no line is too long, and no label is cut off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: fc.string({ unit: 'grapheme' }), value: fc.nat(1e6) })),
        fc.integer({ min: 20, max: 140 }),
        (bars, width) => {
          const made = barLines(bars, { width, paint: inBlackAndWhite })
          for (const line of made) expect(widthOf(line)).toBeLessThanOrEqual(width)
          const text = made.join('')
          for (const sign of bars.map(({ label }) => plain(label).replace(/\s/g, '')).join(''))
            expect(text).toContain(sign)
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })
})

test('whatever a ledger holds, a terminal gets no orders, no line is too long, and CSV comes back', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  const statement = fc.record({ words: text, name: text, cue: text, title: text, key: text }).map((row) =>
    statementFound('', {
      ...row,
      snippet: {
        text: row.words,
        hits: [
          [1, 3],
          [3, 9],
        ],
      },
      speaker: { id: 1, name: row.name },
      document: { ...statementFound('').document, title: row.title },
    }),
  )
  const page = fc.record({
    items: fc.array(statement, { minLength: 1, maxLength: 4 }),
    next: fc.option(text),
    total: fc.constant(null),
  })
  fc.assert(
    fc.property(page, fc.integer({ min: 20, max: 140 }), (answer, width) => {
      const lines = answerText(searchWriter, answer, { width }).split('\n')
      for (const line of lines) {
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        expect(widthOf(line)).toBeLessThanOrEqual(width)
      }
      const rows = parse(answerCsv(searchWriter, answer), { columns: true }) as Record<string, string>[]
      expect(rows.map(({ content }) => content!.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''))).toEqual(
        answer.items.map(({ words }) => words),
      )
    }),
    { seed: 4, numRuns: 200 },
  )
})

describe('verification', () => {
  type Runs = Verification['found'][number]['difference']
  /** "the night +asked+ ferry -ledger-": runs of both, of the question, of the ledger. */
  const runsOf = (text: string): Runs =>
    [...text.matchAll(/\+([^+]*)\+|-([^-]*)-|([^+-]+)/g)].map(([, asked, ledger, both]) =>
      asked !== undefined
        ? { of: 'asked' as const, text: asked }
        : ledger !== undefined
          ? { of: 'ledger' as const, text: ledger }
          : { of: 'both' as const, text: both!.trim() },
    )
  const shown = (difference: Runs) => {
    const found = [{ ...statementFound('x'), likeness: 'altered' as const, difference }]
    const text = answerText(
      verificationWriter,
      { ...altered, found, asked: '', next: null, total: 1 },
      { width: 140 },
    )
    const ledger = /said {2}(.*)/.exec(text)![1]
    return [ledger, /you asked: (.*)/.exec(text)![1]]
  }

  test.each([
    [
      'the ferry stays +all winter+-until autumn- here',
      'the ferry stays [until autumn] here',
      'the ferry stays [all winter] here',
    ],
    [
      'the ferry stays -until autumn-+all winter+ here',
      'the ferry stays [until autumn] here',
      'the ferry stays [all winter] here',
    ],
    ['the +night+ ferry stays', 'the [] ferry stays', 'the [night] ferry stays'],
    ['the -night- ferry stays', 'the [night] ferry stays', 'the [] ferry stays'],
    ['+oh+ the ferry', '[] the ferry', '[oh] the ferry'],
    ['the +a+-b- ferry +c+ stays', 'the [b] ferry [] stays', 'the [a] ferry [c] stays'],
  ])('%s', (runs, ledger, asked) => {
    expect(shown(runsOf(runs))).toEqual([ledger, asked])
  })

  test('nothing found is a table without rows', () => {
    const absent = { verdict: 'absent' as const, found: [], first: null, asked: 'x', next: null, total: 0 }
    expect(answerCsv(verificationWriter, absent)).toMatch(/^verdict,likeness,[^\r\n]*\r\n$/)
  })
})

test.each([
  ['r.7-12', '--after r.7-12'],
  ['WyJhIiwx', '--after WyJhIiwx'],
  ['12', '--after 12'],
  ['#12', `--after '#12'`],
  [`it's; rm -rf`, `--after 'it'\\''s; rm -rf'`],
  ['a\u001b[31m\nb', `--after 'a\ufffd[31m b'`],
])('nextPage(%j)', (cursor, flag) => {
  expect(nextPage(cursor)).toBe(flag)
})

test('daysText', () => {
  expect(daysText('2031-05-08', '2031-05-08')).toBe('2031-05-08')
  expect(daysText('2031-05-01', '2031-05-08')).toBe('2031-05-01 to 2031-05-08')
  expect(daysText(null, '2031-05-08')).toBe('2031-05-08')
  expect(daysText(null, null)).toBe('')
})
