import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'
import { toTable } from './table.ts'
import { fold, plain, widthOf } from './terminal-text.ts'

describe('toTable', () => {
  const lines = (width: number) => toTable([ferryReport], { width }).split('\n')

  test('heading, rows and counts', () => {
    const text = toTable([ferryReport])
    expect(text).toMatch(
      /^Quillport keeps its night ferry, for now\nThe Harbour Post · 2031-05-08 · by Imke Vandersloot\nhttps:/,
    )
    expect(text).toMatch(/^s1 +Odalys Brandt +told +The night ferry will run until the autumn +¶3 60–101$/m)
    expect(text).toMatch(/^s3 +Odalys Brandt +goes on from s2 +“Nobody will swim home.”/m)
    expect(text).toMatch(/^ {40,}negated$/m)
    expect(text).toMatch(/^s12 +no source +reportedly/m)
    expect(text).toMatch(
      /12 statements by 8 speakers; 1 without a source · 5 direct, 1 mixed, 6 indirect · 4 interactions/,
    )
  })

  test.each([20, 40, 63, 64, 80, 100, 140, 500])(
    'at %d columns no line is longer, and no word is lost',
    (width) => {
      for (const line of lines(width)) expect(widthOf(line)).toBeLessThanOrEqual(Math.min(width, 140))
      const text = lines(width).join('').replace(/\s/g, '')
      for (const { id } of ferryReport.statements) expect(text).toContain(id)
      expect(text).toContain('🚢')
    },
  )

  test('what goes with a row stands under it', () => {
    const under = (id: string) => {
      const at = lines(120).findIndex((line) => line.startsWith(`${id} `))
      return lines(120)[at + 1]!.trim()
    }
    expect(under('s1')).toBe(
      'Mayor Odalys Brandt                           to Tern Agency · via Tern Agency · Wednesday = 2031-05-07'.replace(
        / {2,}/,
        lines(120)
          .find((line) => line.includes('via Tern'))!
          .match(/Brandt( +)to/)![1]!,
      ),
    )
    expect(under('s8')).toBe('to reporters')
    expect(under('s9')).toMatch(/^s10/)
    expect(under('i3')).toBe('according to Tern Agency (s7) · next week = 2031-05-12 to 2031-05-18')
  })

  test('a continued quotation does not say again whom it was said to', () => {
    const to = [{ name: 'reporters', words: 'reporters' }]
    const report = (second: typeof to) =>
      reportFixture({
        blocks: ['“A,” she told reporters. “B.”'],
        statements: [
          { speaker: { name: 'Ada', words: 'she' }, cue: 'told', content: ['“A,”'], to },
          {
            speaker: { name: 'Ada', words: 'she', basis: 'continuation' },
            content: ['“B.”'],
            to: second,
            continues: 1,
          },
        ],
      })
    const times = (second: typeof to) => toTable([report(second)]).match(/to (?:reporters|Ada)/g)
    expect(times(to)).toEqual(['to reporters'])
    expect(times([{ name: 'Ada', words: 'she' }])).toEqual(['to reporters', 'to Ada'])
  })

  test('interactions and actors', () => {
    const text = toTable([ferryReport], { width: 100 })
    expect(text).toMatch(/^i1 +Lodestar Lines → Odalys Brandt +request, denied +asked +¶7 362–367$/m)
    expect(text).toMatch(/^i2 +Odalys Brandt → the dockers +consult +met +¶8/m)
    expect(text).toMatch(/^Odalys Brandt +person +4 +3 +Mayor · Ms\. Brandt$/m)
    expect(text).toMatch(/^reporters +group$/m)
  })

  test.each([
    ['statements', /^s1 /m, /^i1 /m],
    ['interactions', /^i1 /m, /^s1 /m],
    ['actors', /^reporters +group/m, /^s1 /m],
    ['dates', /^next week +2031-05-12 to 2031-05-18 +week/m, /^i1 /m],
  ] as const)('%s alone', (rows, there, away) => {
    const text = toTable([ferryReport], { rows })
    expect(text).toMatch(there)
    expect(text).not.toMatch(away)
  })

  test('one sort of rows that the article does not have', () => {
    const bare = reportFixture({ blocks: ['Nothing was said.'] })
    expect(toTable([bare], { rows: 'interactions' })).toBe(
      'Untitled article\n\nno interactions\n\nno statements\n',
    )
  })

  test('columns stand under one another, wide letters or not', () => {
    const places = toTable([ferryReport], { width: 100, rows: 'statements' })
      .split('\n')
      .filter((line) => line.includes('¶'))
      .map((line) => widthOf(line.slice(0, line.indexOf('¶'))))
    expect(new Set(places).size).toBe(1)
  })

  test('colours only when asked', () => {
    expect(toTable([ferryReport])).not.toContain('\u001b')
    const colored = toTable([ferryReport], { color: true })
    expect(colored).toContain('\u001b[36m')
    expect(colored.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(toTable([ferryReport]))
  })

  test('an article without statements says so', () => {
    expect(toTable([reportFixture({ blocks: ['Nothing was said.'] })])).toBe(
      'Untitled article\n\nno statements\n',
    )
  })

  test('a terminal gets no orders from an article, and no line is too long', () => {
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom(
          '\u001b[2J',
          '\u009b31m',
          '\r',
          '\n',
          '\u202e',
          '陳',
          '👨‍👩‍👧',
          '🇺🇦',
          'e\u0301',
          '\u200b',
          '\ud83d',
          ' ',
          '\t',
        ),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(noise, fc.integer({ min: 20, max: 140 }), (parts, width) => {
        const words = parts.join('').replaceAll('@', '') || 'x'
        const report = reportFixture({
          title: words,
          publisher: words,
          blocks: [`§${words}¤`],
          statements: [{ speaker: { name: words, words: `§${words}` }, cue: `${words}¤`, content: [words] }],
        })
        const text = toTable([report], { width })
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
        for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

describe('terminal text', () => {
  test.each([
    ['', 0],
    ['boat', 4],
    ['“naïve”', 7],
    ['陳', 2],
    ['한국', 4],
    ['カ', 2],
    ['ＡＢ', 4],
    ['🚢', 2],
    ['❤️', 2],
    ['❤', 1],
    ['👨‍👩‍👧', 2],
    ['🇺🇦', 2],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['привет', 6],
    ['a🚢b', 4],
  ])('%j takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })

  test('folds at blanks and cuts only what is longer than a line', () => {
    expect(fold('the night ferry stays', 9)).toEqual(['the night', 'ferry', 'stays'])
    expect(fold('a supercalifragilistic b', 8)).toEqual(['a', 'supercal', 'ifragili', 'stic b'])
    expect(fold('👨‍👩‍👧👨‍👩‍👧', 3)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
    expect(fold('', 5)).toEqual([''])
  })

  test('plain text is one line and gives no orders', () => {
    expect(plain(' a\n\tb\u001b[31mc\u202e ')).toBe('a b\ufffd[31mc')
  })
})
