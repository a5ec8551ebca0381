// An entry of a feed as an article. Comes in: what feedsmith makes of RSS, Atom, RDF or JSON Feed with one entry or more; goes out: the
// entries, each with its address, day, writers and text. Hard part: which text is the article, and which only a taste of it.
import type { parseFeed } from 'feedsmith'
import { parseDate } from '../reading/parse-date.ts'
import { printable } from './article.ts'
import { isWebAddress } from './columns.ts'

export interface FeedEntry {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  /** As written: "Ada Quill, Tom Reyes". */
  readonly byline: string | null
  readonly publisher: string | null
  readonly text: string | null
  readonly kind: 'html' | 'plain' | null
  /** Whether the text is the article, and not the beginning of it or a summary. */
  readonly full: boolean
}

type Parsed = ReturnType<typeof parseFeed>

/** A text in the place for contents that is shorter may be a teaser; one in the place for summaries must be longer to be more than that. */
const [shortContent, shortSummary] = [600, 1500]

/** `base`: where the feed was found; relative addresses count from there. */
export function entriesOf(parsed: Parsed, base: string | null): FeedEntry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => {
        const { value, isPermaLink } = item.guid ?? {}
        const permalink = isPermaLink !== false && isWebAddress(value ?? '') ? value : undefined
        const found = item.content?.encoded
        return entry({
          id: item.guid?.value ?? item.link,
          url: addressOf([item.link, ...linksOf(item.atom?.links), permalink], parsed.feed.link ?? base),
          title: item.title ?? item.dc?.titles?.[0],
          published: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
          byline: [item.dc?.creators, item.authors?.map(personOf), item.atom?.authors?.map(nameOf)],
          publisher: item.source?.title ?? item.dc?.publishers?.[0] ?? parsed.feed.title,
          content: found ?? item.atom?.content?.value,
          summary: item.description ?? item.itunes?.summary,
          kind: null,
        })
      })
    case 'atom':
      return (parsed.feed.entries ?? []).map((item) =>
        entry({
          id: item.id ?? item.links?.[0]?.href,
          url: addressOf(linksOf(item.links), parsed.feed.xml?.base ?? base),
          title: plainTitle(item.title),
          published: [item.published, item.updated, item.dc?.dates?.[0]],
          byline: [(item.authors ?? item.source?.authors ?? parsed.feed.authors)?.map(nameOf)],
          publisher: item.source?.title?.value ?? parsed.feed.title?.value,
          content: item.content?.value,
          summary: item.summary?.value,
          kind: /^(html|xhtml|text\/html)$/i.test(item.content?.type ?? '') ? 'html' : null,
        }),
      )
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) =>
        entry({
          id: item.rdf?.about ?? item.link,
          url: addressOf([item.link, item.rdf?.about], parsed.feed.link ?? base),
          title: item.title ?? item.dc?.titles?.[0],
          published: [item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
          byline: [item.dc?.creators],
          publisher: item.dc?.publishers?.[0] ?? parsed.feed.title,
          content: item.content?.encoded,
          summary: item.description,
          kind: null,
        }),
      )
    case 'json':
      return (parsed.feed.items ?? []).map((item) =>
        entry({
          id: item.id ?? item.url,
          url: addressOf([item.url, item.external_url], parsed.feed.home_page_url ?? base),
          title: item.title,
          published: [item.date_published],
          byline: [(item.authors ?? parsed.feed.authors)?.map(nameOf)],
          publisher: parsed.feed.title,
          content: item.content_html ?? item.content_text,
          summary: item.summary,
          kind: item.content_html ? 'html' : item.content_text ? 'plain' : null,
        }),
      )
  }
}

interface Draft {
  readonly id: unknown
  readonly url: string | null
  readonly title: unknown
  readonly published: readonly unknown[]
  readonly byline: readonly (readonly unknown[] | undefined)[]
  readonly publisher: unknown
  readonly content: unknown
  readonly summary: unknown
  readonly kind: 'html' | 'plain' | null
}

function entry(draft: Draft): FeedEntry {
  const [content, summary] = [words(draft.content), words(draft.summary)]
  const [contentLength, summaryLength] = [visibleLength(content), visibleLength(summary)]
  const isContent = contentLength > 0 && contentLength >= summaryLength
  const named = draft.byline.map((names) => names?.map(words).filter((name) => name !== null) ?? [])
  return {
    id: words(draft.id),
    url: draft.url,
    title: line(draft.title),
    published:
      draft.published.map((date) => parseDate(words(date) ?? '')).find((date) => date !== null) ?? null,
    byline: line(
      named
        .find((names) => names.length > 0)
        ?.slice(0, 50)
        .join(', '),
    ),
    publisher: line(draft.publisher),
    text: isContent ? content : summary,
    kind: isContent ? draft.kind : null,
    full: isContent
      ? contentLength > summaryLength && contentLength >= shortContent
      : summaryLength >= shortSummary,
  }
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** A title or a name, which may hold tags and references: “Harbour &amp; <i>Tern</i>”. */
function line(value: unknown): string | null {
  const text = words(value)
  return text === null ? null : printable(text.slice(0, 2000).replace(/<\/?[a-z][^<>]{0,200}>/gi, '')) || null
}

/** How much of it is text, without tags. */
const visibleLength = (text: string | null): number =>
  text === null ? 0 : text.replace(/<[^<>]{0,2000}>/g, '').trim().length

const linksOf = (
  links: { readonly href?: string; readonly rel?: string }[] | undefined,
): (string | undefined)[] => {
  const fitting = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  return fitting.map(({ href }) => href)
}

function addressOf(candidates: readonly unknown[], base: string | null | undefined): string | null {
  for (const candidate of candidates) {
    const written = words(candidate)?.trim()
    if (!written) continue
    const url = isWebAddress(written) ? written : URL.parse(written, base ?? undefined)?.href
    if (url !== undefined && isWebAddress(url)) return url
  }
  return null
}

const nameOf = (person: unknown): unknown =>
  typeof person === 'object' && person !== null ? (person as { name?: unknown }).name : person

/** `editor@harbourpost.example (Ada Quill)` → `Ada Quill` */
function personOf(person: unknown): unknown {
  const name = words(nameOf(person)) ?? ''
  return /\(([^()]{1,200})\)\s*$/.exec(name)?.[1] ?? name.replace(/\S{1,100}@\S{1,100}/, '')
}

const plainTitle = (title: { readonly value?: string | undefined } | undefined): unknown => title?.value
