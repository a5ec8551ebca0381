// The ledger that a command asks: by --ledger, else HEARSAY_LEDGER, else hearsay.db in this folder.
import { existsSync } from 'node:fs'
import type { Store } from '../store/store.ts'
import type { Terminal } from './terminal.ts'

export interface LedgerFlags {
  readonly ledger?: string
}

export const usualLedger = 'hearsay.db'

export const ledgerPath = ({ ledger }: LedgerFlags, { env }: Pick<Terminal, 'env'>): string =>
  ledger ?? (env.HEARSAY_LEDGER || usualLedger)

/** Opens the ledger, which must be there, and closes it however the work ends. */
export async function withLedger<Result>(
  flags: LedgerFlags,
  terminal: Terminal,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const path = ledgerPath(flags, terminal)
  if (flags.ledger === undefined && !terminal.env.HEARSAY_LEDGER && !existsSync(path))
    throw new Error(
      `there is no ledger ${usualLedger} in this folder. Name yours with --ledger FILE (or HEARSAY_LEDGER=FILE), or make one: “hearsay ingest ARTICLES --ledger ${usualLedger}”.`,
    )
  const store = await terminal.openLedger(path, { create: false })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
