// Where relayed words came from. Comes in: statements that reached their article by way of another outlet ("X told the Courier"); goes
// out: the statement in that outlet's own article.
// Hard part: outlets go by their name in one place and by their address in another ("the Alder Courier", aldercourier.example), and what
// is told again is seldom told in the same words.
import { claimOf, wordsOfNames } from '../compare/claims.ts'
import type { LikeStatement, Neighbours } from '../store/links.ts'
import { dayNumber } from './days.ts'
import { concerned, isNamed } from './parties.ts'
import { markOf } from './prints.ts'
import { findSameQuotation, quotationOf } from './quotations.ts'

/**
 * What is the same in all names of an outlet.
 *   The Alder Courier · Alder Courier newspaper · aldercourier.example → aldercourier       near miss: the courier → courier
 */
export function outletKey(name: string): string {
  const lower = name.toLowerCase().replace(/['’]s?(?= |$)/g, '')
  const host = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(lower)
    ? lower.replace(/\.(?:com?\.)?[a-z\d-]+$/, '')
    : lower
  return host
    .replace(/^the /, '')
    .replace(/ (?:newspaper|newspapers|magazine|website|news agency|agency|tv|television|radio)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Clocks of two outlets may be a day apart. */
const daysAhead = 1
/** A relay points this far back. */
const mostDays = 30
/** Days are cut into spells as long as that; a relay meets the statements of its own and of those it may point at. */
const spell = mostDays

const spellOf = (published: string | null): number | null => {
  const day = dayNumber(published)
  return day === null ? null : Math.floor(day / spell)
}

/** The spells of all days between two, which are that far from the day of publication. */
function spellsFrom(published: string | null, first: number, last: number): number[] {
  const day = dayNumber(published)
  if (day === null) return []
  return [...new Set([day + first, day, day + last].map((n) => Math.floor(n / spell)))]
}

/** By whom a statement is found where another article relays it from this outlet. */
export function printsAsOrigin({ speaker, outlet, published }: LikeStatement): number[] {
  const at = spellOf(published)
  return isNamed(speaker) && outlet && at !== null ? [markOf('own', speaker.id, outletKey(outlet), at)] : []
}

/** By whom a relayed statement is found when the relay's own article comes. */
export function printsAsRelay(row: LikeStatement): number[] {
  const at = spellOf(row.published)
  if (!isNamed(row.speaker) || at === null) return []
  return outletsOf(row).map((outlet) => markOf('told', row.speaker!.id, outlet, at))
}

/** Numbers of those that may be this statement's origin, and of those whose origin it may be. */
export function printsToRelays(row: LikeStatement): number[] {
  const { speaker, outlet, published } = row
  if (!isNamed(speaker)) return []
  const origins = outletsOf(row).flatMap((name) =>
    spellsFrom(published, -mostDays, daysAhead).map((at) => markOf('own', speaker.id, name, at)),
  )
  if (outlet === null) return origins
  const name = outletKey(outlet)
  const relays = spellsFrom(published, -daysAhead, mostDays).map((at) => markOf('told', speaker.id, name, at))
  return [...origins, ...relays]
}

/** Other outlets through which it came. */
function outletsOf({ through, outlet }: LikeStatement): string[] {
  const own = outlet === null ? '' : outletKey(outlet)
  const keys = through.filter(({ kind }) => kind === 'organization').map(({ name }) => outletKey(name))
  return [...new Set(keys)].filter((key) => key && key !== own)
}

/**
 * How sure it is that `relay` tells again what stands in `origin`; 0: it does not. Quoted words that are the same say most, then the share
 * of words that say something.
 */
export function relayLikeness(relay: LikeStatement, origin: LikeStatement): number {
  if (relay.document === origin.document || origin.outlet === null) return 0
  if (!isNamed(relay.speaker) || relay.speaker.id !== origin.speaker?.id || relay.negated !== origin.negated)
    return 0
  if (!outletsOf(relay).includes(outletKey(origin.outlet))) return 0
  const [told, first] = [dayNumber(relay.published), dayNumber(origin.published)]
  if (told === null || first === null || first > told + daysAhead || told - first > mostDays) return 0
  const [x, y] = [quotationOf(relay), quotationOf(origin)]
  if (x && y && findSameQuotation(x, y)) return 2
  const names = wordsOfNames([...concerned(relay), ...concerned(origin)])
  const [a, b] = [stemsOf(relay, names), stemsOf(origin, names)]
  const shared = [...a.keys()].filter((stem) => b.has(stem)).length
  const share = shared / Math.min(a.size, b.size)
  return shared >= 3 && share >= 0.6 ? share : 0
}

const stemsOf = ({ words }: LikeStatement, names: ReadonlySet<string>) =>
  claimOf({ act: 'say', negated: false, content: [{ start: 0, end: words.length, text: words }] }, names)
    .stems

/** So many statements of the ledger are laid beside one that was relayed. */
const mostCandidates = 24

/** A statement and what it was relayed from, whichever of the two is new. */
export async function findRelayed(
  rows: readonly LikeStatement[],
  hidden: ReadonlySet<string>,
  near: Pick<Neighbours, 'likeStatements'>,
): Promise<{ statement: string; origin: string }[]> {
  const relayed: { statement: string; origin: string }[] = []
  for (const row of rows) {
    const prints = printsToRelays(row)
    if (prints.length === 0) continue
    const found = (await near.likeStatements(prints, mostCandidates)).filter(
      ({ statement }) => !hidden.has(statement),
    )
    const origins = found
      .map((other) => ({ other, likeness: relayLikeness(row, other) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)
    if (origins[0]) relayed.push({ statement: row.statement, origin: origins[0].other.statement })
    for (const other of found)
      if (relayLikeness(other, row) > 0) relayed.push({ statement: other.statement, origin: row.statement })
  }
  return relayed
}
