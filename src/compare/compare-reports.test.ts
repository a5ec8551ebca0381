import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonLines, parseCompareCases } from '../testing/compare-case.ts'
import { ferryReport, findBrokenSpans, reportFixture } from '../testing/report-fixture.ts'
import { compareReports } from './compare-reports.ts'
import type { Comparison } from './comparison.ts'

const cases = parseCompareCases(readFileSync(new URL('cases.txt', import.meta.url), 'utf8'))

describe('compareReports', () => {
  test('has as many near misses as finds', () => {
    const misses = cases.filter(({ expected }) => expected[0] === 'nothing').length
    expect(misses).toBeGreaterThanOrEqual(Math.floor(cases.length * 0.4))
  })

  test.each(cases)('$title', ({ a, b, expected }) => {
    expect(comparisonLines(compareReports(a, b))).toEqual(expected)
  })

  test.each(cases)('the other way round: $title', ({ a, b }) => {
    expect(mirrored(compareReports(b, a))).toEqual(sorted(compareReports(a, b)))
  })

  test('an article shares every row with itself that holds enough words, and differs from itself in none', () => {
    const { shared, differing } = compareReports(ferryReport, ferryReport)
    expect(differing).toEqual([])
    expect(shared.every(({ extent, a, b }) => extent === 'whole' && a.row === b.row)).toBe(true)
    // “We heard you,” and “🚢” are too little; s12 has no source and one telling word too few.
    const rows = shared.map(({ a }) => a.row)
    expect(rows).toEqual(expect.arrayContaining(['s1', 's5', 's7', 's9', 's10']))
    expect(rows).not.toContain('s2')
  })

  test('nothing to compare gives nothing', () => {
    const bare = reportFixture({ blocks: ['Nothing was said.'] })
    const { shared, differing, denied } = compareReports(bare, ferryReport)
    expect([...shared, ...differing, ...denied]).toEqual([])
  })

  test('every span holds its words, and the words of both sides of a step are the same where it says so', () => {
    const words = fc.array(
      fc.constantFrom('boat', 'harbour', 'the', 'of', 'grain', '…', 'don’t', 'No', '陳', '“', '-'),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    const article = fc.array(words, { minLength: 1, maxLength: 4 }).map((lists) =>
      reportFixture({
        blocks: lists.map((list, i) => `§${i} ${list.join(' ')}`),
        statements: lists.map((list, i) => ({ content: [`§${i} ${list.join(' ')}`] })),
      }),
    )
    fc.assert(
      fc.property(article, article, (a, b) => {
        const comparison = compareReports(a, b)
        const sides = { a, b }
        for (const side of ['a', 'b'] as const) {
          const spans = [...comparison.shared, ...comparison.differing, ...comparison.denied].map(
            (one) => one[side],
          )
          const steps = comparison.differing.flatMap((one) => one.steps.map((step) => step[side]))
          expect(findBrokenSpans({ ...sides[side], dates: [...spans, ...steps] as never })).toEqual([])
        }
        const flat = (spans: readonly { text: string }[]) =>
          spans.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [])
        for (const { steps } of comparison.differing)
          for (const step of steps) expect(flat(step.a).join() === flat(step.b).join()).toBe(step.same)
        for (const { a, b } of comparison.shared) expect(flat(a.evidence)).toEqual(flat(b.evidence))
      }),
      { seed: 6, numRuns: 150 },
    )
  })

  test('a very long quotation and a thousand rows alike are compared all the same', () => {
    const long = `“${'the harbour of salt and grain '.repeat(4000)}”`
    const one = reportFixture({ blocks: [long], statements: [{ content: [long] }] })
    expect(compareReports(one, one).shared).toHaveLength(1)
    const blocks = Array.from({ length: 1000 }, (_, n) => `The wooden boat number ${n} is sound`)
    const many = reportFixture({ blocks, statements: blocks.map((words) => ({ content: [`${words}`] })) })
    expect(compareReports(many, many).differing).toEqual([])
  })
})

const key = (entry: unknown): string => JSON.stringify(entry)
const sorted = ({ shared, differing, denied }: Pick<Comparison, 'shared' | 'differing' | 'denied'>) => ({
  shared: shared.map(key).sort(),
  differing: differing.map(({ a, b, speakers }) => key({ speakers, a, b })).sort(),
  denied: denied.map(({ actors, words, ...rest }) => key({ ...rest, words: [...words].sort() })).sort(),
})

function mirrored({ shared, differing, denied }: Comparison) {
  return sorted({
    shared: shared.map(({ extent, speakers, a, b }) => ({ extent, speakers, a: b, b: a })),
    differing: differing.map((one) => ({ ...one, a: one.b, b: one.a })),
    denied: denied.map(({ by, rows, a, b, actors, words }) => ({
      by: by === 'a' ? ('b' as const) : ('a' as const),
      rows,
      a: b,
      b: a,
      actors,
      words,
    })),
  })
}
