// A ledger in memory for tests of linking: the tables and questions of the real one, without all else that a store does.
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Report } from '../ledger/report.ts'
import type { LinkStore } from '../linking/link-documents.ts'
import { link, print } from '../store/sqlite/links.ts'
import {
  arrivals,
  documentsOf,
  likeDocuments,
  likeInteractions,
  likeStatements,
  statementsWith,
} from '../store/sqlite/neighbours.ts'
import { openDatabase } from '../store/sqlite/open-database.ts'
import { readUnlinked } from '../store/sqlite/stored-report.ts'
import { writeDocument } from '../store/sqlite/write-document.ts'

export interface LinkLedger extends LinkStore {
  readonly database: DatabaseSync
  /** Gives the key of the document. */
  add(report: Report): string
}

export function linkLedger(): LinkLedger {
  const database = openDatabase(':memory:', { create: true })
  const whole = (work: () => void) => {
    database.exec('BEGIN')
    work()
    database.exec('COMMIT')
  }
  return {
    database,
    add(report) {
      const key = createHash('sha256').update(JSON.stringify(report.document)).digest('hex')
      const input = {
        place: { source: key, record: null },
        key,
        sha256: key,
        bytes: 0,
        options: {},
        report,
      }
      return writeDocument(database, input, '2031-01-01T00:00:00Z').document
    },
    unlinked: async (limit) => readUnlinked(database, limit),
    link: async (links) => whole(() => link(database, links)),
    print: async (printed) => whole(() => print(database, printed)),
    arrivals: async (documents) => arrivals(database, documents),
    documents: async (keys) => documentsOf(database, keys),
    likeDocuments: async (prints, limit) => likeDocuments(database, prints, limit),
    likeStatements: async (prints, limit, fewest) => likeStatements(database, prints, limit, fewest),
    likeInteractions: async (prints, limit) => likeInteractions(database, prints, limit),
    statementsWith: async (words, near, days, limit) => statementsWith(database, words, near, days, limit),
  }
}
