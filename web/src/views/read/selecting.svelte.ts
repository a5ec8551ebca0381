// What the reader has selected of the article, by mouse or by keys, as a stretch of its text.
import type { Report } from '../../../../src/ledger/report.ts'
import { pointAt, type Range, rangeOf } from './text-place.ts'
import { moved, rangeOfWords, type WordCursor, wordsOf } from './word-cursor.ts'

export interface Selectable {
  /** The drawn article; undefined between two drawings. */
  readonly article: () => HTMLElement | undefined
  readonly report: () => Report
  /** What was selected is kept while buttons are pressed. */
  readonly isKept: () => boolean
}

export class Selecting {
  range = $state.raw<Range | null>(null)
  readonly #of: Selectable
  #cursor: WordCursor | null = null
  #words: readonly Range[] | null = null

  constructor(of: Selectable) {
    this.#of = of
  }

  /** Call once the page is there; what it gives ends it. */
  follow(): () => void {
    const changed = (): void => this.#changed()
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }

  /** From here on, arrow keys begin at what is selected. */
  begin(): void {
    this.#cursor = null
    this.#words = wordsOf(this.#of.report().document.text)
  }

  clear(): void {
    this.#cursor = null
    getSelection()?.removeAllRanges()
    this.range = null
  }

  /** An arrow key while words are being selected. */
  press(event: KeyboardEvent): void {
    const words = this.#words ?? []
    if (words.length === 0 || !event.key.startsWith('Arrow')) return
    event.preventDefault()
    const blocks = this.#of.report().document.blocks.map(({ start }) => start)
    const begun = this.#cursor ?? this.#cursorHere(words)
    this.#cursor = begun ? moved(begun, event.key, event.shiftKey, words, blocks) : { anchor: 0, head: 0 }
    if (this.#cursor) this.#select(rangeOfWords(this.#cursor, words))
  }

  #cursorHere(words: readonly Range[]): WordCursor | null {
    const { range } = this
    const at = range ? words.findIndex(({ end }) => end > range.start) : -1
    return at < 0 ? null : { anchor: at, head: at }
  }

  #select({ start, end }: Range): void {
    const article = this.#of.article()
    const from = article && pointAt(article, start, 'start')
    const to = article && pointAt(article, end, 'end')
    if (!from || !to) return
    // They come from the article itself, so they are its nodes.
    const [first, last] = [from.node, to.node] as unknown as [Node, Node]
    getSelection()?.setBaseAndExtent(first, from.offset, last, to.offset)
    last.parentElement?.scrollIntoView({ block: 'nearest' })
  }

  #changed(): void {
    const article = this.#of.article()
    const selection = getSelection()
    if (!article || !selection || selection.rangeCount === 0 || selection.isCollapsed) {
      const isHere = Boolean(selection?.anchorNode && article?.contains(selection.anchorNode))
      if (!this.#of.isKept() || isHere) this.range = null
      return
    }
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    if (!article.contains(startContainer) && !article.contains(endContainer)) return
    this.range = rangeOf(
      article,
      this.#of.report().document.text,
      { node: startContainer, offset: startOffset },
      { node: endContainer, offset: endOffset },
    )
  }
}
