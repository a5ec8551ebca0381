// What a statement says, clause by clause: which word is the predicate, who does it, with which other words, and whether it is said to be so
// or not. Comes in: the words of a statement and the names of actors; goes out: clauses, and for a word of one whether it is said or denied.
// Hard part: without a grammar, little is sure. A clause that asks, wishes, supposes, hands on what others say, or holds a second "not" says
// neither the one nor the other.
//   the ministry had not bought the grain (against: buy) · no clerk has been charged (against: charge) · it bought the grain (for: buy)
//   near miss: would not buy, if it bought, did not only buy, said it bought, never wanted to buy (neither)
import { isCommonWord } from '../compare/common-words.ts'
import { parseAbbreviation } from '../lexicon/abbreviations.ts'
import { guessLemma } from '../lexicon/inflection.ts'

export interface Clause {
  readonly words: readonly ClauseWord[]
  /** The conjunction that leads to it, or an empty string. */
  readonly after: string
  /** In a question, or behind "if", "whether", "said that". */
  readonly isOpen: boolean
}

interface ClauseWord {
  readonly key: string
  /** Dictionary form, as far as it can be guessed. */
  readonly lemma: string
  /** The same; null for words that everybody uses and for names. */
  readonly stem: string | null
  /** The actor of the ledger whose name the word belongs to. */
  readonly actor: number | null
}

/** So many words of a content are looked at. */
const mostWords = 200

const token = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[,;:.!?…–—()]/gu
const openers = new Set(
  'that who which whom whose if whether when while although though because unless until but and or nor than where why how what'.split(
    ' ',
  ),
)
const leading = new Set(
  'of in on at for from with by during despite since before after under over between among yes well look however'.split(
    ' ',
  ),
)
/** What stands behind these is not said to be so. */
const supposing = new Set('if whether unless until than why how what'.split(' '))
/** What stands behind these is somebody's word. */
const telling = new Set(
  'say tell claim allege argue assert insist suggest report believe think feel suspect imply hint charge accuse contend hope expect predict pretend'.split(
    ' ',
  ),
)
const denying = new Set(
  'deny denial refute dispute doubt false untrue lie hoax myth falsely wrongly reportedly allegedly supposedly'.split(
    ' ',
  ),
)

/** `names`: word in lower case → actor of the ledger. */
export function clausesOf(text: string, names: ReadonlyMap<string, number>): Clause[] {
  const clauses: Clause[] = []
  let words: ClauseWord[] = []
  let after = ''
  let sentence = 0
  let count = 0
  let comma = 0
  let previous = ''
  const close = (next: string) => {
    if (words.length || openers.has(after))
      clauses.push({ words, after, isOpen: isOpen(clauses, words, after) })
    words = []
    after = next
    comma = 0
  }
  for (const [written] of text.matchAll(token)) {
    const key = written.normalize('NFKC').toLowerCase().replaceAll('’', "'")
    const last = previous
    previous = key
    if (/^[,;:.!?…–—()]$/.test(key)) {
      if (key === '.' && parseAbbreviation(last) !== null) continue
      // “Brandt, the envoy, had met”: what stands between two commas before the verb is left out.
      if (key === ',' && words.length && !hasVerb({ words, after, isOpen: false })) {
        // “Of course, I pay”: so is what stands before the one who does it.
        if (leading.has(words[0]!.key)) words.length = 0
        else if (comma > 0) words.length = comma
        comma = words.length
        continue
      }
      close(key)
      if (key === '?')
        for (let n = sentence; n < clauses.length; n++) clauses[n] = { ...clauses[n]!, isOpen: true }
      if (/[.!?…]/.test(key)) sentence = clauses.length
    } else if (openers.has(key)) close(key)
    else {
      // A title is nobody's word; the name behind it counts.
      if (parseAbbreviation(key) === 'before-name') continue
      const bare = key.replace(/'s?$/, '')
      const actor = written[0] === written[0]!.toLowerCase() ? null : (names.get(bare) ?? null)
      const lemma = guessLemma(bare)
      words.push({ key, lemma, stem: actor !== null || isCommonWord(key) ? null : lemma, actor })
    }
    if (++count === mostWords) break
  }
  close('')
  return clauses
}

function isOpen(before: readonly Clause[], words: readonly ClauseWord[], after: string): boolean {
  if (supposing.has(after) || words.some(({ lemma }) => denying.has(lemma))) return true
  const last = before.at(-1)
  if (last === undefined) return false
  // What somebody else is said to say is that one's.
  const tells = last.words.some(({ lemma }) => telling.has(lemma) || denying.has(lemma))
  return (
    (after === 'that' && tells) || (last.isOpen && (after === 'and' || after === 'or' || after === 'that'))
  )
}

const helping = new Set(
  `am is are was were be been being isn't aren't wasn't weren't have has had haven't hasn't hadn't having do does did don't doesn't didn't
   i'm he's she's it's we're they're you're i've we've they've you've`.split(/\s+/),
)
const future = new Set(
  "will would won't wouldn't shall i'll he'll she'll we'll they'll i'd he'd she'd we'd they'd".split(' '),
)
const wishing = new Set(
  `can could may might must should ought can't couldn't shouldn't cannot need needs want wants wanted wanting try tries tried trying hope
   hopes hoped plan plans planned intend intends intended refuse refuses refused decline declines declined fail fails failed likely
   unlikely possibly perhaps maybe probably going seem seems seemed appear appears appeared almost nearly`.split(
    /\s+/,
  ),
)
const nots = new Set(['not', 'never'])
const isNot = (key: string): boolean => nots.has(key) || key.endsWith("n't")
const nones = new Set('no nobody nothing none neither'.split(' '))
const halves = new Set('little few hardly barely scarcely rarely seldom without nor'.split(' '))
/** "Not only", "not yet": it is, or will be. */
const softening = new Set(
  'only just merely simply even necessarily always yet all every fully entirely exactly really surprising enough'.split(
    ' ',
  ),
)
const determiners = new Set(
  'the a an his her their its my your our this these those that any no every each some of in on at for from with by to into'.split(
    ' ',
  ),
)

/** Told as a fact, or as what will or would be. */
export type Mood = 'fact' | 'future'

export interface Said {
  readonly sense: 'for' | 'against'
  readonly mood: Mood
}

/** How far a word may stand from the "not" or the "would" that belongs to it. */
const reach = 4

/** Whether the word at this place is said to be so; null where that is not clear. */
export function saidAt({ words, after, isOpen }: Clause, place: number): Said | null {
  if (isOpen) return null
  // “Promised not to buy or sell”: who neither names anybody nor shows a tense goes on with what came before.
  if (place === 0 && (after === 'or' || after === 'and') && !/(?:ed|ing)$/.test(words[0]!.key)) return null
  const keys = words.map(({ key }) => key)
  const before = keys.slice(0, place)
  if (keys.some((key) => halves.has(key)) || keys[place - 1] === 'to') return null
  if (before.slice(-reach).some((key) => wishing.has(key)) || wishing.has(keys[place]!)) return null
  // “She claimed it bought”: it is hers.
  if (words.slice(0, place).some(({ actor, lemma }) => actor === null && telling.has(lemma))) return null
  const mood: Mood = before.some((key) => future.has(key)) ? 'future' : 'fact'
  const negations = keys.flatMap((key, n) => (isNot(key) || nones.has(key) ? [n] : []))
  if (negations.length === 0) return { sense: 'for', mood }
  const at = negations[0]!
  if (negations.length > 1 || softening.has(keys[at + 1] ?? '')) return null
  const between = keys.slice(at + 1, place)
  const governs = isNot(keys[at]!)
    ? at < place && place - at <= reach && between.every((key) => isCommonWord(key) || key.endsWith('ly'))
    : (at <= 1 && at < place) || (at > place && at <= place + 2)
  // “Don’t buy it” tells somebody what to do.
  return !governs || (isNot(keys[at]!) && at === 0 && !keys[place]!.endsWith('ing'))
    ? null
    : { sense: 'against', mood }
}

/**
 * Place of the predicate: the word behind "had", "was not", "did"; a form that only a verb has; null where nothing shows it.
 *   the ministry had bought the grain · selling the harbour · the clerk mishandled letters      near miss: the story of the letters
 */
export function predicateOf({ words }: Clause): number | null {
  for (const [n, { key, lemma, actor }] of words.entries()) {
    if (helping.has(key) || future.has(key)) {
      let at = n + 1
      while (at < words.length && isPassed(words[at]!.key)) at++
      const found = words[at]
      // “I’m sure I didn’t meet him”: the next one helps a verb.
      if (found && isVerbal(found) && !determiners.has(words[at - 1]!.key)) return at
      continue
    }
    if (actor !== null) continue
    if (!isVerbal(words[n]!)) continue
    const isGerund = n === 0 && key.endsWith('ing')
    const isPast =
      n > 0 &&
      lemma !== key &&
      !key.endsWith('s') &&
      !key.endsWith('ing') &&
      !determiners.has(words[n - 1]!.key)
    if (isGerund || isPast) return n
  }
  return null
}

/** Verbs among the words that everybody uses. */
const plainVerbs = new Set(
  'ask come feel find get give go happen hear keep know leave let look make mean put see show take use work'.split(
    ' ',
  ),
)
const isVerbal = ({ stem, actor, lemma }: ClauseWord): boolean =>
  stem !== null || (actor === null && plainVerbs.has(lemma))

const isPassed = (key: string): boolean =>
  helping.has(key) || isNot(key) || future.has(key) || key.endsWith('ly') || key === 'ever' || key === 'also'

const isHelping = ({ key }: ClauseWord): boolean => helping.has(key) || future.has(key)

/** Has it a verb that shows? */
export const hasVerb = (clause: Clause): boolean =>
  clause.words.some(isHelping) || predicateOf(clause) !== null

/** Places at which the word of this dictionary form stands as a verb might. */
export const placesOf = ({ words }: Clause, lemma: string): number[] =>
  words.flatMap((word, n) => {
    if (word.lemma !== lemma || word.actor !== null) return []
    const before = words[n - 1]?.key ?? ''
    const isNoun =
      determiners.has(before) && !(word.key.endsWith('ing') && !isArticle(before)) && before !== 'to'
    // “Rules changes”: no verb stands so behind a plural.
    const isPlural = /[^s]s$/.test(word.key) && /[^s]s$/.test(before) && words[n - 1]?.stem !== null
    return isNoun || isPlural || before.endsWith("'s") ? [] : [n]
  })

const isArticle = (key: string): boolean => /^(?:the|an?|his|her|their|its|my|your|our|this|any)$/.test(key)

/** Where, behind the first verb that only helps, the rest begins; of a clause without one, the first word. */
export function behindHelper({ words }: Clause): number {
  let at = words.findIndex(isHelping)
  while (at >= 0 && at < words.length - 1 && isPassed(words[at]!.key)) at++
  return Math.max(0, at)
}
