import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../../src/ledger/report.ts'
import { anyReport } from '../../../../src/testing/any-report.ts'
import { ferryReport } from '../../../../src/testing/report-fixture.ts'
import { type ArticleBlock, articleBlocks, type TextPiece } from './article-blocks.ts'

const blocksOf = (report: Report) => articleBlocks(report, (value) => value)
const textsOf = (blocks: readonly ArticleBlock[]): TextPiece[] =>
  blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])))
const wordsOf = (blocks: readonly ArticleBlock[]) =>
  textsOf(blocks)
    .map(({ words }) => words)
    .join('')

describe('articleBlocks', () => {
  test('every word of the article is drawn once, and each piece says where it begins', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { text } = report.document
        const pieces = textsOf(blocksOf(report))
        for (const { start, end, words } of pieces) expect(text.slice(start, end)).toBe(words)
        for (const [i, { start }] of pieces.slice(1).entries())
          expect(start).toBeGreaterThanOrEqual(pieces[i]!.end)
        const blank = /\s/g
        expect(pieces.map(({ words }) => words.replace(blank, '')).join('')).toBe(text.replace(blank, ''))
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  test('the pieces of a row’s parts are together exactly its words', () => {
    const pieces = textsOf(blocksOf(ferryReport))
    for (const { id, content } of ferryReport.statements) {
      const drawn = pieces.filter(({ marks }) =>
        marks.some(({ role, of }) => role === 'content' && of === id),
      )
      expect(drawn.map(({ words }) => words).join('')).toBe(content.map(({ text }) => text).join(''))
    }
  })

  test('a row’s number stands behind its last part, once', () => {
    const ends = textsOf(blocksOf(ferryReport)).flatMap((piece) => piece.ends.map((id) => [id, piece.end]))
    const { statements, interactions } = ferryReport
    expect(new Map(ends as [string, number][])).toEqual(
      new Map([
        ...statements.map(({ id, content }) => [id, content.at(-1)!.end] as const),
        ...interactions.map(({ id, evidence }) => [id, evidence.end] as const),
      ]),
    )
    expect(ends).toHaveLength(statements.length + interactions.length)
  })

  test('furniture stands where it stood, and adds no word to the text', () => {
    const blocks = blocksOf(ferryReport)
    const leftOut = blocks.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => ('leftOut' in piece ? [piece.leftOut.words] : [])),
    )
    expect(leftOut).toEqual(ferryReport.document.removed.map(({ text }) => text))
    const bare = { ...ferryReport, document: { ...ferryReport.document, removed: [] } }
    expect(wordsOf(blocksOf(bare))).toBe(wordsOf(blocks))
  })

  test('a speaker whom a person chose has no words of its own', () => {
    const [first, ...others] = ferryReport.statements
    const chosen = { ...first!, speaker: { ...first!.speaker!, span: first!.content[0]! } }
    const pieces = textsOf(blocksOf({ ...ferryReport, statements: [chosen, ...others] }))
    const sources = (id: string) =>
      pieces.filter(({ marks }) => marks.some(({ role, of }) => role === 'source' && of === id))
    expect(sources(first!.id)).toEqual([])
    expect(
      textsOf(blocksOf(ferryReport)).some(({ marks }) => marks.some(({ role }) => role === 'source')),
    ).toBe(true)
  })
})
