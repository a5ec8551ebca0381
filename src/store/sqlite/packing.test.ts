import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyReport } from '../../testing/any-report.ts'
import { ferryReport } from '../../testing/report-fixture.ts'
import { fromColumns, toColumns } from './columns.ts'
import { pack, unpack } from './packing.ts'

describe('columns', () => {
  test('of like objects; what is unlike stays as it is', () => {
    expect(
      toColumns([
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ]),
    ).toEqual({
      keys: ['a', 'b'],
      of: [[1, 2], { all: 'x' }],
    })
    expect(toColumns([{ a: 1 }, { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }])
    expect(toColumns([null, { a: 1 }])).toEqual({ some: '01', of: { keys: ['a'], of: [[1]] } })
    expect(toColumns([[1], [], [2, 3]])).toEqual({ lengths: [1, 0, 2], of: [1, 2, 3] })
  })

  test('whatever it is, it comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), (drawn) => {
        // As text has it: no -0.
        const values = JSON.parse(JSON.stringify(drawn)) as unknown[]
        const columns = JSON.parse(JSON.stringify(toColumns(values)))
        expect(JSON.stringify(fromColumns(columns, values.length))).toBe(JSON.stringify(values))
      }),
      { seed: 4, numRuns: 1000 },
    )
  })
})

describe('packing', () => {
  test('a report comes out as it went in, keys in their order, and is small', () => {
    const packed = pack(ferryReport)
    expect(JSON.stringify(unpack(packed, ferryReport.document.text))).toBe(JSON.stringify(ferryReport))
    expect(packed.length).toBeLessThan(JSON.stringify(ferryReport).length / 5)
  })

  test('whatever stands in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(unpack(pack(report), report.document.text)).toEqual(report)
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  test('words that are not those of the text stay what they are', () => {
    const [first, ...others] = ferryReport.statements
    const wrong = { ...first!, content: first!.content.map((part) => ({ ...part, text: 'something else' })) }
    const report = { ...ferryReport, statements: [wrong, ...others] }
    expect(unpack(pack(report), report.document.text)).toEqual(report)
  })

  test('what was packed another way is not guessed at', () => {
    expect(() => unpack(Uint8Array.of(9, 1, 2, 3), '')).toThrow('another Hearsay')
  })
})
