// To whom was it said? Comes in: a cue with the words around it. Goes out: the addressees, each with its reason.
// Hard part: the phrase may stand anywhere in the sentence ("In a letter to the mayor, Moss urged …"), and what follows "to" is more
// often a thing than somebody.
import { lastStartingBefore, quote, type Span } from '../../document/span.ts'
import {
  isAudience,
  isBeingAsked,
  isReply,
  isSpeakingTo,
  leadsToAddressee,
  opensPhrase,
  takesAddressee,
} from '../../lexicon/addressing.ts'
import { isOutlet } from '../../lexicon/outlets.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import { isMediumNoun } from '../../lexicon/relaying.ts'
import { isTitleModifier } from '../../lexicon/titles.ts'
import { readNounPhrase } from '../mentions/noun-phrase.ts'
import { resolveMention } from '../mentions/resolve-mention.ts'
import type { Holder } from '../mentions/resolve-pronoun.ts'
import type { Scene } from '../mentions/scene.ts'
import type { SpeakerFound } from '../mentions/speakers.ts'
import { namesWithin } from '../names/cast.ts'
import { eachOnce, type PartFound } from './part-found.ts'
import type { Surroundings } from './surroundings.ts'
import { type PlacedWord, wordsWithin } from './words-within.ts'

/** So many words may stand between "letter" and its "to": "a letter sent on Monday to the mayor". */
const APART = 4
/** Behind these verbs "to" leads to what is spoken of. */
const topical =
  /^(?:refer|point|allude|object|agree|attribute|liken|compare|link|commit|listen|subscribe|return|lead|look|tie|turn|react|due|according|respond|want|need|close|relate|seek|go|come)/

export interface AddresseesSought {
  readonly around: Surroundings
  readonly speaker: SpeakerFound | null
  /** Whoever makes the statement that holds this one, and to whom. */
  readonly outer: {
    readonly speaker: SpeakerFound
    readonly quoted: boolean
    readonly to: readonly PartFound[]
  } | null
  /** Does the speaker share the sentence’s first words? */
  readonly opens: boolean
  readonly lemma: string
}

export function findAddressees(scene: Scene, sought: AddresseesSought): PartFound[] {
  const { around, opens } = sought
  const words = wordsWithin(scene.text, [...(opens ? around.before : []), ...around.lead, ...around.behind])
  const occasions = findOccasions(scene, sought, words)
  const object = findObject(scene, sought)
  //   In a letter to Moss, Lund urged him to go.      him = Moss
  const named = occasions.find(({ actor, span }) => actor.kind !== 'group' && span.start < around.cue.start)
  const isPronoun = ({ span }: PartFound) => parsePronoun(scene.text.slice(span.start, span.end)) !== null
  return eachOnce(
    [...object.filter((part) => !named || !isPronoun(part)), ...occasions],
    sought.speaker?.actor,
  )
}

/**
 * Right behind the verb, or with "to" between.
 *   Moss told reporters that …      Moss confirmed to Radio Tarn that …     near miss: Moss was told that · Moss pointed to Lund
 *             ---------                               ----------
 */
function findObject(scene: Scene, sought: AddresseesSought): PartFound[] {
  const { text } = scene
  const { cue, whole } = sought.around
  const words = wordsWithin(text, [{ start: cue.start, end: Math.min(whole.end, cue.end + 60) }])
  const inCue = words.filter(({ start }) => start < cue.end).length
  for (let i = inCue - 1; i >= 0; i--) {
    const verb = words[i]!
    const next = words[i + 1]
    const withParticle = next && !next.parted && takesAddressee(`${verb.word} ${next.word}`)
    if (withParticle) return resolvePhrase(scene, sought, next.end, [verb, next], 'object')
    if (takesAddressee(verb.word)) {
      if (isPassive(words.slice(0, i + 1))) return []
      return resolvePhrase(scene, sought, verb.end, [verb], 'object')
    }
    if (i === inCue - 1 && next && !next.parted && /^(?:to|at)$/.test(next.word) && !topical.test(verb.word))
      return resolvePhrase(scene, sought, next.end, [verb, next], 'preposition')
    if (i > 0 && /^(?:to|with|at)$/.test(verb.word) && leadsToAddressee(words[i - 1]!.word, verb.word))
      return resolvePhrase(scene, sought, verb.end, [words[i - 1]!, verb], 'occasion')
  }
  return []
}

/** "was told", "has been asked"; near miss: "is telling". */
function isPassive(words: readonly PlacedWord[]): boolean {
  const verb = words.at(-1)!.word
  return (
    !verb.endsWith('ing') &&
    words.slice(0, -1).some(({ word }) => /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(word)) &&
    /(?:ed|told)$/.test(verb)
  )
}

/**
 * What was written, or the talk in which it was said, tells to whom.
 *   In a letter to the mayor, Moss urged …     Speaking to Radio Tarn, Moss said …     in the Radio Tarn interview
 *                  ---------                               ----------                         ----------
 * Near miss: in a bid to the last · access to the mayor
 */
function findOccasions(scene: Scene, sought: AddresseesSought, words: readonly PlacedWord[]): PartFound[] {
  const found: PartFound[] = []
  for (const [i, { word, end, start }] of words.entries()) {
    const before = words[i - 1]
    if (word === 'interview' || word === 'interviews') {
      const outlet = outletBefore(scene, start)
      if (outlet) found.push(...resolveSpan(scene, sought, outlet, [words[i]!], 'interview'))
    }
    if (!before || words[i]!.parted) continue
    if (word === 'by' && isBeingAsked(before.word) && !isCueWord(sought, before))
      found.push(...resolvePhrase(scene, sought, end, [before, words[i]!], 'asked-by'))
    else if (isSpeakingTo(`${before.word} ${word}`) && before.start >= 0 && !isCueWord(sought, before))
      found.push(...resolvePhrase(scene, sought, end, [before, words[i]!], 'occasion'))
    else if (/^(?:to|with|at)$/.test(word)) {
      for (let back = 1; back <= APART + 1; back++) {
        const noun = words[i - back]
        if (!noun) break
        if (leadsToAddressee(noun.word, word)) {
          const rule = /^(?:interview|sit-down)/.test(noun.word) ? 'interview' : 'occasion'
          found.push(...resolvePhrase(scene, sought, end, [noun, words[i]!], rule))
          break
        }
        if (noun.parted) break
      }
    }
  }
  return found
}

const isCueWord = ({ around }: AddresseesSought, { start }: Span) =>
  around.cue.start <= start && start < around.cue.end

/** "60 Minutes" in "her 60 Minutes interview". */
function outletBefore(scene: Scene, at: number): Span | null {
  const name = scene.cast[lastStartingBefore(scene.cast, at - 1)]
  return name && name.end >= at - 3 && isOutlet(scene.text.slice(name.start, name.end))
    ? { start: name.start, end: name.end }
    : null
}

function resolvePhrase(
  scene: Scene,
  sought: AddresseesSought,
  from: number,
  leading: readonly Span[],
  rule: string,
): PartFound[] {
  const phrase = readNounPhrase(scene.text, scene.cast, from, sought.around.whole.end)
  if (!phrase || !/^\s*$/.test(scene.text.slice(from, phrase.start)) || !isSomebody(scene, phrase)) return []
  return resolveSpan(scene, sought, phrase, leading, rule)
}

/** "reporters", "the court", "her", a name; near miss: "changes", "sue the owner", "the plan". */
function isSomebody({ text, cast }: Scene, phrase: Span): boolean {
  const words = text.slice(phrase.start, phrase.end).split(/\s+/)
  const first = words[0]!
  if (words.length === 1 && (parsePronoun(first) || isAudience(first))) return true
  const names = namesWithin(cast, phrase)
  const startsPhrase =
    names[0]?.start === phrase.start ||
    opensPhrase(first) ||
    isAudience(first) ||
    isTitleModifier(first.toLowerCase()) ||
    /^\p{Lu}/u.test(first)
  if (!startsPhrase) return false
  const of = words.findIndex((word, i) => i > 0 && word === 'of')
  const head = words[of > 0 ? of - 1 : words.length - 1]!
  return names.at(-1)?.end === phrase.end || isAudience(head)
}

function resolveSpan(
  scene: Scene,
  sought: AddresseesSought,
  phrase: Span,
  leading: readonly Span[],
  rule: string,
): PartFound[] {
  const { text } = scene
  const { outer, speaker } = sought
  const pronoun = parsePronoun(text.slice(phrase.start, phrase.end))
  const words = [...leading.map((span) => quote(text, span)), quote(text, phrase)]
  const said = words.map((word) => word.text).join(' ')
  //   “They asked you to wait,” Moss told the council.      you = the council
  if (pronoun?.person === 2)
    return (outer?.to ?? []).map(({ actor }) => ({
      actor,
      span: phrase,
      reason: {
        rule: 'second-person',
        why: `“${words.at(-1)!.text}” is whoever ${outer!.speaker.actor.name} spoke to.`,
        words,
      },
    }))
  //   “He told me no,” said Moss: me = Moss. In Moss told him he is not Moss.
  const holder: Holder | null =
    pronoun?.person === 1
      ? outer && { ...outer.speaker.span, actor: outer.speaker.actor, quoted: outer.quoted }
      : speaker && { ...speaker.span, actor: speaker.actor, quoted: true }
  const mention = resolveMention(scene, withoutMedium(scene, phrase), holder)
  if (!mention) return []
  const why = `“${said}” leads to ${mention.actor.name}.`
  return [{ actor: mention.actor, span: phrase, reason: { rule: `addressee-${rule}`, why, words } }]
}

/** "Interfax" of "the Interfax news service". */
function withoutMedium({ text, cast }: Scene, phrase: Span): Span {
  const name = namesWithin(cast, phrase).at(-1)
  if (!name || name.end === phrase.end || !isMediumNoun(text.slice(name.end, phrase.end).trim()))
    return phrase
  return { start: name.start, end: name.end }
}

/** Whoever answers speaks to whoever spoke to him. */
export function replyTo(
  lemma: string,
  speaker: SpeakerFound,
  before: { speaker: SpeakerFound; to: readonly PartFound[] },
): PartFound | null {
  if (!isReply(lemma) || !before.to.some(({ actor }) => actor === speaker.actor)) return null
  const { actor, span } = before.speaker
  const why = `${speaker.actor.name} answers ${actor.name}, who spoke to ${speaker.actor.name} before.`
  return { actor, span, reason: { rule: 'addressee-reply', why, words: [] } }
}
