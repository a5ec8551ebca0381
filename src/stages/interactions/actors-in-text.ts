// Which words may name an actor. Comes in: the head of a phrase. Goes out: whether it is somebody, and the phrase as a span.
// Hard part: "the senator" and "Geneva’s police" are somebody, "the letter" is not; and where the phrase ends.
import type { Layers } from '../../document/layers/layers.ts'
import type { Name } from '../../document/layers/names.ts'
import { lastStartingBefore, type Span } from '../../document/span.ts'
import { isActorNoun } from '../../lexicon/actor-nouns.ts'
import { countryByName, countryByPeople } from '../../lexicon/countries.ts'
import { isOutlet } from '../../lexicon/outlets.ts'
import { isGroupNoun, isOrganizationNoun, parseRole } from '../../lexicon/titles.ts'
import type { Clauses } from './clauses.ts'

/** These hang on a noun and still tell who it is. */
const inPhrase = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'name',
  'mwe',
  'appos',
  'predet',
  'part',
  'goeswith',
  'nmod:poss',
  'foreign',
])
const isTime =
  /^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|week|month|year)$/u
const tellingPreposition = /^(?:of|for|at|in|from|to)$/

export class ActorsInText {
  readonly #text: string
  readonly #layers: Pick<Layers, 'tokens' | 'names'>
  readonly #clauses: Clauses
  #lastWords: ReadonlySet<string> | null = null

  constructor(text: string, layers: Pick<Layers, 'tokens' | 'names'>, clauses: Clauses) {
    this.#text = text
    this.#layers = layers
    this.#clauses = clauses
  }

  nameAt(token: number): Name | null {
    const span = this.#layers.tokens[token]!
    const name = this.#layers.names[lastStartingBefore(this.#layers.names, span.start)]
    return name && name.start <= span.start && span.end <= name.end ? name : null
  }

  /** Near misses: "the letter", "it", a name of something else ("the Koran"). */
  isActor(token: number): boolean {
    const clauses = this.#clauses
    const word = clauses.word(token)
    const tag = clauses.tag(token)
    if (tag === 'PRP' || tag === 'PRP$') return !/^(?:it|its|itself|himself|herself|themselves)$/.test(word)
    if (word === '@') return true
    const name = this.nameAt(token)
    if (name && name.kind !== 'other') return true
    // A name that the model missed, of somebody it knows elsewhere: "Moss" after "Ann Moss"
    if (/^NNP/.test(tag) && (this.#known().has(word) || (tag === 'NNPS' && /[^s]s$/.test(word)))) return true
    if (/^(?:NN|JJ|DT|CD)/.test(tag) === false) return false
    // "Thousands protested", "a group of students"
    if (/^(?:hundreds|thousands|tens|dozens|scores|millions)$/.test(word)) return true
    if (/^JJ/.test(tag)) return countryByPeople(word) !== null
    if (/^(?:CD|DT)/.test(tag))
      return (
        clauses.behind(token, /^of$/).some((other) => this.isActor(other)) ||
        /^(?:others|two|three|four|both|those)$/.test(word)
      )
    return (
      parseRole(word) !== null ||
      isGroupNoun(word) ||
      isOrganizationNoun(word) ||
      isActorNoun(word) ||
      countryByName(this.#text.slice(this.#layers.tokens[token]!.start, this.#layers.tokens[token]!.end)) !==
        null ||
      (countryByPeople(word) !== null && /^NN/.test(tag))
    )
  }

  /** "it" may be a side where it acts, not where it is acted on: "the club said it would help the mayor". */
  mayAct(token: number): boolean {
    return (
      this.isActor(token) ||
      (/^(?:it|its)$/.test(this.#clauses.word(token)) && /^PRP/.test(this.#clauses.tag(token)))
    )
  }

  isPeople(token: number): boolean {
    return this.nameAt(token)?.kind === 'nationality' || countryByPeople(this.#clauses.word(token)) !== null
  }

  /** Last words of the names of persons, organizations and places. */
  #known(): ReadonlySet<string> {
    this.#lastWords ??= new Set(
      this.#layers.names
        .filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'place')
        .map(({ start, end }) => this.#text.slice(start, end).split(/\s+/).at(-1)!.toLowerCase()),
    )
    return this.#lastWords
  }

  isOutlet(token: number): boolean {
    const name = this.nameAt(token)
    return name !== null && isOutlet(this.#text.slice(name.start, name.end))
  }

  isPlace(token: number): boolean {
    return this.nameAt(token)?.kind === 'place'
  }

  /** The phrase around its head, without the preposition before it, what is coordinated with it, and clauses behind it. */
  phrase(token: number): Span {
    const clauses = this.#clauses
    const { tokens } = this.#layers
    //   "most of them": them
    const inner = /^(?:CD|DT|JJ|PDT|RB)/.test(clauses.tag(token))
      ? clauses.behind(token, /^of$/).find((other) => clauses.tag(other) === 'PRP')
      : undefined
    if (inner !== undefined) return { start: tokens[inner]!.start, end: tokens[inner]!.end }
    let first = token
    let last = token
    const open = [token]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      first = Math.min(first, next)
      last = Math.max(last, next)
      for (const child of clauses.dependents(next)) if (this.#belongs(child, next, token)) open.push(child)
    }
    const name = this.nameAt(token)
    let start = tokens[first]!.start
    let end = tokens[last]!.end
    if (name) {
      start = Math.min(start, name.start)
      end = Math.max(end, name.end)
    }
    return { start, end }
  }

  #belongs(child: number, parent: number, top: number): boolean {
    const clauses = this.#clauses
    const relation = clauses.relation(child)
    //   1,000 students: a number in pieces tells no one who they are
    if (relation === 'nummod' && clauses.of(child, 'part').length) return false
    if (inPhrase.has(relation)) {
      // A possessive in front is part of it; the mark behind the whole phrase is not.
      return (
        !(relation === 'appos' && child < parent) &&
        !(relation === 'amod' && clauses.isVerb(child) && child > parent)
      )
    }
    if (relation === 'nmod') {
      if (child < parent)
        return (
          clauses.tag(child) === 'PRP$' ||
          clauses.of(child, 'case').some((mark) => clauses.tag(mark) === 'POS')
        )
      return (
        clauses
          .of(child, 'case')
          .some(
            (mark) =>
              mark < child &&
              (this.nameAt(parent) ? /^(?:of|for)$/ : tellingPreposition).test(clauses.word(mark)),
          ) && !isTime.test(clauses.word(child))
      )
    }
    if (relation === 'case' || relation === 'punct' || relation === 'cc') return parent !== top && child < top
    if (relation === 'conj') return parent !== top
    return false
  }
}
