import { describe, expect, it } from 'vitest'
import { parseTree } from '../../testing/tree-case.ts'
import { findInnerCues } from './find-inner-cues.ts'

/** The cues found in the whole sentence, with their subjects. `likely`: the word that the cue head takes for a cue. */
function cuesOf(tree: string, likely?: string): string[] {
  const { text, tokens, syntax } = parseTree(tree)
  const words = ({ first, end }: { first: number; end: number }) =>
    text.slice(tokens[first]!.start, tokens[end - 1]!.end)
  const begins = (token: number) => (words({ first: token, end: token + 1 }) === likely ? 0.2 : 0)
  const whole = [{ first: 0, end: tokens.length }]
  return findInnerCues(text, { tokens, syntax }, whole, new Set(), begins).map(
    (cue) => `${cue.subject ? words(cue.subject) : '-'}: ${words(cue)}`,
  )
}

describe('findInnerCues', () => {
  it.each([
    [
      'a verb of speech with a clause',
      'the/DT/det/2 mayor/NN/nsubj/3 says/VBZ/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3',
      'the mayor: says',
    ],
    [
      'with what stands before it',
      'Moss/NNP/nsubj/4 has/VBZ/aux/4 not/RB/neg/4 denied/VBN/root/0 it/PRP/dobj/4',
      'Moss: has not denied',
    ],
    [
      'a person and a verb',
      'Moss/NNP/nsubj/2 urged/VBD/root/0 Lund/NNP/dobj/2 to/TO/mark/5 go/VB/xcomp/2',
      'Moss: urged',
    ],
  ])('finds %s', (_, tree, cue) => {
    expect(cuesOf(tree)).toEqual([cue])
  })

  it.each([
    ['a hedge', 'I/PRP/nsubj/2 think/VBP/root/0 it/PRP/nsubj/4 rained/VBD/ccomp/2'],
    ['a verb with no clause', 'Moss/NNP/nsubj/2 said/VBD/root/0 little/RB/advmod/2'],
    ['a verb with no subject', 'to/TO/mark/2 say/VB/root/0 it/PRP/nsubj/4 rained/VBD/ccomp/2'],
    [
      'a noun that nobody owns',
      'the/DT/det/2 demand/NN/root/0 that/IN/mark/5 Lund/NNP/nsubj/5 resign/VB/ccomp/2',
    ],
    ['a noun with a thing', 'his/PRP$/nmod:poss/2 demand/NN/root/0 for/IN/case/4 grain/NN/nmod/2'],
    ['a verb of sight', 'Moss/NNP/nsubj/2 saw/VBD/root/0 it/PRP/nsubj/4 rain/VB/ccomp/2'],
    ['a thing that says', 'that/DT/nsubj/2 says/VBZ/root/0 it/PRP/nsubj/4 rained/VBD/ccomp/2'],
  ])('passes over %s', (_, tree) => {
    expect(cuesOf(tree)).toEqual([])
  })

  it('believes the cue head inside a content sooner than outside', () => {
    const tree = 'calling/VBG/root/0 it/PRP/dobj/1 normal/JJ/xcomp/1'
    expect(cuesOf(tree)).toEqual([])
    expect(cuesOf(tree, 'calling')).toEqual(['-: calling'])
  })

  it('looks only into contents, and at no cue that is known', () => {
    const { text, tokens, syntax } = parseTree(
      'Moss/NNP/nsubj/2 says/VBZ/root/0 it/PRP/nsubj/4 rained/VBD/ccomp/2',
    )
    const find = (end: number, taken: number[]) =>
      findInnerCues(text, { tokens, syntax }, [{ first: 0, end }], new Set(taken), () => 0)
    expect(find(4, [])).toHaveLength(1)
    expect(find(1, [])).toHaveLength(0)
    expect(find(4, [1])).toHaveLength(0)
  })
})
