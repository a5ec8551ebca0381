// A folder of Parquet tables (documents, statements, interactions, actors) for pandas, Polars, R and DuckDB: columns with types, lists
// as lists, days as days. Keys join them: `document`, `speaker_id` and the like.
// Hard part: memory. Rows wait until there are enough for a row group, which is bounded in rows and in characters, and is then written.
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { ActorTally } from './actor-tally.ts'
import type { FilePart, LedgerWriter } from './ledger-writer.ts'
import {
  actorColumns,
  documentColumns,
  interactionColumns,
  interactionRecords,
  type ParquetColumn,
  statementColumns,
  statementRecords,
} from './parquet-tables.ts'

/** A row group ends with the row that reaches one of these. */
const MOST_ROWS = 10_000
const MOST_CHARACTERS = 16_000_000

export function parquetWriter(): LedgerWriter {
  const documents = new Table('documents.parquet', documentColumns)
  const statements = new Table('statements.parquet', statementColumns)
  const interactions = new Table('interactions.parquet', interactionColumns)
  const actors = new Table('actors.parquet', actorColumns)
  const tally = new ActorTally()
  return {
    only: null,
    open: () => [],
    *write(stored) {
      tally.add(stored)
      yield* documents.add(stored)
      for (const record of statementRecords(stored)) yield* statements.add(record)
      for (const record of interactionRecords(stored)) yield* interactions.add(record)
    },
    *close() {
      for (const actor of tally.all()) yield* actors.add(actor)
      for (const table of [documents, statements, interactions, actors]) yield* table.finish()
    },
  }
}

class Table<Item> {
  readonly #file: string
  readonly #columns: readonly ParquetColumn<Item>[]
  readonly #bytes = new Bytes()
  readonly #writer: ParquetWriter
  /** A list of cells a column. */
  #waiting: unknown[][]
  #characters = 0

  constructor(file: string, columns: readonly ParquetColumn<Item>[]) {
    this.#file = file
    this.#columns = columns
    this.#waiting = columns.map(() => [])
    const root: SchemaElement = { name: 'root', num_children: columns.length }
    const schema = [root, ...columns.flatMap(({ name, type }) => elements[type](name))]
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'hearsay' })
  }

  *add(item: Item): Generator<FilePart> {
    for (const [i, { cell }] of this.#columns.entries()) {
      const value = cell(item)
      for (const text of Array.isArray(value) ? value : [value])
        if (typeof text === 'string') this.#characters += text.length
      this.#waiting[i]!.push(value)
    }
    if (this.#waiting[0]!.length >= MOST_ROWS || this.#characters >= MOST_CHARACTERS) yield* this.#flush()
  }

  *finish(): Generator<FilePart> {
    yield* this.#flush()
    this.#writer.finish()
    yield { file: this.#file, data: this.#bytes.take(), last: true }
  }

  *#flush(): Generator<FilePart> {
    if (this.#waiting[0]!.length === 0) return
    const columnData = this.#columns.map(({ name }, i) => ({ name, data: this.#waiting[i]! }))
    this.#writer.write({ columnData, rowGroupSize: MOST_ROWS })
    this.#waiting = this.#columns.map(() => [])
    this.#characters = 0
    yield { file: this.#file, data: this.#bytes.take(), last: false }
  }
}

/** Bytes as they are written; what was taken is not kept, and positions go on counting. */
class Bytes extends ByteWriter {
  take(): Uint8Array {
    const taken = this.getBytes().slice()
    this.index = 0
    return taken
  }
}

type Element = (name: string) => SchemaElement[]
const optional = { repetition_type: 'OPTIONAL' } as const

const listOf =
  (element: Pick<SchemaElement, 'type' | 'converted_type'>): Element =>
  (name) => [
    { name, ...optional, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...element },
  ]

const elements: Record<ParquetColumn<never>['type'], Element> = {
  text: (name) => [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional }],
  boolean: (name) => [{ name, type: 'BOOLEAN', ...optional }],
  integer: (name) => [{ name, type: 'INT32', ...optional }],
  number: (name) => [{ name, type: 'DOUBLE', ...optional }],
  day: (name) => [{ name, type: 'INT32', converted_type: 'DATE', ...optional }],
  texts: listOf({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  integers: listOf({ type: 'INT32' }),
}
