// Numbers that like texts have in common, so that a ledger finds them without comparing each with each. Comes in: words; goes out: a
// few 32-bit numbers. From each window of neighbouring word sequences the one with the smallest hash is kept (winnowing: Schleimer,
// Wilkerson, Aiken, SIGMOD 2003, algorithm of section 4, with the rightmost of equal hashes), so any stretch that is as long as a window
// and a sequence together leaves a number in common, wherever it stands.
// Hard part: a short text needs small windows and a long one must not have thousands of numbers. What a large window keeps, every smaller
// window keeps, too; so windows may grow with the text, and a short excerpt still meets its long source.

/** FNV-1a over UTF-16 code units, then the last step of MurmurHash3, so that neighbouring words do not stand side by side. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The number of a mark made of several parts: who, what, when. */
export const markOf = (...parts: readonly (string | number)[]): number => hashOf(parts.join('\n'))

/** A hash for each run of `size` words; the words come as hashes. Empty where there are fewer words. */
export function sequenceHashes(words: readonly number[], size: number): number[] {
  const hashes: number[] = []
  for (let i = 0; i + size <= words.length; i++) {
    let hash = 0
    for (let k = 0; k < size; k++) hash = Math.imul(hash, 0x01000193) ^ words[i + k]!
    hashes.push(mix(hash))
  }
  return hashes
}

/** The smallest hash of each window, the rightmost where several are equal; each place once. Linear. */
export function winnow(hashes: readonly number[], window: number): number[] {
  const kept = new Set<number>()
  const size = Math.max(1, Math.min(window, hashes.length))
  /** Places of hashes that rise from the first to the last: the first is the smallest of the window. */
  const rising: number[] = []
  let first = 0
  for (const [place, hash] of hashes.entries()) {
    while (rising.length > first && hashes[rising.at(-1)!]! >= hash) rising.pop()
    rising.push(place)
    if (rising[first]! <= place - size) first++
    if (place >= size - 1) kept.add(hashes[rising[first]!]!)
  }
  return [...kept]
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)))

/** At most this many numbers a document: about 1,300 words have as many, of longer texts the smallest are kept. */
export const mostDocumentPrints = 64

/** Of a document's words, as hashes: about 30 numbers, 64 for a long text. */
export function documentPrints(words: readonly number[]): number[] {
  const kept = winnow(sequenceHashes(words, 5), clamp(words.length / 16, 4, 40))
  return kept.sort((a, b) => a - b).slice(0, mostDocumentPrints)
}

/**
 * Of a quotation's words: every three words of a short one, fewer of a long one. A stretch of 12 words that two quotations share is
 * always found.
 */
export const quotationPrints = (words: readonly string[]): number[] =>
  winnow(sequenceHashes(words.map(hashOf), 3), clamp(words.length / 4, 1, 10))
