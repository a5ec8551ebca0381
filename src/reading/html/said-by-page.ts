// What a page says of itself outside its text. Comes in: the page. Goes out: its meta lines, JSON-LD, times, and the short lines
// that its class names call dates and authors. Everything is gathered in one walk; who is believed is decided in `metadata.ts`.
import { findArticleLd, type JsonObject } from '../json-ld.ts'
import { namesOf } from './element-names.ts'
import { attribute, elementsOf, type HtmlElement, textOf } from './html-tree.ts'

export interface Said {
  readonly meta: ReadonlyMap<string, string>
  readonly ld: JsonObject | null
  readonly language: string
  readonly canonical: string
  readonly title: string
  readonly h1: string
  readonly times: readonly string[]
  readonly dateLines: readonly string[]
  readonly authors: readonly string[]
  first(...names: readonly string[]): string | null
}

export function collectSaid(page: HtmlElement): Said {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  const times: string[] = []
  const dateLines: string[] = []
  const authors: string[] = []
  let [language, canonical, title, h1] = ['', '', '', '']
  for (const element of elementsOf(page)) {
    const { tag } = element
    const property = attribute(element, 'itemprop')
    const rel = attribute(element, 'rel')
    if (tag === 'meta') {
      const name =
        attribute(element, 'property') ||
        attribute(element, 'name') ||
        attribute(element, 'http-equiv') ||
        property
      const key = name.toLowerCase()
      if (key && !meta.has(key)) meta.set(key, attribute(element, 'content'))
      continue
    }
    if (tag === 'script') {
      if (/ld\+json/i.test(attribute(element, 'type'))) scripts.push(textOf(element))
      continue
    }
    if (tag === 'link' && rel === 'canonical') canonical ||= attribute(element, 'href')
    if (tag === 'title') title ||= textOf(element)
    if (tag === 'h1') h1 ||= textOf(element)
    const said = attribute(element, 'lang') || attribute(element, 'xml:lang')
    if ((tag === 'body' || tag === 'article') && said) language ||= said
    const date =
      attribute(element, 'datetime') || (/datepublished/i.test(property) ? attribute(element, 'content') : '')
    if (date && !/modif|updat/i.test(property + attribute(element, 'class'))) times.push(date)
    if (element.children.length === 1 && dateLines.length < 40) {
      const words = shortText(element)
      if (words && /^(?:first )?(?:published|posted)\b/i.test(words)) dateLines.push(words)
    }
    if (element.attributes.size === 0 || dateLines.length + authors.length > 40) continue
    const names = namesOf(element)
    if (
      /-(date|dateline|datetime|time|timestamp|published|publish|pubdate|posted|post-meta|entry-meta|byline)-/.test(
        names,
      )
    ) {
      const words = shortText(element)
      if (words) dateLines.push(words)
    }
    if (
      /author/.test(rel + property) ||
      /-(byline|bylines|author|author-name|authorname|by-author|c-byline|writer)-/.test(names)
    ) {
      const words = shortText(element)
      if (words) authors.push(words)
    }
  }
  return {
    meta,
    ld: findArticleLd(scripts),
    language: attribute(page, 'lang') || language,
    canonical,
    title,
    h1,
    times,
    dateLines,
    authors,
    first(...keys) {
      for (const key of keys) {
        const value = clean(meta.get(key))
        if (value) return value
      }
      return null
    },
  }
}

/** The words of an element that holds no more than a line. */
function shortText(element: HtmlElement): string | null {
  if (element.end - element.start > 3000) return null
  const words = textOf(element).replace(/\s+/g, ' ').trim()
  return words.length > 0 && words.length < 160 ? words : null
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** One line, tags dropped; entities that were written twice over are read. Null where nothing is left. */
export function clean(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const words = value
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (_all, decimal, hex, name) =>
      name
        ? namedEntities[name.toLowerCase()]!
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? null : words
}
