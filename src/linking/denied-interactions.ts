// Whether one row denies the very act that another one reports: "has never met Brandt", "met Brandt". Comes in: two interactions of one type
// between the same actors, the one denied or refused, the other reported; goes out: yes or no.
// Hard part: a "not" near an act seldom denies it. It may belong to another verb, to what should have been, or to what is not so yet.
//   had not met Brandt · met Brandt       near miss: should not have met Brandt · did not speak of his meeting with Brandt · met Brandt
import { wordsOfNames } from '../compare/claims.ts'
import { isCommonWord } from '../compare/common-words.ts'
import { areApart } from '../compare/denials.ts'
import { guessLemma } from '../lexicon/inflection.ts'
import type { LikeInteraction } from '../store/links.ts'
import { areNear, dayOf } from './days.ts'

/** Articles that say no day of the event are about one only if they came out this near each other. */
const daysOfStatus = 14

export const isDeniedBy = (denied: LikeInteraction, told: LikeInteraction, within: boolean): boolean =>
  isSameAct(denied, told) && isDeniedHere(denied) && isToldHere(told) && isOneTime(denied, told, within)

/** The day that the text gives; null for a month, a year or a period. */
export const singleDay = ({ when }: LikeInteraction): string | null =>
  when && when.start === when.end ? dayOf(when.start) : null

/** States talk with each other every day. */
const areStates = ({ actors, recipients }: LikeInteraction): boolean =>
  [...actors, ...recipients].every(({ kind }) => kind === 'country')

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

export const sentenceEnd = /[.?!][”"’]?\s|\n/

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
