// A pull quote or a caption that repeats an earlier block word for word. Its words stay where they stood first.
//   “We shall rebuild the bridge, whatever it takes and whoever pays for it.”      (the second time)
//   ^------------------------------------------------------------------------^
//   near miss: a paragraph of the article that says the same thing twice, a chorus, "Thank you."
import type { Construct } from './construct.ts'
import { cutAll } from './construct.ts'
import { findPhotoCredit } from './photo-credit.ts'

const shortest = 40

export const findDuplicate: Construct = (text, place) => {
  if (!place.repeats || text.length < shortest) return []
  const isFrame = place.kind === 'caption' || place.kind === 'blockquote' || isOneQuotation(text.trim())
  return isFrame || findPhotoCredit(text, place).length > 0 ? cutAll(text, 'duplicate') : []
}

function isOneQuotation(words: string): boolean {
  return /^“[^“”]+”$|^"[^"]+"$|^‘[^‘’]+’$/u.test(words)
}
