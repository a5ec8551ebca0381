// What a verb or a noun does to whom: the word lists of interaction-verbs.ts and interaction-nouns.ts, read. Comes in: a word as
// written. Goes out: its frames, each with a type and the places where the one acted on may stand.
import { type InteractionType, interactionTypes } from '../document/layers/interactions.ts'
import { verbForms } from './inflection.ts'
import { interactionNouns } from './interaction-nouns.ts'
import { interactionVerbs } from './interaction-verbs.ts'
import { isObjectKind, type ObjectKind } from './object-nouns.ts'

/** Where the one acted on stands: see the head of interaction-verbs.ts. */
export type Slot = 'obj' | 'owner' | 'that' | 'does' | 'does-told' | 'does-hostile' | 'aim' | (string & {})

export interface Frame {
  readonly type: InteractionType
  readonly lemma: string
  /** The word that must go with it: a particle or preposition behind a verb, the words before a noun; '' where none. */
  readonly partner: string
  readonly slots: readonly Slot[]
  /** Two sides that do the same to each other: "Moss and Lund met". */
  readonly reciprocal: boolean
  /** Verbs: only with an infinitive or a clause, with somebody named, without an object, or with an object of that kind. */
  readonly needs: 'clause' | 'named' | 'no-object' | 'for' | 'talks' | 'armed' | ObjectKind | null
  /** Nouns: whoever owns it is the one acted on ("her firing"). */
  readonly done: boolean
  /** Nouns: an act only as the object of a verb that lends it a subject ("sent a letter to"). */
  readonly lent: boolean
  /** Nouns: an act by being said ("Congratulations to"): the actor is whoever says it. */
  readonly spoken: boolean
}

/** Forms that `verbForms` does not know. */
const otherForms: Readonly<Record<string, string>> = {
  beat: 'beat beaten',
  blow: 'blew blown',
  burn: 'burnt',
  fly: 'flew flown',
  forbid: 'forbade forbidden forbidding',
  forgive: 'forgave forgiven',
  freeze: 'froze frozen',
  grab: 'grabbed grabbing',
  overrun: 'overran overrunning',
  retake: 'retook retaken',
  ring: 'rang rung',
  shake: 'shook shaken',
  slay: 'slew slain',
  swing: 'swung',
  take: 'took taken',
  tear: 'tore torn',
}

function readLists(lists: Readonly<Record<InteractionType, string>>): Frame[] {
  const frames: Frame[] = []
  let open = ''
  for (const type of interactionTypes) {
    for (const line of lists[type].split('\n')) {
      open += ` ${line.trim()}`
      const [words, slots] = open.split(':')
      if (slots === undefined) continue
      open = ''
      for (const word of words!.trim().split(/\s+/))
        frames.push(readFrame(type, word, slots.trim().split(/\s+/)))
    }
  }
  return frames
}

function readFrame(type: InteractionType, word: string, slots: readonly string[]): Frame {
  const [, name = word, mark = '', need = ''] = /^(.+?)([=~?!-]*)(?:\+(\w+))?$/.exec(word) ?? []
  const [lemma = name, ...rest] = name.split('_')
  return {
    type,
    lemma,
    partner: rest.join(' '),
    slots,
    reciprocal: mark.includes('='),
    needs:
      mark === '-'
        ? 'no-object'
        : need === 'to'
          ? 'clause'
          : need === 'named' || need === 'for' || need === 'talks' || need === 'armed'
            ? need
            : isObjectKind(need)
              ? need
              : null,
    done: mark.includes('~'),
    lent: mark.includes('?'),
    spoken: mark.includes('!'),
  }
}

function index(
  frames: readonly Frame[],
  formsOf: (lemma: string) => readonly string[],
): ReadonlyMap<string, Frame[]> {
  const found = new Map<string, Frame[]>()
  for (const frame of frames) {
    for (const form of new Set(formsOf(frame.lemma))) found.set(form, [...(found.get(form) ?? []), frame])
  }
  // A frame with its particle is tried before the plain verb, one with a condition before one without.
  for (const list of found.values()) list.sort((a, b) => rank(b) - rank(a))
  return found
}

const rank = ({ partner, needs }: Frame): number => (partner ? 2 : 0) + (needs ? 1 : 0)

const verbs = index(readLists(interactionVerbs), (lemma) => [
  ...verbForms(lemma),
  ...(otherForms[lemma]?.split(' ') ?? []),
])
const nouns = index(
  readLists(interactionNouns).map((frame) => {
    // "hunger_strike": the last word is the noun, those before it its partner.
    const words = [frame.lemma, ...frame.partner.split(' ')].filter(Boolean)
    return { ...frame, lemma: words.at(-1)!, partner: words.slice(0, -1).join(' ') }
  }),
  (lemma) => [lemma, plural(lemma)],
)

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Frames of a verb or adjective in any form, lower case; those with a condition first. */
export function verbFrames(form: string): readonly Frame[] {
  return verbs.get(form) ?? []
}

/** Frames of a noun, singular or plural, lower case. */
export function nounFrames(form: string): readonly Frame[] {
  return nouns.get(form) ?? []
}

/** Acts that are well meant: planned, they are a promise; ended, a sanction. */
export function isFriendly(type: InteractionType): boolean {
  return /^(?:consult|support|agree|cooperate|aid|concede)$/.test(type)
}
