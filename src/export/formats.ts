// The formats by name. Each is loaded only when it is asked for, so that a program that prints a table does not wait for the page.
import type { Network } from '../store/answers.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { ReportWriter } from './report-writer.ts'
import type { RowKind } from './row-kind.ts'

/** Formats of other tools that are one text; docs/reference/exports.md says what each is for and what it loses. */
const handOverFormats = [
  'web-annotation',
  'ftm',
  'prov',
  'schema-org',
  'gexf',
  'graphml',
  'timelinejs',
  'conllu',
] as const

export const formats = ['table', 'json', 'jsonl', 'csv', 'markdown', 'html', ...handOverFormats] as const
export type Format = (typeof formats)[number]

export interface FormatOptions {
  /** json, html: exactly one report will be written, by itself and not in a list. */
  readonly single?: boolean
  /** table: columns of the terminal. */
  readonly width?: number
  /** table: colours and other marks for a terminal. */
  readonly color?: boolean
  /** table, csv: one sort of rows alone. */
  readonly rows?: RowKind
}

export async function openWriter(format: Format, options: FormatOptions = {}): Promise<ReportWriter> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableWriter(options)
    case 'json':
      return (await import('./json.ts')).jsonWriter(options)
    case 'jsonl':
      return (await import('./jsonl.ts')).jsonlWriter()
    case 'csv':
      return (await import('./csv.ts')).csvWriter(options)
    case 'markdown':
      return (await import('./markdown.ts')).markdownWriter()
    case 'html':
      return (await import('./html.ts')).htmlWriter(options)
    default:
      return (await import('./ledger-writer.ts')).reportWriterOf(await openLedgerWriter(format))
  }
}

/** The formats in which a ledger is handed over. */
export const ledgerFormats = ['csv', 'jsonl', 'parquet', ...handOverFormats, 'brat'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]

/** `rows`: which table of csv; statements where it is not said. */
export async function openLedgerWriter(
  format: LedgerFormat,
  options: Pick<FormatOptions, 'rows'> = {},
): Promise<LedgerWriter> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).ledgerCsvWriter(options)
    case 'jsonl':
      return (await import('./stored-jsonl.ts')).storedJsonlWriter()
    case 'parquet':
      return (await import('./parquet.ts')).parquetWriter()
    case 'web-annotation':
      return (await import('./web-annotation.ts')).webAnnotationWriter()
    case 'ftm':
      return (await import('./follow-the-money.ts')).followTheMoneyWriter()
    case 'prov':
      return (await import('./prov.ts')).provWriter()
    case 'schema-org':
      return (await import('./schema-org.ts')).schemaOrgWriter()
    case 'gexf':
      return (await import('./gexf.ts')).gexfWriter()
    case 'graphml':
      return (await import('./graphml.ts')).graphmlWriter()
    case 'timelinejs':
      return (await import('./timelinejs.ts')).timelineJsWriter()
    case 'brat':
      return (await import('./brat.ts')).bratWriter()
    case 'conllu':
      return (await import('./conllu.ts')).conlluWriter()
  }
}

/** The formats that a network has by itself, as a ledger answers it. */
export const networkFormats = ['gexf', 'graphml'] as const satisfies readonly LedgerFormat[]

export async function networkText(
  format: (typeof networkFormats)[number],
  network: Network,
): Promise<Iterable<string>> {
  if (format === 'gexf') return (await import('./gexf.ts')).gexfText(network)
  return (await import('./graphml.ts')).graphmlText(network)
}

/** The formats that a timeline has: the table stands for words on a terminal, the others hold `Timeline` of src/ledger/timeline.ts. */
export const timelineFormats = ['table', 'json', 'jsonl'] as const satisfies readonly Format[]

export async function openTimelineWriter(
  format: (typeof timelineFormats)[number],
  options: FormatOptions = {},
): Promise<ReportWriter> {
  if (format === 'table') return (await import('./timeline-text.ts')).timelineWriter(options)
  const { timelineJson } = await import('./timeline-json.ts')
  if (format === 'json') return (await import('./json.ts')).jsonWriter({ ...options, show: timelineJson })
  return (await import('./jsonl.ts')).jsonlWriter({ show: timelineJson })
}

const endings: ReadonlyMap<string, Format> = new Map([
  ['txt', 'table'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['csv', 'csv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['ttl', 'prov'],
  ['gexf', 'gexf'],
  ['graphml', 'graphml'],
  ['conllu', 'conllu'],
])

/** The format that a file's name asks for ("ledger.csv"), or null. */
export function formatOfFile(name: string): Format | null {
  return endings.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? null
}
