// One passage → many, told of other people. Comes in: a passage with a pronoun and two names. Goes out: the text with the persons' names
// changed throughout, perhaps with the other gender, perhaps with a repeated name turned into a pronoun; and which mentions are the same.
// Hard part: a few thousand passages are learned by heart, name by name; what should be learned is how a pronoun finds its name.
import type { Span } from '../src/document/span.ts'
import { givenNameGender } from '../src/lexicon/given-names.ts'
import type { Gender } from '../src/lexicon/pronouns.ts'
import { type Edit, otherGender } from './other-gender.ts'
import {
  findMentions,
  gendersOf,
  type Mention,
  nameWords,
  overlap,
  type Passage,
  pronounGender,
} from './passage.ts'

/** A pronoun and a name: are they the same, and how much this counts. */
export interface MentionPair {
  readonly pronoun: Span
  readonly name: Span
  readonly same: boolean
  readonly weight: number
}

/** Names to tell a passage with. */
export interface NamePools {
  readonly given: Readonly<Record<Gender, readonly string[]>>
  readonly surnames: readonly string[]
}

export interface Change {
  readonly renamed: boolean
  readonly otherGender: boolean
  /** A repeated name becomes a pronoun. */
  readonly veiled: boolean
}

/** A name that becomes a pronoun, with its possessive ’s. */
interface Veil extends Edit {
  readonly mention: Mention
}

const PREPOSITION = /\b(?:to|with|for|by|of|from|about|against|after|before|on|at) $/
/** Characters from a name to the pronoun that takes it up. */
const NEAR = 250
const COUNTS = { name: 1, elsewhere: 0.3, veiled: 0.5 }

/** From the passages and from persons' full names elsewhere. */
export function collectPools(passages: readonly Passage[], persons: Iterable<string>): NamePools {
  const given = { masculine: new Set<string>(), feminine: new Set<string>() }
  const surnames = new Set<string>()
  const add = (text: string, span: Span, known: Gender | null) => {
    const words = nameWords(text, span).map((word) => word.text)
    if (words.length < 2) return
    const gender = givenNameGender(words[0]!) ?? known
    if (gender) given[gender].add(words[0]!)
    if (!givenNameGender(words.at(-1)!)) surnames.add(words.at(-1)!)
  }
  for (const { text, asked } of passages) {
    if (!asked) continue
    const gender = pronounGender(text.slice(asked.pronoun.start, asked.pronoun.end))
    for (const name of [asked.a, asked.b]) add(text, name, name.coref ? gender : null)
  }
  for (const person of persons) add(person, { start: 0, end: person.length }, null)
  return {
    given: { masculine: [...given.masculine], feminine: [...given.feminine] },
    surnames: [...surnames],
  }
}

/** The first two pairs are the passage's own, if it asks for them. */
export function varyPassage(passage: Passage, change: Change, pools: NamePools, random: () => number) {
  const { text, asked } = passage
  const mentions = findMentions(passage)
  const genders = gendersOf(mentions, passage)
  const veils = change.veiled ? findVeils(passage, mentions, genders, change.otherGender) : []
  const veil = veils[Math.floor(random() * veils.length)]
  const edits = [
    ...(change.renamed || change.otherGender
      ? rename(mentions, genders, pools, random, change.otherGender)
      : []),
    ...(change.otherGender ? otherGender(text) : []),
  ].filter((edit) => !veil || !overlap(edit, veil))
  const names = mentions.filter((one) => one !== veil?.mention)
  const pairs = asked ? askedPairs(asked, names) : []
  if (veil)
    for (const name of names)
      pairs.push({ pronoun: veil, name, same: name.person === veil.mention.person, weight: COUNTS.veiled })
  const { rewritten, move } = rewrite(text, veil ? [...edits, veil] : edits)
  return {
    text: rewritten,
    pairs: pairs.map((pair) => ({ ...pair, pronoun: move(pair.pronoun), name: move(pair.name) })),
  }
}

/** What the answer says of the two names, of the other places where they stand, and of everybody else. */
function askedPairs(
  { pronoun, a, b }: NonNullable<Passage['asked']>,
  names: readonly Mention[],
): MentionPair[] {
  const pairs: MentionPair[] = [a, b].map((name) => ({
    pronoun,
    name,
    same: name.coref,
    weight: COUNTS.name,
  }))
  const [personA, personB] = [a, b].map((name) => names.find((one) => overlap(one, name))?.person)
  if (personA === personB) return pairs
  for (const name of names) {
    if (overlap(name, a) || overlap(name, b)) continue
    const same = name.person === personA ? a.coref : name.person === personB && b.coref
    const isTold = name.person === personA || name.person === personB || a.coref || b.coref
    if (isTold) pairs.push({ pronoun, name, same, weight: COUNTS.elsewhere })
  }
  return pairs
}

/** Names that could as well be a pronoun: named shortly before, of a known gender, and where its form is plain. */
export function findVeils(
  { text, asked }: Passage,
  mentions: readonly Mention[],
  genders: ReadonlyMap<number, Gender>,
  swapped: boolean,
): Veil[] {
  return mentions.flatMap((mention, i): Veil[] => {
    const gender = genders.get(mention.person)
    const isRepeated = mentions
      .slice(0, i)
      .some((one) => one.person === mention.person && mention.start - one.end < NEAR)
    const isAsked = asked && [asked.a, asked.b, asked.pronoun].some((span) => overlap(span, mention))
    if (!gender || !isRepeated || isAsked) return []
    const masculine = (gender === 'masculine') !== swapped
    const before = text.slice(Math.max(0, mention.start - 20), mention.start)
    const after = text.slice(mention.end, mention.end + 20)
    const first = mention.start === 0 || /[.!?]["”]? $|\n$/.test(before)
    const owned = /^(?:['’]s) \p{L}/u.exec(after)
    if (owned) {
      const to = masculine ? 'his' : 'her'
      return [{ mention, start: mention.start, end: mention.end + 2, to: first ? `H${to.slice(1)}` : to }]
    }
    //   [Moss] left · met with [Moss].   near miss: Ann and Moss
    if (first && /^ \p{Ll}/u.test(after) && !/^ (?:and|or|of)\b/.test(after))
      return [{ mention, start: mention.start, end: mention.end, to: masculine ? 'He' : 'She' }]
    if (PREPOSITION.test(before) && /^(?:[.,;]| (?:and|in|to|for|at|on|when|that|as|who)\b)/.test(after))
      return [{ mention, start: mention.start, end: mention.end, to: masculine ? 'him' : 'her' }]
    return []
  })
}

/** Every word of a name → another, the same one throughout. */
function rename(
  mentions: readonly Mention[],
  genders: ReadonlyMap<number, Gender>,
  { given, surnames }: NamePools,
  random: () => number,
  swapped: boolean,
): Edit[] {
  const long = mentions.filter(({ words }) => words.length > 1)
  const firsts = new Set(long.map(({ words }) => words[0]!.text))
  const lasts = new Set(long.map(({ words }) => words.at(-1)!.text))
  const used = new Set(mentions.flatMap(({ words }) => words.map((word) => word.text)))
  const others = new Map<string, string>()
  for (const { words, person } of mentions) {
    for (const { text } of words) {
      if (others.has(text)) continue
      const told = givenNameGender(text)
      const isGiven = firsts.has(text) || (!lasts.has(text) && told !== null)
      const gender = genders.get(person) ?? told
      const pool =
        isGiven && gender ? given[(gender === 'masculine') === swapped ? 'feminine' : 'masculine'] : surnames
      let other = text
      for (let tries = 0; tries < 20 && used.has(other); tries++)
        other = pool[Math.floor(random() * pool.length)]!
      used.add(other)
      others.set(text, other)
    }
  }
  return mentions.flatMap(({ words }) =>
    words.map(({ text, start, end }) => ({ start, end, to: others.get(text)! })),
  )
}

/** `move`: where a span went. */
function rewrite(text: string, edits: readonly Edit[]) {
  const sorted = edits.toSorted((one, other) => one.start - other.start)
  const kept: { start: number; end: number; at: number; to: string }[] = []
  let rewritten = ''
  let done = 0
  for (const { start, end, to } of sorted) {
    if (start < done) continue
    rewritten += text.slice(done, start)
    kept.push({ start, end, at: rewritten.length, to })
    rewritten += to
    done = end
  }
  const shift = (offset: number, isEnd: boolean) => {
    const last = kept.findLast(({ start }) => (isEnd ? start < offset : start <= offset))
    if (!last) return offset
    if (offset < last.end) return isEnd ? last.at + last.to.length : last.at
    return last.at + last.to.length + offset - last.end
  }
  const move = ({ start, end }: Span): Span => ({ start: shift(start, false), end: shift(end, true) })
  return { rewritten: rewritten + text.slice(done), move }
}
