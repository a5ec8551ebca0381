// What the uncased encoder cannot see: case, quotation marks, and where a block begins. Added to its input embeddings.
import type { Block } from '../document/document.ts'
import type { Quotation } from '../document/layers/quotations.ts'
import type { Token } from '../document/layers/tokens.ts'

/** The order is the model's: a change here needs new weights. */
export const SHAPES = ['lower', 'title', 'upper', 'mixed', 'digits', 'mark'] as const
export const PLACES = ['outside', 'inside', 'opening mark', 'closing mark'] as const
export const BREAKS = ['none', 'block'] as const
export const FEATURES = SHAPES.length * PLACES.length * BREAKS.length

/** One number a token: shape × place in a quotation × whether a block begins here. */
export function readTokenFeatures(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  quotations: readonly Quotation[],
): Uint8Array {
  const features = new Uint8Array(tokens.length)
  let block = -1
  let quotation = 0
  tokens.forEach((token, i) => {
    let begins = 0
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= token.start) {
      block++
      begins = 1
    }
    while (quotation < quotations.length && quotations[quotation]!.end <= token.start) quotation++
    const around = quotations[quotation]
    let place = 0
    if (around && around.start <= token.start) {
      if (around.start === token.start && isMark(text[token.start]!)) place = 2
      else if (around.closed && around.end === token.end && isMark(text[token.start]!)) place = 3
      else place = 1
    }
    features[i] =
      (shapeOf(text.slice(token.start, token.end)) * PLACES.length + place) * BREAKS.length + begins
  })
  return features
}

function isMark(character: string): boolean {
  return /[\p{P}`]/u.test(character)
}

function shapeOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 4
  if (/^[\p{P}\p{S}]$/u.test(word)) return 5
  if (word === word.toLowerCase()) return 0
  const rest = word.slice(1)
  if (rest === rest.toLowerCase()) return 1
  if (word === word.toUpperCase()) return 2
  return 3
}
