// What a collection rests on. Comes in: filters; goes out: how many sources are named, how much one origin alone says, how much came by
// way of others, who is quoted most, and the same for each outlet. Documents are those with a statement that passes; without a filter, all.
// Hard part: copies are no second voice. A statement has one source where nobody gives the same words but copies of its own article.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Audit, Filters } from '../answers.ts'
import { refreshStale } from './activity.ts'
import { joinParts } from './evidence.ts'
import { matchFacets, RELAYED } from './facets.ts'
import { readFilters } from './filters.ts'
import { copiesOf } from './network.ts'
import { prepared } from './prepared.ts'
import { rowByKey } from './row-ids.ts'
import { matchAll } from './rows.ts'

/** Rows of each list. */
const SHOWN = 20

export function audit(database: DatabaseSync, question: Filters): Audit {
  refreshStale(database)
  const filter = readFilters(database, question)
  const isAll = filter.match.length === 0 && filter.where.length === 0 && filter.period === null
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS audited (statement INTEGER PRIMARY KEY); DELETE FROM temp.audited',
  )
  if (!isAll && !filter.isEmpty)
    prepared(
      database,
      `INSERT INTO temp.audited SELECT f.rowid FROM statement_search f ${filter.where.length ? 'JOIN statement_rows s ON s.id = f.rowid' : ''}
         WHERE statement_search MATCH ? ${filter.where.map((one) => `AND ${one}`).join(' ')}`,
    ).run(matchAll(database, { ...filter, match: filter.match.join(' AND ') || null }), ...filter.values)
  const auditor = new Auditor(database, isAll)
  const { statements, named, unnamed, unsourced } = auditor.sums()
  return {
    ...auditor.documents(),
    statements,
    named,
    unnamed,
    unsourced,
    singleSource: statements - auditor.corroborated(),
    relayed: auditor.relayed(),
    mostQuoted: auditor.mostQuoted(statements),
    relays: auditor.relays(),
    outlets: auditor.outlets(),
  }
}

const relayedOnes = matchFacets([RELAYED])

/** All statements, or those of `temp.audited`. */
class Auditor {
  readonly #database: DatabaseSync
  readonly #isAll: boolean
  readonly #from: string
  readonly #documents: string
  readonly #passes: (id: string) => string

  constructor(database: DatabaseSync, isAll: boolean) {
    this.#database = database
    this.#isAll = isAll
    this.#from = isAll
      ? '(SELECT s.id, s.document, s.speaker, m.unnamed FROM statement_rows s JOIN manners m ON m.id = s.manner WHERE s.current = 1)'
      : '(SELECT s.id, s.document, s.speaker, m.unnamed FROM temp.audited t CROSS JOIN statement_rows s ON s.id = t.statement JOIN manners m ON m.id = s.manner)'
    this.#documents = isAll
      ? '(SELECT id, outlet, copy_of FROM documents WHERE current = 1)'
      : '(SELECT id, outlet, copy_of FROM documents WHERE id IN (SELECT s.document FROM temp.audited t CROSS JOIN statement_rows s ON s.id = t.statement))'
    this.#passes = (id) => (isAll ? '1' : `${id} IN (SELECT statement FROM temp.audited)`)
  }

  #all(sql: string, ...values: SQLInputValue[]) {
    return prepared(this.#database, sql).all(...values)
  }

  #number(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#all(sql, ...values)[0]?.n ?? 0)
  }

  sums(): Pick<Audit, 'statements' | 'named' | 'unnamed' | 'unsourced'> {
    const row = this.#all(
      `SELECT count(*) AS statements, count(speaker) AS sourced, sum(speaker IS NOT NULL AND unnamed) AS unnamed FROM ${this.#from}`,
    )[0]!
    const [statements, sourced, unnamed] = [
      Number(row.statements),
      Number(row.sourced),
      Number(row.unnamed ?? 0),
    ]
    return { statements, named: sourced - unnamed, unnamed, unsourced: statements - sourced }
  }

  documents(): Pick<Audit, 'documents' | 'copies'> {
    const row = this.#all(
      `SELECT count(*) AS documents, count(copy_of) AS copies FROM ${this.#documents}`,
    )[0]!
    return { documents: Number(row.documents), copies: Number(row.copies) }
  }

  /** Statements whose words another origin has, too: those that are said to be the same, by way of others as well. */
  corroborated(): number {
    const copies = copiesOf(this.#database)
    const groups = new Groups()
    const origins = new Map<number, number>()
    for (const { a, b, x, y } of this.#all(
      `SELECT a.id AS a, b.id AS b, a.document AS x, b.document AS y FROM same_quotations q
       CROSS JOIN ${rowByKey('statement', 'a', 'q.a')} CROSS JOIN ${rowByKey('statement', 'b', 'q.b')} WHERE a.current AND b.current`,
    )) {
      groups.join(Number(a), Number(b))
      for (const [statement, document] of [
        [a, x],
        [b, y],
      ])
        origins.set(Number(statement), copies.get(Number(document)) ?? Number(document))
    }
    const first = new Map<number, number>()
    const several = new Set<number>()
    for (const [statement, origin] of origins) {
      const group = groups.of(statement)
      const other = first.get(group)
      if (other === undefined) first.set(group, origin)
      else if (other !== origin) several.add(group)
    }
    const corroborated = [...origins.keys()].filter((statement) => several.has(groups.of(statement)))
    if (this.#isAll) return corroborated.length
    return this.#number(
      'SELECT count(*) AS n FROM temp.audited WHERE statement IN (SELECT value FROM json_each(?))',
      JSON.stringify(corroborated),
    )
  }

  relayed(): number {
    return this.#number(
      `SELECT count(*) AS n FROM statement_search WHERE statement_search MATCH ? AND ${this.#passes('rowid')}`,
      relayedOnes,
    )
  }

  /** Actors with a name, and their share of all statements. */
  mostQuoted(statements: number): Audit['mostQuoted'] {
    const rows = this.#isAll
      ? this.#all(
          `SELECT id, name, statements AS n FROM actors WHERE kind NOT IN ('unnamed', 'group') AND statements > 0
           ORDER BY statements DESC, id LIMIT ?`,
          SHOWN,
        )
      : this.#all(
          `SELECT q.id, a.name, q.n FROM (
             SELECT speaker AS id, count(*) AS n FROM ${this.#from} WHERE speaker IS NOT NULL AND NOT unnamed
             GROUP BY speaker ORDER BY n DESC, speaker LIMIT ?
           ) q JOIN actors a ON a.id = q.id ORDER BY q.n DESC, q.id`,
          SHOWN,
        )
    return rows.map(({ id, name, n }) => ({
      id: Number(id),
      name: String(name),
      statements: Number(n),
      share: Number(n) / statements,
    }))
  }

  relays(): Audit['relays'] {
    return this.#all(
      `SELECT p.actor AS id, a.name, count(DISTINCT s.id) AS n FROM statement_search f CROSS JOIN statement_rows s ON s.id = f.rowid
       ${joinParts('s', 'via')} JOIN actors a ON a.id = p.actor
       WHERE statement_search MATCH ? AND ${this.#passes('s.id')} GROUP BY p.actor ORDER BY n DESC, p.actor LIMIT ?`,
      relayedOnes,
      SHOWN,
    ).map(({ id, name, n }) => ({ id: Number(id), name: String(name), statements: Number(n) }))
  }

  /** Those with most documents first. */
  outlets(): Audit['outlets'] {
    const outlets = new Map(
      this.#all(`SELECT id, outlet FROM ${this.#documents}`).map((row) => [row.id, row.outlet]),
    )
    const counted = new Map<unknown, { statements: number; unnamed: number }>()
    for (const { document, n, unnamed } of this.#all(
      `SELECT document, count(*) AS n, sum(speaker IS NOT NULL AND unnamed) AS unnamed FROM ${this.#from} GROUP BY document`,
    )) {
      const outlet = outlets.get(document!)
      const sum = counted.get(outlet) ?? { statements: 0, unnamed: 0 }
      counted.set(outlet, { statements: sum.statements + Number(n), unnamed: sum.unnamed + Number(unnamed) })
    }
    return this.#all(
      `SELECT outlet, count(*) AS documents, count(copy_of) AS copies FROM ${this.#documents} WHERE outlet IS NOT NULL
       GROUP BY outlet ORDER BY documents DESC, outlet`,
    ).map(({ outlet, documents, copies }) => ({
      outlet: String(outlet),
      documents: Number(documents),
      copies: Number(copies),
      ...(counted.get(outlet) ?? { statements: 0, unnamed: 0 }),
    }))
  }
}

/** Which numbers have been joined, directly or by way of others. */
class Groups {
  readonly #above = new Map<number, number>()

  of(member: number): number {
    let top = member
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above
    if (top !== member) this.#above.set(member, top)
    return top
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    if (x !== y) this.#above.set(Math.max(x, y), Math.min(x, y))
  }
}
