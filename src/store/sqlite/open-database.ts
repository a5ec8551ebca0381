// A ledger file, open. Comes in: a path; goes out: a connection that waits its turn, checks foreign keys, and loses nothing that was
// committed when a process is killed (write-ahead log).
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LedgerUnreadable, migrate } from './schema.ts'

/** Milliseconds that one process waits for another that writes. */
const PATIENCE = 10_000

/** Throws LedgerUnreadable where there is no ledger, or none that can be read. */
export function openDatabase(path: string, { create }: { readonly create: boolean }): DatabaseSync {
  if (path !== ':memory:') {
    if (!create && !existsSync(path))
      throw new LedgerUnreadable(
        `there is no ledger ${path}. “hearsay ingest ARTICLES --ledger ${path}” makes one.`,
      )
    if (!existsSync(dirname(path)))
      throw new LedgerUnreadable(`${path} lies in a folder that does not exist; make it first.`)
  }
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: PATIENCE, enableForeignKeyConstraints: true })
    database.exec(
      'PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824',
    )
    migrate(database, path)
    return database
  } catch (error) {
    database?.close()
    throw error instanceof LedgerUnreadable
      ? error
      : new LedgerUnreadable(wordsFor(path, error), { cause: error })
  }
}

function wordsFor(path: string, error: unknown): string {
  const { errcode, message } = error as { errcode?: number; message?: string }
  switch (errcode) {
    case 26:
      return `${path} is no ledger. Name another file with --ledger.`
    case 11:
      return `${path} is damaged. Restore it from a copy, or ingest the articles anew into another file.`
    case 14:
      return `${path} cannot be opened. Check its name and permissions.`
    case 8:
      return `${path} may only be read. Check its permissions.`
    case 5:
      return `${path} is being written by another program. Try again when it is done.`
    default:
      return `${path} cannot be opened: ${message ?? String(error)}.`
  }
}
