// How much speaks for a person of one document being a person of the ledger. Comes in: an appearance and a candidate; goes out: points,
// with the reasons in plain words.
// A sum of evidence after Fellegi and Sunter (A Theory for Record Linkage, 1969): what two records of one person share more often than
// two records of two people adds points, the rarer the more; what they seldom share takes some. The weights are set by hand, in the
// table below, and not estimated: a ledger has no labelled pairs.
// Hard part: two people of one name with different roles must never become one, whatever else speaks for it; so that blocks.

import { parsePersonParts } from '../ledger/names/person-parts.ts'
import { compareNames, SAME_NAME } from '../ledger/names/same-name.ts'
import { isCommonSurname } from '../lexicon/common-surnames.ts'
import { givenNameGender, isGivenName } from '../lexicon/given-names.ts'
import type { Appearance, KnownActor, Surroundings, Weighed } from './identity.ts'
import {
  isSounds,
  type NameParts,
  otherMiddle,
  type PersonForms,
  partsOf,
  spellingOf,
} from './person-forms.ts'
import { compareRoleLists, type RolesFound } from './role-lists.ts'

/** From here on a candidate may be joined. */
export const JOINS = 5
/** From here on one that is not joined is worth a person's look. */
export const PERHAPS = 3

const points = {
  fullName: 5,
  /** "John Smith" */
  commonFullName: 2,
  familyName: 1,
  commonFamilyName: 0,
  /** More than given name and family name agree. */
  middleName: 2,
  /** Short form, initial or spelling. */
  otherForm: -1,
  /** "Jr." on one side alone. */
  generation: -3,
  sameRole: 4,
  sameRoleUnsure: 3,
  nearRole: 2,
  openRole: -2,
  company: [0, 2, 3, 4],
  /** Of so many documents in the ledger; for full names that are not common. */
  knownFrom: [
    [20, 2],
    [5, 1],
  ],
  near: 1,
  far: -1,
  veryFar: -3,
} as const

export interface PersonWeighed extends Weighed {
  /** Are both names full? */
  readonly full: boolean
  readonly common: boolean
  readonly roles: RolesFound
  readonly shared: number
}

/** null: the names are two. */
export function weighPerson(
  appearance: Appearance,
  forms: PersonForms,
  known: KnownActor,
  { isEverywhere = () => false, isHere = () => false }: Surroundings,
): PersonWeighed | null {
  const name = compareName(appearance, forms, known)
  const here = isHere(known.id)
  if (name === null || (here && !name.full)) return null
  const reasons = [name.reason]
  let sum = name.points
  const roles = compareRoleLists(appearance.roles, known.roles)
  const apart = roles.as === 'apart'
  if (roles.as === 'same') sum += roles.sure ? points.sameRole : points.sameRoleUnsure
  else if (roles.as === 'near') sum += points.nearRole
  else if (roles.as === 'open') sum += points.openRole
  if (roles.reason) reasons.push(roles.reason)
  const company = here ? [] : sharedCompany(appearance, forms, known, isEverywhere)
  sum += points.company[Math.min(company.length, 3)]!
  if (company.length > 0) reasons.push(`named with the same others (${listed(company)})`)
  const often =
    name.full && !name.common ? points.knownFrom.find(([most]) => known.documents >= most) : undefined
  if (often) {
    sum += often[1]
    reasons.push(`known from ${known.documents} articles`)
  }
  const time = name.full ? compareDays(appearance.day, known) : null
  if (time && !(time.points > 0 && name.common)) {
    sum += time.points
    reasons.push(time.reason)
  }
  return {
    actor: known.id,
    documents: known.documents,
    points: sum,
    blocked: apart || name.other,
    full: name.full,
    common: name.common,
    roles,
    shared: company.length,
    reasons,
  }
}

interface NameFound {
  readonly points: number
  readonly reason: string
  readonly full: boolean
  readonly common: boolean
  /** Of two people, whatever else agrees. */
  readonly other: boolean
}

function compareName(appearance: Appearance, forms: PersonForms, known: KnownActor): NameFound | null {
  const knownWords = parsePersonParts(known.name)
  const theirs = partsOf(knownWords.words)
  const fullForms = known.forms.filter((form) => !isSounds(form) && partsOf(form.split(' ')).full)
  const theyAreFull = theirs.full || fullForms.length > 0
  if (forms.full && theyAreFull) return compareFull(appearance, forms, known, theirs, fullForms)
  const knows = forms.full ? forms.forms : known.forms
  const [short] = forms.full ? [known.forms[0]] : [forms.forms[0]]
  if (short === undefined || !(knows.includes(short) || knows.includes(spellingOf(short)))) return null
  const told = forms.gender ?? null
  if (!forms.full && told && theirs.given) {
    const gender = givenNameGender(theirs.given)
    if (gender && gender !== told) return null
  }
  const common = isCommonSurname(short) || (!forms.full && !theyAreFull && isGivenName(short))
  return {
    points: common ? points.commonFamilyName : points.familyName,
    reason: `same family name “${forms.full ? known.name : appearance.name}”`,
    full: false,
    common,
    other: false,
  }
}

function compareFull(
  { name }: Appearance,
  forms: PersonForms,
  known: KnownActor,
  theirs: NameParts,
  fullForms: readonly string[],
): NameFound | null {
  const generation = parsePersonParts(known.name).generation
  if (forms.generation && generation && forms.generation !== generation) return null
  const others = theirs.full ? [known.name, ...fullForms] : fullForms
  const exact = others.some((other) => {
    const parts = other === known.name ? theirs : partsOf(other.split(' '))
    return parts.given === forms.given && parts.family === forms.family
  })
  const longest = others.filter((other) => other === known.name || other.split(' ').length > 2)
  const alike = longest.filter((other) => compareNames(name, other, 'person') >= SAME_NAME)
  if (!exact && alike.length === 0) return null
  const middles = [theirs.middle, ...fullForms.map((form) => partsOf(form.split(' ')).middle)]
  //   Igor Petrovich Losev, Igor Ivanovich Losev · George W., George H.W.
  const other = alike.length < longest.length || middles.some((middle) => otherMiddle(forms.middle, middle))
  const common = isCommonSurname(forms.family) && (isGivenName(forms.given!) || forms.given!.length < 3)
  let sum: number = common ? points.commonFullName : points.fullName
  if (!exact) sum += points.otherForm
  else if (forms.middle.length > 0 && middles.some((middle) => middle.join(' ') === forms.middle.join(' ')))
    sum += points.middleName
  const suffix = (forms.generation === null) !== (generation === null)
  if (suffix) sum += points.generation
  const reason = other
    ? `“${name}” and “${known.name}” differ between given name and family name`
    : exact
      ? `same full name${common ? ', a common one' : ''}`
      : `“${name}” may be a form of “${known.name}”`
  return {
    other,
    points: sum,
    reason: suffix ? `${reason}, “Jr.” on one side alone` : reason,
    full: true,
    common,
  }
}

function sharedCompany(
  { company }: Appearance,
  { forms }: PersonForms,
  known: KnownActor,
  isEverywhere: (form: string) => boolean,
): string[] {
  if (company.length === 0) return []
  const theirs = known.company()
  return company.filter((form) => theirs.has(form) && !forms.includes(form) && !isEverywhere(form))
}

const listed = (forms: readonly string[]) =>
  `${forms
    .slice(0, 2)
    .map((form) => `“${form}”`)
    .join(', ')}${forms.length > 2 ? ` and ${forms.length - 2} more` : ''}`

const DAY = 86_400_000

function compareDays(day: string | null, known: KnownActor): { points: number; reason: string } | null {
  const days = [known.first, known.last, ...known.roles.flatMap(({ first, last }) => [first, last])]
    .filter((one) => one !== null && one !== undefined)
    .sort()
  const at = Date.parse(day ?? '')
  const [first, last] = [Date.parse(days[0] ?? ''), Date.parse(days.at(-1) ?? '')]
  if (Number.isNaN(at) || Number.isNaN(first) || Number.isNaN(last)) return null
  const gap = Math.max(0, first - at, at - last) / DAY
  if (gap <= 60) return { points: points.near, reason: 'within two months' }
  if (gap > 15 * 365) return { points: points.veryFar, reason: 'more than fifteen years apart' }
  return gap > 5 * 365 ? { points: points.far, reason: 'more than five years apart' } : null
}
