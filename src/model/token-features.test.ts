import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../document/document.ts'
import type { Quotation } from '../document/layers/quotations.ts'
import type { Token } from '../document/layers/tokens.ts'
import { BREAKS, FEATURES, PLACES, readTokenFeatures, SHAPES } from './token-features.ts'

/** Tokens parted by blanks, so that this room needs no other; ¶ begins a block, ⟦…⟧ is a quotation, ⟦…⟫ one left open. */
function readMarked(marked: string) {
  let text = ''
  const tokens: Token[] = []
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [
    { start: 0, end: 0, kind: 'paragraph' },
  ]
  const quotations: Quotation[] = []
  let opened = 0
  for (const piece of marked.split(' ')) {
    if (piece === '¶') {
      text += '\n\n'
      blocks.push({ start: text.length, end: text.length, kind: 'paragraph' })
      continue
    }
    if (piece.startsWith('⟦')) opened = text.length
    const word = piece.replace(/[⟦⟧⟫]/g, '')
    const end = text.length + word.length
    tokens.push({ start: text.length, end, sentence: 0 })
    if (/[⟧⟫]$/.test(piece))
      quotations.push({ start: opened, end, closed: piece.endsWith('⟧'), continues: false })
    text += `${word} `
    blocks.at(-1)!.end = end
  }
  return { text, tokens, blocks, quotations }
}

interface Feature {
  readonly shape: (typeof SHAPES)[number]
  readonly place: (typeof PLACES)[number]
  readonly break: (typeof BREAKS)[number]
}

function featuresOf(marked: string): Feature[] {
  const { text, tokens, blocks, quotations } = readMarked(marked)
  return [...readTokenFeatures(text, tokens, blocks, quotations)].map((number) => ({
    shape: SHAPES[Math.floor(number / BREAKS.length / PLACES.length)]!,
    place: PLACES[Math.floor(number / BREAKS.length) % PLACES.length]!,
    break: BREAKS[number % BREAKS.length]!,
  }))
}

describe('readTokenFeatures', () => {
  it.each([
    ['said', 'lower'],
    ['élan', 'lower'],
    ['漢', 'lower'],
    ['Okafor', 'title'],
    ['Élan', 'title'],
    ['I', 'title'],
    ['NATO', 'upper'],
    ['USA', 'upper'],
    ['McVale', 'mixed'],
    ['iPhone', 'mixed'],
    ['COVIDs', 'mixed'],
    ['2016', 'digits'],
    ['3rd', 'digits'],
    ['½', 'digits'],
    ['“', 'mark'],
    [',', 'mark'],
    ['$', 'mark'],
    ['`', 'mark'],
  ] as const)('reads the shape of %s: %s', (word, shape) => {
    expect(featuresOf(word)[0]!.shape).toBe(shape)
  })

  const places = (marked: string) => featuresOf(marked).map(({ place }) => place)

  it('tells marks from the words inside a quotation', () => {
    expect(places('She said ⟦“ we won , ”⟧ then left')).toEqual([
      'outside',
      'outside',
      'opening mark',
      'inside',
      'inside',
      'inside',
      'closing mark',
      'outside',
      'outside',
    ])
  })

  it('has no closing mark where the quotation is left open', () => {
    expect(places('⟦“ we won .⟫')).toEqual(['opening mark', 'inside', 'inside', 'inside'])
    expect(places('⟦“ we won .⟧')).toEqual(['opening mark', 'inside', 'inside', 'closing mark'])
  })

  it('has no opening mark where a paragraph goes on without one', () => {
    expect(places('⟦we won ”⟧ .')).toEqual(['inside', 'inside', 'closing mark', 'outside'])
  })

  it('reads quotations that touch', () => {
    expect(places('⟦“ yes ”⟧ ⟦“ no ”⟧')).toEqual([
      'opening mark',
      'inside',
      'closing mark',
      'opening mark',
      'inside',
      'closing mark',
    ])
  })

  it('marks the first token of each block', () => {
    const begins = featuresOf('Ferry stays ¶ The vote ¶ It passed').map((feature) => feature.break)
    expect(begins).toEqual(['block', 'none', 'block', 'none', 'block', 'none'])
  })

  it('marks one token where blocks without any token went before', () => {
    const tokens: Token[] = [{ start: 4, end: 5, sentence: 0 }]
    const blocks: Block[] = [0, 2, 4].map((start) => ({ start, end: start + 1, kind: 'paragraph' }))
    expect([...readTokenFeatures('    a', tokens, blocks, [])]).toEqual([1])
  })

  it('gives a number below FEATURES to each token', () => {
    const words = fc.array(
      fc.constantFrom('a', 'Ab', 'AB', 'aB', '1', '“', '”', '¶', '⟦“', '”⟧', '.⟫', '⟦x', '😀'),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(words, (pieces) => {
        const { text, tokens, blocks, quotations } = readMarked(pieces.join(' '))
        const features = readTokenFeatures(text, tokens, blocks, quotations)
        expect(features).toHaveLength(tokens.length)
        for (const feature of features) expect(feature).toBeLessThan(FEATURES)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
