// Acts that a verb (or an adjective: "proud of") names. Comes in: a token. Goes out: its acts with their sides.
import { type Frame, nounFrames, verbFrames } from '../../lexicon/interaction-frames.ts'
import { isObjectOf } from '../../lexicon/object-nouns.ts'
import type { Act, Found } from './act.ts'
import { sidesOf } from './sides.ts'
import { fillSlots } from './slots.ts'
import { statusOf } from './status.ts'

/** The acts of a verb: the first of its frames whose sides are both there. */
export function verbActs(found: Found, verb: number): Act[] {
  const { clauses } = found
  const adjective = /^JJ/.test(clauses.tag(verb))
  if (!clauses.isVerb(verb) && !(adjective && clauses.of(verb, 'cop', 'nsubj').length)) return []
  // A participle before its noun: "the accused man"
  if (clauses.relation(verb) === 'amod' || clauses.relation(verb) === 'compound') return []
  for (const frame of verbFrames(clauses.word(verb))) {
    const act = readFrame(found, verb, frame)
    if (act) return [act]
  }
  return []
}

function readFrame(found: Found, verb: number, frame: Frame): Act | null {
  const { clauses, actors } = found
  const partner = frame.partner ? findPartner(found, verb, frame.partner) : null
  if (frame.partner && !partner) return null
  if (frame.needs && !hasNeeded(found, verb, frame)) return null
  let actor = clauses.doers(verb).filter((token) => actors.mayAct(token))
  let recipient: readonly number[] = fillSlots(found, verb, {
    ...frame,
    slots: frame.slots.filter((slot) => !frame.reciprocal || /^(?:obj|with|against)$/.test(slot)),
  })
  if (frame.reciprocal && !recipient.length && !clauses.isPassive(verb)) {
    const sides = sidesOf(found, actor)
    if (sides) ({ actor, recipient } = sides)
    else recipient = fillSlots(found, verb, frame)
  }
  recipient = recipient.filter(
    (token) =>
      !actor.includes(token) && !(frame.type === 'assault' && isObjectOf(clauses.word(token), 'power')),
  )
  //   speaking to Tarn Radio: that is how it was said, and no meeting
  if (/^(?:speak|talk|chat)$/.test(frame.lemma))
    recipient = recipient.filter((token) => !actors.isOutlet(token))
  if (!actor.length || !recipient.length) return null
  const status = statusOf(clauses, verb)
  // "refused to free the clerk": nothing was yielded, and nobody refused is named
  if (frame.type === 'concede' && (status === 'refused' || status === 'denied')) return null
  return {
    type: frame.type,
    trigger: [verb, ...(partner ?? [])],
    actor,
    recipient,
    status,
    confidence: 0.7,
  }
}

/** The particle or preposition that goes with the verb: a dependent, or the preposition of a dependent. */
function findPartner({ clauses }: Found, verb: number, partner: string): number[] | null {
  const words = partner.split(' ')
  const near = [
    ...clauses.dependents(verb),
    ...clauses.dependents(verb).flatMap((child) => clauses.of(child, 'case', 'mark')),
  ]
  const tokens: number[] = []
  for (const word of words) {
    const token = near.find((child) => child > verb && child < verb + 8 && clauses.word(child) === word)
    if (token === undefined) return null
    tokens.push(token)
  }
  return tokens
}

function hasNeeded(found: Found, verb: number, { needs, slots }: Frame): boolean {
  const { clauses, actors } = found
  switch (needs) {
    case null:
      return true
    case 'no-object':
      return !clauses.of(verb, 'dobj').length
    case 'named':
      return clauses
        .undergoers(verb)
        .some((object) => actors.nameAt(object) !== null || /^(?:PRP|NNP)/.test(clauses.tag(object)))
    case 'clause':
      return clauses.of(verb, 'xcomp', 'ccomp').some((clause) => isAskedFor(found, verb, clause))
    case 'for':
      return clauses.behind(verb, /^for$/).length > 0
    case 'talks':
      return clauses
        .behind(verb, /^(?:for|on)$/)
        .some((noun) => nounFrames(clauses.word(noun)).some(({ type }) => type === 'consult'))
    case 'armed': {
      const near = [
        ...clauses.doers(verb),
        ...fillSlots(found, verb, { type: 'assault', slots }),
        ...clauses.behind(verb, /^(?:with|by|in)$/),
      ]
      const all = near.flatMap((token) => [token, ...clauses.below(token)])
      return all.some((token) => isObjectOf(clauses.word(token), 'armed'))
    }
    default:
      return clauses
        .undergoers(verb)
        .some((object) =>
          [object, ...clauses.behind(object, /^of$/)].some((token) => isObjectOf(clauses.word(token), needs)),
        )
  }
}

/** An infinitive, or a clause after a verb that asks by one; near miss: "asked whether it was true" */
function isAskedFor({ clauses }: Found, verb: number, clause: number): boolean {
  if (clauses.of(clause, 'mark').some((mark) => /^(?:whether|if|how|why)$/.test(clauses.word(mark))))
    return false
  return (
    clauses.dependents(clause).some((child) => clauses.word(child) === 'to' && child < clause) ||
    /^(?:alleg|recommend|insist)/.test(clauses.word(verb))
  )
}
