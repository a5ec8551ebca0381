// A person's name as written, in parts, and whether two names may be one person's.
// Hard part: families ("Bill Clinton", "Hillary Clinton") must stay apart while short forms, middle names and slips of the pen
// ("Ryabkov", "Rybakov") come together.
import { sameGivenName } from '../lexicon/nicknames.ts'
import { isAddress } from '../lexicon/titles.ts'

export interface PersonName {
  /** Words of the name in lower case, forms of address and "Jr." left out. Never empty. */
  readonly words: readonly string[]
  /** "jr", "iii", … or null. */
  readonly suffix: string | null
}

/** "Mr. John H. Marsh Jr." → john h marsh, jr. Null where no word of a name is left. */
export function parsePersonName(name: string): PersonName | null {
  const words = name
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/\s*[("“][^)"”]*[)"”]\s*/g, ' ')
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter(Boolean)
  while (words.length > 1 && isAddress(words[0]!)) words.shift()
  const suffix = words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1)!) ? words.pop()! : null
  return words.length ? { words, suffix } : null
}

/** The words that may stand alone for the person, longest first: of "ana ruiz mora", "ruiz mora" and "mora". */
export function surnames({ words }: PersonName): string[] {
  return words.length === 1 ? [words[0]!] : words.slice(1).map((_, i) => words.slice(i + 1).join(' '))
}

/**
 * May two full names (two words and more) be one person's?
 *   Donald J. Marsh, Donald Marsh · Bill Ferro, William Ferro       near miss: Bill Ferro, Ada Ferro · Max Lund, Max Lund Jr.
 */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (!sameSuffix(a, b)) return false
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (long.slice(-short.length).join(' ') === short.join(' ')) return true
  const surname = (words: readonly string[]) => words.at(-1)!
  if (
    surname(short) !== surname(long) &&
    !isSlip(surname(short), surname(long), short[0] === long[0] ? 4 : 99)
  )
    return false
  return (
    sameGivenName(short[0]!, long[0]!) || (short.length < long.length && sameGivenName(short[0]!, long[1]!))
  )
}

/** "Jr." and "Sr." are two people; "Jr." and nothing may be one. */
export function sameSuffix(a: PersonName, b: PersonName): boolean {
  return a.suffix === b.suffix || a.suffix === null || b.suffix === null
}

/**
 * Is one a slip of the pen for the other: same first letter, one letter missing, added, changed or two changed places, two such in
 * long names?
 *   ryabkov, rybakov · halvorsen, halverson      near miss: brown, braun (too short) · marsh, harsh
 */
export function isSlip(a: string, b: string, shortest = 6): boolean {
  if (a === b || a[0] !== b[0]) return false
  const length = Math.min(a.length, b.length)
  if (length < shortest || Math.abs(a.length - b.length) > 1) return false
  return editDistance(a, b) <= (length >= 7 ? 2 : 1)
}

/** Damerau-Levenshtein distance (neighbours may change places). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    const above = rows[i - 1]!
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
