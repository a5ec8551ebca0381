import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnfitQuestion } from './answers.ts'
import { matchOf, parseSearchWords } from './search-words.ts'

const database = new DatabaseSync(':memory:')
database.exec("CREATE VIRTUAL TABLE t USING fts5(words, facets, tokenize='unicode61 remove_diacritics 2')")
const rows = [
  'the night ferry will run until the autumn',
  'they contacted the mayor about the night boats',
  'no contact with the mayor, and no ferry at night',
  'we will mend it',
  'the Añejo café is closed',
]
for (const [n, words] of rows.entries())
  database.prepare('INSERT INTO t(rowid, words, facets) VALUES (?, ?, ?)').run(n + 1, words, 'direct')

const hits = (line: string): number[] => {
  const match = matchOf(parseSearchWords(line), 'facets : "direct"')
  if (match === null) return rows.map((_, n) => n + 1)
  return database
    .prepare('SELECT rowid AS id FROM t WHERE t MATCH ? ORDER BY rowid')
    .all(match)
    .map(({ id }) => Number(id))
}

describe('words of a search', () => {
  test.each([
    ['ferry night', [1, 3]],
    ['"night ferry"', [1]],
    ['“night ferry”', [1]],
    // An unclosed quotation goes to the end.
    ['"night ferry', [1]],
    ['contact', [2, 3]],
    ['contacting mayor', [2, 3]],
    // What stands in quotation marks is looked for as it stands.
    ['"contact"', [3]],
    ['boat OR mend', [2, 4]],
    // OR binds closer than the blank.
    ['night boat OR ferry', [1, 2, 3]],
    ['night NOT mayor', [1]],
    ['NOT night', [4, 5]],
    ['ferr*', [1, 3]],
    ['cafe anejo', [5]],
    ['CAFÉ', [5]],
    ['', [1, 2, 3, 4, 5]],
    // These are words.
    ['or', []],
    ['not', []],
    // These lead nowhere, and nothing is wrong with them.
    ['OR ferry', [1, 3]],
    ['ferry OR', [1, 3]],
    ['ferry NOT', [1, 3]],
    ['ferry AND night', [1, 3]],
    ['ferry)', [1, 3]],
    ['words:ferry', []],
    ['ferry " " night', [1, 3]],
  ])('%s', (line, expected) => {
    expect(hits(line)).toEqual(expected)
  })

  test('what holds nothing to look for is void; an empty line is not', () => {
    expect(parseSearchWords(' — ').isVoid).toBe(true)
    expect(parseSearchWords('""').isVoid).toBe(true)
    expect(parseSearchWords('  ').isVoid).toBe(false)
    expect(parseSearchWords('a').isVoid).toBe(false)
  })

  test('what is far too long is said to be', () => {
    expect(() => parseSearchWords('a '.repeat(100))).toThrow(UnfitQuestion)
    expect(() => parseSearchWords('a'.repeat(5000))).toThrow(UnfitQuestion)
  })

  test('nothing that anybody types is a mistake to the index', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        'OR',
        'NOT',
        'AND',
        'NEAR(',
        ')',
        '(',
        '{a b}:',
        'words:',
        '^',
        '-',
        '+',
        "'",
        '\0',
        '“',
        'a',
        'ferry',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, blank) => {
        expect(hits(pieces.join(blank))).toBeInstanceOf(Array)
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
