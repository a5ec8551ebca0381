// Acts that a noun names: "a meeting between Moss and Lund", "his call to Lund", "imposed sanctions on Tarn". Comes in: a token.
// Goes out: its acts. Hard part: the actor is often the subject of the verb that only lends the noun its subject, and that verb may
// say that the act is refused or ended.
import type { InteractionStatus, InteractionType } from '../../document/layers/interactions.ts'
import { governs } from '../../lexicon/governing-verbs.ts'
import { type Frame, isFriendly, nounFrames } from '../../lexicon/interaction-frames.ts'
import type { Act, Found } from './act.ts'
import { sidesOf } from './sides.ts'
import { fillSlots, makersOf, ownersOf, purposes } from './slots.ts'
import { statusOf } from './status.ts'

/** These carry another noun: "aid deliveries", "mediation efforts", "a military aid program". */
const carriers =
  /^(?:efforts?|program(?:me)?s?|deliver(?:y|ies)|shipments?|supplies|measures|operations?|package|process|campaign|plans?|proposals?|deliveries|funds?|funding)$/

export function nounActs(found: Found, noun: number): Act[] {
  const { clauses } = found
  if (!/^NN/.test(clauses.tag(noun)) || found.actors.nameAt(noun)) return []
  // Half of a compound: "public-relations"
  if (noun > 0 && clauses.word(noun - 1) === '-') return []
  const head = clauses.head(noun)
  const carried = clauses.relation(noun) === 'compound'
  if (carried && (head < 0 || !carriers.test(clauses.word(head)))) return []
  for (const frame of nounFrames(clauses.word(noun))) {
    const act = readFrame(found, noun, carried ? head : noun, frame)
    if (act) return [act]
  }
  return []
}

interface Governor {
  readonly verb: number
  /** The noun is its object, not something behind a preposition. */
  readonly direct: boolean
}

interface Sides {
  readonly type: InteractionType
  readonly actor: readonly number[]
  readonly recipient: readonly number[]
  readonly status: InteractionStatus
  readonly evidence: readonly number[]
}

/** `noun` evokes the frame; its sides hang on `head`, which is another word in "aid deliveries". */
function readFrame(found: Found, noun: number, head: number, frame: Frame): Act | null {
  const partner = frame.partner ? partnerOf(found, noun, frame.partner) : []
  if (!partner) return null
  const own = ownSides(found, head, frame, [noun, ...partner])
  const governor = governorOf(found, head)
  const read = governor ? governedSides(found, head, frame, own, governor) : frame.lent ? null : own
  if (!read) return null
  let { actor, recipient } = read
  if (frame.reciprocal && !recipient.length) {
    const sides = sidesOf(found, actor)
    if (sides) ({ actor, recipient } = sides)
  }
  recipient = recipient.filter((token) => !actor.includes(token))
  if ((!actor.length && !(frame.spoken && !governor)) || !recipient.length) return null
  return { type: read.type, trigger: read.evidence, actor, recipient, status: read.status, confidence: 0.6 }
}

/** What the noun itself says of its sides: his call to Moss, talks between Moss and Lund, her firing by Ray. */
function ownSides(found: Found, noun: number, frame: Frame, evidence: readonly number[]): Sides {
  const { clauses, actors } = found
  const status = statusOf(clauses, noun)
  const somebody = (tokens: readonly number[]) => tokens.filter((token) => actors.mayAct(token))
  const base = { type: frame.type, status, evidence }
  // Whom a protest is aimed at may stand with the verb; where it was is the last resort.
  const slots = frame.type === 'protest' ? frame.slots.filter((slot) => slot !== 'in') : frame.slots
  const between = somebody(clauses.behind(noun, /^(?:between|among)$/))
  if (frame.reciprocal && between.length) {
    const sides = sidesOf(found, between)
    if (sides) return { ...base, ...sides }
  }
  if (frame.done) {
    const done = somebody(clauses.possessors(noun))
    return {
      ...base,
      recipient: done.length ? done : fillSlots(found, noun, frame),
      actor: somebody(clauses.behind(noun, /^by$/)),
    }
  }
  let actor = somebody(clauses.possessors(noun))
  if (!actor.length) actor = makersOf(found, noun)
  if (!actor.length)
    actor = clauses
      .of(noun, 'amod', 'compound')
      .filter((token) => actors.isActor(token) && (actors.isPeople(token) || actors.nameAt(token) !== null))
  if (!actor.length) actor = throughCarrier(found, noun)
  let recipient = fillSlots(found, noun, { ...frame, slots })
  //   a state of emergency in Tarn: the place may hang on the state
  if (!recipient.length && clauses.relation(noun) === 'nmod' && /^NN/.test(clauses.tag(clauses.head(noun))))
    recipient = fillSlots(found, clauses.head(noun), { ...frame, slots })
  return { ...base, actor, recipient }
}

const recordings = /^(?:recordings?|transcripts?|tapes?|videos?|accounts?|summary)$/

/** Moss’s use of allegations against Lund: Moss. */
function throughCarrier({ clauses, actors }: Found, noun: number): number[] {
  const head = clauses.head(noun)
  if (head < 0 || clauses.relation(noun) !== 'nmod') return []
  //   Moss published the transcript of a chat with Lund: Moss
  if (recordings.test(clauses.word(head)) && clauses.relation(head) === 'dobj')
    return clauses.doers(clauses.head(head)).filter((token) => actors.isActor(token))
  if (
    !/^(?:use|series|wave|round|barrage|flurry|campaign|spate|pattern|history|repetition)$/.test(
      clauses.word(head),
    )
  )
    return []
  return clauses.possessors(head).filter((token) => actors.isActor(token))
}

const reaction = /^(?:accuse|support|reject|protest|threaten)$/

/** What the verb above makes of it: "held talks", "drew a rebuke", "lifted sanctions", "refused talks", "responded to a request". */
function governedSides(
  found: Found,
  noun: number,
  frame: Frame,
  own: Sides,
  { verb, direct }: Governor,
): Sides | null {
  const { clauses, actors } = found
  const word = clauses.word(verb)
  const doers = clauses.doers(verb).filter((token) => actors.mayAct(token))
  const status = statusOf(clauses, verb)
  if (!direct) {
    if (/^respond|^repl|^answer|^react/.test(word) && !own.recipient.length && frame.type === 'request')
      return {
        ...own,
        actor: own.actor.length
          ? own.actor
          : clauses.behind(verb, /^from$/).filter((token) => actors.isActor(token)),
        recipient: doers,
        status: 'reported',
      }
    //   kept in touch with        entered into talks with        engaged in dialogue with
    if (
      /^(?:ke[pe]|stay|rema|are|were|was|is|be|been|get|got|enter|engag|part|took|take|tak|join|met|meet)/.test(
        word,
      ) &&
      frame.reciprocal &&
      clauses.behind(verb, /^(?:in|into|for)$/).includes(noun)
    ) {
      const recipient = own.recipient.length ? own.recipient : around(found, verb, noun, frame)
      return { ...own, actor: doers, recipient, status, evidence: [verb, ...own.evidence] }
    }
    return frame.lent ? null : own
  }
  const lends = governs(word, 'lending')
  const ends = governs(word, 'ending')
  if (
    governs(word, 'receiving') &&
    own.actor.length + clauses.behind(verb, /^(?:from|by)$/).length > 0 &&
    !clauses.isPassive(verb)
  ) {
    const from = clauses.behind(verb, /^(?:from|by)$/).filter((token) => actors.isActor(token))
    const actor = own.actor.length ? own.actor : from
    //   the speech by Moss drew a rebuke: of Moss
    const drawing =
      doers.length || !reaction.test(frame.type)
        ? doers
        : clauses.subjects(verb).flatMap((thing) => ownersOf(found, thing))
    if (actor.length) return { ...own, actor, recipient: own.recipient.length ? own.recipient : drawing }
  }
  //   a meeting was cancelled        near miss: sanctions were lifted (by whom?)
  if (ends && !doers.length && clauses.isPassive(verb))
    return /^(?:cancel|scrap|abandon|scrub|call)/.test(word) ? { ...own, status: 'denied' } : null
  if (ends && !/^call/.test(word) && doers.length) {
    if (
      !/^(?:consult|cooperate|aid|sanction|coerce|protest|assault|accuse|threaten|support)$/.test(frame.type)
    )
      return null
    return {
      type: isFriendly(frame.type) ? 'sanction' : 'concede',
      actor: doers,
      recipient: own.recipient.length ? own.recipient : around(found, verb, noun, frame),
      status,
      evidence: [verb, ...own.evidence],
    }
  }
  if (lends) {
    const pronoun = own.actor.every((token) => /^PRP/.test(clauses.tag(token)))
    return {
      ...own,
      actor: doers.length && (pronoun || !own.actor.length) ? doers : own.actor,
      recipient: own.recipient.length ? own.recipient : around(found, verb, noun, frame),
      evidence: [verb, ...own.evidence],
      status: own.status === 'reported' ? status : own.status,
    }
  }
  if (frame.lent) return null
  if (governs(word, 'refusing'))
    return {
      ...own,
      actor: own.actor.length ? own.actor : doers,
      status: own.actor.length ? own.status : 'refused',
    }
  if (/^(?:den|disput|refut)/.test(word))
    return { ...own, actor: own.actor.length ? own.actor : doers, status: 'denied' }
  if (governs(word, 'wishing'))
    return { ...own, actor: own.actor.length ? own.actor : doers, status: 'possible' }
  return own
}

/** The verb of which the noun is the object (through "a round of talks"), or to which it is tied by a preposition. */
function governorOf({ clauses }: Found, noun: number): Governor | null {
  let at = noun
  for (let i = 0; i < 3; i++) {
    const head = clauses.head(at)
    if (head < 0) return null
    const relation = clauses.relation(at)
    if (relation === 'conj' && /^NN/.test(clauses.tag(head))) {
      at = head
      continue
    }
    if (clauses.isVerb(head)) {
      if (relation === 'dobj' || relation === 'nsubjpass') return { verb: head, direct: true }
      return relation === 'nmod' ? { verb: head, direct: false } : null
    }
    //   a series of meetings, a state of emergency
    if (relation !== 'nmod' || !clauses.of(at, 'case').some((mark) => clauses.word(mark) === 'of'))
      return null
    at = head
  }
  return null
}

/** The one acted on stands with the verb: "held talks on Friday with Lund", "gave Lund aid". */
function around(found: Found, verb: number, noun: number, frame: Frame): number[] {
  const { clauses, actors } = found
  const filled = fillSlots(found, verb, { ...frame, slots: frame.slots.filter((slot) => slot !== 'obj') })
  if (filled.length) return filled
  const indirect = clauses.of(verb, 'iobj', 'dobj').filter((token) => token !== noun && actors.isActor(token))
  if (indirect.length) return indirect
  if (frame.type !== 'protest') return []
  const aims = purposes(found, verb)
  return aims.length
    ? aims
    : [noun, verb].flatMap((token) => fillSlots(found, token, { type: 'protest', slots: ['in'] }))
}

function partnerOf({ clauses }: Found, noun: number, partner: string): number[] | null {
  const words = partner.split(' ')
  const before = words.map((_, i) => noun - words.length + i)
  return before[0]! >= 0 && words.every((word, i) => clauses.word(before[i]!) === word) ? before : null
}
