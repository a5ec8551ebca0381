// Who speaks in each attribution. Comes in: the text, its layers, the cast. Goes out: a speaker for each attribution, or null.
// Hard part: the order. Speakers are resolved in the order of the text, since a pronoun leans on who spoke before, and a quotation
// inside a statement on who makes that statement.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import { spanOf, subjectOf } from '../../document/layers/syntax.ts'
import { contains, lastStartingBefore, overlaps, quote, type Span } from '../../document/span.ts'
import { cueVerbAct, cueVerbLemma } from '../../lexicon/cue-verbs.ts'
import { type ActorDraft, addRole, draftActor, type Reason } from '../actor-draft.ts'
import { type Cast, findCast } from '../names/cast.ts'
import type { Speaker } from '../report.ts'
import { resolveDescription } from './resolve-description.ts'
import { type Holder, resolvePronoun, resolveRelative } from './resolve-pronoun.ts'
import { Scene } from './scene.ts'
import { parseSource, type Source } from './source.ts'

export interface SpeakerFound {
  readonly actor: ActorDraft
  readonly span: Span
  readonly basis: Speaker['basis']
  readonly reason: Reason
}

export interface Speakers {
  readonly cast: Cast
  /** All that is known when the last speaker has been found. */
  readonly scene: Scene
  /** By index of the attribution. */
  readonly found: readonly (SpeakerFound | null)[]
}

export function findSpeakers(text: string, layers: Layers): Speakers {
  const cast = findCast(text, layers)
  const scene = new Scene(text, layers, cast)
  const found: (SpeakerFound | null)[] = layers.attributions.map(() => null)
  for (const index of inTextOrder(layers.attributions)) {
    const attribution = layers.attributions[index]!
    const speaker =
      attribution.source.length > 0
        ? fromSource(scene, attribution, index, found)
        : attribution.continues !== null
          ? continued(text, found[attribution.continues] ?? null)
          : fromSubject(scene, attribution, index, found)
    found[index] = speaker
    if (!speaker) continue
    const place = attribution.source.length ? speaker.span : startOf(attribution)
    const cue = attribution.cue[0]?.start ?? null
    scene.spoken.push({ start: place.start, end: place.end, actor: speaker.actor, of: index, cue })
    if (speaker.basis === 'pronoun' || speaker.basis === 'description') {
      speaker.actor.mentions.push({ ...speaker.span, form: speaker.basis })
    }
  }
  return { cast, scene, found }
}

/** Indices of the attributions by where they begin; the longer of two first. */
export function inTextOrder(attributions: readonly Attribution[]): number[] {
  const spans = attributions.map(startOf)
  return spans
    .map((_, i) => i)
    .sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b)
}

/** From the first character of the attribution to its last. */
function startOf({ source, cue, content }: Attribution): Span {
  const all = [...source, ...cue, ...content]
  return { start: Math.min(...all.map((span) => span.start)), end: Math.max(...all.map((span) => span.end)) }
}

function fromSource(
  scene: Scene,
  attribution: Attribution,
  index: number,
  found: readonly (SpeakerFound | null)[],
): SpeakerFound | null {
  const { text, cast } = scene
  const span = { start: attribution.source[0]!.start, end: attribution.source.at(-1)!.end }
  const source = parseSource(text, attribution.source, cast)
  const cue = attribution.cue[0]
  if (
    !source ||
    (cue &&
      span.end <= cue.start &&
      (isPassive(text.slice(cue.start, attribution.cue.at(-1)!.end).toLowerCase().split(/\s+/)) ||
        //   the envoy, Ann Moss, told the agency: this comma closes what the source holds
        (!text.slice(span.start, span.end).includes(',') &&
          isAside(text.slice(span.end, attribution.cue.at(-1)!.end)))))
  )
    return null
  if (source.form === 'name') return byName(scene, source, span)
  const holder = holderOf(scene, span, index, found)
  if (source.form === 'description') {
    const { actor, reason } = resolveDescription(scene, source, attribution, holder)
    return { actor, span, basis: 'description', reason }
  }
  const resolved =
    source.form === 'relative'
      ? resolveRelative(scene, source.span)
      : resolvePronoun(scene, source.span, source.pronoun, attribution, holder)
  if (resolved) return { ...resolved, span, basis: 'pronoun' }
  if (source.form === 'relative') return null
  const words = text.slice(span.start, span.end)
  const actor = draftActor(/^(?:we|they)$/i.test(words) ? 'group' : 'unnamed', words)
  const reason = { rule: 'unresolved', why: `Nobody before “${words}” fits it.`, words: [quote(text, span)] }
  return { actor, span, basis: 'pronoun', reason }
}

function byName(scene: Scene, { name, role }: Extract<Source, { form: 'name' }>, span: Span): SpeakerFound {
  const { text } = scene
  const { actor } = name
  const words = [quote(text, name)]
  const full = actor.mentions.find((mention) => text.slice(mention.start, mention.end) === actor.name)
  const form = text.slice(name.start, name.end)
  if (full && form !== actor.name) words.push(quote(text, full))
  const why =
    form === actor.name ? `The source names ${actor.name}.` : `“${form}” is taken for ${actor.name}.`
  if (role && actor.kind === 'person' && !actor.roles.size) addRole(actor, text.slice(role.start, role.end))
  return {
    actor,
    span,
    basis: 'named',
    reason: { rule: form === actor.name ? 'name' : 'short-name', why, words },
  }
}

/** The quotation goes on: whoever spoke before speaks on. */
function continued(text: string, before: SpeakerFound | null): SpeakerFound | null {
  if (!before) return null
  const reason = {
    rule: 'continuation',
    why: `The quotation of ${before.actor.name} goes on.`,
    words: [quote(text, before.span)],
  }
  return { actor: before.actor, span: before.span, basis: 'continuation', reason }
}

/**
 * A verb without a source of its own takes the subject of its sentence: whoever speaks in the statement before it, else the name
 * that stands first.
 *   Moss said it was over, adding that …       near miss: It was over, reportedly. · Moss is expected to resign.
 *   ----                   ------
 */
function fromSubject(
  scene: Scene,
  attribution: Attribution,
  index: number,
  found: readonly (SpeakerFound | null)[],
): SpeakerFound | null {
  const { text, layers, cast } = scene
  const cue = attribution.cue[0]
  if (!cue || !isActive(text.slice(cue.start, attribution.cue.at(-1)!.end))) return null
  const sentence = layers.sentences[lastStartingBefore(layers.sentences, cue.start)]
  if (!sentence || sentence.end <= cue.start) return null
  const words = (span: Span) => [quote(text, cue), quote(text, span)]
  const before = scene.spoken.findLast(({ cue: at }) => at !== null && at >= sentence.start && at < cue.start)
  const earlier =
    before && scene.holderOf(before, index) === scene.holderOf(cue, index) ? found[before.of] : null
  if (earlier) {
    const why = `“${words(cue)[0]!.text}” belongs to ${earlier.actor.name}, who speaks before it in the sentence.`
    return { ...earlier, reason: { rule: 'same-subject', why, words: words(earlier.span) } }
  }
  const doer = governingSubject(scene, attribution)
  if (doer) return fromSource(scene, { ...attribution, source: [doer] }, index, found)
  for (
    let i = lastStartingBefore(cast, sentence.start - 1) + 1;
    i < cast.length && cast[i]!.end <= cue.start;
    i++
  ) {
    const name = cast[i]!
    const open =
      !scene.isQuoted(name.start) && !attribution.content.some((content) => contains(content, name))
    if (!open || name.actor.kind === 'country' || /^[’']/.test(text.slice(name.end, name.end + 1))) continue
    const why = `${name.actor.name} is named first in the sentence of “${words(cue)[0]!.text}”.`
    return {
      actor: name.actor,
      span: { start: name.start, end: name.end },
      basis: 'named',
      reason: { rule: 'subject', why, words: words(name) },
    }
  }
  return null
}

/**
 * By the tree, the subject of the verb on which the cue hangs; it stands outside of what is said.
 *   Lund’s lawyer wrote to Moss, demanding that she step down.
 *   -------------                ---------
 */
function governingSubject({ text, layers }: Scene, { cue, content }: Attribution): Span | null {
  const { tokens, syntax } = layers
  const verb = lastStartingBefore(tokens, cue.at(-1)!.end - 1)
  if (verb < 0 || !syntax.tags[verb]!.startsWith('V')) return null
  const subject = subjectOf(syntax, verb)
  if (!subject) return null
  const span = spanOf(tokens, subject)
  const words = text.slice(span.start, span.end)
  return span.end <= cue[0]!.start &&
    !content.some((part) => overlaps(part, span)) &&
    !/^(?:it|that|this|there)$/i.test(words)
    ? span
    : null
}

/** Tillman, asked the same question, …      near miss: Tillman, who asked */
function isAside(words: string): boolean {
  return /^, (?:when )?(?:asked|pressed|questioned|told|accused|quizzed)$/.test(words)
}

/** A verb in the active voice: "adding", "described". Near misses: "reportedly", "is expected", "allegations". */
function isActive(cue: string): boolean {
  const words = cue.toLowerCase().split(/\s+/)
  const verb = words.find(
    (word) => cueVerbLemma(word) !== null && !/^(?:be|have|do)$/.test(cueVerbLemma(word)!),
  )
  return (
    verb !== undefined && (/ing$/.test(verb) || (/ed$|^(?:said|told|wrote)$/.test(verb) && !isPassive(words)))
  )
}

/**
 * The words before a passive cue name the one spoken of, not the one who speaks.
 *   Moss has been accused of theft.            near miss: Moss was heard saying, Moss is concerned
 */
function isPassive(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^(?:is|was|are|were|been|being|be|’s|gets?|got)$/.test(word))
  const verb = words.findIndex(
    (word, i) => i > at && (/ed$/.test(word) || word === 'told') && cueVerbLemma(word) !== null,
  )
  if (at < 0 || verb < 0 || words.slice(verb).some((word) => /ing$/.test(word))) return false
  return (
    /^(?:accuse|criticise|praise|ask|demand|predict|threaten)$/.test(
      cueVerbAct(cueVerbLemma(words[verb]!)!) ?? '',
    ) || words[verb] === 'told'
  )
}

function holderOf(
  scene: Scene,
  span: Span,
  index: number,
  found: readonly (SpeakerFound | null)[],
): Holder | null {
  const holder = scene.holderOf(span, index)
  const speaker = holder === null ? null : found[holder]
  return speaker ? { ...speaker.span, actor: speaker.actor, quoted: scene.isQuoted(span.start) } : null
}
