// A dependency tree read as clauses. Comes in: tokens and their syntax. Goes out: who is the subject, the object, what stands behind
// which preposition. Hard part: a subject that is not there: of an infinitive, a participle, a relative clause, the second of two verbs.
import type { Layers } from '../../document/layers/layers.ts'
import { governs } from '../../lexicon/governing-verbs.ts'

/** So many steps up the tree are taken in search of a subject. */
const STEPS = 8

const isDay = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|night|week|month|year)$/
const subjectRelations = new Set(['nsubj', 'nsubjpass', 'csubj'])
const nominalRelations = new Set(['nmod', 'nmod:poss', 'nmod:tmod', 'nmod:npmod'])

export class Clauses {
  readonly #text: string
  readonly #layers: Pick<Layers, 'tokens' | 'syntax'>

  constructor(text: string, layers: Pick<Layers, 'tokens' | 'syntax'>) {
    this.#text = text
    this.#layers = layers
  }

  /** In lower case. */
  word(token: number): string {
    const { start, end } = this.#layers.tokens[token]!
    return this.#text.slice(start, end).toLowerCase()
  }

  tag = (token: number): string => this.#layers.syntax.tags[token]!
  head = (token: number): number => this.#layers.syntax.heads[token]!
  relation = (token: number): string => this.#layers.syntax.relations[token]!
  dependents = (token: number): readonly number[] => this.#layers.syntax.dependents[token]!

  of(token: number, ...relations: readonly string[]): number[] {
    return this.dependents(token).filter((child) => relations.includes(this.relation(child)))
  }

  isVerb = (token: number): boolean => this.tag(token).startsWith('VB')
  isNominal = (token: number): boolean => /^(?:NN|PRP|CD|DT$|WP)/.test(this.tag(token))
  isRelative = (token: number): boolean =>
    /^W/.test(this.tag(token)) || (this.word(token) === 'that' && subjectRelations.has(this.relation(token)))
  isRelativeClause = (token: number): boolean =>
    /^acl/.test(this.relation(token)) &&
    (this.relation(token) === 'acl:relcl' ||
      this.dependents(token).some((child) => subjectRelations.has(this.relation(child))))

  /** Moss was accused · accused by Moss (behind a noun) */
  isPassive(verb: number): boolean {
    if (this.dependents(verb).some((child) => /^(?:auxpass|nsubjpass)$/.test(this.relation(child))))
      return true
    if (this.tag(verb) !== 'VBN') return false
    if (this.of(verb, 'aux').some((aux) => /^(?:has|have|had|having|’ve|'ve|ve)$/.test(this.word(aux))))
      return false
    if (this.of(verb, 'nsubj').length) return false
    const head = this.head(verb)
    return (
      /^(?:acl|amod)/.test(this.relation(verb)) ||
      (this.relation(verb) === 'advcl' && !this.of(verb, 'dobj').length) ||
      (this.relation(verb) === 'conj' &&
        head >= 0 &&
        this.isVerb(head) &&
        this.tag(head) === 'VBN' &&
        this.isPassive(head))
    )
  }

  /** The grammatical subject, coordinated ones included; where the verb has none of its own, that of the verb it hangs on. */
  subjects(verb: number, steps = STEPS): number[] {
    const own = this.dependents(verb).find((child) => /^nsubj/.test(this.relation(child)))
    if (own !== undefined) {
      if (/^(?:it|there)$/.test(this.word(own)) && this.of(verb, 'ccomp').length) return []
      if (this.isRelative(own)) return this.antecedent(verb)
      //   Tarn Friday signed …: the day stands where the parser looks for a subject
      if (isDay.test(this.word(own))) return this.of(own, 'nsubj', 'compound', 'nmod', 'dep').slice(0, 1)
      return this.joined(own)
    }
    const bare = this.bareSubject(verb)
    if (bare.length) return bare
    const head = this.head(verb)
    if (head < 0 || steps === 0) return []
    switch (this.relation(verb)) {
      case 'conj':
        return this.isNominal(head) ? [] : this.subjects(head, steps - 1)
      case 'xcomp':
      case 'ccomp':
      case 'advcl':
      case 'dep':
      case 'parataxis':
        if (this.isNominal(head) && !this.of(head, 'cop').length)
          return this.relation(verb) === 'xcomp' ? this.ofNoun(head, steps) : []
        return this.controller(verb, head, steps)
      case 'acl':
      case 'acl:relcl':
        //   the man accusing Moss · the man accused by Moss           near miss: his plan to sue Moss
        if (this.tag(verb) === 'VBG' || this.tag(verb) === 'VBN') {
          return this.isNominal(head) ? this.joined(head) : []
        }
        return this.ofNoun(head, steps)
      default:
        return []
    }
  }

  /** A finite verb has a subject: where the parser named none, a noun before it without a preposition. */
  bareSubject(verb: number): number[] {
    if (!/^VB[DPZ]$/.test(this.tag(verb)) || /^(?:conj|xcomp)$/.test(this.relation(verb))) return []
    const nouns = this.dependents(verb)
      .filter((child) => child < verb && /^(?:nmod|dep|compound|dobj|appos)/.test(this.relation(child)))
      .filter((child) => /^(?:NN|PRP$)/.test(this.tag(child)) && !this.of(child, 'case').length)
    const last = nouns.at(-1)
    if (last === undefined) return []
    if (!isDay.test(this.word(last))) return this.joined(last)
    return this.of(last, 'nsubj', 'compound').slice(0, 1)
  }

  /**
   * Who does what an infinitive or a participle says.
   *   Moss plans to sue Lund        Moss            near miss: Moss urged Lund to sue Ray        Lund
   */
  controller(verb: number, head: number, steps: number): number[] {
    //   Moss accused Lund of lying to Ray: Lund. Moss was praised for helping Ray: Moss.
    if (
      this.tag(verb) === 'VBG' &&
      this.of(verb, 'mark', 'case').some((mark) => /^(?:of|for)$/.test(this.word(mark)))
    ) {
      const object = this.isPassive(head) ? this.subjects(head, steps - 1) : this.objects(head)
      if (object.length) return object
    }
    const complement = this.relation(verb) !== 'advcl' && this.relation(verb) !== 'parataxis'
    if (complement && governs(this.word(head), 'handing')) {
      const passive = this.isPassive(head)
      const handed = passive ? this.subjects(head, steps - 1) : this.objects(head)
      if (handed.length) return handed
      const behind = this.behind(head, /^(?:on|upon|for|to)$/)
      if (behind.length && behind[0]! < verb) return behind
      if (!/^(?:want|ask|expect|call|seek)/.test(this.word(head))) return []
    }
    return this.subjects(head, steps - 1)
  }

  /** His plan to sue Lund: his. Moss made a promise to help: Moss. The man to help: the man. */
  ofNoun(noun: number, steps: number): number[] {
    const owners = this.owners(noun)
    if (owners.length) return owners
    const head = this.head(noun)
    if (head >= 0 && this.relation(noun) === 'dobj') return this.subjects(head, steps - 1)
    return []
  }

  /** The noun that a relative clause is about, through coordinated verbs. */
  antecedent(verb: number): number[] {
    let at = verb
    for (let i = 0; i < STEPS; i++) {
      const head = this.head(at)
      if (head < 0) return []
      if (/^acl/.test(this.relation(at)) && this.isNominal(head)) return this.joined(head)
      at = head
    }
    return []
  }

  /** The direct object, or what a relative clause says it of. */
  objects(verb: number): number[] {
    const own = this.of(verb, 'dobj', 'iobj')
    const spoken = own.filter((object) => !this.isRelative(object))
    if (spoken.length) return spoken.flatMap((object) => this.joined(object))
    //   freed up to nine clerks
    const upTo = this.of(verb, 'nmod').filter((child) =>
      this.of(child, 'case').some(
        (mark) => this.word(mark) === 'to' && mark > 0 && this.word(mark - 1) === 'up' && mark - 1 > verb,
      ),
    )
    if (upTo.length && this.of(upTo[0]!, 'nummod').length) return upTo
    //   hugged, kissed and thanked them: them
    const after = this.dependents(verb).filter(
      (child) => child > verb && !/^(?:conj|cc|punct|dep)$/.test(this.relation(child)),
    )
    const shared = this.of(verb, 'conj')
      .filter((other) => this.tag(other) === this.tag(verb))
      .at(-1)
    if (!own.length && !after.length && shared !== undefined && /^VB/.test(this.tag(verb))) {
      const objects = this.of(shared, 'dobj')
      if (objects.length) return objects.flatMap((object) => this.joined(object))
    }
    //   the minister whom Moss attacked · the minister Moss attacked            near miss: the minister who attacked
    const gap =
      own.length > 0 ||
      (this.relation(verb) === 'acl:relcl' &&
        this.of(verb, 'nsubj').some((subject) => !this.isRelative(subject)))
    if (gap && !this.isPassive(verb)) return this.antecedent(verb)
    return []
  }

  /** Who does it. */
  doers(verb: number): number[] {
    if (!this.isPassive(verb)) return this.subjects(verb)
    const by = this.behind(verb, /^by$/)
    return by.length ? by : this.of(verb, 'nmod:agent').flatMap((token) => this.joined(token))
  }

  /** To whom or what it is done. */
  undergoers(verb: number): number[] {
    if (!this.isPassive(verb)) return this.objects(verb)
    const objects = this.of(verb, 'dobj')
    return objects.length ? [...objects, ...this.subjects(verb)] : this.subjects(verb)
  }

  /** What stands behind a preposition. */
  behind(token: number, preposition: RegExp): number[] {
    return this.dependents(token)
      .filter((child) => {
        if (
          !nominalRelations.has(this.relation(child)) &&
          !(this.relation(child) === 'advcl' && this.isNominal(child))
        )
          return false
        if (this.tag(child) === 'PRP$') return false
        const cases = this.of(child, 'case', 'mark').filter(
          (mark) => this.tag(mark) !== 'POS' && mark < child,
        )
        return cases.some((mark) => preposition.test(this.word(mark)))
      })
      .flatMap((child) => this.joined(child))
  }

  /** Whoever owns or made it: his letter, Moss’s letter, a letter by Moss, a letter of Moss. */
  owners(noun: number): number[] {
    const possessive = this.possessors(noun)
    if (possessive.length) return possessive
    const by = this.behind(noun, /^by$/)
    return by.length ? by : this.behind(noun, /^(?:of|from)$/)
  }

  possessors(noun: number): number[] {
    return this.dependents(noun).filter(
      (child) =>
        this.relation(child) === 'nmod:poss' ||
        this.tag(child) === 'PRP$' ||
        (this.relation(child) === 'nmod' && this.of(child, 'case').some((mark) => this.tag(mark) === 'POS')),
    )
  }

  /** A head with those coordinated with it: "Moss, Lund and Ray". */
  joined(token: number, depth = 0): number[] {
    if (depth > STEPS) return [token]
    const others = this.of(token, 'conj').filter(
      (other) => this.isNominal(other) && !this.of(other, 'nsubj', 'cop').length,
    )
    return [token, ...others.flatMap((other) => this.joined(other, depth + 1))]
  }

  /** All that hangs on it, itself included, in order. */
  below(token: number): number[] {
    const all: number[] = []
    const open = [token]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      all.push(next)
      open.push(...this.dependents(next))
    }
    return all.sort((a, b) => a - b)
  }

  /** Is there a "not" or a "never" at the verb, or "no" at the noun? */
  isNegated(token: number): boolean {
    return this.dependents(token).some((child) => {
      const word = this.word(child)
      return (
        this.relation(child) === 'neg' ||
        (child < token && /^(?:not|never|n't|n’t|neither|nor|hardly|cannot)$/.test(word)) ||
        (child < token && word === 'no' && this.relation(child) === 'det')
      )
    })
  }
}
