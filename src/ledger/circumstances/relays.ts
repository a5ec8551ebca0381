// Through whom did the words come? Comes in: a cue with the words around it and its addressees. Goes out: the relays that its own
// sentence names, nearest the speaker first. Whoever quotes the whole statement is added where statements are put together.
// Hard part: an outlet that is told something carries it; the article’s own outlet does not, nor does a platform (Twitter, a rally).
import type { Document } from '../../document/document.ts'
import { contains, lastStartingBefore, quote, type Span } from '../../document/span.ts'
import { isJournalist, isMedium, isPassedOn, isPlatform } from '../../lexicon/relaying.ts'
import type { ActorDraft } from '../actor-draft.ts'
import { readNounPhrase } from '../mentions/noun-phrase.ts'
import { resolveMention } from '../mentions/resolve-mention.ts'
import type { Scene } from '../mentions/scene.ts'
import type { SpeakerFound } from '../mentions/speakers.ts'
import { eachOnce, type PartFound } from './part-found.ts'
import type { Surroundings } from './surroundings.ts'
import { wordsWithin } from './words-within.ts'

export interface RelaysSought {
  readonly around: Surroundings
  readonly speaker: SpeakerFound | null
  readonly source: readonly Span[]
  readonly addressees: readonly PartFound[]
  /** Does the speaker share the sentence’s first words? */
  readonly opens: boolean
  /** Words behind an earlier cue of the same speaker in the sentence: "told Radio Tarn …, adding that". */
  readonly shared: readonly Span[]
  readonly isOwn: (actor: ActorDraft) => boolean
}

export function findRelays(scene: Scene, sought: RelaysSought): PartFound[] {
  const { around, speaker, addressees, opens, shared, isOwn, source } = sought
  const told = addressees.flatMap((part) => (carries(scene, part) ? [asRelay(part)] : []))
  const own = [...(opens ? around.before : []), ...shared, ...around.lead, ...around.behind]
  return eachOnce(
    [...told, ...findProgrammes(scene, sought, own), ...findPassedOn(scene, sought, [...source, ...own])],
    speaker?.actor,
  ).filter(({ actor }) => !isOwn(actor))
}

function asRelay({ actor, span, reason }: PartFound): PartFound {
  const why = `${actor.name} was told it and carried it on.`
  return { actor, span, reason: { rule: 'relay-told', why, words: reason.words } }
}

/** An agency, an outlet, an interviewer; near miss: reporters, a mayor. */
function carries(scene: Scene, { actor, span, reason }: PartFound): boolean {
  if (reason.rule === 'addressee-reply' || reason.rule === 'second-person') return false
  const phrase = scene.text.slice(span.start, span.end)
  if (actor.kind === 'group') return false
  if (reason.rule === 'addressee-interview') return true
  if ([...actor.forms, phrase].some(isMedium)) return true
  if (actor.kind !== 'person' && actor.kind !== 'unnamed') return false
  //   Radio Tarn’s Ann Moss · Radio Tarn host Ann Moss
  const owner = /^(.+?)[’']s? /.exec(phrase)?.[1]
  return (
    (owner !== undefined && isMedium(owner)) ||
    isJournalist(phrase.slice(0, Math.max(0, phrase.lastIndexOf(' ')))) ||
    [...actor.roles].some(isJournalist) ||
    (actor.kind === 'unnamed' && isJournalist(phrase))
  )
}

/**
 * The programme or paper in which it was said.
 *   On Radio Tarn, Moss said …     Moss wrote in the Alder Courier that …     near miss: on Twitter · in Tarn · on the radio
 *      ----------                               -----------------
 */
function findProgrammes(scene: Scene, { around }: RelaysSought, stretches: readonly Span[]): PartFound[] {
  const { text, cast } = scene
  const found: PartFound[] = []
  for (const placed of wordsWithin(text, stretches)) {
    if (!/^(?:on|in|at|with)$/.test(placed.word)) continue
    const phrase = readNounPhrase(text, cast, placed.end, around.whole.end)
    const name = phrase && firstWithin(cast, phrase)
    if (!phrase || !name || isPlatform(text.slice(name.start, name.end))) continue
    if (!isMedium(text.slice(phrase.start, name.end)) && !isMedium(text.slice(name.start, name.end))) continue
    const words = [quote(text, placed), quote(text, phrase)]
    const mention = resolveMention(scene, { start: name.start, end: name.end }, null)
    if (!mention || mention.actor.kind === 'person') continue
    const why = `It was said ${placed.word} ${mention.actor.name}.`
    found.push({ actor: mention.actor, span: phrase, reason: { rule: 'relay-programme', why, words } })
  }
  return found
}

function firstWithin(names: readonly Span[], phrase: Span): Span | undefined {
  const at = lastStartingBefore(names, phrase.start)
  return [names[at], names[at + 1]].find((name) => name !== undefined && contains(phrase, name))
}

/**
 * Whoever got hold of it or reported it first.
 *   Papers obtained by Radio Tarn describe …     Moss wrote …, according to several reports      near miss: papers signed by Lund
 *                      ----------                                           ---------------
 */
function findPassedOn(scene: Scene, { around }: RelaysSought, stretches: readonly Span[]): PartFound[] {
  const { text, cast } = scene
  const words = wordsWithin(text, stretches)
  return words.flatMap((placed, i) => {
    const before = words[i - 1]
    if (!before || placed.parted) return []
    const passedOn = placed.word === 'by' && isPassedOn(before.word)
    const according = placed.word === 'to' && before.word === 'according'
    if (!passedOn && !according) return []
    const phrase = readNounPhrase(text, cast, placed.end, Math.max(around.whole.end, placed.end + 80))
    if (!phrase) return []
    const mention = resolveMention(scene, phrase, null)
    if (
      !mention ||
      (passedOn &&
        !isMedium(text.slice(phrase.start, phrase.end)) &&
        ![...mention.actor.forms].some(isMedium))
    )
      return []
    const quoted = [quote(text, before), quote(text, placed), quote(text, phrase)]
    const why = `“${quoted.map((word) => word.text).join(' ')}” says who passed it on.`
    return [{ actor: mention.actor, span: phrase, reason: { rule: 'relay-passed-on', why, words: quoted } }]
  })
}

/** Is an actor the outlet that publishes this article? By its name, its address, or the dateline "TARN (Reuters) -". */
export function ownOutlet({
  publisher,
  url,
  text,
}: Pick<Document, 'publisher' | 'url' | 'text'>): RelaysSought['isOwn'] {
  const key = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  const own = new Set<string>()
  if (publisher) own.add(key(publisher))
  const host = url && /^(?:https?:)?\/\/(?:www\.|edition\.|m\.)?([\p{L}\p{N}-]+)/iu.exec(url)?.[1]
  if (host)
    own
      .add(host.replace(/-/g, '').toLowerCase())
      .add(host.replace(/-/g, '').replace(/^the/i, '').toLowerCase())
  const dateline = /^[\p{Lu}\s.,/-]{2,40}\(([\p{L} ]{2,30})\)\s*[-–—]/u.exec(text.slice(0, 120))?.[1]
  if (dateline) own.add(key(dateline))
  return ({ forms }) => [...forms].some((form) => own.has(key(form)))
}
