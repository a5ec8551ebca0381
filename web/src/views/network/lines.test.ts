import { expect, test } from 'vitest'
import type { NetworkEdge } from '../../../../src/store/answers.ts'
import { lineStyleOf, linesOf, radiusOf, widthOf } from './lines.ts'

const edge = (actor: number, recipient: number, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  actor,
  recipient,
  type: 'consult',
  status: 'reported',
  rows: 1,
  origins: 1,
  first: null,
  last: null,
  examples: [],
  ...more,
})

test('both directions and all types of a pair are one line', () => {
  const lines = linesOf([
    edge(2, 1, { rows: 3, first: '2031-02-01', last: '2031-03-01' }),
    edge(1, 2, { type: 'accuse', first: '2031-01-05', last: '2031-01-05' }),
  ])
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    id: '1-2-solid',
    a: 1,
    b: 2,
    rows: 4,
    first: '2031-01-05',
    last: '2031-03-01',
    lane: 0,
  })
  expect(lines[0]!.edges.map(({ type }) => type)).toEqual(['consult', 'accuse'])
})

test('a denial lies beside the report, not over it', () => {
  const lines = linesOf([edge(1, 2), edge(1, 2, { status: 'denied' }), edge(2, 1, { status: 'refused' })])
  expect(lines.map(({ style, lane, rows }) => [style, lane, rows])).toEqual([
    ['solid', -0.5, 1],
    ['crossed', 0.5, 2],
  ])
})

test('three styles have three lanes', () =>
  expect(
    linesOf([edge(1, 2), edge(1, 2, { status: 'planned' }), edge(1, 2, { status: 'denied' })]).map(
      ({ lane }) => lane,
    ),
  ).toEqual([-1, 0, 1]))

test('who acts upon themselves has no line', () => expect(linesOf([edge(7, 7)])).toEqual([]))

test('days that nobody gave stay unknown', () =>
  expect(linesOf([edge(1, 2)])[0]).toMatchObject({ first: null, last: null }))

test.each([
  ['reported', 'solid'],
  ['denied', 'crossed'],
  ['refused', 'crossed'],
  ['planned', 'dotted'],
  ['possible', 'dotted'],
  ['something-new', 'solid'],
])('%s is drawn %s', (status, style) => expect(lineStyleOf(status)).toBe(style))

test('sizes grow and stay within bounds', () => {
  expect(widthOf(1)).toBeLessThan(widthOf(8))
  expect(widthOf(1e9)).toBe(7)
  expect(radiusOf(10, 10)).toBeCloseTo(16.5)
  expect(radiusOf(0, 0)).toBe(3.5)
})
