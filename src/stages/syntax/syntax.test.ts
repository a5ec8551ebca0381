import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../document/layers/sentences.ts'
import type { Token } from '../../document/layers/tokens.ts'
import { type Encoding, emptyEncoding } from '../../model/reading-model.ts'
import { openFakeModel } from '../../testing/fake-model.ts'
import { readSyntax } from './syntax.ts'

const { manifest: fake } = openFakeModel()

/** Scores of each token against each, written out: views as wide as the sentence is long. */
function parse(scores: readonly (readonly number[])[], roots: readonly number[], sentences = [roots.length]) {
  const count = roots.length
  const manifest = { ...fake, narrow: count, tags: ['NN', 'VB'], relations: ['root', 'dep', 'nsubj'] }
  const encoding: Encoding = emptyEncoding(count, manifest)
  scores.forEach((row, i) => {
    encoding.dependent.set(row, i * count)
    encoding.head[i * count + i] = 1
    encoding.root[i] = roots[i]!
    encoding.relation[i] = 2
    encoding.tag[i] = i % 2
  })
  const tokens: Token[] = []
  const layer: Sentence[] = []
  for (const [sentence, length] of sentences.entries()) {
    const start = tokens.length
    for (let i = 0; i < length; i++) tokens.push({ start: start + i, end: start + i + 1, sentence })
    layer.push({ start, end: start + length, block: 0 })
  }
  return readSyntax(tokens, layer, encoding, manifest)
}

describe('readSyntax', () => {
  it('hangs each token where it fits best, and names the relation and the part of speech', () => {
    const syntax = parse(
      [
        [0, 5, 0],
        [0, 0, 0],
        [0, 5, 0],
      ],
      [0, 9, 0],
    )
    expect(syntax.heads).toEqual([1, -1, 1])
    expect(syntax.relations).toEqual(['nsubj', 'root', 'nsubj'])
    expect(syntax.tags).toEqual(['NN', 'VB', 'NN'])
    expect(syntax.dependents).toEqual([[], [0, 2], []])
  })

  it('opens a circle where it costs least', () => {
    // 0 and 1 want each other; 1 would nearly as soon hang on 2.
    expect(
      parse(
        [
          [0, 9, 0],
          [9, 0, 8],
          [0, 0, 0],
        ],
        [0, 0, 9],
      ).heads,
    ).toEqual([1, 2, -1])
  })

  it('never looks beyond the sentence', () => {
    expect(
      parse(
        [
          [0, 0, 9],
          [9, 0, 0],
          [9, 9, 0],
        ],
        [5, 0, 5],
        [2, 1],
      ).heads,
    ).toEqual([-1, 0, -1])
  })

  it('gives every sentence one root, which every token reaches', () => {
    const size = fc.integer({ min: 1, max: 9 })
    const square = size.chain((n) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }),
      ),
    )
    fc.assert(
      fc.property(square, ([scores, roots]) => {
        const { heads } = parse(scores, roots)
        expect(heads.filter((head) => head === -1)).toHaveLength(1)
        for (let token = 0; token < heads.length; token++) {
          let at = token
          for (let steps = 0; heads[at] !== -1; steps++) {
            expect(steps).toBeLessThan(heads.length)
            at = heads[at]!
          }
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
