// What is denied, and what is said, so that the two can be laid side by side. Comes in: statements of a ledger; goes out: denials (who did
// what, and is said not to have), and for a denial the clause of another statement that says just that.
// Hard part: two words of a topic are in every article about it. What counts is the act, who does it and with what: the predicate must be the
// same, on one side said and on the other denied, and most of what else the denial names must be there.
//   “denied that the ministry had bought the grain” · “Lendvai’s ministry bought the grain in January”
//   near miss: “dismissed the story about the grain” · “the ministry bought the grain” (no act is denied)
import type { LikeStatement, Party } from '../store/links.ts'
import {
  behindHelper,
  type Clause,
  clausesOf,
  hasVerb,
  type Mood,
  placesOf,
  predicateOf,
  saidAt,
} from './clauses.ts'
import { isNamed } from './parties.ts'

export interface Denial {
  /** Dictionary form of the act; null where only a noun says it: "was in the room". */
  readonly predicate: string | null
  readonly mood: Mood
  readonly subject: Subject
  /** Dictionary forms, without the predicate, and actors ("#12"). */
  readonly items: ReadonlySet<string>
  /** Dictionary forms, the predicate among them, in the order of the text. */
  readonly order: readonly string[]
  /** By a word like "denied"; else by a "not". */
  readonly byAct: boolean
}

interface Subject {
  /** Actors; null: a pronoun or nothing, which may be anybody. */
  readonly actors: ReadonlySet<number> | null
  readonly nouns: ReadonlySet<string>
}

export interface Affirmed {
  /** Words and actors that both have, the predicate among them, in the order of the denial. */
  readonly words: readonly string[]
  readonly sameSubject: boolean
  /** Of the items of the denial, how many are there, and their share. */
  readonly shared: number
  readonly share: number
}

/** Word in lower case → actor, for all who take part in the rows. */
export function namesIn(parties: readonly Party[]): Map<string, number> {
  const names = new Map<string, number>()
  for (const { id, name, aliases } of parties)
    for (const form of [name, ...aliases])
      for (const word of form
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}\p{N}]+/gu) ?? [])
        if (word.length > 1 && !names.has(word)) names.set(word, id)
  return names
}

const asserting = new Set(['say', 'confirm', 'accuse', 'criticise', 'praise'])
const nounsOfClaims =
  'accusation|allegation|argument|assertion|charge|claim|complaint|contention|criticism|idea|notion|report|rumou?r|suggestion|story|insinuation|theory|speculation'
const isClaim = new RegExp(`\\b(?:${nounsOfClaims})s?\\b`, 'i')
/** "The idea of selling", "any suggestion of his having sold". */
const claimOfDoing = new RegExp(
  `^.{0,60}?\\b(?:${nounsOfClaims})s?\\s+of\\s+(?:(?:his|her|their|its)\\s+)?(?=\\p{L}+ing\\b)`,
  'iu',
)

/** So many clauses with a "not" in them are looked at in one statement. */
const mostDenials = 6

export function denialsIn(row: LikeStatement, names: ReadonlyMap<string, number>): Denial[] {
  if (row.negated) return []
  if (row.act === 'deny') {
    const denial = denied(row, names)
    return denial ? [denial] : []
  }
  if (!asserting.has(row.act)) return []
  return clausesOf(row.words, names)
    .flatMap((clause) => {
      const place = predicateOf(clause) ?? (hasVerb(clause) ? behindHelper(clause) : null)
      if (place === null) return []
      const said = saidAt(clause, place)
      return said?.sense === 'against' ? [denialOf(clause, said.mood, row, false)] : []
    })
    .slice(0, mostDenials)
}

/** What a word like "denied" is about: a clause, a gerund, or "any …". A noun alone names a topic, and no claim. */
function denied(row: LikeStatement, names: ReadonlyMap<string, number>): Denial | null {
  const text = row.words.replace(claimOfDoing, '').replace(/^(?:ever|even|both)\s+/i, '')
  const clauses = clausesOf(text, names)
  const [first, second] = clauses
  if (!first) return null
  const head = text.slice(0, text.search(/\bthat\b/))
  const isHead =
    !hasVerb(first) && second?.after === 'that' && (first.words.length === 0 || isClaim.test(head))
  const clause = isHead ? second : first
  const isAny = /^any\s/i.test(text) && !isHead
  const place = predicateOf(clause) ?? (hasVerb(clause) ? behindHelper(clause) : isAny ? 0 : null)
  if (place === null) return null
  const said = saidAt({ ...clause, isOpen: false }, place)
  return said?.sense === 'for' ? denialOf(clause, said.mood, row, true) : null
}

function denialOf(clause: Clause, mood: Mood, row: LikeStatement, byAct: boolean): Denial {
  const place = predicateOf(clause)
  const predicate = place === null ? null : clause.words[place]!.lemma
  const subject = subjectOf(clause, place ?? behindHelper(clause), row, byAct)
  const order = clause.words.flatMap(({ stem, lemma }, n) => (n === place ? lemma : (stem ?? [])))
  return { predicate, mood, subject, items: itemsOf(clause, place), order: [...new Set(order)], byAct }
}

const itemsOf = ({ words }: Clause, without: number | null): Set<string> =>
  new Set(
    words.flatMap(({ stem, actor }, n) =>
      n === without ? [] : actor !== null ? [`#${actor}`] : (stem ?? []),
    ),
  )

function subjectOf({ words }: Clause, place: number, { speaker }: LikeStatement, byAct: boolean): Subject {
  const before = words.slice(0, place)
  const actors = new Set(
    before.flatMap(({ actor, key }) => (actor === null || key.endsWith("'s") ? [] : [actor])),
  )
  const nouns = new Set(before.flatMap(({ stem }) => stem ?? []))
  if (actors.size || nouns.size) return { actors: actors.size ? actors : null, nouns }
  const pronouns = before.map(({ key }) => key)
  const isSelf = pronouns.some((key) => /^(?:i|we)(?:'|$)/.test(key))
  // “He denied that he …”, “denied selling”.
  const isOwn = byAct && !pronouns.some((key) => /^(?:it|they|there|you|this|those|these)(?:'|$)/.test(key))
  return { actors: (isSelf || isOwn) && isNamed(speaker) ? new Set([speaker.id]) : null, nouns }
}

/** The clause of a statement that says most plainly what is denied; null: none does. */
export function affirmation(
  denial: Denial,
  row: LikeStatement,
  names: ReadonlyMap<string, number>,
): Affirmed | null {
  if (row.negated || !asserting.has(row.act)) return null
  let best: Affirmed | null = null
  for (const clause of clausesOf(row.words, names)) {
    const places =
      denial.predicate === null
        ? hasVerb(clause) && predicateOf(clause) === null
          ? [behindHelper(clause)]
          : []
        : placesOf(clause, denial.predicate)
    for (const place of places) {
      const said = saidAt(clause, place)
      if (said?.sense !== 'for' || said.mood !== denial.mood) continue
      const found = affirmed(denial, clause, denial.predicate === null ? null : place, row)
      if (found && (best === null || found.shared > best.shared)) best = found
    }
  }
  return best
}

function affirmed(denial: Denial, clause: Clause, place: number | null, row: LikeStatement): Affirmed | null {
  const subject = subjectOf(clause, place ?? behindHelper(clause), row, false)
  const items = itemsOf(clause, place)
  const [ours, theirs] = [denial.subject, subject]
  const sameActor =
    ours.actors !== null && theirs.actors !== null && [...ours.actors].some((id) => theirs.actors!.has(id))
  const sameNoun = [...ours.nouns].some((noun) => theirs.nouns.has(noun))
  const isAnybody = (one: Subject) => one.actors === null && one.nouns.size === 0
  if (!sameActor && !sameNoun && !isAnybody(ours) && !isAnybody(theirs)) return null
  const rest = [...denial.items].filter(
    (item) => !ours.actors?.has(Number(item.slice(1))) || !item.startsWith('#'),
  )
  const shared = rest.filter((item) => items.has(item))
  return {
    words: denial.order.filter((word) => word === denial.predicate || shared.includes(word)),
    sameSubject: sameActor || sameNoun,
    shared: shared.length,
    share: rest.length === 0 ? 0 : shared.length / rest.length,
  }
}
