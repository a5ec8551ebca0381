// JSON with one article a line (JSONL, NDJSON). Comes in: bytes; goes out: an article for each line, known by the number of the line.
// A line that is no JSON, or too long, is told and passed over.
import { decode } from '../reading/decode.ts'
import { printable, SourceError, type Unread } from './article.ts'
import { articleOfRow, fieldsOf, idOfRow } from './columns.ts'
import { sizeInWords } from './limits.ts'
import { type FoundOrUnread, type Opened, type Setting, unpacked } from './opened.ts'
import { recordName } from './record-name.ts'

export async function* jsonLines(opened: Opened, setting: Setting): AsyncGenerator<FoundOrUnread> {
  const { source } = opened
  const { limits, columns } = setting
  const reader = await unpacked(opened, setting)
  for (let number = 1; ; number++) {
    const line = await reader.line(limits.articleBytes)
    if (line === null) return
    const place = { source, record: String(number) }
    const name = `${printable(source)}, line ${number}`
    const unread = (words: string): Unread => ({ place, name, error: new SourceError(words) })
    if (!line.whole) {
      yield unread(`This line is longer than ${sizeInWords(limits.articleBytes)}, so it was not read.`)
      continue
    }
    const row = parseObject(decode(line.bytes).raw)
    if (row === 'empty') continue
    if (row === null) {
      yield unread(
        line.ended
          ? 'This line is no JSON object. Each line must be one article: {"text": "…", "url": "…", "date": "…"}.'
          : 'The file breaks off in this line.',
      )
      continue
    }
    try {
      const fields = fieldsOf(Object.keys(row), columns)
      const value = (field: string) => row[field]
      const article = articleOfRow(value, fields)
      const id = idOfRow(value, fields)
      if (article === null) yield unread('The text of this article is empty.')
      else
        yield {
          place: id === null ? place : { source, record: recordName(id) },
          name: article.options.title ? `${name} (${article.options.title})` : name,
          load: () => article,
        }
    } catch (error) {
      yield { place, name, error }
    }
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | 'empty' | null {
  if (text.trim() === '') return 'empty'
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
