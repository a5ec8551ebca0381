import { describe, expect, it } from 'vitest'
import { readDraftCase } from '../../testing/draft-case.ts'
import type { CueReading } from './read-arguments.ts'
import { settleSpans } from './settle-spans.ts'

/** What the marked spans become, as "source, cue: content", parts joined by " + ". */
function settle(marked: string): string[] {
  const { cues, ...ground } = readDraftCase(marked)
  const spans = (ranges: readonly (readonly [number, number])[] = [], kind: number) =>
    ranges.map(([first, end]) => ({ kind, first, end }))
  const readings: CueReading[] = cues.map(({ cue: [first, end], source, content }) => ({
    cue: { first, end, probability: 1 },
    source: spans(source, 0),
    content: spans(content, 1),
    valid: 4,
    sureness: 0,
  }))
  const words = (list: readonly { start: number; end: number }[]) =>
    list.map(({ start, end }) => ground.text.slice(start, end)).join(' + ')
  return settleSpans(ground, readings).map((d) => `${words(d.source)}, ${words(d.cue)}: ${words(d.content)}`)
}

describe('settleSpans', () => {
  it.each([
    // Marks go with the words that reach to both edges of their quotation.
    ['“[T1:We saw it],” [S1:she] [C1:said].', 'she, said: “We saw it,”'],
    ['[S1:She] [C1:called] [T1:it a “normal] practice”.', 'She, called: it a “normal'],
    // Who says one end of a quotation says all of it, unless somebody else speaks in it.
    ['[T1:“We won.] We won twice,” [S1:she] [C1:said].', 'she, said: “We won. We won twice,”'],
    ['“We won. [T1:We won twice,”] [S1:she] [C1:said].', 'she, said: “We won. We won twice,”'],
    ['[T1:“Long years we lost.] Now we won, [S1:she] [C1:said].', 'she, said: “Long years we lost.'],
    // A comma at the edge of a source or cue belongs to the sentence.
    ['[S1:Ines Okafor,] [C1:said] [T1:it was late].', 'Ines Okafor, said: it was late'],
    ['[S1:Okafor, Ltd] [C1:said] [T1:it was late].', 'Okafor, Ltd, said: it was late'],
    // A cue has one source, the nearest.
    ['[S1:Moss] left. [S1:Okafor] [C1:said] [T1:it was late].', 'Okafor, said: it was late'],
    // A few words that were overlooked between two pieces of a content belong to it.
    [
      '[S1:She] [C1:said] [T1:that], among others, [T1:Moss left].',
      'She, said: that, among others, Moss left',
    ],
    ['[T1:“We saw it,”] [S1:she] [C1:said], [T1:“and left.”]', 'she, said: “We saw it,” + “and left.”'],
    // Pieces of another paragraph: dropped, but for a quotation that goes on.
    ['Moss spoke [T1:for a mayor]. ¶ [S1:Okafor] [C1:said] [T1:it was over].', 'Okafor, said: it was over'],
    ['[T1:“It was late.] ¶ [T1:“We saw it,”] [S1:she] [C1:said].', 'she, said: “It was late. + “We saw it,”'],
    ['[S1:She] [C1:said] [T1:it was over]. ¶ [T1:Moss left].', 'She, said: it was over'],
    [
      '[T1:“We saw it,”] [S1:she] [C1:said]. ¶ [T1:“It was late.”]',
      'she, said: “We saw it,” + “It was late.”',
    ],
  ])('%s', (marked, expected) => {
    expect(settle(marked)).toEqual([expected])
  })

  it('lets no span cross from one block into the next', () => {
    expect(settle('[S1:Gwen Abara ¶ Larkfield Care] [C1:says] [T1:it will open].')).toEqual([
      'Larkfield Care, says: it will open',
    ])
  })

  it('leaves a quotation alone in which another cue stands', () => {
    expect(settle('[T2:“Early on] [S1:they] [C1:told] us [T1:we won],” [S2:she] [C2:said].')[1]).toBe(
      'she, said: “Early on',
    )
  })
})
