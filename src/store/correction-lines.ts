// The lines of a file of corrections as cells with names. Comes in: CSV or JSON lines, as a spreadsheet or a program saved them; goes out:
// each record with its line, lazily, so that what is wrong with one does not stop the others.
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'

export type Cells = Readonly<Record<string, string>>

/** Its message says what is wrong with the line, and what would be right. */
export class BadLine extends Error {}

/** Characters of one record; a longer one is an unclosed quotation mark. */
const LONGEST_RECORD = 1_000_000

export interface Line {
  readonly line: number
  /** Throws BadLine. */
  readonly cells: () => Cells
}

const bad = (message: string) => () => {
  throw new BadLine(message)
}

export function correctionLines(text: string, format: 'csv' | 'jsonl'): Iterable<Line> {
  return format === 'jsonl' ? readLines(text) : readTable(text)
}

function* readTable(text: string): Generator<Line> {
  const header = /^\ufeff?[^\r\n]*/.exec(text)![0]
  const delimiter = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0]!
  let records: readonly { readonly record: string[]; readonly info: { readonly lines: number } }[]
  try {
    const found: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    })
    // With `info` a record comes with where it stood; the types of csv-parse do not say so.
    records = found as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    yield { line, cells: bad('a quotation mark is opened here or before and never closed.') }
    return
  }
  const columns = (records[0]?.record ?? []).map((name) => name.trim().toLowerCase())
  if (!columns.includes('decision')) {
    const seen = columns.slice(0, 8).join(', ')
    const message = `there is no column “decision”; the columns are: ${seen || 'none'}.`
    yield { line: 1, cells: bad(message) }
    return
  }
  for (const { record, info } of records.slice(1)) {
    if (record.every((cell) => cell.trim() === '')) continue
    //   '=… and '+… keep a spreadsheet from computing
    const cells = record.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, ''))
    yield {
      line: info.lines,
      cells: () => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
    }
  }
}

function* readLines(text: string): Generator<Line> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0, line = 1; start < text.length; line++) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const own = text.slice(start, end).trim()
    start = end + 1
    if (own !== '')
      yield {
        line,
        cells: own.length > LONGEST_RECORD ? bad('this line is too long.') : () => readObject(own),
      }
  }
}

const example = '{"decision": "reject", "row": "s…"}'

function readObject(line: string): Cells {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new BadLine(`this is no JSON; each line should be one object, such as ${example}.`)
  }
  if (!isRecord(value)) throw new BadLine(`this is no object, such as ${example}.`)
  const { decision } = value
  if (!isRecord(decision)) return cellsOf(value)
  const { kind, actors, appearances, judgement, speaker, ...rest } = decision
  const said = speaker === null ? { value: 'nobody' } : isRecord(speaker) ? speaker : {}
  return cellsOf({
    by: value.by,
    note: value.note,
    ...rest,
    decision: kind,
    ...(actors === undefined ? {} : { actor: actors }),
    ...(appearances === undefined ? {} : { other: appearances }),
    ...(judgement === undefined ? {} : { value: judgement }),
    ...('appearance' in said ? { actor: said.appearance } : {}),
    ...('name' in said ? { value: said.name, span: said.span } : {}),
    ...('value' in said ? { value: said.value } : {}),
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const cellsOf = (value: Record<string, unknown>): Cells =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key.trim().toLowerCase(), cellOf(one)]))

/** A list is parted by ";", a span becomes "start-end"; what lies deeper is nothing that a decision has. */
function cellOf(value: unknown): string {
  return Array.isArray(value) ? value.map(itemOf).join('; ') : itemOf(value)
}

function itemOf(value: unknown): string {
  if (isRecord(value)) return `${plainOf(value.start)}-${plainOf(value.end)}`
  return plainOf(value)
}

const plainOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
