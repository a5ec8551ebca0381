// All statements that have the words of one. Comes in: a statement; goes out: its group, the first of it and the longest.
// Hard part: pairs are known, groups are not. They are followed from one statement to the next, to a thousand at most.
import type { DatabaseSync } from 'node:sqlite'
import type { Likeness, QuotationGroup } from '../links.ts'
import { prepared } from './prepared.ts'
import { rowByKey } from './row-ids.ts'

/** null where there is no such statement. A statement that nobody else has is a group of its own. */
export function groupOf(database: DatabaseSync, statement: string): QuotationGroup | null {
  const rows = prepared(database, members).all(statement) as unknown as GroupRow[]
  const first = rows[0]
  if (!first || !rows.some((row) => row.statement === statement)) return null
  const direct = prepared(
    database,
    'SELECT b AS other, likeness FROM same_quotations WHERE a = ?1 UNION SELECT a, likeness FROM same_quotations WHERE b = ?1',
  ).all(statement) as { other: string; likeness: Likeness }[]
  const likeness = new Map(direct.map((one) => [one.other, one.likeness]))
  return {
    statements: rows.map((row) => ({
      statement: row.statement,
      document: row.document,
      likeness: likeness.get(row.statement) ?? null,
    })),
    first: first.statement,
    longest: rows.reduce((best, row) => (row.length > best.length ? row : best)).statement,
    origins: new Set(rows.map(({ origin }) => origin)).size,
  }
}

interface GroupRow {
  readonly statement: string
  readonly document: string
  readonly length: number
  readonly origin: number
}

const members = `
WITH RECURSIVE members(key) AS (
  SELECT ?
  UNION SELECT q.b FROM members m JOIN same_quotations q ON q.a = m.key
  UNION SELECT q.a FROM members m JOIN same_quotations q ON q.b = m.key
  LIMIT 1000
)
SELECT s.key AS statement, d.key AS document, length(s.words) AS length, coalesce(d.copy_of, d.id) AS origin
FROM members m CROSS JOIN ${rowByKey('statement', 'r', 'm.key')} CROSS JOIN statements s ON s.id = r.id CROSS JOIN documents d ON d.id = s.document
WHERE s.current AND d.current
ORDER BY d.published IS NULL, substr(d.published, 1, 10), d.id, s.start`
