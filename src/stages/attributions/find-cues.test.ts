import { describe, expect, it } from 'vitest'
import { openFakeModel } from '../../testing/fake-model.ts'
import { findCues } from './find-cues.ts'

const crf = openFakeModel().manifest.cue

/** Scores of tokens whose label is O, B or I by this much. */
function scoresOf(letters: string, margin = 6): Float32Array {
  return Float32Array.from(
    [...letters].flatMap((letter) => [...'OBI'].map((label) => (label === letter ? margin : 0))),
  )
}
const rangesOf = (scores: Float32Array, bias = 0) =>
  findCues(scores, crf, bias).candidates.map(({ first, end }) => `${first}-${end}`)

describe('findCues', () => {
  it.each([
    ['OBOO', ['1-2']],
    ['OBIIOB', ['1-4', '5-6']],
    ['BB', ['0-1', '1-2']],
  ])('reads cues of one word and more: %s', (letters, cues) => {
    expect(rangesOf(scoresOf(letters))).toEqual(cues)
  })

  it.each(['OOO', 'O', ''])('finds none: "%s"', (letters) => {
    expect(rangesOf(scoresOf(letters))).toEqual([])
  })

  it('lets no cue go on that has not begun', () => {
    const [only, ...others] = findCues(scoresOf('OOIO', 1), crf, 0).candidates
    expect(others).toEqual([])
    expect(only).toBeUndefined()
  })

  it('brings up doubtful cues where it is told to', () => {
    const doubtful = Float32Array.of(1, 0, 0, 1, 0.4, 0, 1, 0, 0)
    expect(rangesOf(doubtful, 0)).toEqual([])
    expect(rangesOf(doubtful, 0.8)).toEqual(['1-2'])
  })

  it('says how probable a cue is without the push', () => {
    const doubtful = Float32Array.of(9, 0, 0, 1, 0.4, -9, 9, 0, 0)
    const [cue] = findCues(doubtful, crf, 0.8).candidates
    expect(cue!.probability).toBeCloseTo(Math.exp(0.4) / (Math.exp(0.4) + Math.exp(1)), 2)
    expect(findCues(scoresOf('OBO', 20), crf, 0).beginsAt(1)).toBeCloseTo(1, 6)
  })
})
