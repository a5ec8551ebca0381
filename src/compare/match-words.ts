// Whether two lists of words are one quotation. Comes in: the words of two statements and whether their speakers may be one; goes out:
// the alignment, and the answers: shared (the same words, whole or cut), differing (one quotation in other words), or neither.
// Hard part: common phrases are shared by everybody. A pair counts only where enough words say something, more of them where the
// speakers are not the same.
//   “The boat is old, and it is ours,” · “The boat is old”         near miss: “I don’t know,” · “I don’t know”
import { type Alignment, alignWords } from './align-words.ts'
import { isCommonWord } from './common-words.ts'
import type { SameSpeaker } from './comparison.ts'
import type { Word } from './words.ts'

export interface MatchedWords {
  readonly speakers: SameSpeaker
  readonly wordsA: readonly Word[]
  readonly wordsB: readonly Word[]
  readonly alignment: Alignment
}

/** Time and memory grow with the product of the two lengths; `wordsIn` keeps them below 400 each. */
export const matchWords = (
  wordsA: readonly Word[],
  wordsB: readonly Word[],
  speakers: SameSpeaker,
): MatchedWords => ({ speakers, wordsA, wordsB, alignment: alignWords(wordsA, wordsB) })

/** Words needed, and how many of them must say something, before a pair counts; so many in a row say enough by themselves. */
const enough: Record<
  SameSpeaker,
  { readonly words: number; readonly telling: number; readonly row: number }
> = {
  same: { words: 3, telling: 2, row: 8 },
  unsure: { words: 4, telling: 3, row: 10 },
  other: { words: 6, telling: 4, row: 12 },
}

function isEnough({ pairs, telling, longest }: Alignment, speakers: SameSpeaker, more = 0): boolean {
  const least = enough[speakers]
  return longest >= least.row || (pairs.length >= least.words + more && telling >= least.telling)
}

export function isShared({ speakers, wordsA, wordsB, alignment }: MatchedWords): boolean {
  const { relation, pairs, telling } = alignment
  if (relation === 'differ' || !isEnough(alignment, speakers)) return false
  if (isThin({ wordsA, wordsB, alignment })) return false
  const share = pairs.length / Math.min(wordsA.length, wordsB.length)
  return share >= 0.5 || (pairs.length >= 8 && telling >= 4)
}

/** Both sides go on with words of their own, and what is common is a name or an office: “… as master of the guild”. */
const isThin = ({ wordsA, wordsB, alignment: { pairs } }: Omit<MatchedWords, 'speakers'>): boolean =>
  pairs.length < 5 && pairs.length < wordsA.length && pairs.length < wordsB.length

/** Two people say one quotation in other words where so many words are common, or so many that say something. */
const enoughOfOthers = { words: 12, telling: 6 }

/** Different words of one quotation: most of the shorter one's words, three of them in a row, and most of those that say something. */
export function isDiffering({ speakers, wordsA, wordsB, alignment }: MatchedWords): boolean {
  if (isThin({ wordsA, wordsB, alignment })) return false
  const { relation, pairs, telling, longest } = alignment
  if (relation !== 'differ' || longest < 3 || !isEnough(alignment, speakers, 1)) return false
  // “… to be president of the United States” is said of everybody, by everybody.
  if (speakers === 'other' && telling < enoughOfOthers.telling && pairs.length < enoughOfOthers.words)
    return false
  const tellingIn = (list: readonly Word[]) => list.filter(({ key }) => !isCommonWord(key)).length
  const fewest = Math.min(tellingIn(wordsA), tellingIn(wordsB))
  return pairs.length / Math.min(wordsA.length, wordsB.length) >= 0.6 && telling >= fewest / 2
}

/** A stretch of both lists of words, half-open; a side that has no words there is empty. */
export interface Run {
  readonly same: boolean
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** From the first word to the last: what both sides have, what only one has. */
export function runsOf(pairs: Alignment['pairs'], lengthA: number, lengthB: number): Run[] {
  const runs: Run[] = []
  let [i, j] = [0, 0]
  const run = (same: boolean, toI: number, toJ: number) => {
    if (toI === i && toJ === j) return
    runs.push({ same, a: [i, toI], b: [j, toJ] })
    ;[i, j] = [toI, toJ]
  }
  for (let n = 0; n < pairs.length; ) {
    run(false, pairs[n]![0], pairs[n]![1])
    let end = n + 1
    while (
      pairs[end] &&
      pairs[end]![0] === pairs[end - 1]![0] + 1 &&
      pairs[end]![1] === pairs[end - 1]![1] + 1
    )
      end++
    run(true, pairs[end - 1]![0] + 1, pairs[end - 1]![1] + 1)
    n = end
  }
  run(false, lengthA, lengthB)
  return runs
}
