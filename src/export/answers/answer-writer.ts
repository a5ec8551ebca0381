// What every answer of a ledger is written by: lines for a terminal, a table for CSV, an object for JSON. The answers' shapes are in
// src/store/answers.ts; JSON holds them whole and says by `format` which one it is.
import { type CsvCell, type CsvColumn, csvLine } from '../csv-line.ts'
import { jsonText } from '../json.ts'
import { inBlackAndWhite, inColor, type Paint } from '../paint.ts'
import { columnsFor } from '../table.ts'

export interface Screen {
  /** Columns, 20 to 140. */
  readonly width: number
  readonly paint: Paint
}

export interface AnswerWriter<Answer> {
  /** Name and version of the JSON: "hearsay-search/1". */
  readonly format: string
  lines(answer: Answer, screen: Screen): readonly string[]
  readonly table: AnswerTable<Answer>
}

export interface AnswerTable<Answer> {
  readonly head: readonly string[]
  rows(answer: Answer): readonly (readonly CsvCell[])[]
}

export interface TextOptions {
  /** Columns of the terminal; 100 where unknown. */
  readonly width?: number
  readonly color?: boolean
}

export function answerText<Answer>(
  writer: AnswerWriter<Answer>,
  answer: Answer,
  { width, color = false }: TextOptions = {},
): string {
  const screen = { width: columnsFor(width), paint: color ? inColor : inBlackAndWhite }
  return `${writer
    .lines(answer, screen)
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

/** `head: false`: the rows alone, for the pages behind the first. */
export function answerCsv<Answer>(
  { table }: AnswerWriter<Answer>,
  answer: Answer,
  { head = true }: { readonly head?: boolean } = {},
): string {
  const rows = table.rows(answer).map(csvLine).join('')
  return head ? csvLine(table.head) + rows : rows
}

export const answerJson = <Answer>({ format }: AnswerWriter<Answer>, answer: Answer): string =>
  jsonText({ format, ...answer })

/** A table with a line for each item of an answer. */
export function tableOf<Answer, Item>(
  columns: readonly CsvColumn<Item>[],
  itemsOf: (answer: Answer) => readonly Item[],
): AnswerTable<Answer> {
  return {
    head: columns.map(([name]) => name),
    rows: (answer) => itemsOf(answer).map((item) => columns.map(([, cell]) => cell(item))),
  }
}
