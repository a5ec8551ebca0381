// A ledger of as many articles as are wanted, without reading one: rows as the store writes them, of words that nobody speaks. Comes in:
// an empty database with today's tables; goes out: how many bytes of text went in.
// Hard part: to be like the real thing where it matters for speed and size. Words follow Zipf's law; so do actors, outlets and who speaks
// of whom; an article's rows point into its own text; reports are as large, packed, as those of real articles are to their text.
import { randomFillSync } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { facetsOf } from '../../src/store/sqlite/facets.ts'
import { type Chance, capitalised, chance, makeWords } from './draw.ts'

export interface Filling {
  readonly articles: number
  /** Words of an article's text. */
  readonly words: number
  readonly statements: number
  readonly interactions: number
  /** Bytes of a packed report for each byte of the text. */
  readonly report: number
  readonly seed: number
}

export const usual: Filling = {
  articles: 100_000,
  words: 700,
  statements: 12,
  interactions: 3,
  report: 0.45,
  seed: 4,
}

const [VOCABULARY, NAMED, OUTLETS] = [60_000, 40_000, 150]
const kinds = ['direct', 'indirect', 'indirect', 'mixed']
const acts = [
  'say',
  'say',
  'say',
  'say',
  'say',
  'deny',
  'accuse',
  'believe',
  'ask',
  'demand',
  'promise',
  'praise',
]
const types = [
  'consult',
  'consult',
  'consult',
  'agree',
  'request',
  'accuse',
  'threaten',
  'aid',
  'sanction',
  'assault',
]
const statuses = ['reported', 'reported', 'reported', 'reported', 'denied', 'planned', 'refused', 'possible']
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
const firstDay = Date.UTC(2015, 0, 1)
const DAYS = 3650

export function fillLedger(database: DatabaseSync, filling: Filling): { text: number } {
  const filler = new Filler(database, filling)
  let text = 0
  database.exec('BEGIN')
  filler.actorsAndOutlets()
  for (let n = 1; n <= filling.articles; n++) {
    text += filler.article(n)
    if (n % 5000 === 0) database.exec('COMMIT; BEGIN')
  }
  database.exec('COMMIT')
  return { text }
}

class Filler {
  readonly #database: DatabaseSync
  readonly #filling: Filling
  readonly #chance: Chance
  readonly #words: readonly string[]
  readonly #names: string[] = []
  readonly #outlets: string[] = []
  readonly #statements = new Map<string, StatementSync>()
  readonly #originals: number[] = []
  readonly #keys: string[] = []

  constructor(database: DatabaseSync, filling: Filling) {
    this.#database = database
    this.#filling = filling
    this.#chance = chance(filling.seed)
    this.#words = makeWords(VOCABULARY, filling.seed)
  }

  /** Row id of what was inserted. */
  #insert(table: string, row: Readonly<Record<string, string | number | null | Uint8Array>>): number {
    const key = `${table} ${Object.keys(row).join()}`
    let statement = this.#statements.get(key)
    if (!statement) {
      const columns = Object.keys(row).map((name) => `"${name}"`)
      statement = this.#database.prepare(
        `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
      )
      this.#statements.set(key, statement)
    }
    return Number(statement.run(...Object.values(row)).lastInsertRowid)
  }

  /** A key as the store makes them: a letter and 64 bits in hexadecimal. */
  #key(letter: string): string {
    const half = () =>
      Math.floor(this.#chance.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    return `${letter}${half()}${half()}`
  }

  actorsAndOutlets(): void {
    for (let i = 0; i < OUTLETS; i++) {
      const name = `The ${capitalised(this.#words[3000 + i]!)} Post`
      this.#outlets.push(name)
      this.#insert('outlets', { name })
    }
    for (let i = 0; i < NAMED; i++) {
      const given = this.#words[200 + (i % 400)]!
      const family = this.#words[5000 + Math.floor(i / 2)]!
      const name = `${capitalised(given)} ${capitalised(family)}`
      this.#names.push(name)
      const actor = this.#insert('actors', { name, kind: i % 5 === 4 ? 'organization' : 'person' })
      for (const form of [`${given} ${family}`, family]) this.#insert('names', { form, actor })
    }
  }

  /** Bytes of its text. */
  article(n: number): number {
    const { below, rank, next } = this.#chance
    const { words: wordCount, statements, interactions } = this.#filling
    const outlet = rank(OUTLETS)
    const dayNumber = below(DAYS)
    const published = isoDay(dayNumber)
    const tokens = Array.from(
      { length: Math.round(wordCount * (0.4 + 1.2 * next())) },
      () => this.#words[rank(VOCABULARY)]!,
    )
    const starts: number[] = []
    let text = ''
    for (const [i, word] of tokens.entries()) {
      starts.push(text.length)
      text += i % 17 === 16 ? `${word}. ` : `${word} `
    }
    const original =
      next() < 0.15 && this.#originals.length > 0 ? this.#originals[below(this.#originals.length)]! : null
    const document = this.#insert('documents', {
      key: this.#key('d'),
      sha256: `sha256:${this.#key('')}${this.#key('')}${this.#key('')}${this.#key('')}`,
      url: `https://${this.#words[3000 + outlet]}post.example/news/${published.replaceAll('-', '/')}/${tokens.slice(0, 6).join('-')}`,
      title: capitalised(tokens.slice(0, 9).join(' ')),
      publisher: this.#outlets[outlet]!,
      outlet: this.#outlets[outlet]!,
      byline: '[]',
      language: 'en',
      published,
      published_from: 'meta',
      words: tokens.length,
      model: 'en-1 sha256:0',
      made_by: 'hearsay 0.1.0',
      read_at: '2031-01-01T00:00:00Z',
      copy_of: original,
      copied: null,
      linked: 1,
      text,
      report: randomFillSync(new Uint8Array(Math.round(text.length * this.#filling.report))),
    })
    if (original === null) this.#originals.push(document)
    this.#insert('inputs', {
      source: `articles/${n}.html`,
      record: '',
      key: `${this.#key('')}${this.#key('')}`,
      sha256: `${this.#key('')}${this.#key('')}${this.#key('')}${this.#key('')}`,
      bytes: text.length * 6,
      options: '{}',
      document,
      added: '2031-01-01T00:00:00Z',
    })
    const cast = this.#cast(document)
    const pick = () => cast[rank(cast.length)]!
    const stretch = (least: number, most: number) => {
      const from = below(Math.max(1, tokens.length - most))
      const to = Math.min(tokens.length - 1, from + least + below(most - least))
      return { start: starts[from]!, end: starts[to]! + tokens[to]!.length }
    }
    const ids: number[] = []
    const count = Math.round(statements * (0.4 + 1.2 * next()))
    for (let i = 0; i < count; i++) {
      const speaker = next() < 0.87 ? pick() : null
      const to = next() < 0.12 ? [pick()] : []
      const content = stretch(8, 45)
      const kind = kinds[below(kinds.length)]!
      const act = acts[below(acts.length)]!
      const day = next() < 0.1 ? isoDay(Math.max(0, dayNumber - below(7))) : published
      const month = next() < 0.03
      const [first, last] = month ? [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-28`] : [day, day]
      const key = this.#key('s')
      const statement = this.#insert('statements', {
        key,
        document,
        local: `s${i + 1}`,
        kind,
        act,
        negated: Number(next() < 0.02),
        speaker: speaker?.actor ?? null,
        basis: speaker ? 'named' : null,
        unnamed: Number(speaker?.unnamed ?? false),
        speaker_words: speaker?.name ?? null,
        cue: 'said',
        lemma: 'say',
        words: text.slice(content.start, content.end),
        start: content.start,
        end: content.end,
        day: first,
        day_end: last,
        day_rule: day === published ? 'published' : 'weekday-past',
        confidence: Math.round(next() * 1000) / 1000,
        facets: facetsOf({
          speaker: speaker?.actor ?? null,
          to: to.map(({ actor }) => actor),
          outlet: outlet + 1,
          kind,
          act,
          day: first,
          dayEnd: last,
        }),
      })
      ids.push(statement)
      this.#keys[statement] = key
      const evidence = (
        role: string,
        span: { start: number; end: number },
        appearance: number | null = null,
      ) =>
        this.#insert('evidence', {
          statement,
          interaction: null,
          role,
          appearance,
          start: span.start,
          end: span.end,
          from_character: span.start,
          characters: span.end - span.start,
        })
      if (speaker) evidence('source', stretch(1, 4), speaker.appearance)
      evidence('cue', stretch(1, 2))
      evidence('content', content)
      for (const { appearance } of to) evidence('to', stretch(1, 3), appearance)
      if (next() < 0.05) evidence('via', stretch(1, 3), pick().appearance)
      if (day !== published) evidence('when', stretch(1, 2))
      const about = new Set(Array.from({ length: below(3) }, pick))
      for (const { appearance } of about) evidence('about', stretch(1, 3), appearance)
      if (statement > 100 && next() < 0.08) this.#links(document, statement)
    }
    const met = Math.round(interactions * (0.4 + 1.2 * next()))
    for (let i = 0; i < met; i++) {
      const [one, other] = [pick(), pick()]
      const act = stretch(1, 2)
      const interaction = this.#insert('interactions', {
        key: this.#key('i'),
        document,
        local: `i${i + 1}`,
        type: types[below(types.length)]!,
        status: statuses[below(statuses.length)]!,
        statement: next() < 0.5 && ids.length ? ids[below(ids.length)]! : null,
        words: text.slice(act.start, act.end),
        start: act.start,
        end: act.end,
        day: published,
        day_end: published,
        day_rule: 'published',
        confidence: 0.8,
      })
      this.#insert('sides', { interaction, actor: one.actor, recipient: one === other ? null : other.actor })
      for (const [role, span, appearance] of [
        ['act', act, null],
        ['actor', stretch(1, 3), one.appearance],
        ['recipient', stretch(1, 3), other.appearance],
      ] as const)
        this.#insert('evidence', {
          statement: null,
          interaction,
          role,
          appearance,
          start: span.start,
          end: span.end,
          from_character: span.start,
          characters: span.end - span.start,
        })
    }
    return Buffer.byteLength(text)
  }

  /** Six named actors, the same ones again and again, and two whom the article does not name. */
  #cast(document: number): { actor: number; appearance: number; unnamed: boolean; name: string }[] {
    const { rank, below, next } = this.#chance
    // Whoever is in the news is there together with the same others.
    const circle = rank(NAMED)
    const named = new Set([circle])
    while (named.size < 6) named.add(next() < 0.5 ? Math.min(NAMED - 1, circle + below(30)) : rank(NAMED))
    const people = [...named].map((i) => ({
      actor: i + 1,
      unnamed: false,
      name: this.#names[i]!,
      roles: [roles[(i + below(2)) % roles.length]!],
    }))
    const others = [0, 1].map(() => {
      const name = unnamed[below(unnamed.length)]!
      return { actor: this.#insert('actors', { name, kind: 'unnamed' }), unnamed: true, name, roles: [] }
    })
    return [...people.slice(0, 2), others[0]!, ...people.slice(2), others[1]!].map(
      ({ actor, unnamed, name, roles }, i) => ({
        actor,
        unnamed,
        name,
        appearance: this.#insert('appearances', {
          key: this.#key('a'),
          document,
          local: `a${i + 1}`,
          actor,
          proposed: actor,
          name,
          kind: unnamed ? 'unnamed' : 'person',
          aliases: unnamed ? '[]' : JSON.stringify([name.split(' ')[1]]),
          roles: JSON.stringify(roles),
          why: unnamed ? 'the article gives no name' : `same full name; same role “${roles[0]}”`,
        }),
      }),
    )
  }

  /** The same words elsewhere, and now and then a dispute about them. */
  #links(document: number, statement: number): void {
    const [a, b] = [this.#keys[statement]!, this.#keys[1 + this.#chance.below(statement - 1)]!]
    this.#insert('same_quotations', { document, a, b, likeness: 'exact', difference: '[]' })
    if (this.#chance.next() < 0.05)
      this.#insert('disputes', { document, kind: 'denial', a, b, reason: 'one denies what the other says' })
  }
}

const isoDay = (number: number): string => new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10)
