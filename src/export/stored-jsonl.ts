// One document of the ledger a line, with nothing left out: what is written is read back the same. For moving a ledger, and for programs
// that want the keys which hold over all documents beside the report.
import type { Report } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'

export interface StoredJson {
  readonly format: 'hearsay-ledger/1'
  /** Key of the document. */
  readonly document: string
  readonly outlet: string | null
  /** Row of the report → key in the ledger. */
  readonly rows: Readonly<Record<string, string>>
  /** Actor of the report → the actor over all documents. */
  readonly actors: Readonly<Record<string, { readonly id: number; readonly name: string }>>
  /** Rows of the report that a person decided. */
  readonly human: readonly string[]
  readonly report: Report
}

export const storedJsonlWriter = (): LedgerWriter =>
  oneFile('ledger.jsonl', {
    open: () => '',
    write: (stored) => `${JSON.stringify(storedJson(stored))}\n`,
    close: () => '',
  })

export const storedJson = ({ report, document, outlet, rows, actors, human }: StoredReport): StoredJson => ({
  format: 'hearsay-ledger/1',
  document,
  outlet,
  rows: Object.fromEntries(rows),
  actors: Object.fromEntries(actors),
  human: [...human],
  report,
})

/** The way back; a line that was not written by `storedJsonlWriter` gives null. The report itself is not checked. */
export function parseStoredReport(line: string): StoredReport | null {
  const value = parseJson(line)
  if (!isStoredJson(value)) return null
  const { report, document, outlet, rows, actors, human } = value
  return {
    report,
    document,
    outlet,
    rows: new Map(Object.entries(rows)),
    actors: new Map(Object.entries(actors)),
    human: new Set(human),
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isStoredJson = (value: unknown): value is StoredJson =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'hearsay-ledger/1'
