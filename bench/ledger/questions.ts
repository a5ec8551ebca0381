// What the bench asks: rare and common words, with and without filters, actors at random and those of whom everybody writes. Comes in: a
// ledger; goes out: questions by sort, the same ones for the same ledger.
import type { DatabaseSync } from 'node:sqlite'
import type { SearchQuestion } from '../../src/store/answers.ts'
import { actorPage } from '../../src/store/sqlite/actor-page.ts'
import { audit } from '../../src/store/sqlite/audit.ts'
import { disputes } from '../../src/store/sqlite/disputes.ts'
import { network } from '../../src/store/sqlite/network.ts'
import { search } from '../../src/store/sqlite/search.ts'
import { timeline } from '../../src/store/sqlite/timeline.ts'
import { verify } from '../../src/store/sqlite/verify.ts'
import { type Chance, chance } from './draw.ts'

export interface Asked {
  readonly name: string
  readonly ask: (database: DatabaseSync) => unknown
}

export function questionsFor(database: DatabaseSync): { name: string; questions: Asked[] }[] {
  const random = chance(2031)
  const draw = new Drawer(database, random)
  const many = (count: number, make: (n: number) => Asked) => Array.from({ length: count }, (_, n) => make(n))
  return [
    { name: 'search', questions: many(400, (n) => searching(draw.search(n))) },
    {
      name: 'actor’s page',
      questions: [
        ...many(100, (n) => page(n + 1)),
        ...many(100, () => page(draw.named())),
        ...many(50, () => page(draw.anybody())),
      ],
    },
    {
      name: 'network',
      questions: [
        {},
        { since: '2017', until: '2019-06-30' },
        { types: ['consult', 'agree'] },
        { top: 500, since: '2020-03' },
        { top: 500, types: ['accuse'] },
      ].map((question) => ({
        name: JSON.stringify(question),
        ask: (database: DatabaseSync) => network(database, question),
      })),
    },
    {
      name: 'verify',
      questions: many(60, (n) => {
        const words = draw.quotation(n)
        return { name: words, ask: (database) => verify(database, words) }
      }),
    },
    {
      name: 'timeline',
      questions: many(40, (n) => {
        const question = n % 2 ? { actor: `#${draw.named()}` } : { since: draw.month() }
        return { name: JSON.stringify(question), ask: (database) => timeline(database, question) }
      }),
    },
    {
      name: 'disputes',
      questions: many(10, () => {
        const question = { speaker: `#${draw.named()}` }
        return { name: JSON.stringify(question), ask: (database) => disputes(database, question) }
      }),
    },
    { name: 'audit', questions: [{ name: 'all', ask: (database) => audit(database, {}) }] },
  ]
}

const searching = (question: SearchQuestion): Asked => ({
  name: JSON.stringify(question),
  ask: (database) => search(database, question),
})

const page = (id: number): Asked => ({ name: `#${id}`, ask: (database) => actorPage(database, id) })

class Drawer {
  readonly #random: Chance
  /** Words of statements, as often as they are said. */
  readonly #said: readonly string[]
  /** The same words, each once. */
  readonly #words: readonly string[]
  readonly #statements: readonly string[]
  readonly #actors: number
  readonly #named: number
  readonly #outlets: readonly string[]

  constructor(database: DatabaseSync, random: Chance) {
    this.#random = random
    const rows = database.prepare('SELECT count(*) AS n FROM statements').get()!.n
    const some = database.prepare('SELECT words FROM statements WHERE id = ?')
    this.#statements = Array.from({ length: 2000 }, () =>
      String(some.get(1 + random.below(Number(rows)))?.words ?? ''),
    )
    this.#said = this.#statements.flatMap((words) => words.match(/[a-z]+/g) ?? [])
    this.#words = [...new Set(this.#said)]
    this.#actors = Number(database.prepare('SELECT max(id) AS n FROM actors').get()!.n)
    this.#named = Number(
      database.prepare("SELECT count(*) AS n FROM actors WHERE kind <> 'unnamed' AND statements > 0").get()!
        .n,
    )
    this.#outlets = database
      .prepare('SELECT name FROM outlets')
      .all()
      .map(({ name }) => String(name))
  }

  named = (): number => 1 + this.#random.below(this.#named)
  anybody = (): number => 1 + this.#random.below(this.#actors)
  month = (): string =>
    `${2015 + this.#random.below(10)}-${String(1 + this.#random.below(12)).padStart(2, '0')}`

  search(n: number): SearchQuestion {
    const { below, next } = this.#random
    const common = () => this.#said[below(this.#said.length)]!
    const rare = () => this.#words[below(this.#words.length)]!
    const stretch = (length: number) =>
      this.#pieces()
        .slice(1, 1 + length)
        .join(' ')
    const words = [
      common,
      rare,
      () => `${common()} ${common()}`,
      () => `${rare()} ${common()}`,
      () => `${rare()} OR ${rare()}`,
      () => `${common()} NOT ${common()}`,
      () => `"${stretch(2)}"`,
      () => `"${stretch(4)}"`,
      () => `${rare().slice(0, 6)}*`,
      () => '',
    ][n % 10]!()
    return {
      words,
      ...(next() < 0.3 ? { speaker: `#${1 + this.#random.rank(this.#named)}` } : {}),
      ...(next() < 0.1 ? { to: `#${1 + this.#random.rank(this.#named)}` } : {}),
      ...(next() < 0.2 ? { outlet: this.#outlets[below(this.#outlets.length)]! } : {}),
      ...(next() < 0.25 ? { since: `${this.month()}-11` } : {}),
      ...(next() < 0.15 ? { until: `${this.month()}-07` } : {}),
      ...(next() < 0.2 ? { kind: (['direct', 'indirect', 'mixed'] as const)[below(3)]! } : {}),
      ...(next() < 0.2 ? { act: ['say', 'deny', 'accuse'][below(3)]! } : {}),
    }
  }

  /** As it was said, with a word changed, or with all of them. */
  quotation(n: number): string {
    const words = this.#pieces().slice(1, 14)
    if (n % 3 === 1) words[3] = 'otherwise'
    return n % 3 === 2 ? words.map((word) => [...word].reverse().join('')).join(' ') : words.join(' ')
  }

  #pieces(): string[] {
    return this.#statements[this.#random.below(this.#statements.length)]!.split(' ')
  }
}
