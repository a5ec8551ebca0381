import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../document/layers/attributions.ts'
import { bareLayers } from '../../document/layers/bare-layers.ts'
import { readDraftCase } from '../../testing/draft-case.ts'
import { type FakeSketch, fakeEncoding, openFakeModel } from '../../testing/fake-model.ts'
import { readAttributions } from './attributions.ts'

async function read(marked: string, sketch: FakeSketch = {}) {
  const { cues, ...ground } = readDraftCase(marked)
  const model = openFakeModel({
    reach: 60,
    ...sketch,
    cues: cues.map((cue) => ({ ...cue, ...sketch.cues?.[0] })),
  })
  const rows = await readAttributions(
    { ...ground, syntax: bareLayers(ground).syntax },
    fakeEncoding(ground.tokens.length, cues),
    model,
  )
  return { text: ground.text, rows }
}

/** Rows as "source, cue: content", parts of a content joined by " + "; what continues a row says so. */
async function rowsOf(marked: string, sketch: FakeSketch = {}): Promise<string[]> {
  const { text, rows } = await read(marked, sketch)
  const words = (spans: Attribution['content']) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' + ')
  return rows.map((row) =>
    row.continues === null
      ? `${words(row.source)}, ${words(row.cue)}: ${words(row.content)}`
      : `continues ${row.continues + 1}: ${words(row.content)}`,
  )
}

describe('readAttributions', () => {
  it.each([
    // Unquoted words of another paragraph alone are no content, and without one there is no row.
    ['[S1:Moss] [C1:said] so. ¶ [T1:The ferry left].', []],
    ['[S1:Ines Okafor] [C1:said] [T1:the ferry would stay].', ['Ines Okafor, said: the ferry would stay']],
    ['[C1:Reportedly], [T1:the ferry will stay].', [', Reportedly: the ferry will stay']],
    ['[T1:“We saw it,”] [S1:she] [C1:said], [T1:“and left.”]', ['she, said: “We saw it,” + “and left.”']],
    [
      '[S1:She] [C1:said] [T1:it was late] and [C2:warned] [S2:the board] [T2:it would stay].',
      ['She, said: it was late', 'the board, warned: it would stay'],
    ],
    [
      '[T1:“We saw it,”] [S1:she] [C1:said]. ¶ “Nobody else came here.”',
      ['she, said: “We saw it,”', 'continues 1: “Nobody else came here.”'],
    ],
  ])('makes rows of what the model reads: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it.each([
    ['“[T1:We saw it],” [S1:she] [C1:said].', ['she, said: “We saw it,”']],
    ['“[T1:We saw it,]” [S1:she] [C1:said].', ['she, said: “We saw it,”']],
    ["``[T1:We saw it],'' [S1:she] [C1:said].", ["she, said: ``We saw it,''"]],
    ['[S1:She] [C1:said] [T1:the plan was “late]”.', ['She, said: the plan was “late”']],
  ])('takes the marks of a quotation along: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it.each([
    ['[S1:She] [C1:said] [T1:the “normal] practice” went on.', ['She, said: the “normal']],
    ['[S1:She] [C1:said] the “old [T1:and normal] practice” went on.', ['She, said: and normal']],
    ['[S1:She] [C1:said] [T1:it] “stays”.', ['She, said: it']],
  ])('leaves marks that are not at an edge of its words: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it.each([
    ['“[T1:We saw it. It] was late,” [S1:she] [C1:said].', ['she, said: “We saw it. It was late,”']],
    ['“We saw it. [T1:It was late,]” [S1:she] [C1:said].', ['she, said: “We saw it. It was late,”']],
    ['“[T1:We saw it.] It was [T1:late,]” [S1:she] [C1:said].', ['she, said: “We saw it. It was late,”']],
  ])('takes all of a quotation of which it has one end, once: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it('leaves to its own cue what a quotation reports', async () => {
    const marked = '“[S1:They] [C1:told] me [T1:we won,]” [S2:she] [C2:said].'
    expect(await rowsOf(marked)).toEqual(['They, told: we won,'])
  })

  it.each([
    [
      '[T1:It was a bad year.] ¶ [S1:She] [C1:said] [T1:the ferry would stay].',
      ['She, said: the ferry would stay'],
    ],
    ['[S1:She] [C1:said] [T1:it would stay]. ¶ [T1:The board] met.', ['She, said: it would stay']],
  ])('drops stray pieces of other paragraphs: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it.each([
    ['[T1:The ferry would stay.] ¶ So [C1:said] [S1:she].', ['she, said: The ferry would stay.']],
    [
      '[T1:“It was very late.] ¶ [T1:“We saw it,”] [S1:she] [C1:said].',
      ['she, said: “It was very late. + “We saw it,”'],
    ],
  ])('keeps pieces of other paragraphs that can be hers: %s', async (marked, rows) => {
    expect(await rowsOf(marked)).toEqual(rows)
  })

  it('takes the nearest of several sources, without its commas', async () => {
    const marked = '[S1:The board] met, and [S1:Okafor,] [C1:said] [T1:the ferry would stay].'
    expect(await rowsOf(marked)).toEqual(['Okafor, said: the ferry would stay'])
  })

  it('drops a cue without content', async () => {
    expect(await rowsOf('[S1:She] [C1:spoke] to the board.')).toEqual([])
    expect(await rowsOf('[S1:She] [C1:spoke] [T1:of it] to the board.')).toEqual(['She, spoke: of it'])
  })

  it('drops rows that are less sure than the manifest wants', async () => {
    const marked = '[S1:She] [C1:said] [T1:the ferry would stay].'
    expect(await rowsOf(marked, { cues: [{ cue: [1, 2], valid: -3 }] })).toEqual([])
    expect(await rowsOf(marked, { cues: [{ cue: [1, 2], valid: -3 }], leastConfidence: 0.01 })).toHaveLength(
      1,
    )
    expect(await rowsOf(marked, { leastConfidence: 0.99 })).toEqual([])
  })

  it('weighs its confidence as the manifest says', async () => {
    const sure = async (sketch: FakeSketch) =>
      (await read('[S1:She] [C1:said] [T1:the ferry would stay].', { leastConfidence: 0, ...sketch }))
        .rows[0]!.confidence
    expect(await sure({})).toBe(0.98)
    expect(await sure({ cues: [{ cue: [1, 2], valid: 0 }] })).toBe(0.5)
    expect(await sure({ weights: { sourceless: -2 } })).toBe(0.5)
    expect(await sure({ weights: {} })).toBe(0.5)
  })

  it('gives spans in order, inside the text, without white space at their ends', async () => {
    const { text, rows } = await read(
      '[T1:“We saw it,”] [S1:she] [C1:said], [T1:“and left.”] “Nobody else came here.” ¶ “It was very late.”',
    )
    expect(rows).toHaveLength(3)
    for (const { source, cue, content } of rows) {
      expect(content.length).toBeGreaterThan(0)
      for (const spans of [source, cue, content]) {
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
        })
      }
    }
  })

  it('has no rows for a text without cues, or without words', async () => {
    expect(await rowsOf('The ferry stays.')).toEqual([])
    expect(await rowsOf('')).toEqual([])
  })
})
