// The encoder's views of mentions → how likely two of them stand for the same one. Compared only when somebody asks: an article has
// more pairs than anyone needs.
import type { Coreference } from '../../document/layers/coreference.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Encoding } from '../../model/reading-model.ts'

export function readCoreference(
  { anaphor, antecedent }: Pick<Encoding, 'anaphor' | 'antecedent'>,
  { narrow, coreference: { distances, before, after } }: Pick<Manifest, 'narrow' | 'coreference'>,
): Coreference {
  return {
    score(mention, other) {
      const apart = Math.abs(mention - other)
      let step = distances.findIndex((distance) => apart <= distance)
      if (step < 0) step = distances.length
      let sum = (other > mention ? after : before)[step]!
      for (let k = 0; k < narrow; k++) sum += anaphor[mention * narrow + k]! * antecedent[other * narrow + k]!
      return sum
    },
  }
}
