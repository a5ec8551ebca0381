import { describe, expect, test } from 'vitest'
import { ferryReport } from '../../../../src/testing/report-fixture.ts'
import { dayOf, decisionsOf, decisionText, isDay } from './corrections.ts'
import { rowsOf } from './rows.ts'

const row = rowsOf(ferryReport).find(({ statement }) => statement?.when)!
const { kind, act, negated, when } = row.statement!
const same = { kind, act, negated, when: dayOf(when) }

describe('decisionsOf', () => {
  test('nothing changed: nothing to decide', () => {
    expect(decisionsOf('s1', row, { fields: same })).toEqual([])
  })
  test('one decision for each thing that differs', () => {
    expect(
      decisionsOf('s1', row, { speaker: 'a7', fields: { ...same, act: 'deny', negated: !negated } }),
    ).toEqual([
      { kind: 'speaker', row: 's1', speaker: { appearance: 'a7' } },
      { kind: 'field', row: 's1', field: 'act', value: 'deny' },
      { kind: 'field', row: 's1', field: 'negated', value: !negated },
    ])
  })
  test('nobody, and no day', () => {
    expect(decisionsOf('s1', row, { speaker: '', fields: { ...same, when: '' } })).toEqual([
      { kind: 'speaker', row: 's1', speaker: null },
      { kind: 'field', row: 's1', field: 'when', value: null },
    ])
  })
})

test('days that can be sent', () => {
  for (const day of ['', '2031', '2031-05', '2031-05-07', '2031-05-01/2031-05-07'])
    expect(isDay(day)).toBe(true)
  for (const day of ['7 May', '2031-5-7', '2031-05-07/', 'yesterday']) expect(isDay(day)).toBe(false)
})

test('a decision in words', () => {
  const said = {
    rowName: (key: string) => (key === 's1' ? '3' : null),
    actorName: (key: string) => (key === 'a1' ? 'Odalys Brandt' : null),
    wrongWords: (key: string) => (key === 's2' ? '“Stay,”' : null),
    words: ({ start, end }: { start: number; end: number }) => `${start}–${end}`,
  }
  const textOf = (decision: Parameters<typeof decisionText>[0]) => decisionText(decision, said)
  expect(textOf({ kind: 'speaker', row: 's1', speaker: { appearance: 'a1' } })).toBe(
    'Row 3: speaker is Odalys Brandt',
  )
  expect(textOf({ kind: 'speaker', row: 's1', speaker: null })).toBe(
    'Row 3: speaker is nobody whom the text names',
  )
  expect(textOf({ kind: 'field', row: 's1', field: 'negated', value: true })).toBe('Row 3: negated is yes')
  expect(textOf({ kind: 'reject', row: 's2' })).toBe('Marked wrong: “Stay,”')
  expect(textOf({ kind: 'reject', row: 's9' })).toBe('Marked wrong: a row')
  expect(
    textOf({
      kind: 'add-statement',
      document: 'd',
      content: [{ start: 1, end: 4 }],
      cue: null,
      speaker: null,
    }),
  ).toBe('Added: 1–4')
})
