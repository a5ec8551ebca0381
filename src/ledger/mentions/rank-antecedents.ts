// For whom may a pronoun stand? Comes in: the scene, the pronoun's token. Goes out: those named around it, best first, each with a logit.
import { lastStartingBefore, type Span } from '../../document/span.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import type { ActorDraft } from '../actor-draft.ts'
import { readEvidence, weighEvidence } from './pronoun-evidence.ts'
import type { Scene } from './scene.ts'

/** Names before and after the pronoun that are looked at. */
const BEFORE = 24
const AFTER = 3

export interface Antecedent extends Span {
  readonly actor: ActorDraft
  readonly score: number
}

export function rankAntecedents(scene: Scene, token: number, pronoun: Pronoun): Antecedent[] {
  const { layers, cast } = scene
  const { tokens } = layers
  const at = lastStartingBefore(cast, tokens[token]!.start)
  const near = cast
    .slice(Math.max(0, at - BEFORE), at + 1 + AFTER)
    .filter(({ actor }) => fits(actor, pronoun))
  const lastToken = ({ end }: Span) => lastStartingBefore(tokens, end - 1)
  const places = new Map<ActorDraft, number[]>()
  for (const name of near) places.set(name.actor, [...(places.get(name.actor) ?? []), lastToken(name)])
  // Each name is weighed beside the others of its actor: what the model says of it is asked once.
  const known = new Map<number, number>()
  const score = (mention: number, other: number) => {
    const before = known.get(other)
    if (before !== undefined) return before
    const logit = layers.coreference.score(mention, other)
    known.set(other, logit)
    return logit
  }
  const asked = { ...layers, coreference: { score } }
  const best = new Map<ActorDraft, Antecedent>()
  for (const { actor, start, end } of near) {
    const name = lastToken({ start, end })
    const elsewhere = places.get(actor)!.filter((other) => other !== name)
    const weight = weighEvidence(readEvidence(asked, token, name, elsewhere)) + agreement(actor, pronoun)
    const other = best.get(actor)
    if (!other || weight > other.score) best.set(actor, { actor, start, end, score: weight })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.start - a.start)
}

/** "she" for a woman or for one whose gender is not known; "it" for no person; "they" for several or for a body of people. */
function fits(actor: ActorDraft, { gender, number }: Pronoun): boolean {
  if (gender === 'masculine' || gender === 'feminine')
    return (actor.kind === 'person' || actor.kind === 'unnamed') && (actor.gender ?? gender) === gender
  if (gender === 'thing') return actor.kind !== 'person' && actor.kind !== 'unnamed' && actor.kind !== 'group'
  return (
    number === 'singular' ||
    actor.kind === 'group' ||
    actor.kind === 'organization' ||
    actor.kind === 'country'
  )
}

const agreement = (actor: ActorDraft, { gender }: Pronoun): number =>
  actor.gender !== null && actor.gender === gender ? 0.5 : 0
