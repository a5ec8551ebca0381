// What a format makes of documents, file by file, for tests.
import { type LedgerFormat, openLedgerWriter } from '../export/formats.ts'
import { partsOf } from '../export/ledger-writer.ts'
import { storing } from '../export/stored-from.ts'
import type { Report } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'

export async function exportedFiles(
  format: LedgerFormat,
  documents: readonly (Report | StoredReport)[],
  options: Parameters<typeof openLedgerWriter>[1] = {},
): Promise<ReadonlyMap<string, Buffer>> {
  const store = storing()
  const stored = documents.map((one) => ('rows' in one ? one : store(one)))
  const pieces = new Map<string, (string | Uint8Array)[]>()
  const closed = new Set<string>()
  for await (const { file, data, last } of partsOf(await openLedgerWriter(format, options), stored)) {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(file)) throw new Error(`${file} is no safe name`)
    if (closed.has(file)) throw new Error(`${file} was closed already`)
    if (last) closed.add(file)
    pieces.set(file, [...(pieces.get(file) ?? []), data])
  }
  if (closed.size !== pieces.size) throw new Error('a file was left open')
  return new Map(
    [...pieces].map(([file, data]) => [file, Buffer.concat(data.map((one) => Buffer.from(one)))]),
  )
}

/** The text of a format's only file. */
export async function exportedText(...of: Parameters<typeof exportedFiles>): Promise<string> {
  const files = [...(await exportedFiles(...of)).values()]
  if (files.length !== 1) throw new Error(`${of[0]} made ${files.length} files`)
  return files[0]!.toString('utf8')
}
