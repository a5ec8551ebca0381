// How much of one document is another's. Comes in: the words of both; goes out: which words stand in a run of four that the other holds,
// too, and their share, of all words and of those outside quotations. Linear in the words of both.
// Hard part: two reporters at one speech. What they quote is the speaker's, and says nothing about who copied whom; so the words outside
// quotation marks must be the other's as well.
import type { Span } from '../document/span.ts'
import type { DocumentWords } from './document-words.ts'
import { sequenceHashes } from './prints.ts'

export interface Copied {
  /** 0 … 1, of all words. */
  readonly share: number
  /** 0 … 1, of the words outside quotation marks; `ownWords` says how many these are. */
  readonly ownShare: number
  readonly ownWords: number
  readonly words: number
  /** Share of the words that begin inside the span; null where none does. */
  readonly shareOf: (span: Span) => number | null
}

const run = 4

const runs = new WeakMap<DocumentWords, { readonly list: readonly number[]; readonly set: Set<number> }>()

function runsOf(words: DocumentWords) {
  const known = runs.get(words)
  if (known) return known
  const list = sequenceHashes(words.hashes, run)
  const made = { list, set: new Set(list) }
  runs.set(words, made)
  return made
}

export function copiedWords(copy: DocumentWords, source: DocumentWords): Copied {
  const known = runsOf(source).set
  const { hashes, starts, quoted } = copy
  const covered = new Uint8Array(hashes.length)
  for (const [i, hash] of runsOf(copy).list.entries()) if (known.has(hash)) covered.fill(1, i, i + run)
  let [all, own, ownWords] = [0, 0, 0]
  for (const [i, is] of covered.entries()) {
    all += is
    if (quoted[i]) continue
    ownWords++
    own += is
  }
  return {
    share: hashes.length ? all / hashes.length : 0,
    ownShare: ownWords ? own / ownWords : 0,
    ownWords,
    words: hashes.length,
    shareOf({ start, end }) {
      const first = firstFrom(starts, start)
      const last = firstFrom(starts, end)
      if (first === last) return null
      return covered.subarray(first, last).reduce((sum, is) => sum + is, 0) / (last - first)
    },
  }
}

function firstFrom(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Shorter texts are too alike for chance to be told from copying. */
const fewestWords = 30
/** A text that is nearly all quotation is the speaker's, whoever prints it. */
const fewestOwnWords = 15
const copiedFrom = 0.6
/** One outlet's reports from the same template (prices, results) share most words; only nearly all of them are a copy. */
const copiedFromItself = 0.85

/**
 *   the agency's report under another headline, without its last paragraphs, with a first paragraph of the outlet's own
 *   near miss: two reports of one speech; an article that holds a whole agency brief among much of its own; last week's prices
 */
export function isCopy({ share, ownShare, ownWords, words }: Copied, sameOutlet: boolean): boolean {
  const least = sameOutlet ? copiedFromItself : copiedFrom
  return words >= fewestWords && ownWords >= fewestOwnWords && share >= least && ownShare >= least
}
