// Who had to do with whom. Comes in: how many actors, which days, outlet and types; goes out: the actors with most interactions and, for
// each two of them, what is said of them: how often, when first and last, with which status, and by how many who did not copy it.
import type { DatabaseSync } from 'node:sqlite'
import type { Network, NetworkEdge, NetworkQuestion } from '../answers.ts'
import { refreshStale } from './activity.ts'
import { readPeriod } from './filters.ts'
import { outletsNamed } from './named-actors.ts'
import { prepared } from './prepared.ts'

const TOP = 500
const MOST = 5000
const EXAMPLES = 5

export function network(database: DatabaseSync, question: NetworkQuestion): Network {
  const top = Math.min(MOST, Math.max(1, Math.trunc(question.top ?? TOP) || 1))
  const { where, values } = conditions(database, question)
  if (where.length === 0) refreshStale(database)
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS shown_actors (actor INTEGER PRIMARY KEY, interactions INTEGER); DELETE FROM temp.shown_actors',
  )
  if (where.length > 0) countSides(database, where, values, top)
  else prepared(database, `INSERT INTO temp.shown_actors ${ofAll}`).run(top)
  const nodes = prepared(
    database,
    'SELECT a.id, a.name, a.kind, t.interactions FROM temp.shown_actors t CROSS JOIN actors a ON a.id = t.actor ORDER BY t.interactions DESC, a.id',
  ).all()
  return {
    nodes: nodes.map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      kind: String(row.kind),
      interactions: Number(row.interactions),
    })),
    edges: edges(database, where, values),
  }
}

const ofAll =
  'SELECT id, interactions FROM actors WHERE interactions > 0 ORDER BY interactions DESC, id LIMIT ?'

/** Of few types, days or outlets: counted by the way. */
function countSides(
  database: DatabaseSync,
  where: readonly string[],
  values: readonly string[],
  top: number,
): void {
  const counts = new Map<number, { interaction: number; n: number }>()
  const count = (actor: number | null, interaction: number) => {
    if (actor === null) return
    const known = counts.get(actor)
    if (!known) counts.set(actor, { interaction, n: 1 })
    else if (known.interaction !== interaction) Object.assign(known, { interaction, n: known.n + 1 })
  }
  // Rows of one interaction come one behind the other, so each is counted once.
  const select = prepared(
    database,
    `SELECT x.interaction, x.actor, x.recipient FROM interaction_rows i CROSS JOIN sides x ON x.interaction = i.id
     WHERE i.current AND ${where.join(' AND ')}`,
  )
  select.setReturnArrays(true)
  for (const row of select.iterate(...values) as Iterable<unknown>) {
    const [interaction, actor, recipient] = row as readonly [number, number | null, number | null]
    count(actor, interaction)
    count(recipient, interaction)
  }
  const most = [...counts].sort(([a, x], [b, y]) => y.n - x.n || a - b).slice(0, top)
  const add = prepared(database, 'INSERT INTO temp.shown_actors VALUES (?, ?)')
  for (const [actor, { n }] of most) add.run(actor, n)
}

/** On `i`, a row of interaction_rows. */
function conditions(
  database: DatabaseSync,
  question: NetworkQuestion,
): { where: string[]; values: string[] } {
  const where: string[] = []
  const values: string[] = []
  const period = readPeriod(question)
  if (period) {
    where.push('i.day <= ? AND coalesce(i.day_end, i.day) >= ?')
    values.push(period.last, period.first)
  }
  if (question.types?.length) {
    where.push('i.type IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(question.types.map((type) => type.toLowerCase())))
  }
  if (question.outlet) {
    where.push(
      'i.document IN (SELECT d.id FROM documents d WHERE d.outlet IN (SELECT value FROM json_each(?)))',
    )
    values.push(JSON.stringify(outletsNamed(database, question.outlet).map(({ name }) => name)))
  }
  return { where, values }
}

/** Rows of both sides shown; of one interaction with several on a side, a row for each two. */
function edges(database: DatabaseSync, where: readonly string[], values: readonly string[]): NetworkEdge[] {
  const copies = copiesOf(database)
  const found = new Map<string, OpenEdge>()
  const select = prepared(
    database,
    `SELECT x.actor, x.recipient, i.type, i.status, i.id, hex(i.key), i.document, i.day, coalesce(i.day_end, i.day)
     FROM sides x CROSS JOIN interaction_rows i ON i.id = x.interaction
     WHERE +x.actor IN (SELECT actor FROM temp.shown_actors) AND +x.recipient IN (SELECT actor FROM temp.shown_actors)
       AND i.current ${where.map((one) => `AND ${one}`).join(' ')}`,
  )
  // Hundreds of thousands of rows: as lists, they take half the time that objects do.
  select.setReturnArrays(true)
  for (const row of select.iterate(...values) as Iterable<unknown>) {
    const [actor, recipient, type, status, id, key, document, day, end] = row as EdgeRow
    const name = `${actor} ${recipient} ${type} ${status}`
    let edge = found.get(name)
    if (!edge) {
      edge = { actor, recipient, type, status, rows: [], origins: [], first: null, last: null }
      found.set(name, edge)
    }
    edge.rows.push([id, key, document])
    edge.origins.push(copies.get(document) ?? document)
    if (day !== null && (edge.first === null || day < edge.first)) edge.first = day
    if (end !== null && (edge.last === null || end > edge.last)) edge.last = end
  }
  const keys = prepared(database, 'SELECT id, key FROM documents')
  keys.setReturnArrays(true)
  const documents = new Map(keys.all() as unknown as (readonly [number, string])[])
  return [...found.values()].map((edge) => closed(edge, documents)).sort(byWeight)
}

type EdgeRow = readonly [
  actor: number,
  recipient: number,
  type: string,
  status: string,
  id: number,
  key: string,
  document: number,
  day: string | null,
  end: string | null,
]

type OpenEdge = Omit<NetworkEdge, 'rows' | 'origins' | 'examples' | 'first' | 'last'> & {
  /** Own part of the key, and the document, which has the other one. */
  readonly rows: (readonly [id: number, key: string, document: number])[]
  readonly origins: number[]
  first: string | null
  last: string | null
}

/** An interaction of two with two stands there four times. */
function closed({ rows, origins, ...edge }: OpenEdge, documents: ReadonlyMap<number, string>): NetworkEdge {
  if (rows.length > 1) rows.sort(([a], [b]) => a - b)
  const keys = new Map(rows.map((row) => [row[0], row]))
  return {
    ...edge,
    rows: keys.size,
    origins: origins.length > 1 ? new Set(origins).size : 1,
    examples: [...keys.values()]
      .slice(0, EXAMPLES)
      .map(([, key, document]) => `i${documents.get(document)!.slice(1, 9)}${key.toLowerCase()}`),
  }
}

const byWeight = (a: NetworkEdge, b: NetworkEdge): number =>
  b.rows - a.rows ||
  a.actor - b.actor ||
  a.recipient - b.recipient ||
  (a.type < b.type ? -1 : a.type > b.type ? 1 : a.status < b.status ? -1 : a.status > b.status ? 1 : 0)

/** Document → the one of which it is a copy. */
export function copiesOf(database: DatabaseSync): Map<number, number> {
  return new Map(
    prepared(database, 'SELECT id, copy_of FROM documents WHERE copy_of IS NOT NULL')
      .all()
      .map(({ id, copy_of }) => [Number(id), Number(copy_of)]),
  )
}
