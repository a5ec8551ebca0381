// How much speaks for an organization, an outlet or a place of one document being one of the ledger. Comes in: an appearance and a
// candidate; goes out: points, with the reasons in plain words. The scale is that of weigh-person.ts.
// Hard part: an acronym is one body's in one article and another's in the next.
import { compareNames } from '../ledger/names/same-name.ts'
import { type BodyForms, bodyForms, isUnwritten } from './body-forms.ts'
import type { Appearance, KnownActor, Surroundings, Weighed } from './identity.ts'

export interface BodyWeighed extends Weighed {
  /** Known by its letters alone, so that a second one with the same letters makes it unsure. */
  readonly byLetters: boolean
}

const points = {
  sameName: 6,
  /** Everybody's name ("Supreme Court"): needs company. */
  sharedName: 3,
  /** Written beside the long form in some article. */
  acronym: 5,
  /** The first letters of the long form, which nobody has written out. */
  letters: 3,
  /** Long ones are seldom two bodies'. */
  manyLetters: 5,
  likeName: 3,
  company: [0, 2, 3, 4],
} as const

const LIKE = 0.88

/** null: the names are two. */
export function weighBody(
  appearance: Appearance,
  forms: BodyForms,
  known: KnownActor,
  { isEverywhere = () => false }: Surroundings,
): BodyWeighed | null {
  const theirs = bodyForms({ name: known.name, kind: known.kind, aliases: [] })
  const name = compareName(appearance, forms, known, theirs)
  if (name === null) return null
  const reasons = [name.reason]
  let sum: number = name.points
  if (sum < points.sameName) {
    const company = known.company()
    const shared = appearance.company.filter(
      (form) => company.has(form) && !forms.forms.includes(form) && !isEverywhere(form),
    )
    sum += points.company[Math.min(shared.length, 3)]!
    if (shared.length > 0)
      reasons.push(
        `named with the same others (${shared
          .slice(0, 2)
          .map((form) => `“${form}”`)
          .join(', ')}${shared.length > 2 ? ` and ${shared.length - 2} more` : ''})`,
      )
  }
  return {
    actor: known.id,
    documents: known.documents,
    points: name.never ? Math.min(sum, 4) : sum,
    blocked: name.never,
    byLetters: name.byLetters,
    reasons,
  }
}

interface NameFound {
  readonly points: number
  readonly reason: string
  readonly byLetters: boolean
  /** Like, and not the same: for a person to decide. */
  readonly never: boolean
}

function compareName(
  { name }: Appearance,
  forms: BodyForms,
  known: KnownActor,
  theirs: BodyForms,
): NameFound | null {
  const found = (weight: number, reason: string, byLetters = false, never = false): NameFound => ({
    points: weight,
    reason,
    byLetters,
    never,
  })
  if (forms.country !== null || theirs.country !== null)
    return forms.country !== theirs.country
      ? null
      : forms.shared
        ? found(points.sharedName, 'same name, which is a country’s and a state’s')
        : found(points.sameName, 'same country')
  const longs = known.forms.filter(
    (form) => form.includes(' ') && !isUnwritten(form) && form.split(' ')[0] !== theirs.key,
  )
  if (forms.acronym && forms.key === theirs.key && longs.length > 0)
    return found(points.acronym, `same acronym, elsewhere for “${longs[0]}”`, true)
  if (forms.key === theirs.key || (!forms.acronym && known.forms.includes(forms.key)))
    return forms.shared || theirs.shared
      ? found(points.sharedName, 'same name, which there may be many of')
      : found(points.sameName, 'same name')
  if (theirs.key !== '' && !theirs.acronym && forms.forms.includes(theirs.key) && !isUnwritten(theirs.key))
    return found(points.sameName, `also called “${known.name}” in the article`)
  if (forms.bare !== theirs.bare && (forms.bare === theirs.key || theirs.bare === forms.key))
    return found(points.sharedName, `“${known.name}” and “${name}”, a country before one of them`)
  if (forms.acronym !== theirs.acronym) {
    const letters = forms.acronym ? forms.key : theirs.key
    const [long, other] = forms.acronym ? [known.forms, known.name] : [forms.forms, name]
    if (!forms.acronym && longs.length > 0) return null
    if (long.includes(letters))
      return found(
        points.acronym,
        `acronym and long form of one name, as articles write them together (“${other}”)`,
        true,
      )
    if (long.includes([...letters].join(' ')))
      return found(
        letters.length > 3 ? points.manyLetters : points.letters,
        `“${forms.acronym ? name : known.name}” are the first letters of “${other}”`,
        true,
      )
    return null
  }
  if (forms.acronym)
    return known.forms.includes(forms.key) ? found(points.acronym, `also called “${name}”`, true) : null
  if (compareNames(name, known.name, 'organization') >= LIKE)
    return found(points.likeName, `name like “${known.name}”`, false, true)
  return null
}
