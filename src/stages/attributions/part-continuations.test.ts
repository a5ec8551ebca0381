import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../document/layers/attributions.ts'
import { readDraftCase } from '../../testing/draft-case.ts'
import { completeQuotations } from './complete-quotations.ts'
import { partContinuations } from './part-continuations.ts'

/** Rows as "source, cue: content"; a row that continues another names it by its place, from 1. */
function rowsOf(marked: string): string[] {
  const { text, blocks, quotations, sentences, drafts } = readDraftCase(marked)
  completeQuotations(text, blocks, quotations, drafts)
  const words = (spans: Attribution['content']) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' + ')
  return partContinuations(drafts, sentences).map((row) =>
    row.continues === null
      ? `${words(row.source)}, ${words(row.cue)}: ${words(row.content)}`
      : `continues ${row.continues + 1}: ${words(row.content)}`,
  )
}

describe('partContinuations', () => {
  it.each([
    [
      '[T1:“We saw it,”] [S1:she] [C1:said]. [X1:“Nobody else came here.”]',
      ['she, said: “We saw it,”', 'continues 1: “Nobody else came here.”'],
    ],
    [
      '[T1:“We saw it,”] [S1:she] [C1:said]. ¶ [X1:“Nobody else came here.”] ¶ [X1:“It was very late.”]',
      [
        'she, said: “We saw it,”',
        'continues 1: “Nobody else came here.”',
        'continues 1: “It was very late.”',
      ],
    ],
    [
      '[S1:She] [C1:said] [T1:it was late]. [T1:“Nobody else came here.”]',
      ['She, said: it was late', 'continues 1: “Nobody else came here.”'],
    ],
  ])('makes a row of what goes on in a later sentence: %s', (marked, rows) => {
    expect(rowsOf(marked)).toEqual(rows)
  })

  it.each([
    [
      '[T1:“We saw it,”] [S1:she] [C1:said], [T1:“before anyone came.”]',
      ['she, said: “We saw it,” + “before anyone came.”'],
    ],
    ['[T1:“We saw it. It was late,”] [S1:she] [C1:said].', ['she, said: “We saw it. It was late,”']],
    [
      '[T1:“We saw it.”] [T1:“It was late,”] [S1:she] [C1:said].',
      ['she, said: “We saw it.” + “It was late,”'],
    ],
    ['[S1:She] [C1:spoke]. [T1:“We saw the ferry.”]', ['She, spoke: “We saw the ferry.”']],
    ['[S1:She] [C1:said] [T1:it was late].', ['She, said: it was late']],
  ])('leaves one row in one piece: %s', (marked, rows) => {
    expect(rowsOf(marked)).toEqual(rows)
  })

  it('orders rows by where they begin, and a continued row keeps the row it continues', () => {
    expect(
      rowsOf(
        '[S2:He] [C2:left], and [T1:“we saw it,”] [S1:she] [C1:said]. [T1:“Nobody else came here.”] [T2:He was tired.]',
      ),
    ).toEqual(['He, left: He was tired.', 'she, said: “we saw it,”', 'continues 2: “Nobody else came here.”'])
    expect(
      rowsOf(
        '[T1:“We saw it,”] [S1:she] [C1:said]. [T2:“Nobody,”] [S2:he] [C2:said]. [T1:“Nobody else came here.”]',
      ),
    ).toEqual(['she, said: “We saw it,”', 'he, said: “Nobody,”', 'continues 1: “Nobody else came here.”'])
  })

  it('says what put a row there, and how sure it is', () => {
    const { sentences, drafts } = readDraftCase('[T1:“We saw it,”] [S1:she] [C1:said]. [T1:“Nobody came.”]')
    expect(
      partContinuations(drafts, sentences).map(({ origin, confidence }) => [origin, confidence]),
    ).toEqual([
      ['model', 0.9],
      ['rule:quotation-goes-on', 0.9],
    ])
  })

  it('parts nothing where there is nothing', () => {
    expect(partContinuations([], [])).toEqual([])
  })

  it('parts a chain of very many quotations, in one sentence or in many', () => {
    const content = Array.from({ length: 150_000 }, (_, i) => ({ start: 10 * i + 10, end: 10 * i + 19 }))
    const draft = { source: [], cue: [{ start: 0, end: 4 }], content, confidence: 0.9 }
    const one = [{ start: 0, end: 2_000_000, block: 0 }]
    expect(partContinuations([draft], one)).toHaveLength(1)
    const many = content.map(({ start }, block) => ({ start: start - 10, end: start, block }))
    expect(partContinuations([draft], many)).toHaveLength(content.length)
  })
})
