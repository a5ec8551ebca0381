// HTML as it is found, broken or not, into a tree. Comes in: the raw page. Goes out: a tree whose texts know their raw place.
// Hard part: pages that never close a tag, close what was not open, or open 100,000 of them. The rules are those of the HTML
// standard as far as they move text from one paragraph to another; depth is bounded, so that every walk may recurse and every
// look up the open elements is short.
import { type QuoteType, Tokenizer } from 'htmlparser2'
import { MappedText, type OriginRun } from '../../document/mapped-text.ts'
import type { HtmlElement } from './html-tree.ts'
import {
  blocksBetween,
  endsParagraph,
  endsSibling,
  formatting,
  headings,
  headTags,
  leavesDrawing,
  paragraphScope,
  scopes,
  tableParts,
  tableScopes,
  voidTags,
  words,
} from './tag-rules.ts'

/** Elements nested deeper than this become siblings, as in browsers. */
const deepest = 200

const keptAttributes = words(
  'aria-hidden aria-label charset class content data-component data-module data-testid data-type datetime hidden href ' +
    'http-equiv id itemprop itemscope itemtype lang name property rel role style title type xml:lang',
)
const noAttributes: ReadonlyMap<string, string> = new Map()

export function parseHtml(raw: string): HtmlElement {
  const builder = new TreeBuilder(raw)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  tokenizer.write(raw)
  tokenizer.end()
  return builder.root
}

class TreeBuilder {
  readonly #pageAttributes = new Map<string, string>()
  readonly root: HtmlElement = newElement('html', this.#pageAttributes, null, 0)
  readonly #raw: string
  /** The open elements, outermost first. */
  readonly #open: HtmlElement[] = [this.root]
  /** Start tags beyond `deepest` whose end tags are still to come. */
  #tooDeep = 0
  /** How many of the open elements are drawings or formulas. */
  #drawings = 0
  #tag = ''
  #tagStart = 0
  #attributes: Map<string, string> | null = null
  #attribute = ''
  #value = ''
  #body: HtmlElement | null = null
  #text: string[] = []
  #runs: OriginRun[] = []
  #textLength = 0
  #textEnd = 0

  constructor(raw: string) {
    this.#raw = raw
  }

  // What the tokenizer reports.

  ontext(start: number, end: number): void {
    this.#addText(this.#raw.slice(start, end), start, end - start)
    this.#textEnd = end
  }

  ontextentity(codePoint: number, end: number): void {
    const character = String.fromCodePoint(codePoint)
    // An entity of two code points is told twice with one end; the second has no raw characters of its own.
    const start =
      this.#textEnd < end
        ? Math.max(this.#raw.lastIndexOf('&', end - 1), this.#textEnd)
        : this.#lastRawStart()
    for (let i = 0; i < character.length; i++) this.#addText(character[i]!, start, 1)
    this.#textEnd = end
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#raw.slice(start, Math.min(end, start + 64)).toLowerCase()
    this.#tagStart = start - 1
    this.#attributes = null
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 20 ? '' : this.#raw.slice(start, end).toLowerCase()
    this.#attribute = keptAttributes.has(name) ? name : ''
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#raw.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    if (this.#attribute) this.#value += String.fromCodePoint(codePoint)
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (!this.#attribute) return
    this.#attributes ??= new Map()
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value)
  }

  onopentagend(end: number): void {
    this.#openElement(end + 1, false)
  }

  onselfclosingtag(end: number): void {
    this.#openElement(end + 1, this.isInForeignContext())
  }

  onclosetag(start: number, end: number): void {
    this.#flushText()
    const tag = this.#raw.slice(start, Math.min(end, start + 64)).toLowerCase()
    const after = this.#raw.indexOf('>', end)
    this.#closeElement(tag, start - 2, after < 0 ? this.#raw.length : after + 1)
  }

  /** `<![CDATA[…]]>`: text in a drawing, a comment elsewhere. */
  oncdata(): void {
    this.#flushText()
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.#flushText()
    for (const element of this.#open) element.end = this.#raw.length
  }

  isInForeignContext(): boolean {
    return this.#drawings > 0
  }

  // How the tree grows.

  #current(): HtmlElement {
    return this.#open[this.#open.length - 1]!
  }

  #lastRawStart(): number {
    const last = this.#runs.at(-1)
    return last ? last[1] + last[2] - 1 : this.#textEnd
  }

  #addText(text: string, rawStart: number, length: number): void {
    if (text === '') return
    this.#text.push(text)
    const last = this.#runs.at(-1)
    if (
      last &&
      last[0] + last[2] === this.#textLength &&
      last[1] + last[2] === rawStart &&
      length === text.length
    ) {
      this.#runs[this.#runs.length - 1] = [last[0], last[1], last[2] + length]
    } else this.#runs.push([this.#textLength, rawStart, text.length])
    this.#textLength += text.length
  }

  #flushText(): void {
    if (this.#textLength === 0) return
    const content = new MappedText(this.#text.join(''), this.#runs)
    this.#text = []
    this.#runs = []
    this.#textLength = 0
    const current = this.#current()
    // Words inside an unclosed <head> begin the body.
    if (current.tag === 'head' && content.text.trim() !== '')
      this.#popTo(this.#open.length - 1, content.rawAt(0))
    this.#current().children.push({ type: 'text', content })
  }

  #openElement(end: number, selfClosing: boolean): void {
    this.#flushText()
    const tag = this.#tag === 'image' ? 'img' : this.#tag
    const attributes = this.#attributes ?? noAttributes
    if (tag === 'html') {
      for (const [name, value] of attributes)
        if (!this.#pageAttributes.has(name)) this.#pageAttributes.set(name, value)
      return
    }
    if (tag === 'body') {
      if (this.#body) return
      while (this.#open.length > 1) this.#popTo(1, this.#tagStart)
    }
    if (this.#current().tag === 'head' && !headTags.has(tag))
      this.#popTo(this.#open.length - 1, this.#tagStart)
    if (this.#drawings > 0 && leavesDrawing.has(tag)) this.#leaveDrawing()
    this.#closeImplied(tag)
    if (this.#tooDeep > 0 || this.#open.length >= deepest) {
      const element = newElement(tag, attributes, this.#current(), this.#tagStart)
      element.end = end
      this.#current().children.push(element)
      if (!voidTags.has(tag) && !selfClosing) this.#tooDeep++
      return
    }
    const element = newElement(tag, attributes, this.#current(), this.#tagStart)
    element.end = end
    this.#current().children.push(element)
    if (tag === 'body') this.#body = element
    if (voidTags.has(tag) || selfClosing) return
    this.#open.push(element)
    if (isDrawing(tag)) this.#drawings++
  }

  #closeImplied(tag: string): void {
    if (this.#tooDeep > 0) return
    const sibling = endsSibling.get(tag)
    if (sibling) {
      const at = this.#find((open) => sibling.ends.has(open), sibling.until)
      if (at > 0) this.#popTo(at, this.#tagStart)
      else if (tag === 'tr' || tag === 'tbody' || tag === 'thead' || tag === 'tfoot') {
        const part = this.#find((open) => tableParts.has(open), scopes)
        const open = this.#open[part]?.tag
        if (open && open !== 'table' && part > 0) this.#popTo(part + 1, this.#tagStart)
      }
    }
    if (endsParagraph.has(tag)) {
      const at = this.#find((open) => open === 'p', paragraphScope)
      if (at > 0) this.#popTo(at, this.#tagStart)
    }
    const current = this.#current().tag
    if (headings.has(tag) && headings.has(current)) this.#popTo(this.#open.length - 1, this.#tagStart)
    if (tag === 'a') {
      const at = this.#find((open) => open === 'a', blocksBetween)
      if (at > 0) this.#popTo(at, this.#tagStart)
    }
  }

  #closeElement(tag: string, start: number, end: number): void {
    if (this.#tooDeep > 0) {
      if (!voidTags.has(tag)) this.#tooDeep--
      return
    }
    // Text after </body> still belongs to the page.
    if (tag === 'html' || tag === 'body') return
    if (tag === 'br' || tag === 'p') {
      const isOpen = tag === 'p' && this.#find((open) => open === 'p', paragraphScope) > 0
      if (!isOpen) {
        const element = newElement(tag, noAttributes, this.#current(), start)
        element.end = end
        this.#current().children.push(element)
        return
      }
    }
    const until = formatting.has(tag) ? blocksBetween : tableParts.has(tag) ? tableScopes : scopes
    const isHeading = headings.has(tag)
    const at = this.#find((open) => open === tag || (isHeading && headings.has(open)), until)
    if (at <= 0) return
    if (tag === 'form' && at < this.#open.length - 1) {
      // What was opened inside the form stays open.
      this.#open[at]!.end = end
      this.#open.splice(at, 1)
      return
    }
    this.#popTo(at, end)
  }

  /** Index of the innermost open element that fits; -1 if none does before one of `until`. */
  #find(fits: (tag: string) => boolean, until: ReadonlySet<string>): number {
    for (let i = this.#open.length - 1; i > 0; i--) {
      const tag = this.#open[i]!.tag
      if (fits(tag)) return i
      if (until.has(tag)) return -1
    }
    return -1
  }

  #leaveDrawing(): void {
    for (let i = this.#open.length - 1; i > 0; i--) {
      const tag = this.#open[i]!.tag
      if (tag === 'foreignobject' || tag === 'desc' || tag === 'title' || blocksBetween.has(tag)) return
      if (isDrawing(tag)) {
        this.#popTo(i, this.#tagStart)
        return
      }
    }
  }

  /** Close the open elements from `at` inwards. */
  #popTo(at: number, end: number): void {
    for (let i = this.#open.length - 1; i >= at; i--) {
      this.#open[i]!.end = end
      if (isDrawing(this.#open[i]!.tag)) this.#drawings--
    }
    this.#open.length = at
  }
}

function isDrawing(tag: string): boolean {
  return tag === 'svg' || tag === 'math'
}

function newElement(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  parent: HtmlElement | null,
  start: number,
): HtmlElement {
  return { type: 'element', tag, attributes, children: [], parent, start, end: start }
}
