// Opens a ledger by its path: the one place that knows which engine there is.
import type { Store } from './store.ts'

/** Throws LedgerUnreadable (src/store/sqlite/schema.ts) where there is none and `create` is not set, or where it cannot be read. */
export async function openLedger(path: string, options: { readonly create: boolean }): Promise<Store> {
  const { openSqliteStore } = await import('./sqlite/sqlite-store.ts')
  return openSqliteStore(path, options)
}
