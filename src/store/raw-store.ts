// Raw input as it came, beside the ledger: what a new reading model reads again, and what proves a row when the page is gone. One file
// `news.raw.db` beside `news.db`; bytes by their SHA-256, each once, packed with zstd.
import { DatabaseSync } from 'node:sqlite'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

export interface RawStore {
  keep(inputs: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]): void
  /** null where it was not kept. */
  load(sha256: string): Uint8Array | null
  close(): void
}

/** "news.db" → "news.raw.db"; another name has ".raw.db" put behind it. */
export const rawPathOf = (ledger: string): string => `${ledger.replace(/\.(db|sqlite3?)$/i, '')}.raw.db`

/** No article is larger; what unpacks to more was not written here. */
const LARGEST = 1 << 30

export function openRawStore(path: string): RawStore {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS raw (sha256 TEXT PRIMARY KEY, zstd BLOB NOT NULL) WITHOUT ROWID',
  )
  const [has, put, get] = [
    database.prepare('SELECT 1 FROM raw WHERE sha256 = ?'),
    database.prepare('INSERT INTO raw VALUES (?, ?)'),
    database.prepare('SELECT zstd FROM raw WHERE sha256 = ?'),
  ]
  return {
    keep(inputs) {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { sha256, bytes } of inputs) if (!has.get(sha256)) put.run(sha256, zstdCompressSync(bytes))
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    load(sha256) {
      const row = get.get(sha256)
      return row ? zstdDecompressSync(row.zstd as Uint8Array, { maxOutputLength: LARGEST }) : null
    },
    close: () => database.close(),
  }
}
