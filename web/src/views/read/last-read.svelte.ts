// The article that was read last, and how it came, so that it is still there when the reader comes back from another view.
import type { Report } from '../../../../src/ledger/report.ts'

/** What was read, as it can be put into a ledger. */
export type Origin = { readonly file: File } | { readonly url: string }

class LastRead {
  report = $state.raw<Report | null>(null)
  origin = $state.raw<Origin | null>(null)
}

export const lastRead = new LastRead()
