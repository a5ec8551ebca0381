// Which actor of the ledger an actor of one document is. Comes in: the appearance, and the known actors that have a form of its name;
// goes out: one of them or a new one, why, and who else it could be. Pure; the same for the same input, whatever the order.
// Hard part: joining two people does more harm than leaving one apart. So whoever has the name of another and a role that does not go
// with theirs is a new actor, and a person may join the two.
import { parsePersonParts } from '../ledger/names/person-parts.ts'
import { bodyForms } from './body-forms.ts'
import { formsOf } from './forms-of.ts'
import type { Appearance, Identity, KnownActor, Surroundings, Weighed } from './identity.ts'
import { isSounds, partsOf, personForms } from './person-forms.ts'
import { type BodyWeighed, weighBody } from './weigh-body.ts'
import { JOINS, PERHAPS, type PersonWeighed, weighPerson } from './weigh-person.ts'

/** So much more must speak for the best than for the next one. */
const MARGIN = 2
/** Of all documents in which somebody fits, so many must be one person's for the others to be left out of account. */
const NEARLY_ALL = 0.9
/** Fewer documents say nothing about who is meant by a name. */
const ENOUGH = 10
const MOST_PERHAPS = 5

/**
 * Who it is. `candidates`: all known actors that share a form with it, or the likeliest of them.
 *   Ada Lund, senator; Ada Lund in the ledger, candidate: the same       near miss: Ada Lund, coach: a new one, and perhaps the same
 */
export function resolveIdentity(
  appearance: Appearance,
  candidates: readonly KnownActor[],
  surroundings: Surroundings = {},
): Identity {
  if (formsOf(appearance).length === 0) return { actor: null, why: aloneBecause(appearance), perhaps: [] }
  return appearance.kind === 'person'
    ? resolvePerson(appearance, candidates, surroundings)
    : resolveBody(appearance, candidates, surroundings)
}

function aloneBecause({ kind }: Appearance): string {
  if (kind === 'document') return 'something written, which is never joined over articles'
  return kind === 'person' || kind === 'country' || kind === 'organization'
    ? 'no name that could be found in another article'
    : 'not named, so never joined over articles'
}

function resolvePerson(
  appearance: Appearance,
  candidates: readonly KnownActor[],
  surroundings: Surroundings,
): Identity {
  const forms = personForms(appearance)
  const weighed = candidates
    .filter(({ kind }) => kind === 'person')
    .flatMap((known) => weighPerson(appearance, forms, known, surroundings) ?? [])
  const full = choose(
    weighed.filter((one) => one.full),
    (one) => one.points >= JOINS,
    roleless(candidates),
    (one) => !one.common || one.shared > 0,
  )
  if (forms.full && full.best) return identity(full.best, weighed)
  // A family name alone needs a role or company that agrees, on either side.
  const agrees = (one: PersonWeighed) =>
    one.points >= JOINS && (one.roles.as === 'same' || (!forms.full && one.shared > 0))
  const fitting = weighed.filter((one) => !one.full && !one.blocked && agrees(one))
  const best = forms.full && full.tied ? null : chooseShort(fitting, (one) => isFull(candidates, one))
  if (best) return identity(best, weighed)
  return newActor(appearance, weighed)
}

/**
 * The one of those that fit a family name: the full name to which nearly all belongs that full names have; where there is none, or it has
 * less than the family name has by itself, the latter.
 *   President Lund, where Ada Lund is president in nine of ten articles       near miss: in five of ten, and Max Lund in the others
 */
function chooseShort(
  fitting: readonly PersonWeighed[],
  isFullName: (one: PersonWeighed) => boolean,
): PersonWeighed | null {
  const byRole = fitting.some(({ roles }) => roles.documents > 0)
  const count = byRole ? ({ roles }: PersonWeighed) => roles.documents : documentsOf
  const named = fitting.filter(isFullName)
  const others = fitting.filter((one) => !isFullName(one)).sort(byPoints)
  const chief = named.length === 1 ? named[0]! : chiefOf(named, count, byRole ? 1 : ENOUGH)
  const byItself = others.reduce((all, one) => all + count(one), 0)
  return chief && count(chief) >= byItself ? chief : (others[0] ?? null)
}

function isFull(candidates: readonly KnownActor[], { actor }: Weighed): boolean {
  const { name, forms } = candidates.find(({ id }) => id === actor)!
  return [name, ...forms.filter((form) => !isSounds(form))].some(
    (form) => partsOf(parsePersonParts(form).words).full,
  )
}

/** Where two fit equally and articles tell the role of one alone, an appearance without a role goes with the one without. */
const roleless = (candidates: readonly KnownActor[]) => (one: Weighed) =>
  candidates.find(({ id }) => id === one.actor)?.roles.length === 0

const documentsOf = ({ documents }: Weighed) => documents

/** The one to whom nearly all belongs that is counted, or null. */
function chiefOf<One>(among: readonly One[], count: (one: One) => number, least: number): One | null {
  const all = among.reduce((sum, one) => sum + count(one), 0)
  return all < least ? null : (among.find((one) => count(one) >= all * NEARLY_ALL) ?? null)
}

function choose<One extends Weighed>(
  weighed: readonly One[],
  fits: (one: One) => boolean,
  prefer: (one: One) => boolean,
  mayLead: (one: One) => boolean,
): { best: One | null; tied: boolean } {
  const fitting = weighed.filter((one) => !one.blocked && fits(one)).sort(byPoints)
  const [first, second] = fitting
  if (!first) return { best: null, tied: false }
  if (!second || first.points - second.points >= MARGIN) return { best: first, tied: false }
  const close = fitting.filter((one) => first.points - one.points < MARGIN)
  const chief = chiefOf(close, documentsOf, ENOUGH)
  if (chief && mayLead(chief)) return { best: chief, tied: false }
  const preferred = close.filter(prefer)
  return preferred.length === 1 ? { best: preferred[0]!, tied: false } : { best: null, tied: true }
}

function resolveBody(
  appearance: Appearance,
  candidates: readonly KnownActor[],
  surroundings: Surroundings,
): Identity {
  const forms = bodyForms(appearance)
  const weighed = candidates
    .filter(({ kind }) => kind === 'organization' || kind === 'country')
    .flatMap((known) => weighBody(appearance, forms, known, surroundings) ?? [])
  const sure = weighed.filter((one) => !one.blocked && one.points >= JOINS)
  const named = sure.filter((one) => !one.byLetters).sort(byPoints)
  //   APU … Alder Port Union       near miss: two long forms with these letters
  const rivals = weighed.filter((one: BodyWeighed) => one.byLetters && !one.blocked).sort(byPoints)
  const [first, second] = rivals
  if (!named[0] && first && first.points >= JOINS && (!second || first.points - second.points >= MARGIN))
    return identity(first, weighed)
  return named[0] ? identity(named[0], weighed) : newActor(appearance, weighed)
}

/** Best first; the one with more documents, then the older one, where points are equal. */
function byPoints(a: Weighed, b: Weighed): number {
  return b.points - a.points || b.documents - a.documents || a.actor - b.actor
}

function identity(best: Weighed, weighed: readonly Weighed[]): Identity {
  const others = weighed.filter(({ actor }) => actor !== best.actor)
  return { actor: best.actor, why: best.reasons.join('; '), perhaps: perhaps(others) }
}

function newActor({ kind }: Appearance, weighed: readonly Weighed[]): Identity {
  const others = perhaps(weighed)
  const first = others[0]
  const nothing = kind === 'person' ? 'first of this name' : 'first with this name'
  return {
    actor: null,
    why: first ? `not sure to be another of the name: ${first.reasons.join('; ')}` : nothing,
    perhaps: others,
  }
}

function perhaps(weighed: readonly Weighed[]): Identity['perhaps'] {
  return weighed
    .filter((one) => one.points >= PERHAPS || one.blocked || isOneOfFamily(one))
    .sort((a, b) => Number(a.blocked) - Number(b.blocked) || byPoints(a, b))
    .slice(0, MOST_PERHAPS)
    .map(({ actor, points, blocked, reasons }) => ({
      actor,
      score: scoreOf(points, blocked),
      reasons,
    }))
}

/** The same full name, or a rare family name alone on one side: always worth a look. */
const isOneOfFamily = (one: Weighed) =>
  'full' in one && (one.full === true || ('common' in one && !one.common))

/** Two decimals; a candidate that something keeps apart has at most a quarter. */
const scoreOf = (points: number, blocked: boolean) =>
  Math.round(100 * Math.min(blocked ? 0.25 : 1, Math.max(0.05, points / 12))) / 100
