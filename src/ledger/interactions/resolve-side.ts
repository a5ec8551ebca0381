// Who is meant by one side of an interaction. Comes in: the speakers with their scene, a phrase, and who is on the other side.
// Goes out: the actors, none where nobody can be told. Hard part: a pronoun that cannot mean the other side, and lists and families,
// which are several actors each.
import { dependentsOf } from '../../document/layers/syntax.ts'
import { contains, lastStartingBefore, type Span } from '../../document/span.ts'
import { countryByName, countryByPeople } from '../../lexicon/countries.ts'
import { type Pronoun, parsePronoun } from '../../lexicon/pronouns.ts'
import { isAddress, parseRole } from '../../lexicon/titles.ts'
import { type ActorDraft, draftActor } from '../actor-draft.ts'
import { resolveMention } from '../mentions/resolve-mention.ts'
import type { Holder } from '../mentions/resolve-pronoun.ts'
import type { Scene } from '../mentions/scene.ts'
import type { Speakers } from '../mentions/speakers.ts'
import { namesWithin } from '../names/cast.ts'

/** One side of a row whose actor still is a draft. */
export interface SideDraft {
  readonly actor: ActorDraft
  readonly span: Span
}

/** Further back no description is looked for, so that a long text stays fast. */
const FAR = 500

export class Sides {
  readonly #scene: Scene
  readonly #found: Speakers['found']
  readonly #sources = new Map<number, ActorDraft>()
  readonly #families = new Map<string, Set<ActorDraft>>()
  readonly #handles = new Map<string, ActorDraft>()
  readonly #countries = new Map<string, ActorDraft>()

  constructor({ scene, found }: Speakers) {
    this.#scene = scene
    this.#found = found
    for (const speaker of found) if (speaker) this.#sources.set(speaker.span.start, speaker.actor)
    for (const actor of new Set(scene.cast.map((name) => name.actor))) {
      for (const form of actor.forms) {
        this.#handles.set(form.replace(/\W/g, '').toLowerCase(), actor)
        const country = actor.kind === 'country' ? countryByName(form) : null
        if (country) this.#countries.set(country, actor)
        const surname = actor.kind === 'person' ? form.split(/\s+/).at(-1)! : null
        if (surname) this.#families.set(surname, (this.#families.get(surname) ?? new Set()).add(actor))
      }
    }
  }

  /** Each actor once; `taken`: the other side, which a pronoun on this side cannot mean. */
  resolve(spans: readonly Span[], taken: readonly ActorDraft[]): SideDraft[] {
    const sides: SideDraft[] = []
    for (const span of spans) {
      for (const side of this.#resolveOne(span, taken)) {
        if (!taken.includes(side.actor) && !sides.some((other) => other.actor === side.actor))
          sides.push(side)
      }
    }
    return sides
  }

  #resolveOne(span: Span, taken: readonly ActorDraft[]): SideDraft[] {
    const scene = this.#scene
    const words = scene.text.slice(span.start, span.end)
    const pronoun = parsePronoun(words)
    if (pronoun) {
      //   Moss urged him to …        him is not Moss, nor whoever urged
      const not = pronoun.person === 3 ? [...taken, ...subjectOf(scene, span)] : []
      const other = not.length ? otherThan(scene, span, pronoun, not) : null
      if (other) return [{ actor: other, span }]
    } else {
      const handle = /^@ ?(\w+)$/.exec(words)?.[1]
      if (handle) return sideOf(this.#handles.get(handle.toLowerCase()), span)
      const several = [...namesInList(scene, span), ...this.#familyAt(words, span)]
      if (several.length) return several
      const known =
        this.#sources.get(span.start) ??
        scene.described.slice(-FAR).find(({ start }) => start === span.start)?.actor ??
        this.#people(words, span) ??
        this.#bySurname(words)
      if (known) return [{ actor: known, span }]
    }
    const mention = resolveMention(scene, span, this.#holderAt(span))
    if (mention) return [{ actor: mention.actor, span }]
    //   Ostian aircraft, Ostian homes: nobody by themselves, but Ostia’s
    const people = words.split(/\s+/).find((word) => countryByPeople(word) !== null)
    return people ? sideOf(this.#people(people, span), span) : []
  }

  #holderAt(span: Span): Holder | null {
    const at = this.#scene.holderOf(span)
    const speaker = at === null ? null : this.#found[at]
    return speaker
      ? { ...speaker.span, actor: speaker.actor, quoted: this.#scene.isQuoted(span.start) }
      : null
  }

  /** "German": Germany. */
  #people(words: string, span: Span): ActorDraft | undefined {
    const country = countryByPeople(words)
    if (!country) return undefined
    const actor = this.#countries.get(country) ?? draftActor('country', country)
    this.#countries.set(country, actor)
    actor.mentions.push({ ...span, form: 'description' })
    return actor
  }

  /** "The Lunds": everybody of that name. */
  #familyAt(words: string, span: Span): SideDraft[] {
    const surname = /^the (\p{Lu}[\p{L}’'-]+?)(?:e?s)$/u.exec(words)?.[1]
    return surname ? [...(this.#families.get(surname) ?? [])].map((actor) => ({ actor, span })) : []
  }

  /** "Mr. Moss", where the cast has no name at this place and one Moss elsewhere. */
  #bySurname(words: string): ActorDraft | undefined {
    const parts = words.split(/\s+/)
    const family = this.#families.get(parts.at(-1)!)
    const titled = parts.slice(0, -1).every((word) => isAddress(word) || parseRole(word) !== null)
    return family?.size === 1 && titled ? [...family][0] : undefined
  }
}

const sideOf = (actor: ActorDraft | undefined, span: Span): SideDraft[] => (actor ? [{ actor, span }] : [])

/** The actor who is the subject of the verb of which the pronoun is the object. */
function subjectOf({ layers: { tokens, syntax }, cast }: Scene, span: Span): ActorDraft[] {
  const token = lastStartingBefore(tokens, span.start)
  const verb = syntax.heads[token] ?? -1
  if (verb < 0 || syntax.tags[token] === 'PRP$' || !/^(?:dobj|iobj|nmod)$/.test(syntax.relations[token]!))
    return []
  return dependentsOf(syntax, verb, 'nsubj').flatMap((subject) => {
    const name = cast[lastStartingBefore(cast, tokens[subject]!.start)]
    return name && contains(name, tokens[subject]!) ? [name.actor] : []
  })
}

/** Whom a pronoun means that cannot mean the other side of the act; null where that makes no difference. */
function otherThan(
  scene: Scene,
  span: Span,
  { gender }: Pronoun,
  taken: readonly ActorDraft[],
): ActorDraft | null {
  const own = { source: [span], content: [] }
  const isPerson = gender === 'masculine' || gender === 'feminine'
  const kinds: ActorDraft['kind'][] = isPerson
    ? ['person', 'unnamed']
    : gender === 'thing'
      ? ['organization', 'country']
      : ['group', 'organization', 'country']
  const others = scene.candidates({ at: span.start, own, gender: isPerson ? gender : null, kinds })
  if (!others.some(({ actor }) => taken.includes(actor))) return null
  return others.find(({ actor }) => !taken.includes(actor))?.actor ?? null
}

/** "Three senators - Ann Ray of Ohio and Max Lund of Iowa": each by name. Near miss: "Moss’s lawyer Max Lund" */
function namesInList(scene: Scene, span: Span): SideDraft[] {
  const names = namesWithin(scene.cast, span).filter(({ actor }) => actor.kind === 'person')
  const [first, second] = names
  if (!first || !second) return []
  const before = scene.text.slice(span.start, first.start)
  const between = scene.text.slice(first.end, second.start)
  const opens =
    /^(?:at least )?(?:two|three|four|five|six|several|some|\d+)\b[^-–—:,]*(?:[-–—:,]|including|like)\s*$/i
  if (!opens.test(before) || !/,|\band\b/.test(between)) return []
  return names.map(({ actor, start, end }) => ({ actor, span: { start, end } }))
}
