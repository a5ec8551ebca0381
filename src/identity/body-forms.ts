// The name of an organization, an outlet or a place as the ledger looks it up. Comes in: the name and the other forms of one article;
// goes out: the key by which two are one, and the forms under which it is found.
// Hard part: much that acts in an article is no name ("the company's board", "a coalition of mayors"), and some names are everybody's
// ("Supreme Court", "the Foreign Ministry"): every country has one.

import { LONGEST_NAME, readNameWords } from '../ledger/names/name-words.ts'
import { countryByName, countryByPeople, countryBySeat } from '../lexicon/countries.ts'
import { legalFormAt } from '../lexicon/legal-forms.ts'
import {
  expandWord,
  isFunctionWord,
  isGenericWord,
  isShipPrefix,
  numberOf,
} from '../lexicon/organization-words.ts'
import { isOutlet } from '../lexicon/outlets.ts'
import { opensSentence } from '../lexicon/sentence-openers.ts'
import { isAddress, isGroupNoun, isOrganizationNoun, isTitleModifier } from '../lexicon/titles.ts'
import { usStateOf } from '../lexicon/us-states.ts'
import type { Appearance } from './identity.ts'

export interface BodyForms {
  /** Two bodies of one key are one, where nothing makes the key unsure. "" where the words are no name. */
  readonly key: string
  /** Usual name of the state it is or stands for. */
  readonly country: string | null
  /** shared: there may be many of that name, so that being named with the same others must tell ("Supreme Court", "Lund’s campaign"). */
  readonly shared: boolean
  /** The key without the country before it: "senate" of "U.S. Senate"; else the key. */
  readonly bare: string
  /** The key is an acronym. */
  readonly acronym: boolean
  readonly forms: readonly string[]
}

const MOST_FORMS = 6
const MOST_ALIASES = 8

/** Bodies whose names are made of everybody's words and are one all the same. */
const unique: ReadonlySet<string> = new Set(
  'white house,secret service,state department,pentagon,kremlin,federal reserve,security council,european commission,european parliament,world bank'.split(
    ',',
  ),
)
const bodyWords: ReadonlySet<string> = new Set(
  `supreme high appeals appeal circuit constitutional representatives lower upper house senate congress parliament cabinet treasury
   interior intelligence homeland veterans affairs transportation agriculture revenue labor royal electoral democrats republican
   republicans party public opposition reserve`
    .trim()
    .split(/\s+/),
)

export function bodyForms(of: Pick<Appearance, 'name' | 'kind' | 'aliases'>): BodyForms {
  const { kind } = of
  const name = of.name.slice(0, LONGEST_NAME)
  const aliases = of.aliases.slice(0, MOST_ALIASES).map((alias) => alias.slice(0, LONGEST_NAME))
  const country = countryByName(name) ?? (kind === 'country' ? countryBySeat(name) : null)
  if (country) return countryForms(country, [name, ...aliases])
  const { words, owned } = keyWords(name)
  const key = words.join(' ')
  if (!key || !isName(name, words))
    return { key: '', bare: '', country: null, shared: false, acronym: false, forms: [] }
  const acronym = words.length === 1 && isAcronym(name)
  const bare = withoutCountry(words).join(' ')
  const forms = new Set([plainForm(name), key])
  if (bare !== key && isEverybodys(bare.split(' '))) forms.add(bare)
  //   CorvusLabs, Corvuslabs
  if (/\p{Ll}\p{Lu}/u.test(name) && words.length < 4) forms.add(words.join(''))
  if (acronym) forms.add(spaced(key))
  for (const alias of kind === 'country' ? [] : aliases) {
    const other = keyWords(alias).words
    if (isAcronym(alias) && initials(name).includes(other.join(''))) forms.add(other.join(''))
    else if (other.length > 1 && isName(alias, other)) forms.add(other.join(' '))
  }
  if (!acronym && kind !== 'country')
    for (const letters of initials(name)) if (letters.length > 2) forms.add(spaced(letters))
  return {
    key,
    bare,
    country: null,
    shared:
      owned ||
      isEverybodys(words) ||
      (kind === 'country' && usStateOf(name) !== null && countryByName(name) !== null),
    acronym,
    forms: [...forms].filter(Boolean).slice(0, MOST_FORMS),
  }
}

function countryForms(country: string, written: readonly string[]): BodyForms {
  const key = country.toLowerCase()
  const others = written
    .filter((form) => (countryByName(form) ?? countryBySeat(form)) === country)
    .map(plainForm)
  return {
    key,
    bare: key,
    country,
    // Georgia is a country and a state of another one.
    shared: usStateOf(country) !== null,
    acronym: false,
    forms: [...new Set([key, ...others])].filter(Boolean).slice(0, MOST_FORMS),
  }
}

/** The letters of an acronym that nobody has written yet, apart from those of one that somebody has: "f b i". */
const spaced = (letters: string) => [...letters].join(' ')
export const isUnwritten = (form: string) => /^\p{L}(?: \p{L})+$/u.test(form)

/** "united states senate", "russian foreign ministry" */
function withoutCountry(words: readonly string[]): readonly string[] {
  if (words.length > 2 && countryByName(words.slice(0, 2).join(' '))) return words.slice(2)
  return words.length > 1 && (countryByName(words[0]!) ?? countryByPeople(words[0]!)) ? words.slice(1) : words
}

/** As a person would type it: lower case, without marks and "the". */
function plainForm(name: string): string {
  return readNameWords(withoutOwner(name), { joinInitials: true })
    .words.join(' ')
    .replace(/^(?:the|a|an) (?=.)/, '')
}

const withoutOwner = (name: string) =>
  name.replace(/[’']s(?![\p{L}])/gu, '').replace(/(?<=s)[’'](?=\s|$)/g, '')

/**
 * The words that tell it from others.
 *   The Department of Justice, Justice Dept. → justice department · Lund Bau GmbH → lund bau · Mrs. Lund’s presidential campaign → lund
 *   campaign       near miss: University of Alder, Alder University
 */
function keyWords(name: string): { words: string[]; owned: boolean } {
  const owned =
    /[’']s?\s\p{Ll}/u.test(name) ||
    /^(?:the )?\p{Lu}\S+ (?:campaign|team|camp|administration|transition)$/u.test(name)
  const turned = name.replace(
    /^(.*\b)?(Department|Ministry|Dept\.?) (?:of|for) (?:the )?(.+)$/,
    (_, before: string | undefined, body: string, what: string) => `${before ?? ''}${what} ${body}`,
  )
  const { words, capitals } = readNameWords(withoutOwner(turned).replace(/&/g, ' and '), {
    joinInitials: true,
  })
  const shouted = capitals.every(Boolean)
  let kept = words.flatMap((word, i) =>
    word === 'us' && (!capitals[i] || shouted) ? [word] : expandWord(word).split(' '),
  )
  while (kept.length > 1 && (isFunctionWord(kept[0]!) || (owned && isAddress(kept[0]!)))) kept = kept.slice(1)
  //   OOO Severny Les · MV Alder Queen
  const before = kept.length > 1 ? legalFormAt(kept, 0) : null
  if (before && before.kinds.length > 0 && kept[0]!.length < 6 && before.length < kept.length)
    kept = kept.slice(before.length)
  else if (kept.length > 2 && isShipPrefix(kept[0]!)) kept = kept.slice(1)
  for (let i = 1; i < kept.length; i++) {
    const legal = legalFormAt(kept, i)
    if (legal && i + legal.length === kept.length) kept = kept.slice(0, i)
  }
  kept = kept.filter((word, i) => i === 0 || !(isFunctionWord(word) || (owned && word === 'presidential')))
  //   Alder News, known as an outlet without it; Ferro Group       near miss: Norhaven Group of Seven
  const last = kept.at(-1)!
  const short = kept.slice(0, -1).join(' ')
  if (
    kept.length > 1 &&
    ((isGenericWord(last) && kept.length > 2) ||
      (/^(?:news|newspaper|magazine|channel|com)$/.test(last) && isOutletName(short)))
  )
    kept = kept.slice(0, -1)
  return { words: kept.map((word) => String(numberOf(word) ?? word)), owned }
}

const isOutletName = (words: string) =>
  isOutlet(words) || isOutlet(words.toUpperCase()) || isOutlet(`The ${words}`)

const isAcronym = (name: string) =>
  /^(?:the )?(?:\p{Lu}\.?){2,7}$/iu.test(name.trim()) && !/\p{Ll}/u.test(name.replace(/^the /i, ''))

function initials(name: string): string[] {
  const { words } = readNameWords(withoutOwner(name), { joinInitials: true })
  if (words.length < 2) return []
  const own = words.filter((word) => !isFunctionWord(word))
  const letters = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return [...new Set([letters(own), letters(words.filter((word, i) => i > 0 || word !== 'the'))])]
}

/**
 * A name, and no description: "the Alder Courier", "Lund’s campaign"; not "a coalition of mayors", "the group", "Neither company",
 * "the bank’s board", "First".
 */
function isName(name: string, words: readonly string[]): boolean {
  const bare = name.trim().replace(/^the /i, '')
  if (
    /^(?:an?|his|her|their|its|our|my|your|this|these|those|that|neither|both|each|every|some|any|no|one|two|three|fifty|whose)\s/i.test(
      bare,
    )
  )
    return false
  const written = bare.split(/\s+/)
  if (!/\p{Lu}|\p{Lo}|\d/u.test(bare)) return false
  const owner = written.findIndex((word) => /(?:[’']s|s[’'])$/.test(word))
  if (owner >= 0 && !written.slice(0, owner + 1).every((word) => /^\p{Lu}/u.test(word))) return false
  if (owner >= 0 && written.length - owner > 3) return false
  const small = written
    .slice(owner + 1)
    .filter((word) => /^\p{Ll}/u.test(word) && !isFunctionWord(word.toLowerCase()))
  if (
    owner < 0 &&
    small.length > 0 &&
    !(small.length === 1 && /^(?:campaign|team|camp|administration)$/.test(written.at(-1)!))
  )
    return false
  if (words.length > 1) return true
  const only = words[0]!
  if (/^(?:senate|congress|parliament|pentagon|kremlin)$/.test(only)) return true
  return !(
    opensSentence(written[0]!) ||
    countryByPeople(bare) !== null ||
    /^\p{Lu}[\p{L}.]*-\p{Ll}+$/u.test(bare) ||
    ((isOrganizationNoun(only) || isGroupNoun(only)) && !isAcronym(name)) ||
    /^(?:act|agreement|amendment|election|poll|polls|report|email|messages|numbers|everybody|anyone|none|most|late|first|young|name|open|free|pac|one)$/.test(
      only,
    )
  )
}

/** "supreme court", "foreign ministry", "democratic party" */
function isEverybodys(words: readonly string[]): boolean {
  if (unique.has(words.join(' '))) return false
  return words.every((word) => isOrganizationNoun(word) || isTitleModifier(word) || bodyWords.has(word))
}
