// Which actors of two articles go by like names. Comes in: the actors of both; goes out: a question that answers by ids.
// Hard part: nobody is merged by guess. An unnamed source of one article is never one of the other's, and of two people with one
// surname only those whose given names may be one are alike.

import { type PersonName, parsePersonName, sameFullName, surnames } from '../ledger/names/person-name.ts'
import type { Actor } from '../ledger/report.ts'
import { countryByName, countryBySeat } from '../lexicon/countries.ts'

export interface Likeness {
  /** May the two be one, by their names? */
  alike(a: string, b: string): boolean
  /** same: like names; other: both are named, of one kind, and not alike; unsure: anything else. */
  between(a: string | undefined, b: string | undefined): 'same' | 'other' | 'unsure'
}

const named: readonly Actor['kind'][] = ['person', 'organization', 'country']

export function likenessOf(actorsA: readonly Actor[], actorsB: readonly Actor[]): Likeness {
  const [ofA, ofB] = [profilesOf(actorsA), profilesOf(actorsB)]
  const known = new Map<string, boolean>()
  const alike = (a: string, b: string): boolean => {
    const key = `${a}\n${b}`
    const found = known.get(key)
    if (found !== undefined) return found
    const [x, y] = [ofA.get(a), ofB.get(b)]
    const answer = x !== undefined && y !== undefined && areAlike(x, y)
    known.set(key, answer)
    return answer
  }
  return {
    alike,
    between(a, b) {
      if (a === undefined || b === undefined) return 'unsure'
      if (alike(a, b)) return 'same'
      const [x, y] = [ofA.get(a)?.kind, ofB.get(b)?.kind]
      return x !== undefined && x === y && named.includes(x) ? 'other' : 'unsure'
    },
  }
}

interface Profile {
  readonly kind: Actor['kind']
  readonly person: PersonName | null
  readonly keys: ReadonlySet<string>
}

const profilesOf = (actors: readonly Actor[]): Map<string, Profile> =>
  new Map(
    actors.map(({ id, kind, name, aliases }) => [
      id,
      {
        kind,
        person: kind === 'person' ? parsePersonName(name) : null,
        keys: new Set([name, ...aliases].map((form) => keyOf(form, kind)).filter(Boolean)),
      },
    ]),
  )

/**
 *   Talia Brandt, Ms. Brandt · the Corvus news agency, Corvus news agency · Oskar Lendvai, Oskar Ledvai · Moscow, Russia
 *   near miss: Talia Brandt, Odalys Brandt · a senior official, a senior official · Karvonia, Karvonian officials
 */
function areAlike(a: Profile, b: Profile): boolean {
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return false
  if (a.person && b.person) {
    const [x, y] = [a.person, b.person]
    if (x.words.length > 1 && y.words.length > 1) return sameFullName(x, y)
    const [short, long] = x.words.length <= y.words.length ? [x, y] : [y, x]
    return surnames(long).includes(short.words.join(' '))
  }
  if ((a.person === null) !== (b.person === null)) return false
  for (const key of a.keys) if (b.keys.has(key)) return true
  return false
}

/** The name without what outlets write now one way, now the other. */
function keyOf(name: string, kind: Actor['kind']): string {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?(?=\s|$)/g, '')
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (kind !== 'country' || !bare) return bare
  return (countryByName(name) ?? countryBySeat(name) ?? bare).toLowerCase()
}
