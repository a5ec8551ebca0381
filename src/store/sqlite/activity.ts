// What an actor's page counts. Comes in: actors; goes out: their counts in the table of actors and, for those with many rows, what their
// page shows, in `activity` and `actor_words`.
// Hard part: the page must be right at once and quick for whoever is in every article. So writers only note who is out of date (`stale`);
// who asks has those counted first; and few rows are counted when asked, as that takes no longer than to look up what was counted before.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { joinParts } from './evidence.ts'
import { matchFacets } from './facets.ts'
import { whyOf } from './phrases.ts'
import { prepared } from './prepared.ts'

type Row = Record<string, SQLOutputValue>

/** Statements, documents and interactions together, from which on an actor's page is counted beforehand. */
const MANY = 300
/** Others kept for each of the lists of a page. */
const KEPT = 50

/** Counts of `temp.counted`, columns actor, role, other, month, rows. */
const counts: Readonly<Record<string, string>> = {
  said: `SELECT c.actor, 'said' AS role, 0 AS other, coalesce(substr(s.day, 1, 7), '') AS month, count(*) AS rows
    FROM temp.counted c CROSS JOIN statement_rows s INDEXED BY statements_by_speaker ON s.speaker = c.actor AND s.current = 1 GROUP BY 1, 4`,
  to: others('to'),
  about: others('about'),
  of: `SELECT c.actor, 'of' AS role, s.speaker AS other, '' AS month, count(DISTINCT s.id) AS rows
    FROM temp.counted c CROSS JOIN statement_search f CROSS JOIN statement_rows s ON s.id = f.rowid
    WHERE statement_search MATCH replace('${matchFacets(['b0'])}', '0', c.actor) AND s.speaker IS NOT NULL AND s.speaker <> c.actor GROUP BY 1, 3`,
  met: `SELECT actor, 'met' AS role, other, '' AS month, count(DISTINCT interaction) AS rows
    FROM (${met('actor', 'recipient')} UNION ALL ${met('recipient', 'actor')}) WHERE other <> actor GROUP BY 1, 3`,
}

function others(role: 'to' | 'about'): string {
  return `SELECT c.actor, '${role}' AS role, p.actor AS other, '' AS month, count(DISTINCT s.id) AS rows
    FROM temp.counted c CROSS JOIN statement_rows s INDEXED BY statements_by_speaker ON s.speaker = c.actor AND s.current = 1 ${joinParts('s', role)}
    WHERE p.actor <> c.actor GROUP BY 1, 3`
}

function met(side: string, otherSide: string): string {
  return `SELECT c.actor, x.${otherSide} AS other, x.interaction FROM temp.counted c CROSS JOIN sides x ON x.${side} = c.actor
    CROSS JOIN interaction_rows i ON i.id = x.interaction WHERE i.current = 1 AND x.${otherSide} IS NOT NULL`
}

/** Words about `temp.counted`, columns actor, kind, words, appearances. */
const words: Readonly<Record<string, string>> = {
  alias: `SELECT c.actor, 'alias' AS kind, w.value AS words, count(*) AS appearances FROM temp.counted c CROSS JOIN actors a ON a.id = c.actor
    CROSS JOIN appearance_rows p ON p.actor = c.actor
    CROSS JOIN json_each(json_insert(coalesce(p.aliases, '[]'), '$[#]', p.name)) w
    WHERE w.value <> a.name GROUP BY 1, 3`,
  why: `SELECT c.actor, 'why' AS kind, ${whyOf('p')} AS words, count(*) AS appearances FROM temp.counted c
    CROSS JOIN appearance_rows p ON p.actor = c.actor GROUP BY 1, 3`,
}

/** Counts these actors anew, or all that are out of date. */
export function refreshActivity(database: DatabaseSync, actors: readonly number[] | 'stale'): void {
  if (actors === 'stale' && !prepared(database, 'SELECT 1 FROM stale LIMIT 1').get()) return
  database.exec('SAVEPOINT refresh')
  try {
    count(database, actors)
    database.exec('RELEASE refresh')
  } catch (error) {
    database.exec('ROLLBACK TO refresh; RELEASE refresh')
    throw error
  }
}

/** Counts whoever is out of date, unless another process is writing, or nobody may: then an answer is as right as the last count. */
export function refreshStale(database: DatabaseSync, actor?: number): void {
  try {
    if (actor === undefined) refreshActivity(database, 'stale')
    else if (prepared(database, 'SELECT 1 FROM stale WHERE actor = ?').get(actor))
      refreshActivity(database, [actor])
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    const isBusyOrReadOnly = errcode === 5 || errcode === 8
    if (!isBusyOrReadOnly) throw error
  }
}

function count(database: DatabaseSync, actors: readonly number[] | 'stale'): void {
  choose(database, actors)
  const run = (sql: string, ...values: (string | number)[]) => prepared(database, sql).run(...values)
  run(`UPDATE actors SET
      statements = (SELECT count(*) FROM statement_rows s INDEXED BY statements_by_speaker WHERE s.speaker = actors.id AND s.current = 1),
      interactions = (SELECT count(DISTINCT x.interaction) FROM (
          SELECT interaction FROM sides WHERE actor = actors.id UNION ALL SELECT interaction FROM sides WHERE recipient = actors.id
        ) x JOIN interaction_rows i ON i.id = x.interaction WHERE i.current = 1),
      (documents, first_day, last_day) = (
        SELECT count(DISTINCT d.id), min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10))
        FROM appearance_rows p JOIN documents d ON d.id = p.document WHERE p.actor = actors.id AND d.current = 1)
    WHERE id IN (SELECT actor FROM temp.counted)`)
  run('DELETE FROM actor_roles WHERE actor IN (SELECT actor FROM temp.counted)')
  run(`INSERT INTO actor_roles (actor, role, documents, first_day, last_day)
    SELECT c.actor, r.value, count(DISTINCT d.id), min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10))
    FROM temp.counted c CROSS JOIN appearance_rows p ON p.actor = c.actor CROSS JOIN documents d ON d.id = p.document CROSS JOIN json_each(coalesce(p.roles, '[]')) r
    WHERE d.current = 1 GROUP BY 1, 2`)
  for (const table of ['activity', 'actor_words', 'stale'])
    run(`DELETE FROM ${table} WHERE actor IN (SELECT actor FROM temp.counted)`)
  run(
    `DELETE FROM temp.counted WHERE actor NOT IN (SELECT id FROM actors WHERE documents + statements + interactions > ${MANY})`,
  )
  const most = `row_number() OVER (PARTITION BY actor ORDER BY`
  for (const [role, sql] of Object.entries(counts))
    run(
      role === 'said'
        ? `INSERT INTO activity (actor, role, other, month, rows) ${sql}`
        : `INSERT INTO activity (actor, role, other, month, rows) SELECT actor, role, other, month, rows FROM (
             SELECT *, ${most} rows DESC, other) AS n FROM (${sql})) WHERE n <= ${KEPT}`,
    )
  for (const sql of Object.values(words))
    run(`INSERT INTO actor_words (actor, kind, words, appearances) SELECT actor, kind, words, appearances FROM (
           SELECT *, ${most} appearances DESC, words) AS n FROM (${sql})) WHERE n <= ${KEPT}`)
}

function choose(database: DatabaseSync, actors: readonly number[] | 'stale'): void {
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS counted (actor INTEGER PRIMARY KEY); DELETE FROM temp.counted',
  )
  if (actors === 'stale') prepared(database, 'INSERT INTO temp.counted SELECT actor FROM stale').run()
  else
    prepared(database, 'INSERT OR IGNORE INTO temp.counted SELECT value FROM json_each(?)').run(
      JSON.stringify(actors),
    )
}

/** Looks up what was counted, or counts it. `of`: a row of actors. */
export class Activity {
  readonly #database: DatabaseSync
  readonly #actor: number
  readonly #isCounted: boolean

  constructor(database: DatabaseSync, of: Row) {
    this.#database = database
    this.#actor = Number(of.id)
    this.#isCounted = Number(of.documents) + Number(of.statements) + Number(of.interactions) > MANY
    if (!this.#isCounted) choose(database, [this.#actor])
  }

  /** Statements by month, in order; months that nobody knows are left out. */
  byMonth(): { month: string; statements: number }[] {
    return this.#all(
      `SELECT month, rows FROM (${this.#counts('said')}) WHERE month <> '' ORDER BY month`,
    ).map(({ month, rows }) => ({ month: String(month), statements: Number(rows) }))
  }

  /** Most first. */
  others(role: 'to' | 'about' | 'of' | 'met', limit: number): { id: number; name: string; rows: number }[] {
    return this.#all(
      `SELECT x.other AS id, a.name, x.rows FROM (${this.#counts(role)}) x JOIN actors a ON a.id = x.other
       ORDER BY x.rows DESC, x.other LIMIT ${limit}`,
    ).map(({ id, name, rows }) => ({ id: Number(id), name: String(name), rows: Number(rows) }))
  }

  /** Commonest first. */
  words(kind: 'alias' | 'why', limit: number): { words: string; appearances: number }[] {
    const from = this.#isCounted
      ? `SELECT words, appearances FROM actor_words WHERE actor = ? AND kind = '${kind}'`
      : words[kind]!
    return this.#all(
      `SELECT words, appearances FROM (${from}) ORDER BY appearances DESC, words LIMIT ${limit}`,
    ).map((row) => ({ words: String(row.words), appearances: Number(row.appearances) }))
  }

  #counts(role: string): string {
    return this.#isCounted
      ? `SELECT other, month, rows FROM activity WHERE actor = ? AND role = '${role}'`
      : counts[role]!
  }

  #all(sql: string): Row[] {
    return prepared(this.#database, sql).all(...(this.#isCounted ? [this.#actor] : []))
  }
}
