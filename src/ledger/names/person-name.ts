// A person's name as written, in parts, and whether two names may be one person's.
// Hard part: families ("Bill Clinton", "Hillary Clinton") must stay apart while short forms, middle names and slips of the pen
// ("Ryabkov", "Rybakov") come together.
import { isAddress } from '../../lexicon/titles.ts'
import { sameName } from './same-name.ts'

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
  return sameSuffix(a, b) && sameName(written(a), written(b), 'person')
}

const written = ({ words }: PersonName) => words.join(' ')

/** "Jr." and "Sr." are two people; "Jr." and nothing may be one. */
export function sameSuffix(a: PersonName, b: PersonName): boolean {
  return a.suffix === b.suffix || a.suffix === null || b.suffix === null
}
