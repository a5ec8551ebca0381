// Phrases right behind a verb that takes an addressee ("told Max Lund that"): where a name is looked for even if the reading model found
// none. Comes in: the text, its names and attributions. Goes out: spans.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Span } from '../../document/span.ts'
import { takesAddressee } from '../../lexicon/addressing.ts'
import { wordsWithin } from '../circumstances/words-within.ts'
import { readNounPhrase } from './noun-phrase.ts'

/** A phrase stands within so many characters behind its cue. */
const REACH = 60

export function addressedPhrases(
  text: string,
  names: readonly Span[],
  attributions: readonly Attribution[],
): Span[] {
  return attributions.flatMap(({ cue }) => {
    const last = cue.at(-1)
    if (!last) return []
    const words = wordsWithin(text, [
      { start: cue[0]!.start, end: Math.min(last.end + REACH, cue[0]!.start + 3 * REACH) },
    ])
    const verb = words.findLastIndex(({ word, start }, i) => {
      const next = words[i + 1]
      return (
        start < last.end &&
        (takesAddressee(word) || (next !== undefined && takesAddressee(`${word} ${next.word}`)))
      )
    })
    if (verb < 0) return []
    const { word, end } = words[verb]!
    const from = takesAddressee(word) ? end : words[verb + 1]!.end
    const phrase = readNounPhrase(text, names, from, from + REACH)
    return phrase && /^\s*$/.test(text.slice(from, phrase.start)) ? [phrase] : []
  })
}
