// One interaction, told in two ways: it took place and did not, on this day and on that; and two accusations that answer each other. Comes
// in: two interactions; goes out: a dispute, with the line that says why.
// Hard part: the same two people meet often. Unless the days or the words around say that one event is meant, nothing is said.
//   “met at the lighthouse on Tuesday” · “met at the lighthouse on Wednesday”
//   near miss: “met on Tuesday about the ferry” · “met on Wednesday about the harbour tax”

import { claimOf, wordsOfNames } from '../compare/claims.ts'
import { isCommonWord } from '../compare/common-words.ts'
import { areApart, isDenied, mutual } from '../compare/denials.ts'
import type { Interaction } from '../ledger/report.ts'
import { parseMonth, parseWeekday } from '../lexicon/calendar-words.ts'
import { guessLemma } from '../lexicon/inflection.ts'
import type { Dispute, LikeInteraction, Party } from '../store/links.ts'
import { areNear, dayNumber, dayOf, daysApart } from './days.ts'
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

/** Articles that say no day of the event are about one only if they came out this near each other. */
const daysOfStatus = 14
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
    if (!isSameAct(a, b) || !isDeniedHere(a) || !isToldHere(b) || !isOneTime(a, b, within)) return null
    const reason = `${namesOf(a, pair)}: “${a.words}” is ${a.status}, “${b.words}” is reported`
    return { kind: 'status', a: a.interaction, b: b.interaction, reason }
  }
  if (x.status !== 'reported' || y.status !== 'reported') return null
  return onTwoDays(x, y, pair, others)
}

/**
 * "Mocked" denies nothing of "criticised": the verb must be the same.
 *   met · had not met · the meeting       near miss: savaged · did not discuss his criticism
 */
function isSameAct(a: LikeInteraction, b: LikeInteraction): boolean {
  const [x, y] = [headOf(a), headOf(b)]
  let same = 0
  while (same < x.length && x[same] === y[same]) same++
  return x === y || same >= 5 || (same >= 4 && same === Math.min(x.length, y.length))
}

const beside = new Set(
  'am is are was were be been has have had did do does ever a an the his her their its with of to on at against in for by'.split(
    ' ',
  ),
)

/** met with → meet · a meeting → meet */
const headOf = ({ words }: LikeInteraction): string => {
  const keys =
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  const lemmas = keys
    .filter((key) => !beside.has(key) && !isNot(key))
    .map((key) => guessLemma(key.replace(/'s$/, '')))
  return lemmas[0]?.replace(/ing$/, '') ?? ''
}

const sentenceEnd = /[.?!][”"’]?\s|\n/

const wordsBefore = ({ before }: LikeInteraction): string[] =>
  before
    .split(sentenceEnd)
    .at(-1)!
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+|[,;:—]/gu) ?? []

const isNot = (key: string): boolean => /n't$|^(?:not|never|denied|denies|deny|denying|denial)$/.test(key)
/** Whoever should not have done it did it, and whoever would not may yet. */
const wishes = new Set(
  'should would could can might may must will to if whether until unless going planning ready expected yet without refused declined refuses likely'.split(
    ' ',
  ),
)

/**
 * The "not" must be the act's own.
 *   has never met Brandt · denied that he had met Brandt      near miss: should not have met, did not speak of his meeting with Brandt
 */
function isDeniedHere(row: LikeInteraction): boolean {
  if (row.status === 'refused') return true
  const inside =
    row.words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  // “Had not met” may be the words of the act.
  const words = [...wordsBefore(row), ...inside.slice(0, inside.findLastIndex(isNot) + 1)].slice(-9)
  const at = words.findLastIndex(isNot)
  if (at < 0 || words.slice(Math.max(0, at - 2)).some((key) => wishes.has(key) && key !== 'to')) return false
  const names = wordsOfNames([...row.actors, ...row.recipients])
  const between = words.slice(at + 1)
  const isDenial = words[at]!.startsWith('den')
  if (/^(?:yet|only|just|even)$/.test(between[0] ?? '') || / yet\b/.test(row.after.split(sentenceEnd)[0]!))
    return false
  return (
    between.length <= (isDenial ? 8 : 3) &&
    between.every((key) => isCommonWord(key) || names.has(key) || key.endsWith('ly'))
  )
}

const isToldHere = (row: LikeInteraction): boolean => {
  const words = wordsBefore(row).slice(-4)
  return !words.some((key) => isNot(key) || wishes.has(key))
}

/** What holds today may not have held yesterday. */
const changing = new Set([
  'support',
  'reject',
  'agree',
  'cooperate',
  'concede',
  'sanction',
  'aid',
  'mobilize',
  'protest',
])

/** Two rows that may be about one event: the same day, or a denial that came after what it denies was told. */
function isOneTime(denied: LikeInteraction, told: LikeInteraction, within: boolean): boolean {
  if (areApart(denied.when, told.when)) return false
  const days = [singleDay(denied), singleDay(told)]
  if (days[0] !== null && days[0] === days[1]) return true
  if (denied.status === 'refused' || changing.has(denied.type) || areStates(denied)) return false
  if (within)
    return (
      (denied.accordingTo === null) !== (told.accordingTo === null) || denied.accordingTo !== told.accordingTo
    )
  if (!areNear(denied.published, told.published, daysOfStatus)) return false
  return (singleDay(told) ?? dayOf(told.published))! <= dayOf(denied.published)!
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

const singleDay = ({ when }: LikeInteraction): string | null =>
  when && when.start === when.end ? dayOf(when.start) : null

function commonPair(x: LikeInteraction, y: LikeInteraction): [number, number] | null {
  if (x.type !== y.type) return null
  const pairs = pairsOf(y).map(String)
  return pairsOf(x).find((pair) => pairs.includes(String(pair))) ?? null
}

/** States talk with each other every day. */
const areStates = ({ actors, recipients }: LikeInteraction): boolean =>
  [...actors, ...recipients].every(({ kind }) => kind === 'country')

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
