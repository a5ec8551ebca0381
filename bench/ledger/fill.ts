// A ledger of as many articles as are wanted, without reading one: rows as the store writes them, of words that nobody speaks. Comes in:
// an empty database with today's tables; goes out: how many bytes of text went in.
// Hard part: to be like the real thing where it matters for speed and size. Words follow Zipf's law; so do actors, outlets and who speaks
// of whom; an article's rows point into its own text; reports are as large, packed, as those of real articles are to their text.
import { randomFillSync } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { setPrints, subjectOf } from '../../src/store/sqlite/prints.ts'
import { Casting, OUTLETS } from './cast.ts'
import { type Chance, capitalised, chance, makeWords } from './draw.ts'
import { Inserter } from './inserter.ts'
import { RowFiller } from './rows.ts'

export interface Filling {
  readonly articles: number
  /** Words of an article's text. */
  readonly words: number
  readonly statements: number
  readonly interactions: number
  /** Words of a statement: fewest and most. */
  readonly content: readonly [number, number]
  /** Actors with a name, and others. */
  readonly named: number
  readonly unnamed: number
  /** Bytes of a packed report for each byte of the text. */
  readonly report: number
  readonly seed: number
}

/** sparse: an agency's report. dense: long pieces on politics, in which nearly every sentence is somebody's, as measured in forty of them. */
export const fillings = {
  sparse: {
    words: 700,
    statements: 12,
    interactions: 3,
    content: [8, 45],
    named: 6,
    unnamed: 2,
    report: 0.3,
    seed: 4,
  },
  dense: {
    words: 840,
    statements: 29,
    interactions: 4.5,
    content: [5, 25],
    named: 12,
    unnamed: 10,
    report: 0.34,
    seed: 4,
  },
} as const satisfies Record<string, Omit<Filling, 'articles'>>

const VOCABULARY = 60_000
const firstDay = Date.UTC(2015, 0, 1)
const DAYS = 3650
/** Numbers by which an article is found by its copies. */
const PRINTS = 40

export function fillLedger(database: DatabaseSync, filling: Filling): { text: number } {
  const filler = new Filler(database, filling)
  let text = 0
  database.exec('BEGIN')
  filler.cast()
  for (let n = 1; n <= filling.articles; n++) {
    text += filler.article(n)
    if (n % 5000 === 0) database.exec('COMMIT; BEGIN')
  }
  database.exec('COMMIT')
  return { text }
}

class Filler {
  readonly #filling: Filling
  readonly #chance: Chance
  readonly #words: readonly string[]
  readonly #rows: Inserter
  readonly #articleRows: RowFiller
  readonly #originals: number[] = []
  #casting: Casting | null = null

  constructor(database: DatabaseSync, filling: Filling) {
    this.#filling = filling
    this.#chance = chance(filling.seed)
    this.#words = makeWords(VOCABULARY, filling.seed)
    this.#rows = new Inserter(database, this.#chance)
    this.#articleRows = new RowFiller(this.#rows, this.#chance, filling.content)
  }

  cast(): void {
    this.#casting = new Casting(this.#rows, this.#chance, this.#words)
  }

  /** Bytes of its text. */
  article(n: number): number {
    const { below, rank, next } = this.#chance
    const { words, statements, interactions, named, unnamed } = this.#filling
    const outlet = rank(OUTLETS)
    const day = below(DAYS)
    const tokens = Array.from({ length: this.#about(words) }, () => this.#words[rank(VOCABULARY)]!)
    const starts: number[] = []
    let text = ''
    for (const [i, word] of tokens.entries()) {
      starts.push(text.length)
      text += i % 17 === 16 ? `${word}. ` : `${word} `
    }
    const published = isoDay(day)
    const document = this.#document({ n, outlet, published, tokens, text })
    const cast = this.#casting!.cast(document, this.#about(named), this.#about(unnamed))
    // A short article has few of everything.
    const share = tokens.length / words
    this.#articleRows.fill(
      {
        document,
        outlet: outlet + 1,
        published,
        daysBefore: (days) => isoDay(Math.max(0, day - days)),
        text,
        starts,
        cast,
      },
      Math.round(statements * share * (0.7 + 0.6 * next())),
      Math.round(interactions * share * (0.7 + 0.6 * next())),
    )
    return Buffer.byteLength(text)
  }

  #about(count: number): number {
    return Math.max(1, Math.round(count * (0.4 + 1.2 * this.#chance.next())))
  }

  #document({ n, outlet, published, tokens, text }: OpenDocument): number {
    const { below, next } = this.#chance
    const rows = this.#rows
    const original =
      next() < 0.15 && this.#originals.length > 0 ? this.#originals[below(this.#originals.length)]! : null
    const name = this.#casting!.outlets[outlet]!
    const document = rows.insert('documents', {
      key: `d${rows.hex(2)}`,
      sha256: `sha256:${rows.hex(8)}`,
      url: `https://${this.#words[3000 + outlet]}post.example/news/${published.replaceAll('-', '/')}/${tokens.slice(0, 6).join('-')}`,
      title: capitalised(tokens.slice(0, 9).join(' ')),
      publisher: name,
      outlet: name,
      byline: '[]',
      language: 'en',
      published,
      published_from: 'meta',
      words: tokens.length,
      model: `en-1 sha256:${'0'.repeat(64)}`,
      made_by: 'hearsay 0.1.0',
      read_at: '2031-01-01T00:00:00.000Z',
      copy_of: original,
      copied: null,
      linked: 1,
      text,
      report: randomFillSync(new Uint8Array(Math.round(text.length * this.#filling.report))),
    })
    if (original === null) this.#originals.push(document)
    rows.insert('inputs', {
      source: `articles/${n}.html`,
      record: '',
      key: rows.hex(4),
      sha256: rows.hex(8),
      bytes: text.length * 6,
      options: '{}',
      document,
      seen: '2031-01-01T00:00:00.000Z',
    })
    setPrints(
      rows.database,
      subjectOf('document', document),
      Array.from({ length: PRINTS }, () => rows.number()),
    )
    return document
  }
}

interface OpenDocument {
  readonly n: number
  readonly outlet: number
  readonly published: string
  readonly tokens: readonly string[]
  readonly text: string
}

const isoDay = (number: number): string => new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10)
