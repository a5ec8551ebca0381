// One interaction, told in two ways: it took place and did not, on this day and on that; and two accusations that answer each other. Comes
// in: two interactions; goes out: a dispute, with the line that says why.
// Hard part: the same two people meet often. Unless the days or the words around say that one event is meant, nothing is said.
//   “met at the lighthouse on Tuesday” · “met at the lighthouse on Wednesday”
//   near miss: “met on Tuesday about the ferry” · “met on Wednesday about the harbour tax”
import { claimOf, wordsOfNames } from '../compare/claims.ts'
import { isDenied, mutual } from '../compare/denials.ts'
import type { Interaction } from '../ledger/report.ts'
import { parseMonth, parseWeekday } from '../lexicon/calendar-words.ts'
import type { Dispute, LikeInteraction, Party } from '../store/links.ts'
import { areNear, dayNumber, dayOf, daysApart } from './days.ts'
import { isDeniedBy, sentenceEnd, singleDay } from './denied-interactions.ts'
import { leastConfidence } from './denied-statements.ts'
import { isNamed } from './parties.ts'
import { markOf } from './prints.ts'

/** Interactions are cut into spells of so many days; one meets those of its own spell and of those beside it. */
const spell = 10
/** A side of more actors than this is a list, and nobody's meeting. */
const mostActors = 4

const isMutual = ({ type }: LikeInteraction): boolean => mutual.has(type as Interaction['type'])

/** Pairs of those who did it and those to whom it was done; where both act alike, the smaller id first. */
function pairsOf(row: LikeInteraction): [number, number][] {
  const ids = (parties: readonly Party[]) =>
    parties
      .filter(isNamed)
      .slice(0, mostActors)
      .map(({ id }) => id)
  const recipients = ids(row.recipients)
  return ids(row.actors).flatMap((a) =>
    recipients
      .filter((b) => a !== b)
      .map((b): [number, number] => (isMutual(row) && b < a ? [b, a] : [a, b])),
  )
}

/** Its own day, where the text gives one, and that of the article. */
function spellsOf({ when, published }: LikeInteraction): number[] {
  const numbers = [when && when.start === when.end ? when.start : null, published].map(dayNumber)
  return [...new Set(numbers.flatMap((day) => (day === null ? [] : [Math.floor(day / spell)])))]
}

export const printsOfInteraction = (row: LikeInteraction): number[] =>
  isCounted(row)
    ? pairsOf(row).flatMap(([a, b]) => spellsOf(row).map((at) => markOf('act', row.type, a, b, at)))
    : []

export function printsToInteractions(row: LikeInteraction): number[] {
  if (!isCounted(row)) return []
  const spells = new Set(spellsOf(row).flatMap((at) => [at - 1, at, at + 1]))
  const pairs = pairsOf(row)
  const turned = row.type === 'accuse' ? pairs.map(([a, b]) => [b, a] as const) : []
  return [...pairs, ...turned].flatMap(([a, b]) => [...spells].map((at) => markOf('act', row.type, a, b, at)))
}

const isCounted = ({ status, confidence }: LikeInteraction): boolean =>
  confidence >= leastConfidence && (status === 'reported' || isDenied({ status: status as 'denied' }))

/** Two accusations, and two days, are of one event only in articles that came out this near each other. */
const daysOfCounter = 7
const daysOfDay = 7
/** Two days further apart than this are two events. */
const mostDaysBetween = 3

/** `others`: all rows known that could be about the same actors; they tell whether one article knows both days. */
export function findDisputedInteraction(
  x: LikeInteraction,
  y: LikeInteraction,
  others: readonly LikeInteraction[],
): Dispute | null {
  if (x.type !== y.type || !isCounted(x) || !isCounted(y)) return null
  const within = x.document === y.document
  if (within && x.accordingTo !== null && x.accordingTo === y.accordingTo) return null
  if (within && x.start < y.end && y.start < x.end) return null
  const pair = commonPair(x, y)
  if (!pair) return x.type === 'accuse' ? answering(x, y, within) : null
  if (x.status !== y.status && (x.status === 'reported' || y.status === 'reported')) {
    const [a, b] = x.status === 'reported' ? [y, x] : [x, y]
    if (!isDeniedBy(a, b, within)) return null
    const reason = `${namesOf(a, pair)}: “${a.words}” is ${a.status}, “${b.words}” is reported`
    return { kind: 'status', a: a.interaction, b: b.interaction, reason }
  }
  if (x.status !== 'reported' || y.status !== 'reported') return null
  return onTwoDays(x, y, pair, others)
}

function onTwoDays(
  x: LikeInteraction,
  y: LikeInteraction,
  pair: readonly number[],
  others: readonly LikeInteraction[],
): Dispute | null {
  const [day, otherDay] = [singleDay(x), singleDay(y)]
  if (day === null || otherDay === null || day === otherDay) return null
  if (daysApart(day, otherDay)! > mostDaysBetween) return null
  if (x.document !== y.document && !areNear(x.published, y.published, daysOfDay)) return null
  // One who writes of both days writes of two events.
  const knows = (document: string, when: string) =>
    others.some((row) => row.document === document && singleDay(row) === when && commonPair(row, x) !== null)
  if (x.document !== y.document && (knows(x.document, otherDay) || knows(y.document, day))) return null
  const shared = wordsInCommon(x, y)
  if (!shared) return null
  const [a, b] = x.interaction < y.interaction ? [x, y] : [y, x]
  return {
    kind: 'day',
    a: a.interaction,
    b: b.interaction,
    reason: `${namesOf(a, pair)}: “${a.words}” on ${singleDay(a)}, “${b.words}” on ${singleDay(b)}; words of both: ${shared.join(', ')}`,
  }
}

function answering(x: LikeInteraction, y: LikeInteraction, within: boolean): Dispute | null {
  if (x.status !== 'reported' || y.status !== 'reported') return null
  const turned = pairsOf(y).map(([a, b]) => `${b} ${a}`)
  const pair = pairsOf(x).find(([a, b]) => turned.includes(`${a} ${b}`))
  if (!pair) return null
  const [a, b] = within ? (x.start > y.start ? [x, y] : [y, x]) : order(x) > order(y) ? [x, y] : [y, x]
  const shared = within ? (isReply(a, b) ? [] : null) : wordsInCommon(x, y, 2)
  if (!shared || (!within && !areNear(x.published, y.published, daysOfCounter))) return null
  const [who, whom] = [a.actors[0]!.name, a.recipients[0]!.name]
  const words = shared.length ? `; words of both: ${shared.join(', ')}` : ''
  return {
    kind: 'counter',
    a: a.interaction,
    b: b.interaction,
    reason: `${who} accuses ${whom}, and ${whom} accuses ${who}${words}`,
  }
}

/** Further apart than this, in UTF-16 code units, two accusations of an article are two quarrels, unless one says that it answers. */
const farthestReply = 350
const replying =
  /\b(?:in (?:turn|return|response)|respond(?:ed|s|ing)?|repl(?:y|ied|ies|ying)|retort(?:ed|s)?|counter(?:ed|s|ing)?|(?:hit|shot|shoots|fired|fires|hits|struck|punched|pushed) back|answer(?:ed|s|ing)?|retaliat(?:ed|es|ing))\b/i

function isReply(answer: LikeInteraction, first: LikeInteraction): boolean {
  // “Brandt alleged that Lendvai had libelled her” is one accusation.
  const isOutlets = answer.accordingTo === null && first.accordingTo === null
  if (answer.start - first.end <= farthestReply && isOutlets) return true
  const [before, after] = [answer.before.split(sentenceEnd).at(-1)!, answer.after.split(sentenceEnd)[0]!]
  return replying.test(before + answer.words + after)
}

/** The later accusation is the answer. */
const order = (row: LikeInteraction): string =>
  `${singleDay(row) ?? dayOf(row.published) ?? ''} ${String(row.start).padStart(9, '0')} ${row.interaction}`

function commonPair(x: LikeInteraction, y: LikeInteraction): [number, number] | null {
  if (x.type !== y.type) return null
  const pairs = pairsOf(y).map(String)
  return pairsOf(x).find((pair) => pairs.includes(String(pair))) ?? null
}

function namesOf({ actors, recipients }: LikeInteraction, pair: readonly number[]): string {
  const who = actors.find(({ id }) => pair.includes(id))
  const whom = recipients.find(({ id }) => pair.includes(id) && id !== who?.id)
  return `${who?.name ?? ''} and ${whom?.name ?? ''}`
}

/** Words of both sentences that say something, without names and days; null where they are too few to mean one event. */
function wordsInCommon(x: LikeInteraction, y: LikeInteraction, fewest = 3): string[] | null {
  const names = wordsOfNames([...x.actors, ...x.recipients, ...y.actors, ...y.recipients])
  const [a, b] = [stemsAround(x, names), stemsAround(y, names)]
  const shared = [...a].filter((stem) => b.has(stem))
  return shared.length >= fewest && shared.length >= Math.min(a.size, b.size) / 2 ? shared : null
}

function stemsAround({ before, words, after }: LikeInteraction, names: ReadonlySet<string>): Set<string> {
  const left = Math.max(...['. ', '? ', '! ', '\n', '.” '].map((end) => before.lastIndexOf(end) + end.length))
  const right = after.search(/[.?!]["”’]?(?:\s|$)|\n/)
  const text = before.slice(left < 2 ? 0 : left) + words + (right < 0 ? after : after.slice(0, right))
  const content = [{ start: 0, end: text.length, text }]
  const { stems } = claimOf({ act: 'say', negated: false, content }, names)
  return new Set(
    [...stems]
      .filter(([, word]) => parseWeekday(word) === null && parseMonth(word) === null && !/^\d+$/.test(word))
      .map(([stem]) => stem),
  )
}
