// A denial and what it denies; an accusation and the denial of it. Comes in: two statements, or those of one document; goes out:
// disputes with the words and actors that put them side by side.
// Hard part: in a large ledger, the words of a topic are found everywhere. What is denied must be what the other one says (assertions.ts),
// an actor must be in both, and across articles more of the words and the days near.
//   “denied that the ministry had bought the grain” · “the ministry bought the grain”
//   near miss: “denied that the ministry had bought the grain” · “the ministry sold the grain to Karvonia”
import { verbForms } from '../lexicon/inflection.ts'
import type { Dispute, LikeStatement, Party } from '../store/links.ts'
import { type Affirmed, affirmation, type Denial, denialsIn, namesIn } from './assertions.ts'
import { clausesOf } from './clauses.ts'
import { areNear, dayNumber } from './days.ts'
import { concerned, isNamed } from './parties.ts'
import { markOf } from './prints.ts'

/** A statement, what it denies, and whom it concerns. */
export interface Claimed {
  readonly row: LikeStatement
  readonly denials: readonly Denial[]
  /** Dictionary forms of its words that say something. */
  readonly stems: ReadonlySet<string>
  readonly concerned: readonly Party[]
}

/** Less sure rows are put into no dispute. */
export const leastConfidence = 0.4

/** "Denied" answers what was said some time ago; a "not" in a sentence answers what is talked about these days. */
const daysOfDenial = 60
const daysOfNot = 10

const known = new WeakMap<LikeStatement, Claimed | null>()

/** null for a row that is not sure enough. The same object gives the same answer. */
export function claimedBy(row: LikeStatement): Claimed | null {
  const found = known.get(row)
  if (found !== undefined) return found
  const claimed = row.confidence < leastConfidence ? null : read(row)
  known.set(row, claimed)
  return claimed
}

function read(row: LikeStatement): Claimed {
  const parties = concerned(row)
  const names = namesIn(parties)
  const stems = new Set(
    clausesOf(row.words, names).flatMap(({ words }) => words.flatMap(({ stem }) => stem ?? [])),
  )
  return { row, denials: row.speaker ? denialsIn(row, names) : [], stems, concerned: parties }
}

export const isAgainst = ({ denials }: Claimed): boolean => denials.length > 0

/** So many words of a denial lead to it, and to so many of a statement's it is looked for, the longest first: they are the rarer ones. */
const mostStems = 6
const mostStemsTo = 10
const mostActors = 3

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1)

/** Days are cut into spells, twice as long as a denial reaches: it meets those of its own and of one beside it. */
const spell = 2 * daysOfDenial

const isWord = (item: string): boolean => !item.startsWith('#')

/** Numbers by which a later statement finds this denial. */
export function printsOfDenial(one: Claimed): number[] {
  const day = dayNumber(one.row.published)
  if (day === null) return []
  const stems = one.denials.flatMap(({ predicate, items }) => [
    ...(predicate ? [predicate] : []),
    ...[...items].filter(isWord).sort(longestFirst).slice(0, mostStems),
  ])
  return marks(one, stems, [Math.floor(day / spell)])
}

/** Numbers that denials of this statement would have. */
export function printsToDenials(one: Claimed): number[] {
  const day = dayNumber(one.row.published)
  if (day === null || one.row.act === 'deny') return []
  const spells = [day - daysOfDenial, day + daysOfDenial].map((n) => Math.floor(n / spell))
  return marks(one, [...one.stems].sort(longestFirst).slice(0, mostStemsTo), [...new Set(spells)])
}

function marks({ concerned }: Claimed, stems: readonly string[], spells: readonly number[]): number[] {
  return concerned
    .slice(0, mostActors)
    .flatMap(({ id }) => stems.flatMap((stem) => spells.map((at) => markOf('deny', id, stem, at))))
}

/** For each denial, words that what it denies would hold, each in its forms. */
export const wordsToFind = ({ denials, concerned }: Claimed): string[][][] =>
  denials.slice(0, 2).map(({ predicate, items }) => {
    const words = [...items].filter(isWord).sort(longestFirst).slice(0, 3)
    const forms = [...(predicate ? [predicate] : []), ...words].map((stem) => verbForms(stem))
    const names = [...items].flatMap((item) => {
      const name = concerned
        .find(({ id }) => item === `#${id}`)
        ?.name.split(' ')
        .at(-1)
      return name ? [[name.toLowerCase()]] : []
    })
    return [...forms, ...names].slice(0, 5)
  })

export function findDenialDispute(x: Claimed, y: Claimed): Dispute | null {
  const within = x.row.document === y.row.document
  if (within && x.row.start < y.row.end && y.row.start < x.row.end) return null
  const ids = new Set(y.concerned.map(({ id }) => id))
  if (!x.concerned.some(({ id }) => ids.has(id))) return null
  return denialOf(x, y, within) ?? denialOf(y, x, within)
}

function denialOf(a: Claimed, b: Claimed, within: boolean): Dispute | null {
  if (!isAgainst(a)) return null
  const names = namesIn([...a.concerned, ...b.concerned])
  for (const denial of denialsIn(a.row, names)) {
    const said = affirmation(denial, b.row, names)
    if (said === null || !isEnough(denial, said, within)) continue
    if (!within && !areNear(a.row.published, b.row.published, denial.byAct ? daysOfDenial : daysOfNot))
      continue
    // In one article, a speaker's “not” turns what was just said over and over, and takes nothing back.
    if (within && !denial.byAct && isNamed(a.row.speaker) && a.row.speaker.id === b.row.speaker?.id) continue
    return disputeOf(a, b, denial, said)
  }
  return null
}

function isEnough(
  { predicate, mood, byAct }: Denial,
  { words, shared, share, sameSubject }: Affirmed,
  within: boolean,
): boolean {
  const subject = sameSubject ? 1 : 0
  // “She would not vote for her” says nothing of what others would do.
  if (mood === 'future' && !byAct && !sameSubject) return false
  if (predicate === null) return share === 1 && words.length >= 2 && shared + subject >= (within ? 2 : 3)
  return shared >= 1 && share >= (within ? 0.5 : 0.6) && shared + subject >= (within ? 1 : 2)
}

function disputeOf(a: Claimed, b: Claimed, { byAct }: Denial, { words }: Affirmed): Dispute {
  const isAnswer = b.row.act === 'accuse' && b.row.about.some(({ id }) => id === a.row.speaker?.id)
  return {
    kind: isAnswer ? 'counter' : 'denial',
    a: a.row.statement,
    b: b.row.statement,
    reason: `${nameOf(a)} ${byAct ? 'denies' : 'says the opposite of'} what ${nameOf(b)} ${
      isAnswer ? 'accuses them of' : 'says'
    }; words of both: ${words.join(', ')}`,
  }
}

export const nameOf = ({ row: { speaker } }: Claimed): string => speaker?.name ?? 'somebody unnamed'
