// A page of HTML to the blocks of its article. Comes in: the raw page. Goes out: blocks, and what was left out of the article.
// A headline is a block only where it stands inside the element chosen as the article (the title is metadata in any case), and
// captions are kept because they make claims; both are marked, so that whoever wants the bare body can leave them out.
import type { BlockKind, FurnitureKind, Removed } from '../../document/document.ts'
import type { DraftBlock } from '../draft-block.ts'
import { readPlain } from '../plain.ts'
import { type ArticleChoice, chooseArticle } from './choose-article.ts'
import { isCaptionName, isCreditName, namesOf } from './element-names.ts'
import { attribute, elementsOf, type HtmlElement, textOf } from './html-tree.ts'
import { findPageLines } from './page-lines.ts'
import { parseHtml } from './parse-html.ts'
import { type Passage, passagesOf } from './passages.ts'

export interface HtmlArticle {
  readonly page: HtmlElement
  readonly blocks: readonly DraftBlock[]
  readonly removed: readonly Removed[]
}

/** An article with fewer characters may be one that a script would have shown. */
const suspiciouslyShort = 250

export function readHtml(raw: string): HtmlArticle {
  const page = parseHtml(raw)
  const about = saidBy(page, /description|title/)
  const titles = new Set(saidBy(page, /title/).map(comparable))
  let article = readArticle(chooseArticle(page, about), titles)
  if (lengthOf(article.blocks) < suspiciouslyShort) {
    const hidden = readArticle(chooseArticle(page, about, true), titles)
    if (lengthOf(hidden.blocks) > lengthOf(article.blocks) * 3) article = hidden
  }
  // No page may be empty: rather all its words than none.
  if (article.blocks.length === 0) article = { blocks: everythingOn(page), removed: [] }
  return { page, ...article }
}

function lengthOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.content.length, 0)
}

function readArticle(
  { article, dropped }: ArticleChoice,
  titles: ReadonlySet<string>,
): { blocks: DraftBlock[]; removed: Removed[] } {
  const passages = passagesOf(article, (element) => dropped.has(element))
  const pageLines = findPageLines(passages)
  const seen = new Set<string>()
  const placeOf = placesWithin(article)
  const told = passages
    .filter(({ element }) => placeOf(element).kind === 'paragraph')
    .map(({ content }) => content.text)
  const paragraphs = comparable(told.join(' '))
  let looked = 0
  /** A caption or headline said again, or words of the article drawn out as a pull quote. */
  const isRepeated = ({ content }: Passage, kind: string): boolean => {
    if (kind === 'caption' || kind === 'headline') return seen.has(content.text)
    if (kind !== 'blockquote' || content.length < 20 || looked++ > 50) return false
    return paragraphs.includes(comparable(content.text))
  }
  const blocks: DraftBlock[] = []
  const removed = removedElements(article, dropped)
  for (const [i, passage] of passages.entries()) {
    const { content } = passage
    const kind = kindOf(passage, placeOf(passage.element), titles)
    const repeats = isRepeated(passage, kind)
    const left: FurnitureKind | null =
      pageLines.get(i) ?? (kind === 'photo-credit' ? kind : repeats ? 'duplicate' : null)
    seen.add(content.text)
    if (left)
      removed.push({
        kind: left,
        text: content.text,
        raw: content.rawSpan({ start: 0, end: content.length }),
      })
    else if (isPreformatted(passage)) for (const block of paragraphsOf(passage)) blocks.push(block)
    else blocks.push({ kind: kind as BlockKind, content })
  }
  return { blocks, removed: removed.sort((a, b) => a.raw.start - b.raw.start) }
}

/** What stood inside the article and was dropped as a whole. */
function removedElements(article: HtmlElement, dropped: ArticleChoice['dropped']): Removed[] {
  const removed: Removed[] = []
  let end = -1
  for (const element of elementsOf(article)) {
    const kind = dropped.get(element)
    if (!kind || element.start < end) continue
    end = element.end
    if (kind === 'unseen') continue
    const text = passagesOf(element, (inner) => dropped.get(inner) === 'unseen')
      .map((passage) => passage.content.text)
      .join('\n')
    if (text !== '') removed.push({ kind, text, raw: { start: element.start, end: element.end } })
  }
  return removed
}

/** What the page says it is about: its title, its headline, and the meta lines of these names. */
function saidBy(page: HtmlElement, names: RegExp): string[] {
  const said: string[] = []
  for (const element of elementsOf(page)) {
    if (element.tag === 'title' || element.tag === 'h1') said.push(textOf(element))
    else if (
      element.tag === 'meta' &&
      names.test(attribute(element, 'name') + attribute(element, 'property'))
    ) {
      said.push(attribute(element, 'content'))
    }
  }
  return said
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What the elements around a passage make it. */
interface Place {
  readonly kind: BlockKind
  readonly isCredit: boolean
}

/** Places are inherited from the element outside; each element is looked at once. */
function placesWithin(article: HtmlElement): (element: HtmlElement) => Place {
  const known = new Map<HtmlElement, Place>()
  const placeOf = (element: HtmlElement): Place => {
    let place = known.get(element)
    if (!place) {
      const outer = element === article || !element.parent ? nowhere : placeOf(element.parent)
      place = placeIn(element, outer)
      known.set(element, place)
    }
    return place
  }
  return placeOf
}

const nowhere: Place = { kind: 'paragraph', isCredit: false }
const kindByTag: ReadonlyMap<string, BlockKind> = new Map([
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['caption', 'caption'],
  ['h1', 'headline'],
  ['li', 'list-item'],
  ['blockquote', 'blockquote'],
])

function placeIn(element: HtmlElement, outer: Place): Place {
  const names = namesOf(element)
  const kind = isCaptionName(names) ? 'caption' : kindByTag.get(element.tag)
  const isCredit = kind !== 'caption' && (outer.isCredit || isCreditName(names))
  return { kind: outer.kind === 'caption' ? 'caption' : (kind ?? outer.kind), isCredit }
}

function kindOf(
  { element, content }: Passage,
  place: Place,
  titles: ReadonlySet<string>,
): BlockKind | 'photo-credit' {
  if (place.isCredit && content.length < 120) return 'photo-credit'
  const isTitle = /^h[2-6]$/.test(element.tag) && titles.has(comparable(content.text))
  return place.kind === 'paragraph' && isTitle ? 'headline' : place.kind
}

function isPreformatted(passage: Passage): boolean {
  return passage.content.text.includes('\n\n') || /\n[ \t]*\n/.test(passage.content.text)
}

/** Preformatted text has paragraphs of its own. */
function paragraphsOf({ content }: Passage): DraftBlock[] {
  return readPlain(content.text).map(({ content: part }) => {
    const start = part.rawAt(0)
    return { kind: 'paragraph', content: content.slice(start, part.rawAt(part.length)) }
  })
}

function everythingOn(page: HtmlElement): DraftBlock[] {
  const unread = new Set(['script', 'style', 'template'])
  return passagesOf(page, (element) => unread.has(element.tag)).map(({ content }) => ({
    kind: 'paragraph',
    content,
  }))
}
