// The statements and interactions of one article of no language, with evidence in its text, and links to others.

import { type Role, type Shown, writeEvidence } from '../../src/store/sqlite/evidence.ts'
import { facetsOf, indexed } from '../../src/store/sqlite/facets.ts'
import { interned } from '../../src/store/sqlite/interned.ts'
import { setPrints, subjectOf } from '../../src/store/sqlite/prints.ts'
import { keyOf } from '../../src/store/sqlite/row-ids.ts'
import type { Member } from './cast.ts'
import type { Chance } from './draw.ts'
import type { Inserter } from './inserter.ts'

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

export interface Article {
  readonly document: number
  /** Id of its outlet. */
  readonly outlet: number
  readonly published: string
  /** A day so many days before its own. */
  readonly daysBefore: (days: number) => string
  readonly text: string
  /** Where each of its words begins. */
  readonly starts: readonly number[]
  readonly cast: readonly Member[]
}

type Span = Pick<Shown, 'start' | 'end'>

export class RowFiller {
  readonly #rows: Inserter
  readonly #chance: Chance
  readonly #content: readonly [number, number]
  #statements = 0
  #interactions = 0

  /** `content`: fewest and most words of a statement. */
  constructor(rows: Inserter, chance: Chance, content: readonly [number, number]) {
    this.#rows = rows
    this.#chance = chance
    this.#content = content
  }

  fill(article: Article, statements: number, interactions: number): void {
    const [firstStatement, firstInteraction] = [this.#statements + 1, this.#interactions + 1]
    for (let i = 0; i < statements; i++) this.#statement(article)
    for (let i = 0; i < interactions; i++) this.#interaction(article, firstStatement)
    this.#rows.database
      .prepare(
        'UPDATE documents SET first_statement = ?, last_statement = ?, first_interaction = ?, last_interaction = ? WHERE id = ?',
      )
      .run(firstStatement, this.#statements, firstInteraction, this.#interactions, article.document)
  }

  #pick({ cast }: Article): Member {
    return cast[this.#chance.rank(cast.length)]!
  }

  #stretch({ starts, text }: Article, least: number, most: number): Span {
    const from = this.#chance.below(Math.max(1, starts.length - most))
    const to = Math.min(starts.length - 2, from + least + this.#chance.below(most - least))
    return { start: starts[from]!, end: Math.min(text.length, starts[to + 1]! - 1) }
  }

  /** Words near others. */
  #near({ text }: Article, { start, end }: Span, length: number): Span {
    const from = Math.max(
      0,
      Math.min(text.length - length, this.#chance.next() < 0.5 ? start - length - 1 : end + 1),
    )
    return { start: from, end: from + length }
  }

  #inside({ start, end }: Span, length: number): Span {
    const from = start + this.#chance.below(Math.max(1, end - start - length))
    return { start: from, end: Math.min(end, from + length) }
  }

  #statement(article: Article): void {
    const { below, next } = this.#chance
    const id = ++this.#statements
    const speaker = next() < 0.87 ? this.#pick(article) : null
    const to = next() < 0.1 ? [this.#pick(article)] : []
    const via = next() < 0.07 ? [this.#pick(article)] : []
    const about = [...new Set(Array.from({ length: below(3) }, () => this.#pick(article)))]
    const content = this.#stretch(article, ...this.#content)
    const kind = kinds[below(kinds.length)]!
    const act = acts[below(acts.length)]!
    const day = next() < 0.1 ? article.daysBefore(below(7)) : article.published
    const isMonth = next() < 0.03
    const [first, last] = isMonth ? [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-28`] : [day, day]
    const source = this.#near(article, content, speaker?.name.length ?? 5)
    const shown = (role: Role, span: Span, member?: Member): Shown => ({
      role,
      ...span,
      actor: member?.number ?? null,
    })
    this.#rows.insert('statement_rows', {
      id,
      document: article.document,
      key: this.#rows.ownKey(),
      manner: interned(this.#rows.database, 'manners', {
        kind,
        act,
        negated: Number(next() < 0.02),
        basis: speaker && (next() < 0.6 ? 'named' : 'pronoun'),
        unnamed: Number(speaker?.unnamed ?? false),
        lemma: act === 'say' ? ['say', 'tell', 'add'][below(3)]! : act,
      }),
      speaker: speaker?.actor ?? null,
      start: content.start,
      evidence: writeEvidence([
        shown('content', content),
        ...(speaker ? [shown('source', source, speaker)] : []),
        ...(next() < 0.9 ? [shown('cue', this.#near(article, source, 5))] : []),
        ...to.map((member) => shown('to', this.#near(article, content, 12), member)),
        ...via.map((member) => shown('via', this.#near(article, content, 12), member)),
        ...(day === article.published ? [] : [shown('when', this.#near(article, content, 7))]),
        ...about.map((member) => shown('about', this.#inside(content, 10), member)),
      ]),
      day: first,
      day_end: last === first ? null : last,
      day_rule: day === article.published ? null : 'weekday-past',
      confidence: Math.round(next() * 100) / 100,
    })
    this.#rows.insert('statement_search', {
      rowid: id,
      words: indexed(
        article.text.slice(content.start, content.end),
        facetsOf({
          speaker: speaker?.actor ?? null,
          to: to.map(({ actor }) => actor),
          via: via.map(({ actor }) => actor),
          about: about.map(({ actor }) => actor),
          outlet: article.outlet,
          kind,
          act,
          day: first,
          dayEnd: last,
        }),
      ),
    })
    this.#print('statement', id, next() < 0.8 ? 3 : 0)
    if (id > 100 && next() < 0.08) this.#links(article.document, id)
  }

  #interaction(article: Article, firstStatement: number): void {
    const { below, next } = this.#chance
    const id = ++this.#interactions
    const [one, other] = [this.#pick(article), this.#pick(article)]
    const act = this.#stretch(article, 1, 2)
    const carried = this.#statements >= firstStatement && next() < 0.5
    this.#rows.insert('interaction_rows', {
      id,
      document: article.document,
      key: this.#rows.ownKey(),
      type: types[below(types.length)]!,
      status: statuses[below(statuses.length)]!,
      statement: carried ? firstStatement + below(this.#statements - firstStatement + 1) : null,
      start: act.start,
      evidence: writeEvidence([
        { role: 'act', ...act, actor: null },
        { role: 'actor', ...this.#near(article, act, 10), actor: one.number },
        { role: 'recipient', ...this.#near(article, act, 10), actor: other.number },
      ]),
      day: article.published,
      confidence: 0.8,
    })
    this.#rows.insert('sides', {
      interaction: id,
      actor: one.actor,
      recipient: one === other ? null : other.actor,
    })
    this.#print('interaction', id, next() < 0.5 ? 1 : 0)
  }

  /** As many numbers as like texts would share; some of them are others', too. */
  #print(kind: 'statement' | 'interaction', id: number, count: number): void {
    setPrints(
      this.#rows.database,
      subjectOf(kind, id),
      Array.from({ length: count }, () =>
        this.#chance.next() < 0.05 ? this.#chance.rank(100_000) : this.#rows.number(),
      ),
    )
  }

  /** The same words elsewhere, and now and then a dispute about them. */
  #links(document: number, statement: number): void {
    const [a, b] = [this.#keyOf(statement), this.#keyOf(1 + this.#chance.below(statement - 1))]
    if (a === null || b === null) return
    this.#rows.insert('same_quotations', { document, a, b, likeness: 'exact', difference: '[]' })
    if (this.#chance.next() < 0.05)
      this.#rows.insert('disputes', {
        document,
        kind: 'denial',
        a,
        b,
        reason: 'one denies what the other says',
      })
  }

  #keyOf(statement: number): string | null {
    const row = this.#rows.database
      .prepare(
        `SELECT ${keyOf('statement', 's', 'd')} AS key FROM statement_rows s JOIN documents d ON d.id = s.document WHERE s.id = ?`,
      )
      .get(statement)
    return row ? String(row.key) : null
  }
}
