// `hearsay import`: a file of corrections in, a judgement for each of its lines. What cannot be applied is said, line by line.
import { readFile, stat } from 'node:fs/promises'
import { decisionText } from '../../export/answers/judgements.ts'
import { plain } from '../../export/terminal-text.ts'
import { UnknownSubject } from '../../store/judgement.ts'
import { parseCorrections } from '../../store/parse-corrections.ts'
import { complain, UsageError } from '../complaint.ts'
import { oneOf } from '../flags.ts'
import { byWhom } from '../judging.ts'
import { type LedgerFlags, withLedger } from '../ledger.ts'
import { outletTo } from '../outlet.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export interface ImportFlags extends LedgerFlags {
  readonly as?: string
  readonly by?: string
  readonly note?: string
  readonly dryRun?: boolean
  readonly quiet?: boolean
}

/** Bytes; a file of a million decisions. */
const largest = 256 * 1024 * 1024

export async function importCorrections(file: string, flags: ImportFlags, terminal: Terminal): Promise<Exit> {
  const { dryRun = false, quiet = false } = flags
  const isLines = /\.(jsonl|ndjson)$/i.test(file)
  const kind =
    flags.as === undefined ? (isLines ? 'jsonl' : 'csv') : oneOf(['csv', 'jsonl'] as const, flags.as, '--as')
  const text = await textOf(file, terminal).catch((error) => {
    complain(terminal, error, file)
    return null
  })
  if (text === null) return exits.nothingRead
  const { drafts, errors } = parseCorrections(text, kind, byWhom(flags, terminal))
  for (const { line, message } of errors) complain(terminal, new Error(message), `${file}, line ${line}`)
  const outlet = outletTo(terminal.stdout)
  let applied = 0
  let failed = errors.length
  if (dryRun) for (const { decision } of drafts) await outlet.write(`${plain(decisionText(decision))}\n`)
  else if (drafts.length > 0)
    await withLedger(flags, terminal, async (store) => {
      for (const draft of drafts) {
        const note = draft.note ?? flags.note
        try {
          const { id } = await store.judge({ ...draft, ...(note === undefined ? {} : { note }) })
          applied++
          await outlet.write(`${id}: ${plain(decisionText(draft.decision))}\n`)
        } catch (error) {
          if (!(error instanceof UnknownSubject)) throw error
          failed++
          complain(terminal, error, decisionText(draft.decision))
        }
      }
    })
  if (!quiet && !dryRun)
    terminal.stderr.write(
      `hearsay: ${applied} of ${applied + failed} decided; “hearsay judge log” lists them\n`,
    )
  if (failed === 0) return exits.ok
  return applied > 0 || (dryRun && drafts.length > 0) ? exits.someFailed : exits.nothingRead
}

async function textOf(file: string, { stdin }: Terminal): Promise<string> {
  if (file !== '-') {
    if ((await stat(file)).size > largest)
      throw new UsageError(`${file} is too large; part it into several files.`)
    return readFile(file, 'utf8')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk))
    size += chunks.at(-1)!.length
    if (size > largest) throw new UsageError('standard input is too large; part it into several files.')
  }
  return Buffer.concat(chunks).toString('utf8')
}
