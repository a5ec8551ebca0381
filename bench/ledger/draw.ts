// Chance that is the same in each run: numbers, words of a language that nobody speaks, and names.
export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** A whole number below `n`. */
  readonly below: (n: number) => number
  /** A whole number below `n`, the k-th about 1/k as likely as the first (Zipf's law). */
  readonly rank: (n: number) => number
}

/** mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, rank: (n) => Math.min(n - 1, Math.floor((n + 1) ** next()) - 1) }
}

const starts = 'b br c ch cl d dr f fl g gr h j k kl l m n p pl qu r s sh sk st t th tr v w z'.split(' ')
const middles = 'a e i o u ai ea ee io oa ou'.split(' ')
const ends = ['', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'ck', 'ss']

/** Words that differ from one another, short ones first, as the commonest words of a language are. */
export function makeWords(count: number, seed: number): string[] {
  const { below, next } = chance(seed)
  const words = new Set<string>()
  const syllable = () => `${starts[below(starts.length)]}${middles[below(middles.length)]}`
  while (words.size < count) {
    const length = Math.max(1, Math.floor(Math.log10(words.size + 1) / 1.7 + next()))
    words.add(`${Array.from({ length }, syllable).join('')}${ends[below(ends.length)]}`)
  }
  return [...words]
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
