// A ledger of a few rows, in memory, for tests of what it can be asked. Comes in: articles with their statements and interactions; goes
// out: a database, filled row by row with plain SQL, so that no test of a question stands on the store's own writing.
import { DatabaseSync } from 'node:sqlite'
import { pairsIn, type Shown, writeEvidence } from '../store/sqlite/evidence.ts'
import { facetsOf, indexed } from '../store/sqlite/facets.ts'
import { interned } from '../store/sqlite/interned.ts'
import { migrate } from '../store/sqlite/schema.ts'

export interface SmallArticle {
  readonly outlet: string
  readonly published: string | null
  readonly copyOf?: number
  readonly statements?: readonly SmallStatement[]
  readonly interactions?: readonly SmallInteraction[]
}

export interface SmallStatement {
  /** A name; one that begins in lower case is of somebody whom the article does not name, a new actor each time. */
  readonly speaker?: string
  readonly words: string
  readonly to?: readonly string[]
  readonly via?: readonly string[]
  readonly about?: readonly string[]
  readonly kind?: 'direct' | 'indirect' | 'mixed'
  readonly act?: string
  /** "2031-05-06", or a period "2031-05-01/2031-05-31"; else the day of publication. */
  readonly when?: string
  /** Not current: of an older version, or rejected. */
  readonly gone?: boolean
}

export interface SmallInteraction {
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly type?: string
  readonly status?: string
  readonly when?: string
  /** Number of the statement (from 1) that carries it. */
  readonly accordingTo?: number
}

/**
 * Documents, statements and interactions are numbered from 1; `shortKey` gives "d1", "s1" and "i1" for their keys. The text of an article
 * is its statements. Roles: name → role.
 */
export function smallLedger(
  articles: readonly SmallArticle[],
  roles: Readonly<Record<string, string>> = {},
): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  migrate(database, ':memory:')
  const writer = new Writer(database, roles)
  for (const article of articles) writer.article(article)
  database.exec('INSERT OR IGNORE INTO stale SELECT id FROM actors')
  return database
}

class Writer {
  readonly #database: DatabaseSync
  readonly #roles: Readonly<Record<string, string>>
  readonly #actors = new Map<string, number>()
  #appearances = new Map<string, number>()
  #count = { d: 0, s: 0, i: 0 }
  #text = ''

  constructor(database: DatabaseSync, roles: Readonly<Record<string, string>>) {
    this.#database = database
    this.#roles = roles
  }

  #insert(table: string, row: Readonly<Record<string, string | number | null | Uint8Array>>): number {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    const sql = `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`
    return Number(this.#database.prepare(sql).run(...Object.values(row)).lastInsertRowid)
  }

  article({ outlet, published, copyOf, statements = [], interactions = [] }: SmallArticle): void {
    const key = keyOf('d', ++this.#count.d, 0)
    this.#text = [...statements.map(asWritten), 'met'].join('\n\n')
    const document = this.#insert('documents', {
      key,
      sha256: key,
      url: `https://${outlet.toLowerCase().replaceAll(' ', '')}.example/d${this.#count.d}`,
      title: `Article ${this.#count.d}`,
      publisher: outlet,
      outlet,
      byline: '[]',
      language: 'en',
      published,
      words: 0,
      model: 'en-1',
      made_by: 'test',
      read_at: '2031-01-01',
      copy_of: copyOf ?? null,
      first_statement: this.#count.s + 1,
      last_statement: this.#count.s + statements.length,
      first_interaction: this.#count.i + 1,
      last_interaction: this.#count.i + interactions.length,
      pairs: pairsIn(this.#text),
      text: this.#text,
      report: '',
    })
    this.#database.prepare('INSERT OR IGNORE INTO outlets (name) VALUES (?)').run(outlet)
    const outletId = Number(this.#database.prepare('SELECT id FROM outlets WHERE name = ?').get(outlet)!.id)
    this.#appearances = new Map()
    const ids = statements.map((one) => this.#statement(document, outletId, published, one))
    for (const one of interactions) this.#interaction(document, published, one, ids)
  }

  /** Number of the appearance in the article, and the actor. */
  #actor(document: number, name: string): { appearance: number; actor: number } {
    const isNamed = /^\p{Lu}/u.test(name)
    const known = this.#appearances.get(name)
    if (known !== undefined)
      return { appearance: known, actor: this.#actors.get(isNamed ? name : `${document} ${name}`)! }
    const key = isNamed ? name : `${document} ${name}`
    let actor = this.#actors.get(key)
    if (actor === undefined) {
      actor = this.#insert('actors', { name, kind: isNamed ? 'person' : 'unnamed' })
      this.#actors.set(key, actor)
      if (isNamed)
        this.#insert('names', {
          form: name
            .normalize('NFD')
            .replace(/\p{M}+/gu, '')
            .toLowerCase(),
          actor,
        })
    }
    const role = this.#roles[name]
    const appearance = this.#appearances.size + 1
    const phrase = (words: string) => interned(this.#database, 'phrases', { words })
    this.#insert('appearance_rows', {
      key: ownKey(appearance),
      document,
      number: appearance,
      actor,
      name,
      kind: phrase(isNamed ? 'person' : 'unnamed'),
      aliases: isNamed ? JSON.stringify([name.split(' ').at(-1)]) : null,
      roles: role ? JSON.stringify([role]) : null,
      why: JSON.stringify([phrase(isNamed ? 'same full name' : 'no name')]),
    })
    this.#appearances.set(name, appearance)
    return { appearance, actor }
  }

  #statement(
    document: number,
    outlet: number,
    published: string | null,
    {
      speaker,
      words,
      to = [],
      via = [],
      about = [],
      kind = 'direct',
      act = 'say',
      when,
      gone,
    }: SmallStatement,
  ): number {
    const said = speaker === undefined ? null : this.#actor(document, speaker)
    const [day, dayEnd = day] = when?.split('/') ?? [published]
    const idsOf = (names: readonly string[]) => names.map((name) => this.#actor(document, name).actor)
    const facets = facetsOf({
      speaker: said?.actor ?? null,
      to: idsOf(to),
      via: idsOf(via),
      about: idsOf(about),
      outlet,
      kind,
      act,
      day: day ?? null,
      dayEnd: dayEnd ?? null,
    })
    const paragraph = this.#text.indexOf(asWritten({ speaker, words }))
    const start = paragraph + (speaker ?? '').length + SAID.length
    const shown = (role: Shown['role'], from: number, length: number, name?: string): Shown => ({
      role,
      start: from,
      end: from + length,
      actor: name === undefined ? null : this.#actor(document, name).appearance,
    })
    const id = this.#insert('statement_rows', {
      id: ++this.#count.s,
      key: ownKey(this.#count.s),
      document,
      manner: interned(this.#database, 'manners', {
        kind,
        act,
        negated: 0,
        basis: said ? 'named' : null,
        unnamed: Number(speaker !== undefined && /^\p{Ll}/u.test(speaker)),
        lemma: 'say',
      }),
      speaker: said?.actor ?? null,
      start,
      evidence: writeEvidence([
        { role: 'content', start, end: start + words.length, actor: null },
        ...(speaker === undefined ? [] : [shown('source', paragraph, speaker.length, speaker)]),
        shown('cue', start - 'said: '.length, 'said'.length),
        ...to.map((name) => shown('to', start, 1, name)),
        ...via.map((name) => shown('via', start, 1, name)),
        ...about.map((name) => shown('about', start, 1, name)),
      ]),
      day: day ?? null,
      day_end: dayEnd === day ? null : (dayEnd ?? null),
      day_rule: when ? 'weekday-past' : null,
      confidence: 0.9,
      current: Number(!gone),
    })
    if (!gone) this.#insert('statement_search', { rowid: id, words: indexed(words, facets) })
    return id
  }

  #interaction(
    document: number,
    published: string | null,
    { actor, recipient, type = 'consult', status = 'reported', when, accordingTo }: SmallInteraction,
    statements: readonly number[],
  ): void {
    const [day, dayEnd = day] = when?.split('/') ?? [published]
    const start = this.#text.length - 3
    const takingPart = (role: Shown['role'], names: readonly string[]): Shown[] =>
      names.map((name) => ({ role, start, end: start + 3, actor: this.#actor(document, name).appearance }))
    const interaction = this.#insert('interaction_rows', {
      id: ++this.#count.i,
      key: ownKey(this.#count.i),
      document,
      type,
      status,
      statement: accordingTo === undefined ? null : (statements[accordingTo - 1] ?? null),
      start,
      evidence: writeEvidence([
        { role: 'act', start, end: start + 3, actor: null },
        ...takingPart('actor', actor),
        ...takingPart('recipient', recipient),
      ]),
      day: day ?? null,
      day_end: dayEnd === day ? null : (dayEnd ?? null),
      confidence: 0.9,
    })
    for (const one of actor)
      for (const other of recipient)
        this.#insert('sides', {
          interaction,
          actor: this.#actor(document, one).actor,
          recipient: this.#actor(document, other).actor,
        })
  }
}

/** Id of an actor by its name. */
export const actorId = (database: DatabaseSync, name: string): number =>
  Number(database.prepare('SELECT id FROM actors WHERE name = ?').get(name)!.id)

const SAID = ' said: '
const asWritten = ({ speaker, words }: { speaker?: string | undefined; words: string }): string =>
  `${speaker ?? ''}${SAID}${words}`

const hex = (number: number): string => number.toString(16).padStart(8, '0')
const ownKey = (number: number): Uint8Array => Buffer.from(hex(number), 'hex')

/** The key of the n-th row of a small ledger, in its d-th document. */
export const keyOf = (letter: 'd' | 's' | 'i' | 'a', document: number, n: number): string =>
  letter + hex(document) + hex(n)

/** "s2" for the key of the second statement. */
export const shortKey = (key: string): string =>
  key.charAt(0) + Number.parseInt(key.startsWith('d') ? key.slice(1, 9) : key.slice(9), 16)
