// `hearsay read`: articles in, one format out. Reports appear in the order in which the articles were named; one article at a time is in
// memory, and the next is on its way. What cannot be read is said on standard error, and the rest goes on.
import {
  type Format,
  type FormatOptions,
  formatOfFile,
  formats,
  openTimelineWriter,
  openWriter,
  timelineFormats,
} from '../../export/formats.ts'
import type { ReportWriter } from '../../export/report-writer.ts'
import { rowKinds } from '../../export/row-kind.ts'
import type { Report } from '../../ledger/report.ts'
import type { Article } from '../../sources/article.ts'
import { articlesOf, isUrl } from '../../sources/articles-of.ts'
import { complain, UsageError } from '../complaint.ts'
import { colorOn, oneOf, widthFor } from '../flags.ts'
import { NobodyListens, NotWritten, outletTo, outletToFile } from '../outlet.ts'
import { progressOn } from '../progress.ts'
import {
  type ArticleOptions,
  type ArticleReader,
  type Exit,
  exits,
  type Runtime,
  type Terminal,
} from '../terminal.ts'

export interface ReadFlags {
  readonly format?: string
  readonly out?: string
  readonly rows?: string
  readonly timeline?: boolean
  readonly published?: string
  readonly url?: string
  readonly allowPrivate?: boolean
  readonly color?: boolean
  readonly width?: string
  readonly runtime?: string
  readonly explain?: string
  readonly quiet?: boolean
}

export async function read(inputs: readonly string[], flags: ReadFlags, terminal: Terminal): Promise<Exit> {
  const plan = await planOf(inputs, flags, terminal)
  const outlet = flags.out === undefined ? outletTo(terminal.stdout) : await outletToFile(flags.out)
  const progress = progressOn(terminal.stderr, flags.quiet === true)
  let opening: Promise<ArticleReader> | null = null
  const reader = () => {
    opening ??= terminal.openReader({ runtime: plan.runtime })
    return opening
  }
  if (inputs.includes('-') && terminal.stdin.isTTY && !flags.quiet) {
    terminal.stderr.write('hearsay: type or paste the article, then press Ctrl-D\n')
  }
  // While the first page is on its way, the model can be loaded.
  if (inputs.some(isUrl)) reader().catch(() => {})

  const total = plan.single ? 1 : null
  const tally = { read: 0, failed: 0 }
  let finished = false
  try {
    const sources = {
      stdin: terminal.stdin,
      allowPrivate: flags.allowPrivate === true,
      whole: true,
      except: flags.out === undefined ? [] : [flags.out],
    }
    for await (const article of articlesOf(inputs, sources)) {
      progress.show(`reading ${total === null ? `${tally.read + tally.failed + 1}: ` : ''}${article.name}`)
      // A model that cannot be loaded is no fault of this article, so it ends the command.
      const open = 'error' in article ? null : await reader()
      try {
        if ('error' in article) throw article.error
        const text = await plan.write(article, open as ArticleReader)
        progress.clear()
        await outlet.write(tally.read ? text : plan.open() + text)
        tally.read++
      } catch (error) {
        if (error instanceof NobodyListens || error instanceof NotWritten || error instanceof UsageError)
          throw error
        progress.clear()
        complain(terminal, error, article.name)
        tally.failed++
      }
    }
    if (tally.read) {
      await outlet.write(plan.close())
      await outlet.finish()
      finished = true
    }
    if (tally.read && tally.failed && !flags.quiet) {
      terminal.stderr.write(`hearsay: ${tally.failed} of ${tally.read + tally.failed} could not be read\n`)
    }
    return tally.failed === 0 ? exits.ok : tally.read ? exits.someFailed : exits.nothingRead
  } finally {
    progress.clear()
    if (!finished) await outlet.abandon()
    if (opening) await (opening as Promise<ArticleReader>).then((open) => open.close()).catch(() => {})
  }
}

interface Plan {
  readonly runtime: Runtime
  /** One article and no more can come of the inputs. */
  readonly single: boolean
  open(): string
  write(article: Article, reader: ArticleReader): Promise<string>
  close(): string
}

async function planOf(inputs: readonly string[], flags: ReadFlags, terminal: Terminal): Promise<Plan> {
  const runtime = oneOf(['auto', 'native', 'wasm'] as const, flags.runtime ?? 'auto', '--runtime')
  const format = formatFor(flags)
  const width = widthFor(flags, terminal)
  const single = inputs.length === 1 && (await isSingle(inputs[0]!))
  if (inputs.filter((input) => input === '-').length > 1)
    throw new UsageError('standard input (-) can be read only once.')
  if (flags.url !== undefined && !single)
    throw new UsageError('--url is the address of one article; give one input.')
  if (flags.url !== undefined && !URL.canParse(flags.url))
    throw new UsageError(`--url ${flags.url} is not an address.`)
  const given: ArticleOptions = {
    ...(flags.published === undefined ? {} : { published: dayFrom(flags.published) }),
    ...(flags.url === undefined ? {} : { url: flags.url }),
  }
  if (flags.explain !== undefined) {
    if (!single) throw new UsageError('--explain shows one row of one article; give one input.')
    if (flags.format !== undefined)
      throw new UsageError('--explain is for reading in the terminal; leave out --format.')
    if (flags.timeline || flags.rows !== undefined)
      throw new UsageError(`--explain shows one row; leave out ${flags.timeline ? '--timeline' : '--rows'}.`)
    return explaining(flags.explain, given, runtime, width)
  }
  const writer = await writerFor(format, flags, {
    single,
    color: colorOn(flags, terminal),
    ...(width === undefined ? {} : { width }),
  })
  return {
    runtime,
    single,
    open: () => writer.open(),
    write: async ({ name, bytes, options }, reader) => {
      const report = await reader.read(bytes, { ...options, ...given })
      warnOfLength(terminal, name, report)
      return writer.write(report)
    },
    close: () => writer.close(),
  }
}

async function writerFor(
  format: Format,
  { rows, timeline }: ReadFlags,
  options: FormatOptions,
): Promise<ReportWriter> {
  if (timeline) {
    if (rows !== undefined) throw new UsageError('--timeline holds rows of every sort; leave out --rows.')
    const wanted = timelineFormats.find((one) => one === format)
    if (wanted === undefined)
      throw new UsageError(
        `--timeline has no ${format} format; choose one of ${timelineFormats.join(', ')}. The page (html) shows the days, too.`,
      )
    return openTimelineWriter(wanted, options)
  }
  if (rows === undefined) return openWriter(format, options)
  const kind = oneOf(rowKinds, rows, '--rows')
  if (format !== 'table' && format !== 'csv')
    throw new UsageError(`--rows picks a table of table or csv; ${format} shows all rows. Leave out --rows.`)
  return openWriter(format, { ...options, rows: kind })
}

function explaining(id: string, given: ArticleOptions, runtime: Runtime, width = 100): Plan {
  return {
    runtime,
    single: true,
    open: () => '',
    async write({ bytes, options }, reader) {
      const { explanationText } = await import('../../export/explanation-text.ts')
      const { report, explanations } = await reader.readWithExplanations(bytes, { ...options, ...given })
      const text = explanationText(report, explanations, id, width)
      if (text === null) throw new UsageError(`--explain ${id}: there is no such row; ${rowsNamed(report)}.`)
      return text
    },
    close: () => '',
  }
}

function warnOfLength({ stderr }: Terminal, name: string, { made, document }: Report): void {
  if (made.readTo === undefined) return
  const share = `${made.readTo.toLocaleString('en')} of ${document.text.length.toLocaleString('en')} characters`
  stderr.write(
    `hearsay: ${name}: too long for one article; rows come from the first ${share}. Split the file to read the rest.\n`,
  )
}

function rowsNamed({ statements }: Report): string {
  if (statements.length === 0) return 'this article has none'
  const [first, last] = [statements[0]!.id, statements.at(-1)!.id]
  return statements.length === 1 ? `this article has ${first} alone` : `this article has ${first} to ${last}`
}

/** A folder or a pattern may give one article or many, so what comes of it is a list either way. */
async function isSingle(input: string): Promise<boolean> {
  if (input === '-' || isUrl(input)) return true
  const { stat } = await import('node:fs/promises')
  return (await stat(input).catch(() => null))?.isFile() ?? !/[*?[\]{}]/.test(input)
}

function formatFor({ format, out }: ReadFlags): Format {
  if (format !== undefined) return oneOf(formats, format, '--format')
  return (out !== undefined && formatOfFile(out)) || 'table'
}

function dayFrom(words: string): string {
  const day = new Date(`${words}T00:00:00Z`)
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
  if (!real) throw new UsageError(`--published ${words}: give a day as YYYY-MM-DD, for example 2031-05-08.`)
  return words
}
