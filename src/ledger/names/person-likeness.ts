// Comes in: two names of people. Goes out: how likely they are forms of one name, from 0 to 1.
// Hard part: names differ in order, length, spelling and script and are one person's; families share everything but one word. So
// the words of both names are paired, and a word that is left over on both sides keeps the names apart.
import { givenNameGender, isGivenName } from '../../lexicon/given-names.ts'
import { isParticle, isPatronymic } from '../../lexicon/name-particles.ts'
import { sameSpelling } from '../../lexicon/name-spellings.ts'
import { sameShortForm } from '../../lexicon/nicknames.ts'
import { isChinese, wadeGilesOf } from '../../lexicon/wade-giles.ts'
import { type PersonParts, parsePersonParts } from './person-parts.ts'
import { consonantsOf, wordDistance } from './word-likeness.ts'

/** How alike two people's names are. Symmetric; 1 for equal names, 0 where something keeps them apart. */
export function comparePeople(first: string, second: string): number {
  const [one, other] = [parsePersonParts(first), parsePersonParts(second)]
  const a = joinParted(one, other)
  const b = joinParted(other, a)
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (a.syllables !== null && b.syllables !== null) return a.syllables === b.syllables ? 1 : 0
  if (a.generation !== b.generation && a.generation !== null && b.generation !== null) return 0
  if (exchanged(a, b)) return 0
  return Math.max(likenessJoined(a.words, b.words), likenessChinese(a.words, b.words), likenessPaired(a, b))
}

/** "Geun-hye" as one word where the other name has it so. */
function joinParted(name: PersonParts, other: PersonParts): PersonParts {
  for (let i = 0; i + 1 < name.words.length; i++) {
    const both = `${name.words[i]}${name.words[i + 1]}`
    if (
      both.length < 5 ||
      !other.words.some((word) => word[0] === both[0] && wordDistance(word, both, 0.3) <= 0.3)
    )
      continue
    return { ...name, words: [...name.words.slice(0, i), both, ...name.words.slice(i + 2)] }
  }
  return name
}

/** "Omar bin Said" and "Said bin Omar" are father and son. */
function exchanged(a: PersonParts, b: PersonParts): boolean {
  return a.sons.some((pair) => b.sons.includes(pair.split(' ').reverse().join(' ')) && !b.sons.includes(pair))
}

/** The same letters with other gaps: "Petr ovich", "AdaMaria". */
function likenessJoined(a: readonly string[], b: readonly string[]): number {
  if (a.length === b.length) return a.join(' ') === b.join(' ') ? 1 : 0
  const [x, y] = [a.join(''), b.join('')]
  if (x.length < 6 || y.length < 6 || x[0] !== y[0] || Math.abs(x.length - y.length) > 2) return 0
  const distance = wordDistance(x, y, 1)
  return distance <= 0.1 ? 0.97 : distance <= 1 && x.length > 11 ? 0.85 : 0
}

/** "Chou Ming-te", "Zhou Mingde" */
function likenessChinese(a: readonly string[], b: readonly string[]): number {
  if (a.length < 2 || b.length < 2 || !a.every(isChinese) || !b.every(isChinese)) return 0
  const [x, y] = [a, b].map((words) => words.join('')) as [string, string]
  const [older, other] = [a, b].map((words) => words.map(wadeGilesOf).join('')) as [string, string]
  return x === other || y === older ? 0.9 : 0
}

interface Pair {
  readonly i: number
  readonly j: number
  readonly likeness: number
  readonly distance: number
  /** Only an initial or a short form. */
  readonly loose?: boolean
}

/** Pairs each word with its like, best first, and weighs what is left over. */
function likenessPaired(a: PersonParts, b: PersonParts): number {
  const abjad = a.consonantal !== b.consonantal
  const pairs = pairWords(a, b, abjad)
  const [inA, inB] = [new Set(pairs.map(({ i }) => i)), new Set(pairs.map(({ j }) => j))]
  const restA = a.words.filter((_, i) => !inA.has(i) && isNameAt(a.words, i))
  const restB = b.words.filter((_, j) => !inB.has(j) && isNameAt(b.words, j))
  const both = pairs.filter(({ i, j }) => isNameAt(a.words, i) && isNameAt(b.words, j))
  const full = both.filter(({ i, j }) => a.words[i]!.length > 1 && b.words[j]!.length > 1)
  if (restA.length > 0 && restB.length > 0) return 0
  const letters = full.reduce((sum, { i }) => sum + a.words[i]!.length, 0)
  if (both.length === 0 || full.length === 0 || letters < 2) return 0
  const shorter = Math.min(countNames(a.words), countNames(b.words))
  const rest = [...restA, ...restB]
  const distance = full.reduce((sum, pair) => sum + pair.distance, 0)
  // One name alone says too little about whose it is.
  if (shorter === 1 && rest.length > 0) return 0.55
  if (shorter === 1 && distance > 0.3 && letters < 6) return 0.5
  if (full.length === 1 && both.length === 1 && shorter > 1) return 0
  if (reorderedGivenNames(a.words, b.words, both)) return 0.5
  if (distance > mostFor(letters)) return 0.4
  // A slip is sure only beside a name that is whole: "Tom Barlett" is no Thomas Garlett.
  if (distance > 0.5 && both.some(({ loose }) => loose)) return 0.5
  if (isReordered(both) && (both.some(({ loose }) => loose) || rest.some((word) => !isPatronymic(word))))
    return 0.5
  if (rest.length > 3) return 0.6
  if (isReordered(both) && distance > letters * 0.06) return 0.5
  if (rest.length > 0 && !sharesAnEnd(a.words, b.words, both)) return 0.6
  const likeness = both.reduce((sum, pair) => sum + pair.likeness, 0) / both.length
  const extra = rest.reduce((sum, word) => sum + (word.length === 1 || isPatronymic(word) ? 0.02 : 0.04), 0)
  return Math.max(0, likeness - Math.min(extra, 0.15))
}

/** Slips in a whole name, in letters. */
function mostFor(letters: number): number {
  return letters < 8 ? 1 : letters < 14 ? 1.5 : 2.2
}

function pairWords(a: PersonParts, b: PersonParts, abjad: boolean): Pair[] {
  const candidates: Pair[] = []
  for (const [i, x] of a.words.entries()) {
    for (const [j, y] of b.words.entries()) {
      const found =
        isNameAt(a.words, i) === isNameAt(b.words, j)
          ? isNameAt(a.words, i)
            ? likenessAt(a.words, i, b.words, j, abjad)
            : { likeness: x === y ? 1 : 0.9, distance: 0 }
          : null
      if (found) candidates.push({ i, j, ...found })
    }
  }
  for (const [from, to, flip] of [
    [a, b, false],
    [b, a, true],
  ] as const) {
    for (const name of from.called) {
      const j = to.words.findIndex((word) => likenessOf(name, word, abjad))
      if (j >= 0)
        candidates.push(
          flip ? { i: j, j: 0, likeness: 0.95, distance: 0 } : { i: 0, j, likeness: 0.95, distance: 0 },
        )
    }
  }
  candidates.sort(
    (p, q) => q.likeness - p.likeness || Math.abs(p.i - p.j) - Math.abs(q.i - q.j) || p.i - q.i || p.j - q.j,
  )
  const taken: Pair[] = []
  for (const pair of candidates) {
    if (!taken.some(({ i, j }) => i === pair.i || j === pair.j)) taken.push(pair)
  }
  return taken
}

function likenessAt(
  a: readonly string[],
  i: number,
  b: readonly string[],
  j: number,
  abjad: boolean,
): Omit<Pair, 'i' | 'j'> | null {
  const [x, y] = [a[i]!, b[j]!]
  if (x.length === 1 || y.length === 1) return mayAbbreviate(a, i, b, j) ? likenessOf(x, y, abjad) : null
  const found = likenessOf(x, y, abjad, i > 0 && j > 0 && i === a.length - 1 && j === b.length - 1)
  if (found || i > 0 || j > 0 || a.length < 2 || b.length < 2) return found
  return isCutShort(x, y) ? { likeness: 0.85, distance: 0, loose: true } : null
}

/** An initial stands for a given name: for no family name, and "J. Ferro" for no middle name of somebody else. */
function mayAbbreviate(a: readonly string[], i: number, b: readonly string[], j: number): boolean {
  const [lastA, lastB] = [i === a.length - 1, j === b.length - 1]
  if (lastA || lastB)
    return (lastA && i > 0 && j === 0) || (lastB && j > 0 && i === 0) || (lastA && lastB && a[i] === b[j])
  return (i === 0) === (j === 0) || a[i] === b[j]
}

/** "Kat", "Katherine"; not "Paul", "Paula". */
function isCutShort(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || !(a.startsWith(b) || b.startsWith(a))) return false
  const [x, y] = [givenNameGender(a), givenNameGender(b)]
  return x === null || y === null || x === y
}

/** Null where the words are two names. */
function likenessOf(a: string, b: string, abjad: boolean, last = false): Omit<Pair, 'i' | 'j'> | null {
  if (a === b) return { likeness: 1, distance: 0 }
  if (a.length === 1 || b.length === 1)
    return a[0] === b[0] ? { likeness: 0.8, distance: 0, loose: a !== b } : null
  if (sameSpelling(a, b)) return { likeness: 0.97, distance: 0 }
  if (abjad) {
    const [x, y] = [consonantsOf(a), consonantsOf(b)]
    return x.length > 1 && x === y ? { likeness: 0.9, distance: 0 } : null
  }
  if (!last && sameShortForm(a, b)) return { likeness: 0.92, distance: 0, loose: true }
  if (isPatronymic(a) && isPatronymic(b) && a.slice(0, 3) !== b.slice(0, 3)) return null
  const most = mostOf(a, b)
  const distance = wordDistance(a, b, most)
  if (distance > most) return null
  // Two given names that parents choose between are no slips of each other.
  if (distance > 0.3 && isGivenName(a) && isGivenName(b)) return null
  return { likeness: 1 - 0.12 * distance, distance }
}

/** How far apart two spellings of one word may be. */
function mostOf(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  const most = length < 4 ? 0.3 : length < 5 ? 0.6 : length < 10 ? 1 : 2
  return a[0] === b[0] ? most : Math.min(most, 1)
}

/** Is the word a name and no particle? "Ben" is both: first of all it is a name. */
function isNameAt(words: readonly string[], index: number): boolean {
  const word = words[index]!
  return !isParticle(word) || (index === 0 && words.length > 1 && (word === 'al' || isGivenName(word)))
}

const countNames = (words: readonly string[]) => words.filter((_, i) => isNameAt(words, i)).length

/** "Thomas Martin", "Martin Thomas": either may be the family's name, so order is all there is. */
function reorderedGivenNames(a: readonly string[], b: readonly string[], pairs: readonly Pair[]): boolean {
  if (a.length !== 2 || b.length !== 2 || pairs.length !== 2 || pairs.some(({ i, j }) => i === j))
    return false
  return a.every(isGivenName) && b.every(isGivenName)
}

/** Does the order of the words differ? A name turned about and misspelt is another name. */
function isReordered(pairs: readonly Pair[]): boolean {
  const sorted = [...pairs].sort((p, q) => p.i - q.i)
  return sorted.some((pair, n) => n > 0 && pair.j < sorted[n - 1]!.j)
}

/** The first names or the last ones are a pair, or the family's name has gone from one end to the other. */
function sharesAnEnd(a: readonly string[], b: readonly string[], pairs: readonly Pair[]): boolean {
  const ends = (i: number, words: readonly string[]) => i === 0 || i === words.length - 1
  return pairs.some(({ i, j }) => ends(i, a) && ends(j, b))
}
