// Which words of two statements answer each other. Comes in: the words of both; goes out: pairs of places, rising on both sides (a
// longest common subsequence), and what stands between them: how the one text becomes the other.
// Hard part: a quotation that was cut is no quotation in other words. Words missing at an end, or where one side marks a gap, were cut;
// words missing or changed in the middle differ.
import { isCommonWord } from './common-words.ts'
import type { Word } from './words.ts'

export interface Alignment {
  /**
   * same: all words answer each other; cut: the words of one, or of both, were cut at an end or at a gap; differ: words were changed,
   * added or left out in the middle.
   */
  readonly relation: 'same' | 'cut' | 'differ'
  readonly pairs: readonly (readonly [a: number, b: number])[]
  /** How many of the pairs are words that say something. */
  readonly telling: number
  /** Longest stretch of pairs without a word between them. */
  readonly longest: number
}

export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment {
  const pairs = trimEnds(commonSubsequence(a, b), a)
  let longest = 0
  let run = 0
  for (const [n, [i, j]] of pairs.entries()) {
    const before = pairs[n - 1]
    run = before && before[0] === i - 1 && before[1] === j - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return {
    relation: relationOf(pairs, a, b),
    pairs,
    telling: pairs.filter(([i]) => !isCommonWord(a[i]!.key)).length,
    longest,
  }
}

type Pair = readonly [a: number, b: number]

function commonSubsequence(a: readonly Word[], b: readonly Word[]): Pair[] {
  // lengths[i][j]: longest common subsequence of a from i and b from j. At most 400 × 400.
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]!.key === b[j]!.key
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.key === b[j]!.key && lengths[i * width + j] === lengths[(i + 1) * width + j + 1]! + 1)
      pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** A common word that stands this far from the rest, with other words between, is no answer. */
const far = 3

/**
 * "The roof of the hall, which the mayor was told of" against "The mayor was told of": the first "the" stands alone at an end.
 *   near miss: "what we could not give" against "what we could never give": "give" ends the same clause
 */
function trimEnds(pairs: readonly Pair[], a: readonly Word[]): Pair[] {
  const kept = [...pairs]
  const isLoose = ([i]: Pair, [x, y]: Pair, [x2, y2]: Pair) =>
    isCommonWord(a[i]!.key) && Math.max(x2 - x, y2 - y) > far
  while (kept.length > 1 && isLoose(kept[0]!, kept[0]!, kept[1]!)) kept.shift()
  while (kept.length > 1 && isLoose(kept.at(-1)!, kept.at(-2)!, kept.at(-1)!)) kept.pop()
  return kept
}

function relationOf(pairs: readonly Pair[], a: readonly Word[], b: readonly Word[]): Alignment['relation'] {
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return 'differ'
  /** Both sides go on with words of their own, and neither says that it left some out. */
  const diverge = (left: number, right: number, i: number, j: number) =>
    left > 0 && right > 0 && !a[i]?.afterGap && !b[j]?.afterGap
  if (diverge(first[0], first[1], first[0], first[1])) return 'differ'
  const [restA, restB] = [a.length - 1 - last[0], b.length - 1 - last[1]]
  if (diverge(restA, restB, last[0] + 1, last[1] + 1)) return 'differ'
  let cut = first[0] > 0 || first[1] > 0 || restA > 0 || restB > 0
  for (const [n, [i, j]] of pairs.entries()) {
    if (n === 0) continue
    const [i0, j0] = pairs[n - 1]!
    const [onlyA, onlyB] = [i - i0 - 1, j - j0 - 1]
    if (onlyA === 0 && onlyB === 0) continue
    const leftOut = (onlyA === 0 || b[j]!.afterGap) && (onlyB === 0 || a[i]!.afterGap)
    if (!leftOut) return 'differ'
    cut = true
  }
  return cut ? 'cut' : 'same'
}
