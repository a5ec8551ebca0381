import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportFixture } from '../../testing/report-fixture.ts'
import {
  lengthOf,
  numberAt,
  pairsIn,
  readEvidence,
  type Shown,
  startOf,
  wordsOf,
  writeEvidence,
} from './evidence.ts'
import { openDatabase } from './open-database.ts'
import { writeDocument } from './write-document.ts'

const shown = fc.record({
  role: fc.constantFrom('content', 'source', 'cue', 'to', 'about', 'act', 'recipient'),
  start: fc.oneof(fc.nat(3000), fc.nat(600_000)),
  length: fc.oneof(fc.nat(200), fc.nat(60_000)),
  actor: fc.option(fc.integer({ min: 1, max: 3000 })),
}) as fc.Arbitrary<Pick<Shown, 'role' | 'start' | 'actor'> & { length: number }>

describe('evidence', () => {
  test('a word for each, a letter and numbers', () => {
    //   the mayor said: “We will mend it”
    const row: Shown[] = [
      { role: 'content', start: 16, end: 33, actor: null },
      { role: 'source', start: 0, end: 9, actor: 1 },
      { role: 'cue', start: 10, end: 14, actor: null },
    ]
    // Numbers are counted from "]"; a capital letter stands before the row.
    expect(writeEvidence(row)).toBe('c]n Smf^ Qca')
    expect(readEvidence('c]n Smf^ Qca', 16)).toEqual(row)
  })

  test('what is too far apart for a character is not written', () => {
    const far = (start: number): Shown[] => [
      { role: 'content', start: 0, end: 1, actor: null },
      { role: 'cue', start, end: start + 1, actor: null },
    ]
    expect(readEvidence(writeEvidence(far(1_000_000)), 0)).toEqual(far(1_000_000))
    expect(() => writeEvidence(far(1_200_000))).toThrow(RangeError)
  })

  test('comes out as it went in, and SQL reads the same', () => {
    const database = new DatabaseSync(':memory:')
    const read = database.prepare(
      `SELECT ${startOf('r', 'e.value')} AS start, ${lengthOf('e.value')} AS length, ${numberAt('e.value', 4)} AS actor
       FROM (SELECT ? AS evidence, ? AS start) r, ${wordsOf('r')} e ORDER BY e.key`,
    )
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1, maxLength: 8 }), (list) => {
        const row = list.map(({ length, ...one }): Shown => ({ ...one, end: one.start + length }))
        const from = row[0]!.start
        const evidence = writeEvidence(row)
        expect(evidence.isWellFormed()).toBe(true)
        expect(readEvidence(evidence, from)).toEqual(row)
        expect(read.all(evidence, from).map((one) => ({ ...one }))).toEqual(
          list.map(({ start, length, actor }) => ({ start, length, actor })),
        )
      }),
      { seed: 4, numRuns: 500 },
    )
  })

  test('the views show the words, behind characters of two code units, too', () => {
    const database = openDatabase(':memory:', { create: true })
    const report = reportFixture({
      publisher: 'The Quill',
      published: '2031-05-06',
      blocks: ['🚢🚢 Imre Pool said: “𝔘s, it goes 🚢”, and then: “It came.”'],
      statements: [
        {
          speaker: { name: 'Imre Pool', words: 'Imre Pool' },
          cue: 'said',
          content: ['“𝔘s, it goes 🚢”', '“It came.”'],
        },
      ],
    })
    const input = {
      place: { source: 'a', record: null },
      key: 'k',
      sha256: '',
      bytes: 0,
      options: {},
      report,
    }
    writeDocument(database, input, '2031-01-01')
    expect(database.prepare('SELECT words, speaker_words, cue FROM statements').get()).toEqual({
      words: '“𝔘s, it goes 🚢” … “It came.”',
      speaker_words: 'Imre Pool',
      cue: 'said',
    })
    expect(database.prepare('SELECT pairs FROM documents').get()!.pairs).toBe(pairsIn(report.document.text))
    const rows = database.prepare('SELECT role, actor, start, "end", words FROM evidence').all()
    expect(rows.map(({ role, actor }) => [role, actor])).toEqual([
      ['content', null],
      ['content', null],
      ['source', 'Imre Pool'],
      ['cue', null],
    ])
    for (const { start, end, words } of rows)
      expect(report.document.text.slice(Number(start), Number(end))).toBe(words)
  })
})
