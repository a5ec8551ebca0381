import { describe, expect, it } from 'vitest'
import { readDraftCase } from '../../testing/draft-case.ts'
import { findSecondCues } from './find-second-cues.ts'

/** The cues found; `doubtful`: the word that the cue head finds possible. */
function cuesOf(marked: string, doubtful: string, probability = 0.4): string[] {
  const { text, tokens, quotations, drafts } = readDraftCase(marked)
  const words = (token: number) => text.slice(tokens[token]!.start, tokens[token]!.end)
  const begins = (token: number) => (words(token) === doubtful ? probability : 0)
  const contents = drafts.flatMap(({ content }) => content)
  return findSecondCues(text, { tokens, quotations }, contents, begins).map(({ first }) => words(first))
}

describe('findSecondCues', () => {
  it('finds the doubtful cue of a quotation that is left over', () => {
    expect(
      cuesOf('“Nobody there was naive,” Moss noted. [T1:“We knew it,”] [S1:she] [C1:added].', 'noted'),
    ).toEqual(['noted'])
  })

  it.each([
    ['a quotation that is claimed', '[T1:“Nobody there was naive,”] [S1:Moss] [C1:noted].', 'noted', 0.4],
    ['a few words in marks', 'Moss noted the “ferry tax” again.', 'noted', 0.4],
    ['a cue that the head is against', '“Nobody there was naive,” Moss noted.', 'noted', 0.05],
    ['a word within the quotation', '“Nobody noted it before,” Moss laughed.', 'noted', 0.4],
    ['a word of another sentence', '“Nobody there was naive.” Moss left. Lund noted it.', 'noted', 0.4],
  ])('passes over %s', (_, marked, doubtful, probability) => {
    expect(cuesOf(marked, doubtful, probability)).toEqual([])
  })
})
