// What is known at a place of the article while its speakers are resolved, in the order of the text: who was named, who spoke, who
// was described. Candidates for a pronoun or a description are weighed here.
import type { Attribution } from '../../document/layers/attributions.ts'
import type { Layers } from '../../document/layers/layers.ts'
import { isQuoted } from '../../document/layers/quotations.ts'
import { contains, lastStartingBefore, type Span } from '../../document/span.ts'
import { SpanIndex } from '../../document/span-index.ts'
import type { Gender } from '../../lexicon/pronouns.ts'
import type { ActorDraft } from '../actor-draft.ts'
import type { Cast, NamedMention } from '../names/cast.ts'
import type { Description } from './source.ts'

/** Further back than this nobody is meant by a pronoun. */
const SENTENCES_BACK = 5
const MENTIONS_BACK = 60

/** Weight of the reading model's logit beside the rules, for pronouns: chosen on the gold cases. */
const MODEL = 0.2

export interface Described extends Span {
  readonly actor: ActorDraft
  readonly description: Description
}

/** Someone who spoke: where the words that name the speaker stand, in which attribution, and where its cue begins. */
export interface Spoken extends Span {
  readonly actor: ActorDraft
  readonly of: number
  readonly cue: number | null
}

export interface Candidate extends Span {
  readonly actor: ActorDraft
  readonly score: number
  /** Best logit of the reading model for one of the names. */
  readonly likeness: number
}

/** Where the phrase that is asked about stands, and what is said there: names in either are not meant. */
export type Own = Pick<Attribution, 'source' | 'content'>

export interface Search {
  readonly at: number
  /** Where the head of the phrase stands, if it is no pronoun. */
  readonly head?: number
  /** The statement whose speaker is sought; names in its content are not meant. */
  readonly own: Own
  readonly gender: Gender | null
  readonly kinds: readonly ActorDraft['kind'][]
  readonly sentencesBack?: number
}

export class Scene {
  readonly text: string
  readonly layers: Layers
  readonly cast: Cast
  readonly described: Described[] = []
  readonly spoken: Spoken[] = []
  readonly #contents: SpanIndex<Span & { readonly of: number }>

  constructor(text: string, layers: Layers, cast: Cast) {
    this.text = text
    this.layers = layers
    this.cast = cast
    this.#contents = new SpanIndex(
      layers.attributions.flatMap(({ content }, of) => content.map(({ start, end }) => ({ start, end, of }))),
    )
  }

  /** Index of the attribution whose content holds `span`, the innermost; null where the outlet itself speaks. */
  holderOf(span: Span, except = -1): number | null {
    return this.#contents.innermost(span, ({ of }) => of !== except)?.of ?? null
  }

  isQuoted(offset: number): boolean {
    return isQuoted(this.layers.quotations, offset)
  }

  /** Everybody who may be meant at a place, best first. */
  candidates({ at, head = at, own, gender, kinds, sentencesBack = SENTENCES_BACK }: Search): Candidate[] {
    const here = lastStartingBefore(this.layers.sentences, at)
    const asked = lastStartingBefore(this.layers.tokens, head)
    const best = new Map<ActorDraft, Candidate>()
    const weigh = (mention: NamedMention, bonus: number) => {
      const { actor, start, end } = mention
      if (!kinds.includes(actor.kind) || (gender && actor.gender && gender !== actor.gender)) return
      if (
        own.content.some((content) => contains(content, mention)) ||
        own.source.some((source) => contains(source, mention))
      )
        return
      const back = here - lastStartingBefore(this.layers.sentences, start)
      if (back > sentencesBack) return
      let score = bonus - back + (gender && actor.gender === gender ? 0.75 : 0)
      if (this.isSubject(mention)) score += 1
      if (this.isQuoted(start)) score -= 1.5
      else if (this.holderOf(mention) !== null) score -= 0.5
      if (/^[’']/.test(this.text.slice(end, end + 1))) score -= 0.7
      const likeness = this.#likeness(asked, mention)
      score += MODEL * likeness
      const known = best.get(actor)
      if (!known || score > known.score || (score === known.score && start > known.start))
        best.set(actor, { actor, start, end, score, likeness: Math.max(likeness, known?.likeness ?? -5) })
      else if (likeness > known.likeness) best.set(actor, { ...known, likeness })
    }
    const last = lastStartingBefore(this.cast, at - 1)
    for (let i = last; i >= 0 && i > last - MENTIONS_BACK; i--) weigh(this.cast[i]!, 0)
    for (const spoken of this.spoken.slice(-MENTIONS_BACK)) if (spoken.start < at) weigh(spoken, 1.5)
    return [...best.values()].sort((a, b) => b.score - a.score || b.start - a.start)
  }

  /** Logit of the reading model that the head of a phrase, or a pronoun, and a name stand for the same one. */
  #likeness(head: number, { end }: Span): number {
    if (head < 0) return 0
    const name = lastStartingBefore(this.layers.tokens, end - 1)
    return Math.max(-5, Math.min(5, this.layers.coreference.score(head, name)))
  }

  /** The names before a place and the next ones behind it, in order. */
  namesAround(at: number, count: number): Cast {
    const here = lastStartingBefore(this.cast, at)
    return this.cast.slice(Math.max(0, here - count), here + count)
  }

  /** Is nobody named before it in its sentence? A cheap stand-in for the grammatical subject. */
  isSubject(span: Span): boolean {
    const sentence = this.layers.sentences[lastStartingBefore(this.layers.sentences, span.start)]
    if (!sentence) return false
    const before = this.cast[lastStartingBefore(this.cast, span.start - 1)]
    return !before || before.start < sentence.start || before.end > span.start || this.isQuoted(before.start)
  }
}
