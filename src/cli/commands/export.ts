// `hearsay export`: a ledger in, one format of another program out: a file, a folder of files, or standard output. One article at a time
// is in memory. A file is put in place when it is whole; where something fails, those that are not are taken away.
import { mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { formatOfFile, ledgerFormats, openLedgerWriter } from '../../export/formats.ts'
import { type LedgerWriter, partsOf } from '../../export/ledger-writer.ts'
import { rowKinds } from '../../export/row-kind.ts'
import type { StoredReport } from '../../store/store.ts'
import { UsageError } from '../complaint.ts'
import { oneOf } from '../flags.ts'
import { type LedgerFlags, withLedger } from '../ledger.ts'
import { type Outlet, outletTo, outletToFile } from '../outlet.ts'
import { progressOn } from '../progress.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export interface ExportFlags extends LedgerFlags {
  readonly format?: string
  readonly out?: string
  readonly rows?: string
  readonly quiet?: boolean
}

export async function exportLedger(flags: ExportFlags, terminal: Terminal): Promise<Exit> {
  const writer = await writerFor(flags)
  const outletFor = await outletsFor(writer, flags, terminal)
  const progress = progressOn(terminal.stderr, flags.quiet === true)
  return withLedger(flags, terminal, async (store) => {
    const { documents } = await store.counts()
    const open = new Map<string, Outlet>()
    let written = 0
    async function* counted(): AsyncGenerator<StoredReport> {
      for await (const stored of store.reports()) {
        progress.show(`writing ${++written} of ${documents} articles`)
        yield stored
      }
    }
    try {
      for await (const { file, data, last } of partsOf(writer, counted())) {
        const outlet = open.get(file) ?? (await outletFor(file))
        open.set(file, outlet)
        if (data.length > 0) await outlet.write(data)
        if (!last) continue
        await outlet.finish()
        open.delete(file)
      }
      for (const outlet of open.values()) await outlet.finish()
      open.clear()
    } finally {
      progress.clear()
      for (const outlet of open.values()) await outlet.abandon()
    }
    if (flags.out !== undefined && !flags.quiet)
      terminal.stderr.write(
        `hearsay: ${written === 1 ? '1 article' : `${written} articles`} in ${flags.out}\n`,
      )
    return exits.ok
  })
}

async function writerFor({ format, out = '', rows }: ExportFlags): Promise<LedgerWriter> {
  const named = format ?? formatOfFile(out)
  if (!named) throw new UsageError(`say which --format: ${ledgerFormats.join(', ')}.`)
  const wanted = oneOf(ledgerFormats, named, '--format')
  if (rows === undefined) return openLedgerWriter(wanted)
  if (wanted !== 'csv')
    throw new UsageError(`--rows picks a table of csv; ${wanted} has all rows. Leave out --rows.`)
  return openLedgerWriter(wanted, { rows: oneOf(rowKinds, rows, '--rows') })
}

/** Where each file goes, by its name. Nothing is made before the first of them is written, but for the folder. */
async function outletsFor(
  { only }: LedgerWriter,
  { out }: ExportFlags,
  { stdout }: Terminal,
): Promise<(file: string) => Promise<Outlet>> {
  if (out === undefined) {
    if (only === null) throw new UsageError('this format is several files; name a folder with --out FOLDER.')
    return async () => outletTo(stdout)
  }
  const found = await stat(out).catch(() => null)
  const isFolder = found?.isDirectory() ?? (only === null || /[/\\]$/.test(out))
  if (only !== null && !isFolder) return () => outletToFile(out)
  if (found && !found.isDirectory())
    throw new UsageError(`--out ${out} is a file; this format is several files and wants a folder.`)
  await mkdir(out, { recursive: true })
  return (file) => outletToFile(join(out, basename(file)))
}
