// A person's name as the ledger looks it up. Comes in: the name and the other forms of one article; goes out: its words, and the forms
// under which it is found: full name, given name and family name, family name alone.
// Hard part: which word is the family's. The last one ("Ada Lund"), but an article that says "Xi" after "Xi Jinping" knows better.

import { parsePersonParts } from '../ledger/names/person-parts.ts'
import { compareNames, SAME_NAME } from '../ledger/names/same-name.ts'
import { commonSpelling, consonantsOf } from '../ledger/names/word-likeness.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { isHonorific, isParticle, isPatronymic } from '../lexicon/name-particles.ts'
import type { Gender } from '../lexicon/pronouns.ts'
import { titleGender } from '../lexicon/titles.ts'
import type { Appearance } from './identity.ts'

export interface PersonForms {
  /** Words of the name in plain letters, without titles and "Jr.". */
  readonly words: readonly string[]
  /** More than a family name. */
  readonly full: boolean
  readonly given: string | null
  readonly family: string
  /** Initials and names between the two. */
  readonly middle: readonly string[]
  readonly generation: string | null
  /** As a form of address tells it ("Mrs. Lund"), never as a given name does. */
  readonly gender: Gender | null
  /** Most telling first; the first ones have two words and more where the name is full. */
  readonly forms: readonly string[]
}

const MOST_FORMS = 8
const MOST_ALIASES = 8

export function personForms(of: Pick<Appearance, 'name' | 'aliases' | 'roles'>): PersonForms {
  const { name } = of
  const [aliases, roles] = [of.aliases.slice(0, MOST_ALIASES), of.roles.slice(0, MOST_ALIASES)]
  const { words, called, generation } = parsePersonParts(name)
  const parts = partsOf(words)
  const forms = new Set<string>()
  const add = (...list: readonly string[]) => {
    if (list.length > 0 && list.every(Boolean)) forms.add(list.join(' '))
  }
  if (parts.full) {
    add(...words)
    add(parts.given!, parts.family)
    for (const other of called.slice(0, 1)) add(other, parts.family)
    for (const other of otherFulls(name, parts, aliases)) add(other)
  }
  const sounds = parts.full ? soundsOf(parts.given!, parts.family) : null
  if (sounds) add(sounds)
  for (const family of familiesOf(words, parts, aliases)) {
    add(family)
    add(spellingOf(family))
  }
  return {
    words,
    ...parts,
    generation,
    gender: genderOf(name, aliases, roles),
    forms: [...forms].slice(0, MOST_FORMS),
  }
}

/**
 * A form for slips and other romanisations, which no name can be taken for: the first letter of the given name, and the consonants of the
 * family's.
 *   Oleg Ryabkov, Oleg Rybakov → ~o rbkv       null where few consonants are left: Oleg Sui
 */
function soundsOf(given: string, family: string): string | null {
  const consonants = consonantsOf(family).toLowerCase()
  return consonants.length > 1 ? `~${given[0]} ${consonants}` : null
}
export const isSounds = (form: string) => form.startsWith('~')

/** At most two other full forms of the article, given name and family name: "nora ferro" where the name is "Eleanor Ferro". */
function otherFulls(
  name: string,
  { given, family, middle }: NameParts,
  aliases: readonly string[],
): string[] {
  const found = new Set<string>()
  for (const alias of aliases) {
    const other = partsOf(parsePersonParts(alias).words)
    if (!other.full || otherMiddle(other.middle, middle)) continue
    if (compareNames(alias, name, 'person') >= SAME_NAME) found.add(`${other.given} ${other.family}`)
  }
  found.delete(`${given} ${family}`)
  return [...found].slice(0, 2)
}

export interface NameParts {
  readonly full: boolean
  readonly given: string | null
  readonly family: string
  readonly middle: readonly string[]
}

/** "ada m lund" → ada, m, lund; "van der velden" is a family name alone. */
export function partsOf(words: readonly string[]): NameParts {
  const own = words.filter(
    (word, i) => !isParticle(word) || (i === 0 && words.length > 1 && (word === 'al' || isGivenName(word))),
  )
  const family = own.at(-1) ?? words.at(-1) ?? ''
  if (own.length < 2) return { full: false, given: null, family, middle: [] }
  return {
    full: true,
    given: own[0]!,
    family,
    middle: own.slice(1, -1).filter((word) => !isPatronymic(word)),
  }
}

/**
 * The words that may stand for the person alone.
 *   Ada Lund → lund · Xi Jinping, called Xi → jinping, xi       near miss: Bernie Ferro, called Bernie
 */
function familiesOf(
  words: readonly string[],
  { full, given, family }: NameParts,
  aliases: readonly string[],
): string[] {
  if (!full) return family ? [family] : []
  const first = words[0]!
  const called = aliases.some((alias) => plain(alias) === first) && first === given && !isGivenName(first)
  const ends = aliases.flatMap((alias) => {
    const end = parsePersonParts(alias).words
    return end.length > 1 && end.length < words.length && words.slice(-end.length).join(' ') === end.join(' ')
      ? [end.join(' ')]
      : []
  })
  return [family, ...(called ? [first] : []), ...ends.slice(0, 1)]
}

const plain = (alias: string) => parsePersonParts(alias).words.join(' ')

/** As it would be written if all romanised alike; lower case, as all forms are. */
export const spellingOf = (word: string): string => commonSpelling(word).toLowerCase()

/** "j", "w" and "h", "hw" and "w" are other people's; "j" and "james" may be one's. */
export function otherMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [initialsOf(a), initialsOf(b)]
  return x !== '' && y !== '' && !(x.startsWith(y) || y.startsWith(x))
}

/** "George H.W." and "George W." */
const initialsOf = (middle: readonly string[]) => middle.map((word) => word[0]).join('')

function genderOf(name: string, aliases: readonly string[], roles: readonly string[]): Gender | null {
  const told = new Set<Gender>()
  for (const form of [name, ...aliases, ...roles.filter((role) => /^\S{1,20}$/.test(role))]) {
    const first = form.slice(0, 20).split(/\s+/)[0]!.replace(/\.$/, '')
    const gender = isHonorific(first.toLowerCase()) ? titleGender(first) : null
    if (gender) told.add(gender)
  }
  return told.size === 1 ? [...told][0]! : null
}
