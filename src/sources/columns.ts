// Which columns of a table hold what. Comes in: the names of the columns and what the caller says of them; goes out: a row as an article.
// Hard part: tables call the same thing by many names, and a wrong guess is worse than a question.
import { parseDate } from '../reading/parse-date.ts'
import { type ArticleOptions, type Loaded, printable, SourceError } from './article.ts'

/** Names of columns; what is left out is guessed by common names. */
export interface Columns {
  readonly text?: string
  readonly url?: string
  readonly published?: string
  readonly title?: string
  readonly publisher?: string
  readonly byline?: string
  /** Names each row, so that it is known again when the table has changed. Without it a row is known by its line. */
  readonly id?: string
}

type Field = keyof Columns

/** In the order in which they are preferred; compared without case, spaces, `_`, `-` and `.`. */
const common: Readonly<Record<Field, readonly string[]>> = {
  text: 'text body content html fulltext articletext articlebody maintext contenthtml contenttext contentencoded rawhtml article story'.split(
    ' ',
  ),
  url: 'url link articleurl sourceurl address permalink uri webpage href'.split(' '),
  published:
    'published date pubdate publisheddate publishdate publicationdate datepublished publishedat dateline day time timestamp datetime'.split(
      ' ',
    ),
  title: 'title headline heading head'.split(' '),
  publisher: 'publisher outlet source publication newspaper sourcename site sitename media newsoutlet'.split(
    ' ',
  ),
  byline: 'byline author authors writer by creator'.split(' '),
  id: [],
}

const flat = (name: string): string => name.toLowerCase().replace(/[\s_.-]/g, '')

/** Where each field is; a field that no column fits is not there. */
export type Fields = { readonly [field in Field]?: string }

/** @throws {SourceError} where a named column does not exist, or none fits the text. */
export function fieldsOf(names: readonly string[], given: Columns): Fields {
  const fields: { [field in Field]?: string } = {}
  const taken = new Set<string>()
  for (const field of Object.keys(common) as Field[]) {
    const wanted = given[field]
    if (wanted === undefined) continue
    const name = names.find((one) => one === wanted) ?? names.find((one) => flat(one) === flat(wanted))
    if (name === undefined)
      throw new SourceError(`There is no column “${printable(wanted)}”. The columns are ${listed(names)}.`)
    fields[field] = name
    taken.add(name)
  }
  for (const field of Object.keys(common) as Field[]) {
    if (fields[field] !== undefined) continue
    for (const guess of common[field]) {
      const name = names.find((one) => !taken.has(one) && flat(one) === guess)
      if (name === undefined) continue
      fields[field] = name
      taken.add(name)
      break
    }
  }
  if (fields.text === undefined)
    throw new SourceError(
      `No column looks like the text of an article. The columns are ${listed(names)}. Name it with --text COLUMN.`,
    )
  return fields
}

/** One row as an article, or null where its text is empty. */
export function articleOfRow(
  value: (name: string) => unknown,
  fields: Fields,
): Pick<Loaded, 'bytes' | 'options'> | null {
  const get = (field: Field): string | null => {
    const name = fields[field]
    return name === undefined ? null : wordsOf(value(name))
  }
  const text = get('text')
  if (text === null || text.trim() === '') return null
  const url = get('url')
  const date = get('published')
  const published = date === null ? null : parseDate(date)
  const [title, publisher, byline] = [get('title'), get('publisher'), get('byline')].map(oneLine)
  const options: ArticleOptions = {
    ...asUtf8(/html|encoded/i.test(fields.text ?? '') ? 'html' : null),
    ...(url !== null && isWebAddress(url.trim()) ? { url: url.trim() } : {}),
    ...(published === null ? {} : { published }),
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
  }
  return { bytes: Buffer.from(text, 'utf8'), options }
}

/** The id of a row, or null. */
export function idOfRow(value: (name: string) => unknown, fields: Fields): string | null {
  return fields.id === undefined ? null : wordsOf(value(fields.id))
}

/** Says how text that we have encoded is to be decoded, whatever it says of itself. */
export const asUtf8 = (kind: 'html' | 'plain' | null): Pick<ArticleOptions, 'kind' | 'contentType'> =>
  kind === null
    ? { contentType: 'application/octet-stream; charset=utf-8' }
    : { kind, contentType: `text/${kind}; charset=utf-8` }

export const isWebAddress = (words: string): boolean =>
  words.length <= 8000 && /^https?:\/\/[^\s<>"]+$/i.test(words) && URL.canParse(words)

/** A value of a table or a JSON object as words; a list of words is joined (authors). */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) {
    const words = value.map(wordsOf).filter((word) => word !== null && word !== '')
    return words.length > 0 ? words.join(', ') : null
  }
  if (typeof value === 'object' && value !== null) {
    const { name, title, $date } = value as { name?: unknown; title?: unknown; $date?: unknown }
    return wordsOf(name ?? title ?? $date)
  }
  return null
}

const oneLine = (words: string | null): string | null => (words === null ? null : printable(words) || null)

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'none at all'
    : `${names
        .slice(0, 40)
        .map((name) => `“${printable(name).slice(0, 60)}”`)
        .join(', ')}${names.length > 40 ? ', …' : ''}`
