// Tables: CSV and TSV with the names of the columns in the first line. Comes in: bytes; goes out: an article for each row, known by the
// line on which it begins. Hard part: tables are ragged, have quotes in odd places, and one quote that is never closed makes a row of all
// that follows.
import { type CsvError, parse } from 'csv-parse'
import { printable, SourceError, type Unread } from './article.ts'
import { articleOfRow, type Fields, fieldsOf, idOfRow } from './columns.ts'
import { sizeInWords } from './limits.ts'
import { type FoundOrUnread, type Opened, type Setting, textOf, unpacked } from './opened.ts'
import { recordName } from './record-name.ts'

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

export async function* table(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  const { source, options } = opened
  const { limits, columns } = setting
  const chunks = textOf(await unpacked(opened, setting), options.contentType)
  const start = await chunks.next()
  if (start.done) return
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start.value),
    info: true,
    max_record_size: limits.articleBytes,
    relax_column_count: true,
    relax_quotes: true,
  })
  const feeding = feed(parser, start.value, chunks)
  let names: readonly string[] | null = null
  let fields: Fields = {}
  let line = 1
  /** A row is given when the next one is there: of a file that breaks off the last is not whole. */
  let held: FoundOrUnread | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      const number = line
      line = info.lines + 1
      if (record.length === 1 && record[0] === '') continue
      if (names === null) {
        names = record.map((name) => name.trim())
        fields = fieldsOf(names, columns)
        continue
      }
      if (held) yield held
      held = articleAt(record, names, fields, source, number)
    }
    const failure = await feeding
    if (failure) throw failure
    if (held) yield held
  } catch (error) {
    const failure = parser.writableEnded ? await feeding : null
    if (held && !failure) yield held
    yield unreadAt(source, line, failure ?? wordsFor(error as CsvError, line, limits.articleBytes))
  } finally {
    parser.destroy()
    chunks.return(undefined).catch(() => {})
  }
}

/** Writes the text to the parser as fast as it is read; gives why the text ended too early, or null. */
async function feed(
  parser: ReturnType<typeof parse>,
  start: string,
  chunks: AsyncGenerator<string>,
): Promise<Error | null> {
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      parser.once('close', resolve)
      parser.write(text, () => {
        parser.off('close', resolve)
        resolve()
      })
    })
  let failure: Error | null = null
  try {
    await write(start)
    for await (const chunk of chunks) {
      if (parser.destroyed) return null
      await write(chunk)
    }
  } catch (error) {
    failure = error as Error
  }
  if (!parser.destroyed) parser.end()
  return failure
}

function articleAt(
  record: readonly string[],
  names: readonly string[],
  fields: Fields,
  source: string,
  line: number,
): FoundOrUnread {
  const value = (name: string) => record[names.indexOf(name)]
  const article = articleOfRow(value, fields)
  if (article === null)
    return unreadAt(
      source,
      line,
      record.length < names.length
        ? `This row has ${record.length} of ${names.length} columns, and no text.`
        : 'The text of this article is empty.',
    )
  const id = idOfRow(value, fields)
  const name = `${printable(source)}, line ${line}`
  return {
    place: { source, record: id === null || id === '' ? String(line) : recordName(id) },
    name: article.options.title ? `${name} (${article.options.title})` : name,
    load: () => article,
  }
}

const unreadAt = (source: string, line: number, error: string | Error): Unread => ({
  place: { source, record: String(line) },
  name: `${printable(source)}, line ${line}`,
  error: typeof error === 'string' ? new SourceError(error) : error,
})

function wordsFor(error: CsvError | Error, line: number, most: number): string | Error {
  switch ((error as CsvError).code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `The row that begins on line ${line} is longer than ${sizeInWords(most)}. A quotation mark in it may never be closed. The table was read up to it.`
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quotation mark on line ${line} or after it is never closed. The table was read up to it.`
    default:
      return /^CSV_/.test(String((error as CsvError).code))
        ? `The table is damaged after line ${line}: ${error.message.slice(0, 200)}`
        : error
  }
}

/** The sign that parts the names in the first line; commas where there is none. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '|'].map((sign) => [sign, line.split(sign).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
