// A command that asks a ledger: its flags are looked at, the ledger is opened, the answer goes out as a table, JSON or CSV.
import { type AnswerWriter, answerCsv, answerJson, answerText } from '../export/answers/answer-writer.ts'
import { nextPage } from '../export/answers/found-text.ts'
import { fold, plain } from '../export/terminal-text.ts'
import { type Page, type Paging, UnfitQuestion } from '../store/answers.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './complaint.ts'
import { colorOn, oneOf, widthFor } from './flags.ts'
import { type LedgerFlags, withLedger } from './ledger.ts'
import { type Outlet, outletTo, outletToFile } from './outlet.ts'
import { type PagingFlags, pagingFrom } from './question.ts'
import { type Exit, exits, type Terminal } from './terminal.ts'

export interface AnswerFlags extends LedgerFlags, PagingFlags {
  readonly format?: string
  readonly out?: string
  readonly width?: string
  readonly color?: boolean
  readonly quiet?: boolean
  /** csv: every page, one after another. */
  readonly all?: boolean
}

const answerFormats = ['table', 'json', 'csv'] as const

/** An answer and how it is written. */
export interface Shown {
  text(options: { readonly width?: number; readonly color: boolean }): string
  csv(options: { readonly head: boolean }): string
  json(): string
  /** Formats that this answer alone has, by name. */
  readonly others: Readonly<Record<string, () => Promise<Iterable<string>>>>
  /** Where the rest begins; null: there is none. */
  readonly next: string | null
  /** A line for a person that belongs to no row: under a table, else on standard error. */
  readonly note: string
  readonly exit: Exit
}

interface More {
  readonly note?: string
  readonly exit?: Exit
  readonly others?: Shown['others']
}

export function shown<Answer>(
  writer: AnswerWriter<Answer>,
  answer: Answer,
  { note = '', exit = exits.ok, others = {} }: More = {},
): Shown {
  const { next = null } = answer as Partial<Page<unknown>>
  return {
    text: (options) => answerText(writer, answer, options),
    csv: (options) => answerCsv(writer, answer, options),
    json: () => answerJson(writer, answer),
    others,
    next,
    note,
    exit,
  }
}

type Ask = (store: Store, paging: Paging) => Promise<Shown>

/** Flags are looked at before the ledger is opened, so that a slip costs nothing. `more`: names of `others`. */
export async function answer(
  flags: AnswerFlags,
  terminal: Terminal,
  question: Ask,
  more: readonly string[] = [],
): Promise<Exit> {
  const format = formatFor(flags, [...answerFormats, ...more])
  const paging = pagingFrom(flags)
  const width = widthFor(flags, terminal)
  const isAll = allFor(flags, format)
  const textOptions = { color: colorOn(flags, terminal), ...(width === undefined ? {} : { width }) }
  return withLedger(flags, terminal, async (store) => {
    const ask = fitting(question)
    const first = await ask(store, isAll ? { ...paging, limit: 500 } : paging)
    const outlet = flags.out === undefined ? outletTo(terminal.stdout) : await outletToFile(flags.out)
    let finished = false
    try {
      if (format === 'table') await outlet.write(withNote(first.text(textOptions), first.note, width))
      else if (format === 'json') await outlet.write(first.json())
      else if (format !== 'csv') for (const text of await first.others[format]!()) await outlet.write(text)
      else await writeCsv(first, outlet, isAll ? (after) => ask(store, { limit: 500, after }) : null)
      await outlet.finish()
      finished = true
    } finally {
      if (!finished) await outlet.abandon()
    }
    if (format !== 'table' && !flags.quiet) tellBeside(first, format, isAll, terminal)
    return first.exit
  })
}

/** What a ledger cannot make sense of was a slip in the call. */
const fitting =
  (ask: Ask): Ask =>
  (store, paging) =>
    ask(store, paging).catch((error) => {
      throw error instanceof UnfitQuestion ? new UsageError(error.message) : error
    })

async function writeCsv(
  first: Shown,
  outlet: Outlet,
  more: ((after: string) => Promise<Shown>) | null,
): Promise<void> {
  await outlet.write(first.csv({ head: true }))
  if (!more) return
  for (let { next } = first; next !== null; ) {
    const page = await more(next)
    await outlet.write(page.csv({ head: false }))
    // A cursor that leads nowhere new would never end.
    next = page.next === next ? null : page.next
  }
}

function withNote(text: string, note: string, width = 100): string {
  if (!note) return text
  const lines = `${fold(plain(note), width).join('\n')}\n`
  return text.trim() ? `${text}\n${lines}` : lines
}

function tellBeside({ note, next }: Shown, format: string, isAll: boolean, { stderr }: Terminal): void {
  if (note) stderr.write(`hearsay: ${plain(note)}\n`)
  if (format === 'csv' && next !== null && !isAll)
    stderr.write(`hearsay: there is more. The next page: ${nextPage(next)}; all of it: --all\n`)
}

function formatFor({ format, out = '' }: AnswerFlags, formats: readonly string[]): string {
  if (format !== undefined) return oneOf(formats, format, '--format')
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase()
  return formats.find((one) => one === ending) ?? 'table'
}

function allFor({ all = false, limit }: AnswerFlags, format: string): boolean {
  if (all && format !== 'csv')
    throw new UsageError(`--all is for --format csv; ${format} is given in pages (--limit, --after).`)
  if (all && limit !== undefined) throw new UsageError('--all gives every row; leave out --limit.')
  return all
}
