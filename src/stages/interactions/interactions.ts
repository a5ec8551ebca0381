// Who did what to whom. Comes in: the text with its tokens, names and syntax. Goes out: the acts between two actors, in order.
// Hard part: precision. An act counts only where both sides are somebody; a thing that is praised or refused is none.
import type { InteractionSpan } from '../../document/layers/interactions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import type { Span } from '../../document/span.ts'
import { nounFrames, verbFrames } from '../../lexicon/interaction-frames.ts'
import type { Act, Found } from './act.ts'
import { ActorsInText } from './actors-in-text.ts'
import { Clauses } from './clauses.ts'
import { nounActs } from './noun-acts.ts'
import { verbActs } from './verb-acts.ts'

export function findInteractions(
  text: string,
  layers: Pick<Layers, 'tokens' | 'names' | 'syntax'>,
): InteractionSpan[] {
  const clauses = new Clauses(text, layers)
  const actors = new ActorsInText(text, layers, clauses)
  const found: Found = { clauses, actors }
  return layers.tokens
    .flatMap((_, token) => [...verbActs(found, token), ...nounActs(found, token)])
    .map((act) => spanOf(found, layers, act))
}

/** Every word that may name an act, whether its sides are there or not: what is measured where they are not. */
export function findActs(
  text: string,
  { tokens, syntax }: Pick<Layers, 'tokens' | 'syntax'>,
): Pick<InteractionSpan, 'type' | 'evidence'>[] {
  return tokens.flatMap(({ start, end }, token) => {
    const word = text.slice(start, end).toLowerCase()
    const tag = syntax.tags[token]!
    const frames = tag.startsWith('NN') ? nounFrames(word) : tag.startsWith('VB') ? verbFrames(word) : []
    return [...new Set(frames.map(({ type }) => type))].map((type) => ({ type, evidence: { start, end } }))
  })
}

function spanOf({ actors, clauses }: Found, { tokens }: Pick<Layers, 'tokens'>, act: Act): InteractionSpan {
  const { type, status, confidence } = act
  const first = Math.min(...act.trigger)
  let last = Math.max(...act.trigger)
  // "met with": the preposition that leads to the one acted on belongs to the words that name the act.
  const next = last + 1
  if (next < tokens.length && clauses.relation(next) === 'case' && act.recipient.includes(clauses.head(next)))
    last = next
  const phrases = (heads: readonly number[]): Span[] => heads.map((head) => actors.phrase(head))
  return {
    type,
    evidence: { start: tokens[first]!.start, end: tokens[last]!.end },
    actor: phrases(act.actor),
    recipient: phrases(act.recipient),
    status,
    confidence,
  }
}
