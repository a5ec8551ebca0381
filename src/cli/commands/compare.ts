// `hearsay compare`: two articles in, what they share, tell differently and deny out.
import { compareReports } from '../../compare/compare-reports.ts'
import type { Report } from '../../ledger/report.ts'
import { articlesOf, isUrl } from '../../sources/articles-of.ts'
import { complain, UsageError } from '../complaint.ts'
import { colorOn, oneOf, widthFor } from '../flags.ts'
import { outletTo, outletToFile } from '../outlet.ts'
import { progressOn } from '../progress.ts'
import { type Exit, exits, type Terminal } from '../terminal.ts'

export interface CompareFlags {
  readonly format?: string
  readonly out?: string
  readonly allowPrivate?: boolean
  readonly color?: boolean
  readonly width?: string
  readonly runtime?: string
  readonly quiet?: boolean
}

export async function compare(
  inputs: readonly [a: string, b: string],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<Exit> {
  const runtime = oneOf(['auto', 'native', 'wasm'] as const, flags.runtime ?? 'auto', '--runtime')
  const wanted = flags.format ?? (/\.json$/i.test(flags.out ?? '') ? 'json' : 'text')
  const format = oneOf(['text', 'json'] as const, wanted, '--format')
  const width = widthFor(flags, terminal)
  await refuseMany(inputs)
  const outlet = flags.out === undefined ? outletTo(terminal.stdout) : await outletToFile(flags.out)
  const progress = progressOn(terminal.stderr, flags.quiet === true)
  let finished = false
  try {
    const reports = await readBoth(inputs, flags, terminal, runtime, progress)
    if (!reports) return exits.nothingRead
    const comparison = compareReports(...reports)
    if (format === 'json') {
      const { jsonText } = await import('../../export/json.ts')
      await outlet.write(jsonText(comparison))
    } else {
      const { comparisonText } = await import('../../export/comparison-text.ts')
      const options = { color: colorOn(flags, terminal), ...(width === undefined ? {} : { width }) }
      await outlet.write(comparisonText(comparison, reports, options))
    }
    await outlet.finish()
    finished = true
    return exits.ok
  } finally {
    progress.clear()
    if (!finished) await outlet.abandon()
  }
}

/** Two articles and no more: what names many is a mistake worth a word before the model is loaded. */
async function refuseMany(inputs: readonly string[]): Promise<void> {
  if (inputs.every((input) => input === '-'))
    throw new UsageError('standard input (-) can be read only once.')
  const { stat } = await import('node:fs/promises')
  for (const input of inputs) {
    if (input === '-' || isUrl(input)) continue
    if ((await stat(input).catch(() => null))?.isDirectory())
      throw new UsageError(`${input} is a folder; compare reads two articles. Name one of its files.`)
  }
}

/** Both reports, or null after saying which could not be read. */
async function readBoth(
  inputs: readonly string[],
  { allowPrivate = false, quiet = false }: CompareFlags,
  terminal: Terminal,
  runtime: 'auto' | 'native' | 'wasm',
  progress: ReturnType<typeof progressOn>,
): Promise<[Report, Report] | null> {
  if (inputs.includes('-') && terminal.stdin.isTTY && !quiet)
    terminal.stderr.write('hearsay: type or paste the article, then press Ctrl-D\n')
  const articles = []
  for await (const article of articlesOf(inputs, { stdin: terminal.stdin, allowPrivate, whole: true })) {
    if ('error' in article) complain(terminal, article.error, article.name)
    articles.push(article)
  }
  const [first, second, ...more] = articles
  if (more.length) throw new UsageError('compare reads two articles; this pattern fits several.')
  if (!first || !second || 'error' in first || 'error' in second) return null
  const reader = await terminal.openReader({ runtime })
  try {
    const reports: Report[] = []
    for (const { name, bytes, options } of [first, second]) {
      progress.show(`reading ${name}`)
      try {
        reports.push(await reader.read(bytes, options))
      } catch (error) {
        progress.clear()
        complain(terminal, error, name)
      }
    }
    progress.clear()
    const [a, b] = reports
    return a && b ? [a, b] : null
  } finally {
    await reader.close()
  }
}
