// Under which forms an actor of a document is looked up in the ledger. Comes in: an appearance; goes out: at most eight forms, lower
// case, plain Latin letters, the most telling first.
import type { Actor } from '../ledger/report.ts'
import { bodyForms } from './body-forms.ts'
import type { Appearance } from './identity.ts'
import { personForms } from './person-forms.ts'

type Named = Pick<Appearance, 'name' | 'kind' | 'aliases' | 'roles'>

/**
 *   Donald J. Marsh → "donald j marsh", "donald marsh", "~d mrsh", "marsh" · U.S. → "united states", "us" · Alder Port Union, APU → …, "apu"
 *   none for a senior official, residents, a report: nobody can tell whether two articles mean the same
 */
export function formsOf({ name, kind, aliases, roles }: Named): readonly string[] {
  if (kind === 'person') return personForms({ name, aliases, roles }).forms
  if (kind === 'organization' || kind === 'country') return bodyForms({ name, kind, aliases }).forms
  return []
}

/** Is this one never joined over documents: unnamed, a group, something written, or words that are no name? */
export const isAlone = (actor: Named): boolean => formsOf(actor).length === 0

/** More would say no more. */
const MOST_COMPANY = 48

/** The form by which an actor is known as another's company; null for those who cannot be known again. */
export function companyForm(actor: Actor): string | null {
  if (actor.kind !== 'person') return formsOf(actor)[0] ?? null
  const { full, given, family } = personForms(actor)
  return full ? `${given} ${family}` : null
}

/** Of each actor of a document, the others who are named so that they can be known again. */
export function companyOf(actors: readonly Actor[]): ReadonlyMap<Actor, readonly string[]> {
  const forms = actors.map(companyForm)
  return new Map(
    actors.map((actor, i) => {
      const others = forms.filter((form, j) => form !== null && j !== i && form !== forms[i])
      return [actor, [...new Set(others as string[])].slice(0, MOST_COMPANY)]
    }),
  )
}

/**
 * The name that an actor of the ledger should go by once an appearance has been joined with it: the usual name of a state, a full name
 * in place of a family name, a long form in place of an acronym. `known` is null for a new actor.
 *   America → United States · Lund, then Ada Lund → Ada Lund       near miss: Ada Lund, then Ada M. Lund
 */
export function nameOf({ name, kind, aliases, roles }: Named, known: string | null): string {
  if (kind === 'country' || kind === 'organization') {
    const { country, acronym } = bodyForms({ name, kind, aliases })
    if (country) return country
    const theirs = known === null ? null : bodyForms({ name: known, kind, aliases: [] })
    return known === null || (theirs!.acronym && !acronym) ? name : known
  }
  if (kind !== 'person' || known === null) return name
  const { full } = personForms({ name: known, aliases: [], roles: [] })
  return !full && personForms({ name, aliases, roles }).full ? name : known
}
