// Who is in the news: outlets, actors with names, and for each article some of them and some whom it does not name.
import { interned } from '../../src/store/sqlite/interned.ts'
import { writeWhy } from '../../src/store/sqlite/phrases.ts'
import { type Chance, capitalised } from './draw.ts'
import type { Inserter } from './inserter.ts'

export interface Member {
  readonly actor: number
  /** Of the appearance in its article. */
  readonly number: number
  readonly unnamed: boolean
  readonly name: string
}

export const OUTLETS = 150
const NAMED = 40_000
const unnamed = [
  'a senior official',
  'residents',
  'a spokesman',
  'police',
  'two people familiar with the matter',
  'witnesses',
]
const roles = [
  'mayor',
  'minister',
  'spokesman',
  'chief executive',
  'professor',
  'union leader',
  'senator',
  'coach',
  'lawyer',
]

export class Casting {
  readonly outlets: readonly string[]
  readonly #rows: Inserter
  readonly #chance: Chance
  readonly #names: string[] = []

  constructor(rows: Inserter, chance: Chance, words: readonly string[]) {
    this.#rows = rows
    this.#chance = chance
    this.outlets = Array.from({ length: OUTLETS }, (_, i) => `The ${capitalised(words[3000 + i]!)} Post`)
    for (const name of this.outlets) rows.insert('outlets', { name })
    for (let i = 0; i < NAMED; i++) {
      const given = words[200 + (i % 400)]!
      const family = words[5000 + Math.floor(i / 2)]!
      const name = `${capitalised(given)} ${capitalised(family)}`
      this.#names.push(name)
      const actor = rows.insert('actors', { name, kind: i % 5 === 4 ? 'organization' : 'person' })
      for (const form of [`${given} ${family}`, family]) rows.insert('names', { form, actor })
    }
  }

  /** Named actors, the same ones again and again, and others; those who are spoken of most come first. */
  cast(document: number, named: number, others: number): Member[] {
    const people = this.#circle(named).map((i) => ({
      actor: i + 1,
      unnamed: false,
      name: this.#names[i]!,
      role: roles[(i + this.#chance.below(2)) % roles.length]!,
    }))
    const strangers = Array.from({ length: others }, () => {
      const name = unnamed[this.#chance.below(unnamed.length)]!
      return {
        actor: this.#rows.insert('actors', { name, kind: 'unnamed' }),
        unnamed: true,
        name,
        role: null,
      }
    })
    const company = people.slice(0, 2).map(({ name }) => name.toLowerCase())
    return [...people.slice(0, 2), ...strangers.slice(0, 1), ...people.slice(2), ...strangers.slice(1)].map(
      ({ actor, unnamed, name, role }, i) => {
        const why = unnamed
          ? 'not named, so never joined over articles'
          : `same full name; named with the same others (“${company.join('”, “')}” and ${1 + this.#chance.below(9)} more); known from ${1 + this.#chance.rank(900)} articles`
        this.#rows.insert('appearance_rows', {
          key: this.#rows.ownKey(),
          document,
          number: i + 1,
          actor,
          name,
          kind: this.#phrase(unnamed ? 'unnamed' : 'person'),
          aliases: unnamed ? null : JSON.stringify([name.split(' ')[1]]),
          roles: role && i % 3 === 0 ? JSON.stringify([role]) : null,
          why: writeWhy(this.#rows.database, why),
        })
        return { actor, number: i + 1, unnamed, name }
      },
    )
  }

  /** Whoever is in the news is there together with the same others. */
  #circle(count: number): number[] {
    const { rank, below, next } = this.#chance
    const first = rank(NAMED)
    const circle = new Set([first])
    while (circle.size < count)
      circle.add(next() < 0.5 ? Math.min(NAMED - 1, first + below(30)) : rank(NAMED))
    return [...circle]
  }

  #phrase(words: string): number {
    return interned(this.#rows.database, 'phrases', { words })
  }
}
