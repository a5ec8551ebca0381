// Who is "he"? Comes in: a pronoun as a source, and the scene. Goes out: the actor and why, or null.
// Hard part: he who spoke last usually speaks on, but not inside his own quotation, and not where the gender says otherwise.
import { contains, lastStartingBefore, quote, type Span } from '../../document/span.ts'
import { countryByPeople } from '../../lexicon/countries.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import { parseRole } from '../../lexicon/titles.ts'
import { type ActorDraft, draftActor, type Reason } from '../actor-draft.ts'
import type { Candidate, Own, Scene } from './scene.ts'

export interface Resolved {
  readonly actor: ActorDraft
  readonly reason: Reason
}

/** Speaker of the statement that holds the pronoun, where there is one and it is resolved. */
export interface Holder extends Span {
  readonly actor: ActorDraft
  readonly quoted: boolean
}

export function resolvePronoun(
  scene: Scene,
  span: Span,
  pronoun: Pronoun,
  own: Own,
  holder: Holder | null,
): Resolved | null {
  const word = scene.text.slice(span.start, span.end)
  if (pronoun.person === 1) {
    //   “I think he lied,” said Moss.     I = Moss
    if (!holder) return null
    const words = [quote(scene.text, span), quote(scene.text, holder)]
    return {
      actor: holder.actor,
      reason: { rule: 'first-person', why: `“${word}” stands in the words of ${holder.actor.name}.`, words },
    }
  }
  if (pronoun.person === 2) return null
  if (pronoun.gender === 'masculine' || pronoun.gender === 'feminine') {
    const { gender } = pronoun
    if (
      holder &&
      !holder.quoted &&
      !pronoun.possessive &&
      (holder.actor.gender ?? gender) === gender &&
      isOne(holder.actor)
    ) {
      //   Moss said he would go        he = Moss
      return resolved(
        scene,
        span,
        { ...holder, score: 0, likeness: 0 },
        `“${word}” stands in what ${holder.actor.name} is reported to say.`,
      )
    }
    const found = scene.candidates({ at: span.start, own, gender, kinds: ['person', 'unnamed'] })
    const best = found.find((candidate) => !holder?.quoted || candidate.actor !== holder.actor)
    if (!best) return null
    best.actor.gender ??= gender
    return resolved(
      scene,
      span,
      best,
      `“${word}” fits ${best.actor.name}, who is named or spoke nearest before it.`,
    )
  }
  const kinds: ActorDraft['kind'][] =
    pronoun.gender === 'thing'
      ? ['organization', 'country', 'document']
      : ['group', 'organization', 'country']
  if (holder && !holder.quoted && kinds.includes(holder.actor.kind)) {
    return resolved(
      scene,
      span,
      { ...holder, score: 0, likeness: 0 },
      `“${word}” stands in what ${holder.actor.name} is reported to say.`,
    )
  }
  const plural = pronoun.gender === 'thing' ? null : findGroup(scene, span)
  const best = scene
    .candidates({ at: span.start, own, gender: null, kinds, sentencesBack: 3 })
    .find((candidate) => candidate.actor !== holder?.actor)
  if (plural && (!best || best.start < plural.start || (best.actor.kind !== 'group' && best.score < 1))) {
    return resolved(scene, span, plural, `“${word}” follows “${plural.actor.name}”.`)
  }
  return best
    ? resolved(scene, span, best, `“${word}” fits ${best.actor.name}, named nearest before it.`)
    : null
}

/** The relative pronoun's noun stands right before it: "BuzzFeed, which said …". */
export function resolveRelative(scene: Scene, span: Span): Resolved | null {
  //   The woman who claimed it said …      who = the woman, who is a source by herself
  const described = scene.spoken.findLast((spoken) => contains(spoken, span))
  if (described && described.start < span.start) {
    const why = `“${scene.text.slice(span.start, span.end)}” stands in the words for ${described.actor.name}.`
    return resolved(scene, span, { ...described, score: 0, likeness: 0 }, why)
  }
  const sentence = scene.layers.sentences[lastStartingBefore(scene.layers.sentences, span.start)]
  const before = scene.cast[lastStartingBefore(scene.cast, span.start - 1)]
  if (!sentence || !before || before.start < sentence.start) return null
  const word = scene.text.slice(span.start, span.end)
  return resolved(
    scene,
    span,
    { ...before, score: 0, likeness: 0 },
    `“${word}” stands behind ${before.actor.name}.`,
  )
}

function resolved(scene: Scene, span: Span, candidate: Candidate, why: string): Resolved {
  return {
    actor: candidate.actor,
    reason: { rule: 'pronoun', why, words: [quote(scene.text, span), quote(scene.text, candidate)] },
  }
}

function isOne(actor: ActorDraft): boolean {
  return actor.kind === 'person' || actor.kind === 'unnamed'
}

/**
 * A group of people named by a plural noun shortly before: first in the same sentence, else in the one before.
 *   Four former staffers met on Friday. They said …       near miss: Ada Moss met staff. She said …
 *   --------------------
 */
function findGroup(scene: Scene, span: Span): Candidate | null {
  const at = lastStartingBefore(scene.layers.sentences, span.start)
  for (const index of [at, at - 1]) {
    const sentence = scene.layers.sentences[index]
    if (!sentence) continue
    const part = scene.text.slice(sentence.start, Math.min(sentence.end, span.start, sentence.start + 600))
    const words = [...part.matchAll(/[\p{L}’'-]+/gu)]
    const found = words.findIndex(
      ({ 0: word, index: from }) =>
        isPlural(word) &&
        !scene.isQuoted(sentence.start + from) &&
        !/^[’']/.test(part.slice(from + word.length)),
    )
    if (found < 0) continue
    let first = found
    while (
      first > 0 &&
      first > found - 4 &&
      leadsTo(words[first - 1]![0]) &&
      adjoins(words[first - 1]!, words[first]!)
    )
      first--
    const start = sentence.start + words[first]!.index
    const end = sentence.start + words[found]!.index + words[found]![0].length
    const known = scene.described.find((other) => other.start <= start && end <= other.end)
    return {
      actor: known?.actor ?? draftActor('group', scene.text.slice(start, end)),
      start,
      end,
      score: 0,
      likeness: 0,
    }
  }
  return null
}

function adjoins(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return a.index + a[0].length + 1 === b.index
}

function isPlural(word: string): boolean {
  return parseRole(word)?.plural === true || (/[^s]s$/.test(word) && countryByPeople(word) !== null)
}

function leadsTo(word: string): boolean {
  return (
    /^(?:the|some|many|several|two|three|four|five|six|seven|eight|nine|ten|most|other|former|senior|fellow|top|local|unnamed|all|his|her|their)$/i.test(
      word,
    ) || countryByPeople(word) !== null
  )
}
