// The formats by name. Each is loaded only when it is asked for, so that a program that prints a table does not wait for the page.
import type { ReportWriter } from './report-writer.ts'
import type { RowKind } from './row-kind.ts'

export const formats = ['table', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const
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
  }
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
])

/** The format that a file's name asks for ("ledger.csv"), or null. */
export function formatOfFile(name: string): Format | null {
  return endings.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? null
}
