// Documents and rows that have something in common with a new one. Comes in: prints, or words; goes out: what src/linking compares.
// Hard part: no question may take longer as the ledger grows. A print leads to the first 64 that have it and no further, and of those that
// hold some words the newest are looked at.
import type { DatabaseSync } from 'node:sqlite'
import type {
  LikeDocument,
  LikeInteraction,
  LikeStatement,
  Neighbours,
  Party,
  PrintedKind,
} from '../links.ts'
import { joinParts, letterIn, type Role, roleOf, textAt } from './evidence.ts'
import { prepared } from './prepared.ts'
import { idsWithPrints } from './prints.ts'
import { keyOf, rowId } from './row-ids.ts'

/** So many of those that have a print are looked at. */
const mostOfPrint = 64

/** Row → how many prints it shares. */
type Counts = ReadonlyMap<number, number>

const all = <Row>(database: DatabaseSync, sql: string, ...values: readonly (string | number)[]): Row[] =>
  prepared(database, sql).all(...values) as Row[]

export const idOf = (database: DatabaseSync, kind: PrintedKind, key: string): number | null =>
  kind === 'document'
    ? ((prepared(database, 'SELECT id FROM documents WHERE key = ?').get(key)?.id as number | undefined) ??
      null)
    : rowId(database, kind, key)

export const arrivals = (database: DatabaseSync, documents: readonly string[]): Map<string, number> =>
  new Map(
    documents.flatMap((key) => {
      const id = idOf(database, 'document', key)
      return id === null ? [] : [[key, id] as const]
    }),
  )

export const documentsOf = (database: DatabaseSync, keys: readonly string[]): LikeDocument[] =>
  documentsWith(database, new Map([...arrivals(database, keys).values()].map((id) => [id, 0])))

export const likeDocuments = (
  database: DatabaseSync,
  prints: readonly number[],
  limit: number,
): LikeDocument[] => documentsWith(database, sharing(database, 'document', prints, limit))

export const likeStatements = (
  database: DatabaseSync,
  prints: readonly number[],
  limit: number,
  fewest = 1,
): LikeStatement[] => statementsWithIds(database, sharing(database, 'statement', prints, limit, fewest))

export const likeInteractions = (
  database: DatabaseSync,
  prints: readonly number[],
  limit: number,
): LikeInteraction[] => interactionsWithIds(database, sharing(database, 'interaction', prints, limit))

/** So many statements on either side of one are searched for words. */
const reach = 30_000

/** A word that more of them hold leads no further than this. */
const mostOfWord = 1000

export function statementsWith(
  database: DatabaseSync,
  ...[words, near, days, limit]: Parameters<Neighbours['statementsWith']>
): LikeStatement[] {
  const place = idOf(database, 'statement', near)
  if (place === null) return []
  const counts = new Map<number, number>()
  for (const forms of words) {
    // Each form is quoted, so none is an operator.
    const match = `words : (${forms.map((form) => `"${form.replaceAll('"', '""')}"`).join(' OR ')})`
    for (const { id } of all<{ id: number }>(database, holdersOfWord, match, place - reach, place + reach))
      counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const both = [...counts].filter(([, count]) => count > 1).map(([id]) => id)
  if (both.length === 0) return []
  // The last day is followed by a sign that sorts behind every time of that day.
  const [since, until] = days ? [days.since, `${days.until}~`] : ['', '~']
  const found = all<{ id: number }>(database, originalsAmong, JSON.stringify(both), since, until, limit)
  return statementsWithIds(database, new Map(found.map(({ id }) => [id, 0])))
}

const holdersOfWord = `
SELECT rowid AS id FROM statement_search WHERE statement_search MATCH ? AND rowid BETWEEN ? AND ? LIMIT ${mostOfWord}`

/** Those that came last first. */
const originalsAmong = `
SELECT s.id FROM statement_rows s JOIN documents d ON d.id = s.document
WHERE s.id IN (SELECT value FROM json_each(?)) AND s.current AND d.current AND d.copy_of IS NULL
  AND (d.published IS NULL OR d.published BETWEEN ? AND ?)
ORDER BY s.id DESC LIMIT ?`

/** Those that share prints with these, most first, then those that came first. */
function sharing(
  database: DatabaseSync,
  kind: PrintedKind,
  prints: readonly number[],
  limit: number,
  fewest = 1,
): Counts {
  const counts = new Map<number, number>()
  for (const ids of idsWithPrints(database, kind, prints, mostOfPrint))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map(
    [...counts]
      .filter(([, shared]) => shared >= fewest)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit),
  )
}

const idsOf = (counts: Counts): string => JSON.stringify([...counts.keys()])

/** In the order in which the counts are. */
function inOrder<Row extends { readonly id: number }>(rows: readonly Row[], counts: Counts): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...counts.keys()].flatMap((id) => byId.get(id) ?? [])
}

function documentsWith(database: DatabaseSync, counts: Counts): LikeDocument[] {
  if (counts.size === 0) return []
  const rows = all<DocumentRow>(database, documentRows, idsOf(counts))
  return inOrder(rows, counts).map(({ id, ...row }) => ({ ...row, arrived: id, shared: counts.get(id)! }))
}

interface DocumentRow extends Omit<LikeDocument, 'arrived' | 'shared'> {
  readonly id: number
}

const documentRows = `
SELECT d.id, d.key AS document, d.text, d.published, d.outlet, o.key AS copyOf,
  coalesce((SELECT length(prints) / 4 FROM printed WHERE subject = 4 * d.id), 0) AS prints
FROM documents d LEFT JOIN documents o ON o.id = d.copy_of
WHERE d.id IN (SELECT value FROM json_each(?)) AND d.current`

function statementsWithIds(database: DatabaseSync, counts: Counts): LikeStatement[] {
  if (counts.size === 0) return []
  const ids = idsOf(counts)
  const parties = partiesOf(database, statementParties, ids)
  return inOrder(all<StatementRow>(database, statementRows, ids), counts).map(
    ({ id, speakerId, speakerName, speakerKind, negated, ...row }) => {
      const roles = parties.get(id)
      const here = roles?.get('source')?.find((party) => party.id === speakerId)
      const speaker =
        speakerId === null ? null : { id: speakerId, name: speakerName!, kind: speakerKind!, aliases: [] }
      return {
        ...row,
        negated: negated === 1,
        shared: counts.get(id)!,
        speaker: here ?? speaker,
        about: roles?.get('about') ?? [],
        through: [...(roles?.get('to') ?? []), ...(roles?.get('via') ?? [])],
      }
    },
  )
}

interface StatementRow extends Omit<LikeStatement, 'negated' | 'speaker' | 'about' | 'through' | 'shared'> {
  readonly id: number
  readonly negated: number
  readonly speakerId: number | null
  readonly speakerName: string | null
  readonly speakerKind: string | null
}

const statementRows = `
SELECT s.id, s.key AS statement, d.key AS document, d.outlet, d.published, s.kind, s.act, s.negated, s.words, s.confidence,
  s.start, s."end" AS "end", s.speaker AS speakerId, a.name AS speakerName, a.kind AS speakerKind
FROM statements s JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.speaker
WHERE s.id IN (SELECT value FROM json_each(?)) AND s.current AND d.current`

function interactionsWithIds(database: DatabaseSync, counts: Counts): LikeInteraction[] {
  if (counts.size === 0) return []
  const ids = idsOf(counts)
  const parties = partiesOf(database, interactionParties, ids)
  return inOrder(all<InteractionRow>(database, interactionRows, ids), counts).map(
    ({ id, day, dayEnd, before, after, ...row }) => ({
      ...row,
      when: day === null ? null : { start: day, end: dayEnd ?? day },
      before: before ?? '',
      after: after ?? '',
      shared: counts.get(id)!,
      actors: parties.get(id)?.get('actor') ?? [],
      recipients: parties.get(id)?.get('recipient') ?? [],
    }),
  )
}

interface InteractionRow
  extends Omit<LikeInteraction, 'when' | 'before' | 'after' | 'actors' | 'recipients' | 'shared'> {
  readonly id: number
  readonly day: string | null
  readonly dayEnd: string | null
  readonly before: string | null
  readonly after: string | null
}

/** A day that is only the page's says nothing about when it happened. */
const interactionRows = `
SELECT i.id, i.key AS interaction, d.key AS document, d.outlet, d.published, i.type, i.status, i.words, i.confidence,
  i.start, i."end" AS "end", CASE WHEN s.id IS NOT NULL THEN ${keyOf('statement', 's', 'd')} END AS accordingTo,
  CASE WHEN i.day_rule <> 'published' THEN i.day END AS day, CASE WHEN i.day_rule <> 'published' THEN i.day_end END AS dayEnd,
  ${textAt('d', 'max(0, i.start - 200)', 'min(200, i.start)')} AS before, ${textAt('d', 'i."end"', '200')} AS after
FROM interactions i JOIN documents d ON d.id = i.document LEFT JOIN statement_rows s ON s.id = i.statement
WHERE i.id IN (SELECT value FROM json_each(?)) AND i.current AND d.current`

type Parties = Map<number, Map<Role, Party[]>>

/** Row → role → those who take part, each once, in the order of the document. */
function partiesOf(database: DatabaseSync, sql: string, ids: string): Parties {
  const parties: Parties = new Map()
  for (const { row, letter, actor, name, kind, aliases } of all<PartyRow>(database, sql, ids)) {
    const role = roleOf.get(letter)!
    const roles = parties.get(row) ?? new Map<Role, Party[]>()
    parties.set(row, roles)
    const list = roles.get(role) ?? []
    roles.set(role, list)
    if (!list.some(({ id }) => id === actor))
      list.push({ id: actor, name, kind, aliases: JSON.parse(aliases) as string[] })
  }
  return parties
}

interface PartyRow {
  readonly row: number
  readonly letter: string
  readonly actor: number
  readonly name: string
  readonly kind: string
  readonly aliases: string
}

const statementParties = `
SELECT s.id AS row, ${letterIn('e.value')} AS letter, p.actor, p.name, k.words AS kind, coalesce(p.aliases, '[]') AS aliases
FROM statement_rows s ${joinParts('s', 'source', 'about', 'to', 'via')} CROSS JOIN phrases k ON k.id = p.kind
WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id, e.key`

const interactionParties = `
SELECT i.id AS row, ${letterIn('e.value')} AS letter, p.actor, p.name, k.words AS kind, coalesce(p.aliases, '[]') AS aliases
FROM interaction_rows i ${joinParts('i', 'actor', 'recipient')} CROSS JOIN phrases k ON k.id = p.kind
WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id, e.key`
