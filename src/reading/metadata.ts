// What is known about an article beside its text. Comes in: the page (or the blocks of a plain text) and what the caller says.
// Goes out: title, byline, publisher, day of publication and where that was found, language, address. Hard part: pages contradict
// themselves; the order of trust is the order of the lines below.
import type { Metadata, PublishedFrom, Removed } from '../document/document.ts'
import type { DraftBlock } from './draft-block.ts'
import type { HtmlElement } from './html/html-tree.ts'
import { isPageLine } from './html/page-lines.ts'
import { clean, collectSaid, type Said } from './html/said-by-page.ts'
import type { JsonObject } from './json-ld.ts'
import { languageOf } from './language.ts'
import { parseByline } from './parse-byline.ts'
import { parseDate, parseDateInUrl } from './parse-date.ts'

/** What the caller knows; it is trusted before the page. */
export interface Given {
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  /** Names, or one line as it is written. */
  readonly byline?: string | readonly string[] | undefined
  readonly language?: string | undefined
  readonly published?: string | undefined
}

/** `removed`: what was left out; the line with the date is often among it. */
export function metadataOfPage(
  page: HtmlElement,
  blocks: readonly DraftBlock[],
  removed: readonly Removed[],
  given: Given,
): Metadata {
  const said = collectSaid(page)
  const url = given.url ?? firstUrl([said.canonical, said.meta.get('og:url'), ldUrl(said.ld)])
  const publisher = given.publisher ?? clean(nameOf(said.ld?.publisher)) ?? siteName(said)
  const title =
    given.title ??
    withoutSite(
      clean(said.ld?.headline) ??
        said.first('og:title', 'twitter:title', 'dc.title') ??
        clean(said.h1) ??
        clean(said.title),
      publisher,
    )
  const byline = givenByline(given) ?? bylineOf(said)
  return {
    url,
    title,
    publisher,
    byline,
    language: languageOf(
      [given.language, said.language, clean(said.ld?.inLanguage), said.meta.get('og:locale')],
      blocks,
    ),
    ...publishedOf(given, url, [
      ['json-ld', [clean(said.ld?.datePublished), clean(said.ld?.dateCreated)]],
      ['meta', publishedMeta.map((name) => said.meta.get(name))],
      ['time-element', said.times],
      ['url', []],
      ['text', [...said.dateLines, ...linesOf(removed), ...datesInText(blocks)]],
    ]),
  }
}

export function metadataOfPlain(blocks: readonly DraftBlock[], given: Given): Metadata {
  const headline = blocks.find((block) => block.kind === 'headline')
  const first = blocks.slice(0, 4).map((block) => block.content.text)
  const by = first.find((line) => line.length < 120 && /^(?:By|BY|by)\s+\p{Lu}/u.test(line))
  return {
    url: given.url ?? null,
    title: given.title ?? headline?.content.text ?? null,
    publisher: given.publisher ?? null,
    byline: givenByline(given) ?? (by ? parseByline(by) : []),
    language: languageOf([given.language], blocks),
    ...publishedOf(given, given.url ?? null, [
      ['url', []],
      ['text', datesInText(blocks)],
    ]),
  }
}

const givenByline = ({ byline }: Given): readonly string[] | undefined =>
  typeof byline === 'string' ? parseByline(byline) : byline

const publishedMeta = (
  'article:published_time og:article:published_time article:published og:published_time datepublished date.published pubdate ' +
  'publishdate publish-date publish_date published-date publication_date parsely-pub-date sailthru.date article.published ' +
  'cxenseparse:recs:publishtime dc.date.issued dc.date.created dcterms.created dcterms.issued dc.date dcterms.date ' +
  'originalpublicationdate dateissued article_date_original rnews:datepublished citation_publication_date article.created date'
).split(' ')

function publishedOf(
  given: Given,
  url: string | null,
  places: readonly (readonly [PublishedFrom, readonly (string | null | undefined)[]])[],
): Pick<Metadata, 'published' | 'publishedFrom'> {
  if (given.published !== undefined) {
    return { published: parseDate(given.published) ?? given.published, publishedFrom: 'caller' }
  }
  for (const [publishedFrom, values] of places) {
    if (publishedFrom === 'url') {
      const published = url ? parseDateInUrl(url) : null
      if (published) return { published, publishedFrom }
    }
    for (const value of values) {
      const published = value ? parseDate(value) : null
      if (published) return { published, publishedFrom }
    }
  }
  return { published: null, publishedFrom: null }
}

/** A day with its year at the beginning: in a line that says when or who, or in a dateline. */
function datesInText(blocks: readonly DraftBlock[]): string[] {
  const lines: string[] = []
  for (const { content } of blocks.slice(0, 6)) {
    if (isPageLine(content.text)) lines.push(content.text)
    // The dateline before the first sentence: `PORT ALDER, March 3, 2021 (Coast Wire) - `.
    else
      lines.push(
        /^\p{Lu}{3}[^a-z]{0,40}[^—–]{0,60}?(?:—|–|--|\) ?-)/u.exec(content.text.slice(0, 120))?.[0] ?? '',
      )
  }
  return lines.filter((line) => line !== '')
}

/** The short lines among what was left out. */
function linesOf(removed: readonly Removed[]): string[] {
  return removed.filter(({ kind, text }) => kind === 'widget' && text.length < 140).map(({ text }) => text)
}

function siteName(said: Said): string | null {
  return said.first('og:site_name', 'application-name', 'dc.publisher')?.replace(/^@/, '') ?? null
}

function bylineOf(said: Said): readonly string[] {
  const named = [said.ld?.author ?? said.ld?.creator]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null)
  for (const candidates of [
    named,
    [
      'author',
      'article:author',
      'byl',
      'byline',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'authors',
    ].map((name) => said.meta.get(name)),
    said.authors,
  ]) {
    for (const group of candidates === named ? [named.join(', ')] : candidates) {
      const names = group ? parseByline(group) : []
      if (names.length > 0) return names
    }
  }
  return []
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0])
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  const { name } = value as { name?: unknown }
  return typeof name === 'string' || Array.isArray(name) ? nameOf(name) : null
}

function ldUrl(ld: JsonObject | null): string | undefined {
  const page = ld?.mainEntityOfPage
  const id = typeof page === 'object' && page !== null ? (page as JsonObject)['@id'] : page
  return [ld?.url, id].find((value) => typeof value === 'string')
}

function firstUrl(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    if (value && /^https?:\/\//i.test(value) && URL.canParse(value)) return value
  }
  return null
}

/** `Harbour talks end | Coast Gazette` → `Harbour talks end`. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (!title || !publisher) return title
  const parts = title.split(/ [|–—-] | :: /)
  const last = parts.at(-1)
  if (parts.length < 2 || !last) return title
  const same =
    last.toLowerCase() === publisher.toLowerCase() || last.toLowerCase().startsWith(publisher.toLowerCase())
  return same
    ? title
        .slice(0, title.lastIndexOf(last))
        .replace(/\s*(?:[|–—-]|::)\s*$/, '')
        .trim() || title
    : title
}
