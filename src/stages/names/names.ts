// Scores of the name head → proper names. The head gives labels B and I of each kind; a best path is not needed, since a label
// that cannot follow is read as a beginning. Hard part: what hangs on at the end of a name without being part of it.
import type { Name, NameKind } from '../../document/layers/names.ts'
import type { Token } from '../../document/layers/tokens.ts'
import { findLabelSpans } from '../../model/label-spans.ts'

/** A name that ends in one of these keeps its full stop. */
const ABBREVIATED = /^(?:inc|corp|co|ltd|llc|plc|bros|jr|sr|esq|dept|univ|assn)$/i

/** `scores`: [tokens × labels]; `labels`: "O", then "B-person", "I-person", … as in the manifest. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  scores: Float32Array,
  labels: readonly string[],
): Name[] {
  const width = labels.length
  const best = new Uint8Array(tokens.length)
  const sure = new Float32Array(tokens.length)
  tokens.forEach((token, t) => {
    const row = scores.subarray(t * width, (t + 1) * width)
    let label = 0
    for (let k = 1; k < width; k++) if (row[k]! > row[label]!) label = k
    sure[t] = 1 / row.reduce((sum, s) => sum + Math.exp(s - row[label]!), 0)
    const before = best[t - 1] ?? 0
    const kind = (label - 1) >> 1
    // An I behind another kind begins a name, unless a new block begins; one behind its own kind goes on with it.
    const continues =
      label > 0 &&
      label % 2 === 0 &&
      before > 0 &&
      (before - 1) >> 1 === kind &&
      tokens[t - 1]!.sentence === token.sentence
    best[t] = label > 0 && label % 2 === 0 && !continues ? label - 1 : label
  })
  const names: Name[] = []
  for (const { kind, first, end } of findLabelSpans(best)) {
    let last = end
    // "U.S.-Russia" may fall apart: a mark begins no name, and a letter alone is none.
    let start = first
    while (start < last && /^[\p{P}\p{S}]$/u.test(text.slice(tokens[start]!.start, tokens[start]!.end)))
      start++
    while (last > start && isLoose(text, tokens, start, last - 1)) last--
    if (last === start || (last === start + 1 && tokens[start]!.end - tokens[start]!.start < 2)) continue
    let confidence = 1
    for (let t = start; t < last; t++) confidence = Math.min(confidence, sure[t]!)
    names.push({
      start: tokens[start]!.start,
      end: tokens[last - 1]!.end,
      kind: labels[2 * kind + 1]!.slice(2) as NameKind,
      confidence: Math.round(confidence * 100) / 100,
    })
  }
  return names
}

/**
 * Is the token at `at` no part of the name that ends with it?   Okafor[’][s], Port Hale[,], Ines Okafor[.]
 * Near miss: the last stop of U.S. and of Tarn Inc., the last letter of Plan S.
 */
function isLoose(text: string, tokens: readonly Token[], first: number, at: number): boolean {
  const word = (t: number) => (t < first ? '' : text.slice(tokens[t]!.start, tokens[t]!.end))
  const isApostrophe = (t: number) => /^[’']$/.test(word(t))
  if (word(at) === '.') return word(at - 2) !== '.' && !ABBREVIATED.test(word(at - 1))
  return word(at) === ',' || isApostrophe(at) || (/^s$/i.test(word(at)) && isApostrophe(at - 1))
}
