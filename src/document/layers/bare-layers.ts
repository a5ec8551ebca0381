// Layers with nothing in them but what a test gives: no token hangs on another, no two mentions are alike, no day is named.
import type { Layers } from './layers.ts'

export function bareLayers(given: Partial<Layers> = {}): Layers {
  const tokens = given.tokens ?? []
  return {
    sentences: [],
    tokens,
    quotations: [],
    names: [],
    syntax: {
      tags: tokens.map(() => 'NN'),
      heads: tokens.map(() => -1),
      relations: tokens.map(() => 'root'),
      dependents: tokens.map(() => []),
    },
    coreference: { score: () => 0 },
    attributions: [],
    dates: [],
    interactions: [],
    ...given,
  }
}
