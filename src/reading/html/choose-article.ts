// Which part of a page is the article. Comes in: the page as a tree. Goes out: the element that holds the article, and which
// parts inside it are not shown or not the article.
// How: every passage is worth its prose and costs its links; the article is the element whose passages are worth most
// together. So a list of links outside it, or comments left in, weigh against the element that would hold them too.
import type { FurnitureKind } from '../../document/document.ts'
import {
  furnitureByName,
  furnitureByRole,
  isBodyName,
  isCaptionName,
  isCreditName,
  isHidden,
  namesOf,
} from './element-names.ts'
import { blockTags, elementsOf, type HtmlElement } from './html-tree.ts'
import { type Passage, passagesOf } from './passages.ts'

export interface ArticleChoice {
  readonly article: HtmlElement
  readonly dropped: ReadonlyMap<HtmlElement, FurnitureKind | 'unseen'>
}

const unseenTags = new Set(
  'applet area audio base button canvas datalist embed frame frameset head iframe input link map math meta noembed noframes noscript object option param rp script select source style svg template textarea title track video'.split(
    ' ',
  ),
)
const furnitureTags: ReadonlyMap<string, FurnitureKind> = new Map([
  ['nav', 'widget'],
  ['menu', 'widget'],
  ['aside', 'related-stories'],
  ['footer', 'widget'],
  ['form', 'widget'],
  ['dialog', 'widget'],
  ['fieldset', 'widget'],
])
const neverByName = new Set([
  'html',
  'body',
  'main',
  'article',
  'p',
  'h1',
  'em',
  'strong',
  'i',
  'b',
  'blockquote',
  'td',
  'tr',
  'table',
  'tbody',
])

/** `about`: what the page says it is about, its title and description. */
export function chooseArticle(
  root: HtmlElement,
  about: readonly string[] = [],
  showHidden = false,
): ArticleChoice {
  const elements = elementsOf(root)
  const dropped = new Map<HtmlElement, FurnitureKind | 'unseen'>()
  for (const element of elements) {
    if (unseenTags.has(element.tag) || (!showHidden && isHidden(element))) dropped.set(element, 'unseen')
  }
  const shown = passagesOf(root, (element) => dropped.has(element))
  const prose = sumUp(elements, shown, proseIn)
  const total = prose.get(root) ?? 0
  const quoted = holdersOf(elements, 'blockquote')
  for (const element of elements) {
    if (dropped.has(element)) continue
    const kind = quoted.has(element) ? null : furnitureOf(element)
    if (kind && (prose.get(element) ?? 0) <= total * shareAllowed(element)) dropped.set(element, kind)
  }
  for (const element of creditsInCaptions(elements))
    if (!dropped.has(element)) dropped.set(element, 'photo-credit')
  const named = new Set(elements.filter((element) => isBodyName(element, namesOf(element))))
  const withinNamed = new Set<HtmlElement>()
  for (const element of elements) {
    if (named.has(element) || (element.parent && withinNamed.has(element.parent))) withinNamed.add(element)
  }
  const topic = topicOf(about)
  const passages = passagesOf(root, (element) => dropped.has(element))
  const worth = sumUp(elements, passages, (passage) => worthOf(passage, withinNamed, topic))
  let article = root
  let best = Number.NEGATIVE_INFINITY
  // Of elements worth the same, the innermost, which comes last.
  for (const element of elements) {
    const sum = blockTags.has(element.tag) ? worth.get(element) : undefined
    if (sum !== undefined && (sum > best || (sum === best && article === element.parent))) {
      article = element
      best = sum
    }
  }
  return { article: bodyWithin(article, worth, named), dropped }
}

function furnitureOf(element: HtmlElement): FurnitureKind | null {
  const byTag = furnitureTags.get(element.tag) ?? furnitureByRole(element)
  if (byTag) return byTag
  return neverByName.has(element.tag) ? null : furnitureByName(namesOf(element))
}

/** `<figcaption>A ferry in port. <span class="credit">Ada Quill/Coast</span></figcaption>`: the caption says something, the credit does not. */
function creditsInCaptions(elements: readonly HtmlElement[]): HtmlElement[] {
  const captions = new Set<HtmlElement>()
  const credits: HtmlElement[] = []
  for (const element of elements) {
    const names = namesOf(element)
    if (element.tag === 'figure' || element.tag === 'figcaption' || isCaptionName(names))
      captions.add(element)
    else if (element.parent && captions.has(element.parent)) {
      captions.add(element)
      if (isCreditName(names) && element.end - element.start < 1000) credits.push(element)
    }
  }
  return credits
}

/** Elements named for a widget may hold a quoted post; they and the quotation are the article's, if they are only that. */
function holdersOf(elements: readonly HtmlElement[], tag: string): Set<HtmlElement> {
  const holders = new Set<HtmlElement>()
  for (const element of elements) {
    if (element.tag !== tag) continue
    let holder: HtmlElement = element
    while (holder.parent && rawLength(holder.parent) <= rawLength(element) + 600) holder = holder.parent
    for (let at: HtmlElement | null = element; at; at = at === holder ? null : at.parent) holders.add(at)
  }
  return holders
}

function rawLength(element: HtmlElement): number {
  return element.end - element.start
}

/** The largest share of the page's prose that may be dropped for what an element is called. */
function shareAllowed(element: HtmlElement): number {
  return /-(comments?|commentlist|disqus|respond|related|recommended|recirc)-/.test(namesOf(element))
    ? 0.7
    : 0.3
}

/**
 * The named body inside the chosen element, when it holds a good part of what the element is worth. A body may be cut into
 * several parts of one name; then the element that holds them all.
 */
function bodyWithin(
  article: HtmlElement,
  worth: ReadonlyMap<HtmlElement, number>,
  named: ReadonlySet<HtmlElement>,
): HtmlElement {
  const sum = worth.get(article) ?? 0
  const groups = new Map<string, HtmlElement[]>()
  for (const element of elementsOf(article)) {
    if (element === article || !named.has(element) || (worth.get(element) ?? 0) <= 0) continue
    const group = groups.get(namesOf(element))
    if (group) group.push(element)
    else groups.set(namesOf(element), [element])
  }
  let body = article
  // The outermost need hold only a good part; one inside it must hold nearly all of that.
  let needed = sum * 0.4
  for (const group of groups.values()) {
    const held = group.reduce((total, element) => total + (worth.get(element) ?? 0), 0)
    if (held < needed) continue
    body = group.reduce(commonAncestor)
    needed = held * 0.85
  }
  return body
}

function commonAncestor(a: HtmlElement, b: HtmlElement): HtmlElement {
  const above = new Set<HtmlElement>()
  for (let at: HtmlElement | null = a; at; at = at.parent) above.add(at)
  let common: HtmlElement = b
  while (!above.has(common) && common.parent) common = common.parent
  return common
}

/** For each element with a passage in it, the sum over its passages. */
function sumUp(
  elements: readonly HtmlElement[],
  passages: readonly Passage[],
  value: (passage: Passage) => number,
): Map<HtmlElement, number> {
  const sums = new Map<HtmlElement, number>()
  const add = (element: HtmlElement, worth: number) => sums.set(element, (sums.get(element) ?? 0) + worth)
  for (const passage of passages) add(passage.element, value(passage))
  // Document order backwards: what is inside comes before what is around it.
  for (let i = elements.length - 1; i >= 0; i--) {
    const { parent } = elements[i]!
    const sum = sums.get(elements[i]!)
    if (parent && sum !== undefined) add(parent, sum)
  }
  return sums
}

const sentenceEnd = /[.!?…。！？][”"’'»)\]]*(?:\s|$)/u

/** Length, with the denser scripts of East Asia counted as what they hold. */
export function weightOf(text: string): number {
  const dense = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g)?.length ?? 0
  return text.length + dense * 1.5
}

export function proseIn(passage: Passage): number {
  const weight = weightOf(passage.content.text)
  if (passage.linkLength > passage.content.length * 0.5) return 0
  return weight >= 140 || (weight >= 50 && sentenceEnd.test(passage.content.text)) ? weight : 0
}

function worthOf(
  passage: Passage,
  withinNamed: ReadonlySet<HtmlElement>,
  topic: ReadonlySet<string>,
): number {
  const prose = proseIn(passage)
  if (prose > 0) {
    const onTopic = wordsOf(passage.content.text.slice(0, 2000)).filter((word) => topic.has(word)).length
    return prose * (1 + Math.min(onTopic, 8) / 8) - 2 * passage.linkLength
  }
  const cost = passage.linkLength > 0 ? -40 : -10
  return withinNamed.has(passage.element) ? cost / 10 : cost
}

function topicOf(about: readonly string[]): Set<string> {
  return new Set(about.flatMap((text) => wordsOf(text.slice(0, 1000))))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
}
