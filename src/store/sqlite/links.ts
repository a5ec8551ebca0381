// What likens documents to others, into the tables of a ledger. Comes in: prints and links; goes out: tables that agree with them. Each
// function is several statements; whoever calls it draws the transaction around them.
// Hard part: links belong to two documents. What is known of one is replaced as a whole, from whichever side it was found; and a copy always
// points at an original, never at another copy.
import type { DatabaseSync } from 'node:sqlite'
import type { DocumentLinks, Printed } from '../links.ts'
import { idOf } from './neighbours.ts'
import { prepared } from './prepared.ts'
import { removePrints, setPrints, subjectOf } from './prints.ts'
import { keysIn, type RowKind, rowByKey } from './row-ids.ts'
import { idsIn } from './write-rows.ts'

/** Replaces the prints of each subject. */
export function print(database: DatabaseSync, printed: readonly Printed[]): void {
  for (const { kind, subject, prints } of printed) {
    const id = idOf(database, kind, subject)
    if (id !== null) setPrints(database, subjectOf(kind, id), prints)
  }
}

/** Replaces what is known of these documents. One that the ledger does not have is left out. */
export function link(database: DatabaseSync, links: readonly DocumentLinks[]): void {
  const known = links.flatMap((one) => {
    const id = idOf(database, 'document', one.document)
    return id === null ? [] : [{ one, id }]
  })
  // All are cleared first: a link of two of them is in the list once.
  for (const { id } of known) clear(database, id)
  for (const { one, id } of known) {
    setOrigin(database, id, one)
    addLinks(database, id, one)
  }
}

/** To be looked at again, since rows or actors changed; and so is what copies them. */
export function markUnlinked(database: DatabaseSync, documents: readonly string[]): void {
  for (const key of documents) {
    const id = idOf(database, 'document', key)
    if (id !== null)
      prepared(database, 'UPDATE documents SET linked = 0 WHERE id = ?1 OR copy_of = ?1').run(id)
  }
}

/** A document that is not current any more: nothing leads to it, and what copied it looks for another original. */
export function forgetLinks(database: DatabaseSync, document: number): void {
  clear(database, document)
  for (const kind of ['statement', 'interaction'] as const)
    removePrints(
      database,
      idsIn(database, kind, document).map((id) => subjectOf(kind, id)),
    )
  removePrints(database, [subjectOf('document', document)])
  prepared(
    database,
    'UPDATE documents SET copy_of = NULL, copied = NULL, linked = 0 WHERE copy_of = ?1 OR id = ?1',
  ).run(document)
}

/** Takes away links of which one row is gone, and gives their number. Reads all links. */
export const removeOrphanLinks = (database: DatabaseSync): number =>
  orphans.reduce((removed, sql) => removed + Number(prepared(database, sql).run().changes), 0)

const pairs = [
  ['same_quotations', 'a', 'b', 'statement'],
  ['relayed', 'statement', 'origin', 'statement'],
  ['disputes', 'a', 'b', 'statement'],
  ['disputes', 'a', 'b', 'interaction'],
] as const

/** Links from the document, and those of others with its rows. */
function clear(database: DatabaseSync, document: number): void {
  for (const [table, a, b, kind] of pairs) {
    const keys = JSON.stringify(keysIn(database, kind, document))
    prepared(database, `DELETE FROM ${table} WHERE document = ?`).run(document)
    for (const side of [a, b])
      prepared(database, `DELETE FROM ${table} WHERE ${side} IN (SELECT value FROM json_each(?))`).run(keys)
  }
}

function setOrigin(
  database: DatabaseSync,
  document: number,
  { copyOf, copied, copies }: DocumentLinks,
): void {
  const origin = copyOf === null ? null : idOf(database, 'document', copyOf)
  prepared(database, 'UPDATE documents SET copy_of = ?, copied = ?, linked = 1 WHERE id = ?').run(
    origin,
    origin === null ? null : copied,
    document,
  )
  if (origin !== null)
    prepared(database, 'UPDATE documents SET copy_of = ?, linked = 0 WHERE copy_of = ?').run(origin, document)
  for (const key of copies) {
    const copy = idOf(database, 'document', key)
    if (copy !== null)
      prepared(
        database,
        'UPDATE documents SET copy_of = ?1, linked = 0 WHERE (id = ?2 OR copy_of = ?2) AND id NOT IN (?1, ?3)',
      ).run(origin ?? document, copy, document)
  }
}

function addLinks(
  database: DatabaseSync,
  document: number,
  { quotations, disputes, relayed }: DocumentLinks,
): void {
  const addQuotation = prepared(
    database,
    'INSERT OR IGNORE INTO same_quotations (document, a, b, likeness, difference) VALUES (?, ?, ?, ?, ?)',
  )
  const addDispute = prepared(
    database,
    'INSERT OR IGNORE INTO disputes (document, kind, a, b, reason) VALUES (?, ?, ?, ?, ?)',
  )
  const addRelayed = prepared(
    database,
    'INSERT OR IGNORE INTO relayed (statement, origin, document) VALUES (?, ?, ?)',
  )
  for (const { a, b, likeness, difference } of quotations)
    addQuotation.run(document, a, b, likeness, JSON.stringify(difference))
  for (const { kind, a, b, reason } of disputes) addDispute.run(document, kind, a, b, reason)
  for (const { statement, origin } of relayed) addRelayed.run(statement, origin, document)
}

const gone = (column: string, ...kinds: readonly RowKind[]): string =>
  kinds
    .map(
      (kind) =>
        `NOT (${column} LIKE '${kind[0]}%' AND EXISTS (SELECT 1 FROM ${rowByKey(kind, 'r', column)}))`,
    )
    .join(' AND ')

const orphans: readonly string[] = [
  `DELETE FROM same_quotations WHERE ${gone('a', 'statement')} OR ${gone('b', 'statement')}`,
  `DELETE FROM relayed WHERE ${gone('statement', 'statement')} OR ${gone('origin', 'statement')}`,
  `DELETE FROM disputes WHERE (${gone('a', 'statement', 'interaction')}) OR (${gone('b', 'statement', 'interaction')})`,
]
