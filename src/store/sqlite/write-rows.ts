// The rows of one document: from a report as judged to tables. What was there before is replaced; keys stay, so whatever names a row by
// its key goes on naming it.
import type { DatabaseSync } from 'node:sqlite'
import { parsePeriod } from '../../ledger/period.ts'
import type { Actor, Interaction, Part, Report, Statement, When } from '../../ledger/report.ts'
import type { JudgedReport } from '../apply-judgements.ts'
import { facetsOf, indexed } from './facets.ts'
import { type Identified, identify } from './identify.ts'
import { interned } from './interned.ts'
import { prepared } from './prepared.ts'
import { removePrints, subjectOf } from './prints.ts'
import { interactionEvidence, statementEvidence } from './row-evidence.ts'
import { ownPart, type RowKind } from './row-ids.ts'

export interface DocumentRow {
  readonly id: number
  /** Id of its outlet in the table of outlets, or null. */
  readonly outlet: number | null
  readonly current: boolean
}

export function writeRows(database: DatabaseSync, row: DocumentRow, judged: JudgedReport): void {
  removeRows(database, row.id)
  const appearances = identify(database, row.id, judged.report, judged.keys)
  new RowWriter(database, row, judged, appearances).write()
}

/** Statements and interactions with what is known by them; the counts of whoever took part are out of date then. */
export function removeRows(database: DatabaseSync, document: number): void {
  markStale(database, document)
  for (const kind of ['interaction', 'statement'] as const) {
    const ids = idsIn(database, kind, document)
    removePrints(
      database,
      ids.map((id) => subjectOf(kind, id)),
    )
    for (const id of ids) prepared(database, `DELETE FROM ${kind}_rows WHERE id = ?`).run(id)
  }
}

export function markStale(database: DatabaseSync, document: number): void {
  prepared(database, 'INSERT OR IGNORE INTO stale SELECT actor FROM appearance_rows WHERE document = ?').run(
    document,
  )
}

/** Ids of the rows of a document, rising. */
export function idsIn(database: DatabaseSync, kind: RowKind, document: number): number[] {
  return prepared(
    database,
    `SELECT r.id FROM documents d CROSS JOIN ${kind}_rows r ON r.id BETWEEN d.first_${kind} AND d.last_${kind} WHERE d.id = ?`,
  )
    .all(document)
    .map(({ id }) => Number(id))
}

class RowWriter {
  readonly #database: DatabaseSync
  readonly #row: DocumentRow
  readonly #judged: JudgedReport
  readonly #appearances: ReadonlyMap<string, Identified>
  readonly #actors: ReadonlyMap<string, Actor>

  constructor(
    database: DatabaseSync,
    row: DocumentRow,
    judged: JudgedReport,
    appearances: ReadonlyMap<string, Identified>,
  ) {
    this.#database = database
    this.#row = row
    this.#judged = judged
    this.#appearances = appearances
    this.#actors = new Map(judged.report.actors.map((actor) => [actor.id, actor]))
  }

  write(): void {
    const { statements, interactions } = this.#judged.report
    const ids = this.#number('statement', statements)
    for (const statement of statements) this.#statement(statement, ids)
    const own = this.#number('interaction', interactions)
    for (const interaction of interactions) this.#interaction(interaction, own.get(interaction.id)!, ids)
  }

  /** Ids for rows, one behind the other; the document keeps the first and the last. */
  #number(kind: RowKind, rows: readonly { readonly id: string }[]): Map<string, number> {
    const { next } = prepared(
      this.#database,
      `SELECT coalesce(max(id), 0) + 1 AS next FROM ${kind}_rows`,
    ).get()!
    const first = Number(next)
    prepared(this.#database, `UPDATE documents SET first_${kind} = ?, last_${kind} = ? WHERE id = ?`).run(
      rows.length ? first : null,
      rows.length ? first + rows.length - 1 : null,
      this.#row.id,
    )
    return new Map(rows.map(({ id }, n) => [id, first + n]))
  }

  #statement(statement: Statement, ids: ReadonlyMap<string, number>): void {
    const { speaker, cue, content, to, via, about, when, kind, act, negated } = statement
    const id = ids.get(statement.id)!
    const days = this.#days(when)
    const speakerKind = speaker && this.#actors.get(speaker.actor)?.kind
    const manner = interned(this.#database, 'manners', {
      kind,
      act,
      negated: Number(negated),
      basis: speaker?.basis ?? null,
      unnamed: Number(speakerKind === 'unnamed' || speakerKind === 'group'),
      lemma: cue?.lemma ?? null,
    })
    prepared(
      this.#database,
      `INSERT INTO statement_rows (id, document, key, manner, speaker, start, evidence, day, day_end, day_rule, continues, confidence, human, current)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      this.#row.id,
      ownPart(this.#judged.keys.get(statement.id)!)!,
      manner,
      this.#actorOf(speaker),
      content[0]!.start,
      statementEvidence(statement, this.#actors, this.#numberOf),
      ...this.#daysKept(days),
      (statement.continues === null ? null : ids.get(statement.continues)) ?? null,
      statement.confidence,
      Number(this.#judged.human.has(statement.id)),
      Number(this.#row.current),
    )
    if (!this.#row.current) return
    prepared(this.#database, 'INSERT INTO statement_search (rowid, words) VALUES (?, ?)').run(
      id,
      indexed(
        content.map(({ text }) => text).join(' … '),
        facetsOf({
          speaker: this.#actorOf(speaker),
          to: this.#actorsOf(to),
          via: this.#actorsOf(via),
          about: this.#actorsOf(about.map((actor) => ({ actor }))),
          outlet: this.#row.outlet,
          kind,
          act,
          day: days[0],
          dayEnd: days[1],
        }),
      ),
    )
  }

  #interaction(interaction: Interaction, id: number, statements: ReadonlyMap<string, number>): void {
    const { actor, recipient, evidence, when, accordingTo } = interaction
    prepared(
      this.#database,
      `INSERT INTO interaction_rows (id, document, key, type, status, statement, start, evidence, day, day_end, day_rule, confidence, human, current)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      this.#row.id,
      ownPart(this.#judged.keys.get(interaction.id)!)!,
      interaction.type,
      interaction.status,
      (accordingTo === null ? null : statements.get(accordingTo)) ?? null,
      evidence.start,
      interactionEvidence(interaction, this.#numberOf),
      ...this.#daysKept(this.#days(when)),
      interaction.confidence,
      Number(this.#judged.human.has(interaction.id)),
      Number(this.#row.current),
    )
    for (const one of unlessEmpty(this.#actorsOf(actor)))
      for (const other of unlessEmpty(this.#actorsOf(recipient)))
        prepared(this.#database, 'INSERT INTO sides (interaction, actor, recipient) VALUES (?, ?, ?)').run(
          id,
          one,
          other,
        )
  }

  readonly #numberOf = (actor: string): number | undefined => this.#appearances.get(actor)?.number

  #actorOf(part: Pick<Part, 'actor'> | null): number | null {
    return part === null ? null : (this.#appearances.get(part.actor)?.actor ?? null)
  }

  #actorsOf(parts: readonly Pick<Part, 'actor'>[]): number[] {
    return [...new Set(parts.map((part) => this.#actorOf(part)).filter((id) => id !== null))]
  }

  /** First day, last day, rule: of the saying or doing; else the day of publication, which the rule then says. */
  #days(when: When | null): readonly [string | null, string | null, string | null] {
    const period = when && parsePeriod(`${when.start}/${when.end}`)
    if (period) return [period.start, period.end, when.rule]
    const day = dayOf(this.#judged.report)
    return [day, day, day === null ? null : 'published']
  }

  /** Only what is out of the ordinary. */
  #daysKept([day, end, rule]: readonly (string | null)[]): (string | null)[] {
    return [day!, end === day ? null : end!, rule === 'published' ? null : rule!]
  }
}

const unlessEmpty = (ids: readonly number[]): readonly (number | null)[] => (ids.length ? ids : [null])

const dayOf = ({ document: { published } }: Report): string | null => published?.slice(0, 10) ?? null
