// What the rows of several answers have in common: an actor and a document in a few words, and the lines at the foot of a page.
// "#12" is an actor's name for the command line: `hearsay who 12`.
import type { ActorRef, DocumentRef, Page } from '../../store/answers.ts'
import type { CsvColumn } from '../csv-line.ts'
import { count } from '../row.ts'
import { fold, plain } from '../terminal-text.ts'
import type { Screen } from './answer-writer.ts'

export const idOf = ({ id }: Pick<ActorRef, 'id'>): string => `#${id}`

/** "Talia Brandt #12". */
export const actorText = ({ id, name }: ActorRef): string => `${plain(name)} #${id}`

export const namesOf = (actors: readonly ActorRef[]): string => actors.map(({ name }) => name).join('; ')
export const idsOf = (actors: readonly ActorRef[]): string => actors.map(idOf).join('; ')

/** "The Harbour Post · 2031-05-08 · “Quillport keeps its night ferry”". */
export function documentText({ outlet, published, title, url }: DocumentRef): string {
  const parts = [outlet ?? '', published ?? '', title ? `“${title}”` : (url ?? '')]
  return plain(parts.filter(Boolean).join(' · ')) || 'an article without a title'
}

/** The columns that say which article a row is from. */
export const documentColumns = <Item>(
  documentOf: (item: Item) => DocumentRef,
): readonly CsvColumn<Item>[] => [
  ['document', (item) => documentOf(item).key],
  ['title', (item) => documentOf(item).title],
  ['outlet', (item) => documentOf(item).outlet],
  ['published', (item) => documentOf(item).published],
  ['url', (item) => documentOf(item).url],
]

/** How many of how many, and how to get the rest; nothing where the page is empty. */
export function footOf(
  { items, next, total }: Page<unknown>,
  noun: string,
  { width, paint }: Screen,
): string[] {
  if (items.length === 0) return []
  const shown =
    total === null || total === items.length
      ? count(items.length, noun)
      : `${items.length} of ${count(total, noun)}`
  const lines = fold(next === null ? shown : `${shown}. The next page: ${nextPage(next)}`, width)
  return ['', ...lines.map((line) => paint('faint', line))]
}

/** The flag that leads to the next page, as a shell takes it. */
export function nextPage(next: string): string {
  const cursor = plain(next)
  return `--after ${/^[\w.:#,-]+$/.test(cursor) && !cursor.includes('#') ? cursor : `'${cursor.replaceAll("'", "'\\''")}'`}`
}

/** Days from first to last: "2031-05-08", "2031-05-08 to 2031-06-01", or ''. */
export function daysText(first: string | null, last: string | null): string {
  if (first === null || last === null) return first ?? last ?? ''
  return first === last ? first : `${first} to ${last}`
}

export const title = (text: string, { width, paint }: Screen): string[] =>
  fold(plain(text), width).map((line) => paint('strong', line))

export const faint = (text: string, { width, paint }: Screen, margin = ''): string[] =>
  fold(plain(text), width - margin.length).map((line) => margin + paint('faint', line))

/** Sections one under another, parted by an empty line; empty ones fall away. */
export const apart = (sections: readonly (readonly string[])[]): string[] =>
  sections.filter((lines) => lines.length > 0).flatMap((lines, i) => (i ? ['', ...lines] : [...lines]))
