// The pronouns of the article that name no source: whom do they stand for? Comes in: the scene when all speakers are known. Goes out: a
// mention at each actor for whom a pronoun stands. Hard part: most places of "it" and many of "they" stand for nobody; only those that
// the reading model is sure of are taken.
import { parsePronoun } from '../../lexicon/pronouns.ts'
import type { ActorDraft } from '../actor-draft.ts'
import { rankAntecedents } from './rank-antecedents.ts'
import type { Scene } from './scene.ts'
import type { SpeakerFound } from './speakers.ts'

export function findPronouns(scene: Scene, found: readonly (SpeakerFound | null)[]): void {
  const { text, layers } = scene
  const known = new Set<number>()
  for (const { actor } of [...scene.cast, ...scene.described, ...scene.spoken])
    for (const mention of actor.mentions) if (mention.form === 'pronoun') known.add(mention.start)
  for (const [token, { start, end }] of layers.tokens.entries()) {
    const pronoun = parsePronoun(text.slice(start, end))
    if (!pronoun || known.has(start) || layers.syntax.relations[token] === 'expl') continue
    const holder = scene.holderOf({ start, end })
    let actor: ActorDraft | null = null
    if (pronoun.person === 1) {
      //   “I think he lied,” said Moss.     I = Moss
      actor = holder !== null && pronoun.number === 'singular' ? (found[holder]?.actor ?? null) : null
    } else if (pronoun.person === 3) {
      const best = rankAntecedents(scene, token, pronoun)[0]
      actor = best && best.score > 0 ? best.actor : null
    }
    actor?.mentions.push({ start, end, form: 'pronoun' })
  }
}
