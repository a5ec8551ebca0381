import { describe, expect, test } from 'vitest'
import { ferryReport } from '../../../../src/testing/report-fixture.ts'
import { actOf, actorsOf, coloursOf, everything, kindOf, passes, rowsOf, tally } from './rows.ts'

const rows = rowsOf(ferryReport)

describe('rowsOf', () => {
  test('statements and interactions stand in the order of the text', () => {
    const starts = rows.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(rows).toHaveLength(ferryReport.statements.length + ferryReport.interactions.length)
  })
  test('a statement is called by its place in the report, as in exports', () => {
    for (const [i, { id }] of ferryReport.statements.entries())
      expect(rows.find((row) => row.id === id)?.number).toBe(`${i + 1}`)
  })
  test('the paragraph is the block that holds the words', () => {
    for (const { start, paragraph } of rows) {
      const block = ferryReport.document.blocks[paragraph - 1]!
      expect(block.start <= start && start < block.end).toBe(true)
    }
  })
})

describe('a filter', () => {
  test('that asks for nothing leaves everything', () => {
    expect(rows.filter((row) => passes(row, everything))).toEqual(rows)
  })
  test('leaves what its tally counts, of each sort and of each alone', () => {
    for (const [speaker, n] of tally(rows, actorsOf))
      expect(rows.filter((row) => passes(row, { ...everything, speaker }))).toHaveLength(n)
    for (const [kind, n] of tally(rows, (row) => [kindOf(row)]))
      expect(rows.filter((row) => passes(row, { ...everything, kind }))).toHaveLength(n)
    for (const [act, n] of tally(rows, (row) => [actOf(row)]))
      expect(rows.filter((row) => passes(row, { ...everything, act }))).toHaveLength(n)
  })
  test('asks for all it says at once', () => {
    const [row] = rows.filter(({ statement }) => statement?.speaker)
    const [speaker] = actorsOf(row!)
    expect(passes(row!, { speaker: speaker!, kind: kindOf(row!), act: actOf(row!) })).toBe(true)
    expect(passes(row!, { speaker: speaker!, kind: 'interaction', act: null })).toBe(false)
    expect(passes(row!, { speaker: 'nobody', kind: kindOf(row!), act: null })).toBe(false)
  })
})

test('colours go to those who speak most, in the order in which they first speak', () => {
  const [model] = ferryReport.statements
  const by = (actor: string) => ({ ...model!, speaker: { ...model!.speaker!, actor } })
  const often = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((actor) => [by(actor), by(actor)])
  const colours = coloursOf({ ...ferryReport, statements: [by('a'), ...often, by('i')] })
  expect([...colours]).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((actor, i) => [actor, i]))
})
