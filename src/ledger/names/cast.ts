// Who is named in the article. Comes in: the text and its names. Goes out: each name with its actor.
import type { Layers } from '../../document/layers/layers.ts'
import type { Name } from '../../document/layers/names.ts'
import { lastStartingBefore, type Span } from '../../document/span.ts'
import { countryByName, countryByPeople } from '../../lexicon/countries.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import { isOutlet } from '../../lexicon/outlets.ts'
import { isAddress, isOrganizationNoun, parseRole } from '../../lexicon/titles.ts'
import type { ActorDraft } from '../actor-draft.ts'
import { addressedPhrases } from '../mentions/addressed-phrases.ts'
import { findCapitalised } from './capitalised.ts'
import { findOrganizations } from './organizations.ts'
import { withOutlets } from './outlet-names.ts'
import { findPeople } from './people.ts'

export interface NamedMention extends Span {
  readonly actor: ActorDraft
}

/** Names in order, each with its actor. */
export type Cast = readonly NamedMention[]

export function findCast(
  text: string,
  { names, attributions }: Pick<Layers, 'names' | 'attributions'>,
): Cast {
  const all = withSources(text, withOutlets(text, names), [
    ...attributions.flatMap(({ source }) => source),
    ...addressedPhrases(text, names, attributions),
  ])
    .filter((name) => name.kind !== 'nationality' && !isCommon(text, name))
    .map((name) => ({ ...name, kind: kindOf(text, name) }))
  //   Ann Moss … Moss: what looks like nothing known is the person
  const surnames = new Set(
    all.flatMap((name) =>
      name.kind === 'person' ? text.slice(name.start, name.end).split(/\s+/).slice(1).slice(-1) : [],
    ),
  )
  for (const name of all) {
    if (name.kind !== 'place' && surnames.has(text.slice(name.start, name.end))) name.kind = 'person'
  }
  const persons = all.filter((name) => name.kind === 'person')
  const others = all.filter((name) => name.kind !== 'person')
  const people = findPeople(text, persons)
  const organizations = findOrganizations(text, others)
  const cast: NamedMention[] = []
  for (const [i, { start, end }] of persons.entries())
    if (people[i]) cast.push({ start, end, actor: people[i] })
  for (const [i, { start, end }] of others.entries()) cast.push({ start, end, actor: organizations[i]! })
  return cast.sort((a, b) => a.start - b.start)
}

/** The names that lie in `span`, in order. */
export function namesWithin(cast: Cast, span: Span): NamedMention[] {
  const within: NamedMention[] = []
  for (
    let i = Math.max(0, lastStartingBefore(cast, span.start));
    i < cast.length && cast[i]!.start < span.end;
    i++
  ) {
    if (cast[i]!.start >= span.start && cast[i]!.end <= span.end) within.push(cast[i]!)
  }
  return within
}

/** A source without a name may hold one that the model missed: its capitalised words. */
function withSources(text: string, names: readonly Name[], sources: readonly Span[]): Name[] {
  const found = [...names]
  for (const source of sources) {
    const inside = names[Math.max(0, lastStartingBefore(names, source.end - 1))]
    if (inside && inside.start < source.end && source.start < inside.end) continue
    for (const name of findCapitalised(text, source))
      if (!found.some((other) => other.start === name.start)) found.push(name)
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * A word for what somebody is, and no name: "Democrat", "President", an unknown people before a role.
 *   Karvonian officials        near miss: Christian Lund · Trump supporters
 */
function isCommon(text: string, { start, end }: Name): boolean {
  const form = text.slice(start, end)
  if (/\s/.test(form) || isGivenName(form)) return false
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1]
  return (
    parseRole(form) !== null ||
    (/(?:ian|ese|ish)$/.test(form) && next !== undefined && parseRole(next) !== null) ||
    //   Russian Embassy staff, the Democratic nominee      near miss: Dane Christian
    (countryByPeople(form) !== null && /^ \p{L}/u.test(text.slice(end, end + 2))) ||
    (/^(?:Democratic|Republican)$/.test(form) && next !== undefined)
  )
}

/** The model's kind, put right where the lexicon or the words around it know better. */
function kindOf(text: string, name: Name): Name['kind'] {
  const form = text.slice(name.start, name.end)
  if (countryByName(form)) return 'place'
  const before = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, name.start - 16), name.start))?.[1]
  if (before && isAddress(before)) return 'person'
  const last = form.split(/\s+/).at(-1)!
  if (
    name.kind === 'person' &&
    (isOutlet(form) || (form.includes(' ') && isOrganizationNoun(last) && !parseRole(last)))
  )
    return 'organization'
  return name.kind
}
