// Where the one acted on stands. Comes in: a verb or noun and the slots of its frame. Goes out: heads of phrases that are somebody.
import { type Frame, isFriendly, type Slot, verbFrames } from '../../lexicon/interaction-frames.ts'
import { isObjectOf } from '../../lexicon/object-nouns.ts'
import type { Found } from './act.ts'

/** Acts by which things suffer too: whoever owns them is the one acted on. */
const onThings = /^(?:aid|concede|threaten|protest|sanction|mobilize|coerce|assault)$/

/** The first slot that is filled by somebody; `besides`: what is no side, the noun of a verb that only lends it a subject. */
export function fillSlots(
  found: Found,
  word: number,
  { type, slots }: Pick<Frame, 'type' | 'slots'>,
): number[] {
  const somebody = (tokens: readonly number[]) => tokens.filter((token) => found.actors.isActor(token))
  for (const slot of slots) {
    const filled = somebody(fillSlot(found, word, slot))
    if (filled.length) return filled
  }
  if (!onThings.test(type)) return []
  for (const slot of slots) {
    if (slot === 'obj' || slot === 'aim' || slot.startsWith('does')) continue
    const owners = fillSlot(found, word, slot)
      .flatMap((thing) => ownersOf(found, thing))
      // "misused their power": their own
      .filter((owner) => !/^PRP/.test(found.clauses.tag(owner)))
    if (owners.length) return somebody(owners).slice(0, 2)
  }
  return []
}

function fillSlot(found: Found, verb: number, slot: Slot): number[] {
  const { clauses, actors } = found
  switch (slot) {
    case 'obj':
      return clauses.undergoers(verb)
    case 'owner':
      //   abused their power: that is done to nobody named
      return clauses
        .undergoers(verb)
        .filter((object) => !isObjectOf(clauses.word(object), 'power'))
        .flatMap((object) => ownersOf(found, object))
    case 'that':
      return clauseSubjects(found, verb)
    case 'does':
    case 'does-told':
    case 'does-hostile':
      return complementObjects(found, verb, slot)
    case 'aim':
      return purposes(found, verb)
    case 'in':
      return clauses
        .behind(verb, /^(?:in|into|inside)$/)
        .filter((token) => actors.isPlace(token) || actors.nameAt(token) !== null || !actors.isActor(token))
  }
  const [preposition, path] = slot.split('>')
  const behind = behindOrInside(found, verb, new RegExp(`^${preposition}$`))
  if (!path) return behind
  if (path === 'from') {
    const makers = behind.flatMap((token) => makersOf(found, token))
    return makers.length ? makers : clauses.behind(verb, /^from$/)
  }
  return behind.flatMap((token) => (actors.isActor(token) ? [token] : ownersOf(found, token)))
}

/** Behind the preposition, which may hang on the object as well: "suspended aid for Tarn". */
function behindOrInside({ clauses, actors }: Found, word: number, preposition: RegExp): number[] {
  const behind = clauses.behind(word, preposition)
  if (behind.length) return behind
  if (!clauses.isVerb(word)) {
    //   confirmed his call to Moss: "to Moss" may hang on the verb, but it follows the noun
    const verb = clauses.head(word)
    if (verb < 0 || !clauses.isVerb(verb)) return []
    const behindVerb = clauses.behind(verb, preposition)
    return behindVerb.some((token) => clauses.of(token, 'case').includes(word + 1)) ? behindVerb : []
  }
  return clauses
    .undergoers(word)
    .filter((object) => !actors.isActor(object))
    .flatMap((object) => clauses.behind(object, preposition))
}

/** A request for comment from Moss, Moss’s request: Moss. */
export function makersOf({ clauses, actors }: Found, noun: number): number[] {
  const direct = [...clauses.possessors(noun), ...clauses.behind(noun, /^(?:from|by)$/)]
  const nested = clauses
    .behind(noun, /^(?:for|of|on|about)$/)
    .flatMap((inner) => clauses.behind(inner, /^(?:from|by)$/))
  return [...direct, ...nested].filter((token) => actors.isActor(token))
}

/** Whose it is: Moss’s claim, a claim by Moss, the Ruritanian offer, the offices of the mayor. */
export function ownersOf(found: Found, noun: number, steps = 2): number[] {
  const { clauses, actors } = found
  const owners = clauses.owners(noun)
  const somebody = owners.filter((token) => actors.isActor(token))
  if (somebody.length) return somebody
  const near = clauses
    .of(noun, 'amod', 'compound', 'nmod')
    .filter(
      (token) =>
        token < noun && (actors.isPeople(token) || actors.nameAt(token) !== null) && actors.isActor(token),
    )
  if (near.length) return near
  const tied = [
    ...owners,
    ...clauses.behind(noun, /^(?:on|against|to|in|from|for|over|between|into|at|with|near)$/),
  ]
  const direct = tied.filter((token) => actors.isActor(token))
  if (direct.length || steps === 0) return direct
  return tied.flatMap((token) => ownersOf(found, token, steps - 1))
}

/** Moss demanded that Lund resign: Lund. She called for Lund to go: Lund. */
function clauseSubjects({ clauses }: Found, word: number): number[] {
  return clauses
    .of(word, 'ccomp', 'xcomp', 'advcl', 'acl')
    .flatMap((clause) =>
      clauses.of(clause, 'nsubj', 'nsubjpass').flatMap((subject) => clauses.joined(subject)),
    )
}

/** Moss threatened to sue Lund: Lund. */
function complementObjects(found: Found, verb: number, slot: Slot): number[] {
  const { clauses } = found
  const hostile = slot === 'does-hostile'
  for (const clause of clauses.of(verb, 'xcomp', 'ccomp')) {
    //   warned that it would expel the envoys        near miss: warned that the rebels would kill hostages
    const own = clauses.of(clause, 'nsubj', 'nsubjpass')
    if (hostile && own.some((subject) => clauses.tag(subject) !== 'PRP')) continue
    //   denied telling Moss        near miss: denied meeting Moss, which is a meeting denied
    if (slot === 'does-told' && verbFrames(clauses.word(clause)).some(({ needs }) => needs === null)) continue
    for (const frame of slot === 'does-told' ? [] : verbFrames(clauses.word(clause))) {
      if (hostile && isFriendly(frame.type)) continue
      const slots = frame.slots.filter((slot) => !slot.startsWith('does'))
      const filled = fillSlots(found, clause, { type: frame.type, slots })
      if (filled.length) return filled
    }
    if (hostile) continue
    const objects = clauses.undergoers(clause)
    const some = [
      ...objects,
      ...clauses.behind(clause, /^(?:with|to|against|on|from|for)$/),
      ...objects.flatMap((object) => ownersOf(found, object)),
      ...clauses.behind(clause, /^(?:in|at|into)$/),
    ].filter((token) => found.actors.isActor(token))
    if (some.length) return some.slice(0, 2)
  }
  return []
}

/** They marched to demand the resignation of Moss: Moss. A strike in protest of the law by Lund: Lund. */
export function purposes(found: Found, word: number): number[] {
  const { clauses, actors } = found
  const clausesBehind = clauses
    .dependents(word)
    .filter((child) => /^(?:advcl|xcomp|acl|dep|ccomp)$/.test(clauses.relation(child)) && child > word)
  const nouns = clauses
    .behind(word, /^(?:in|over|for)$/)
    .filter((noun) =>
      /^(?:protest|defiance|support|opposition|solidarity|bill|law|decision)$/.test(clauses.word(noun)),
    )
  for (const root of [...clausesBehind, ...nouns]) {
    const inside = clauses
      .below(root)
      .filter((token) => token !== root && actors.isActor(token) && !/^PRP/.test(clauses.tag(token)))
      .filter((token) => !/^(?:compound|amod)$/.test(clauses.relation(token)) || actors.isPeople(token))
    if (inside.length) return inside.slice(0, 1)
  }
  return []
}
