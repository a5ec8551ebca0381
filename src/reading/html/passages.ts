// A page's words cut into passages: what stands together on its own line or paragraph. Comes in: a part of the tree. Goes out:
// passages in page order, white space collapsed as a browser does, with the way back to the raw page.
import { MappedText, type OriginRun } from '../../document/mapped-text.ts'
import { blockTags, type HtmlElement, type HtmlNode } from './html-tree.ts'

export interface Passage {
  readonly content: MappedText
  /** The block element it stands in. */
  readonly element: HtmlElement
  /** How many of its characters are links. */
  readonly linkLength: number
}

/** Passages of everything under `root` except under elements that `skip` names. */
export function passagesOf(root: HtmlElement, skip: (element: HtmlElement) => boolean): Passage[] {
  const reader = new PassageReader(skip)
  reader.read(root, root, false)
  reader.flush(root)
  return reader.passages
}

class PassageReader {
  readonly passages: Passage[] = []
  readonly #skip: (element: HtmlElement) => boolean
  #line = new Line()
  #linkLength = 0

  constructor(skip: (element: HtmlElement) => boolean) {
    this.#skip = skip
  }

  read(node: HtmlNode, block: HtmlElement, inLink: boolean, keepSpace = false): void {
    if (node.type === 'text') {
      const before = this.#line.width
      this.#line.add(node.content, keepSpace)
      if (inLink) this.#linkLength += Math.max(0, this.#line.length - before)
      return
    }
    if (this.#skip(node)) {
      if (blockTags.has(node.tag)) this.flush(block)
      return
    }
    if (node.tag === 'br') {
      if (this.#line.break(node.start)) this.flush(block)
      return
    }
    if (node.tag === 'td' || node.tag === 'th' || node.tag === 'img') this.#line.space(node.start)
    const isBlock = blockTags.has(node.tag)
    if (isBlock) this.flush(block)
    const inside = isBlock ? node : block
    const link = inLink || (node.tag === 'a' && node.attributes.has('href'))
    const pre = keepSpace || node.tag === 'pre'
    for (const child of node.children) this.read(child, inside, link, pre)
    if (isBlock) this.flush(node)
  }

  flush(element: HtmlElement): void {
    const content = this.#line.take()
    if (content) this.passages.push({ content, element, linkLength: this.#linkLength })
    this.#linkLength = 0
  }
}

const spaceOrHidden = /[ \t\n\r\f\v\u00a0]+|[\u00ad\u200b\u2060\ufeff\u0000]+/g

/** A line under way. Space is written only between two words, and leads back to where it began. */
class Line {
  #parts: string[] = []
  #runs: OriginRun[] = []
  #length = 0
  #pending: { readonly text: string; readonly rawStart: number } | null = null

  get length(): number {
    return this.#length
  }

  /** Its length once the space that waits is written. */
  get width(): number {
    return this.#length + (this.#pending ? 1 : 0)
  }

  add(content: MappedText, keepSpace: boolean): void {
    for (const [at, rawStart, length] of content.origin) {
      const text = content.text.slice(at, at + length)
      if (keepSpace) {
        this.#write(text, rawStart)
        continue
      }
      let from = 0
      for (const match of text.matchAll(spaceOrHidden)) {
        this.#write(text.slice(from, match.index), rawStart + from)
        from = match.index + match[0].length
        if (!isHidden(match[0])) this.space(rawStart + match.index)
      }
      this.#write(text.slice(from), rawStart + from)
    }
  }

  space(rawStart: number): void {
    if (this.#length > 0) this.#pending ??= { text: ' ', rawStart }
  }

  /** A line break tag. True when it is the second in a row: a new passage begins. */
  break(rawStart: number): boolean {
    if (this.#length === 0) return false
    if (this.#pending?.text === '\n') return true
    this.#pending = { text: '\n', rawStart }
    return false
  }

  take(): MappedText | null {
    const content = this.#length > 0 ? new MappedText(this.#parts.join(''), this.#runs).trim() : null
    this.#parts = []
    this.#runs = []
    this.#length = 0
    this.#pending = null
    return content && content.length > 0 ? content : null
  }

  #write(text: string, rawStart: number): void {
    if (text === '') return
    const pending = this.#pending
    this.#pending = null
    if (pending) this.#append(pending.text, pending.rawStart)
    this.#append(text, rawStart)
  }

  #append(text: string, rawStart: number): void {
    this.#parts.push(text)
    const last = this.#runs.at(-1)
    if (last && last[1] + last[2] === rawStart)
      this.#runs[this.#runs.length - 1] = [last[0], last[1], last[2] + text.length]
    else this.#runs.push([this.#length, rawStart, text.length])
    this.#length += text.length
  }
}

function isHidden(space: string): boolean {
  const first = space.charCodeAt(0)
  return first === 0 || first === 0xad || first > 0xff
}
