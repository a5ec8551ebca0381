// Which row is lit, and how a row and its words are brought in sight of each other: pointing lights up for the moment, a click keeps.
import { type Lighting, rowAt } from './lighting.ts'

export interface Pointable {
  /** The list of rows; undefined before it is drawn. */
  readonly list: () => HTMLElement | undefined
  readonly lighting: () => Lighting | null
}

const isControl = (target: Element): boolean =>
  target.closest('button, input, select, label, dialog, .pick, a:not(.number)') !== null

export class Pointing {
  lit = $state<string | null>(null)
  /** On a phone, the row that is shown over the article. */
  sheet = $state<string | null>(null)
  #kept: string | null = null
  readonly #of: Pointable
  readonly #isWide = matchMedia('(min-width: 62.01rem)')

  constructor(of: Pointable) {
    this.#of = of
  }

  get isWide(): boolean {
    return this.#isWide.matches
  }

  keep(id: string | null): void {
    this.#kept = id
    this.lit = id
    if (id === null) this.sheet = null
  }

  /** Only the list moves: if the page did, the words would slip away from under the pointer. */
  showRow(id: string): void {
    const row = document.getElementById(`row-${id}`)
    const list = this.#of.list()
    if (!row || !list) return
    if (!this.isWide) {
      this.sheet = id
      return
    }
    const [at, box] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
    const bottom = Math.min(box.bottom, innerHeight)
    if (at.top < box.top) list.scrollTop += at.top - box.top - 8
    else if (at.bottom > bottom) list.scrollTop += at.bottom - bottom + 8
  }

  goTo(id: string, side: 'row' | 'words', focus = true): void {
    this.keep(id)
    if (side === 'row') {
      this.showRow(id)
      if (focus)
        document
          .querySelector<HTMLElement>(`#row-${CSS.escape(id)} > .number`)
          ?.focus({ preventScroll: this.isWide })
      return
    }
    this.#showWords(id)
    if (focus) document.getElementById(`at-${id}`)?.focus({ preventScroll: true })
  }

  #showWords(id: string): void {
    this.#of.lighting()?.placeOf(id)?.scrollIntoView({ block: 'center' })
  }

  /** Call once the page is there; what it gives ends it. */
  follow(desk: HTMLElement): () => void {
    const over = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse') return
      const id = rowAt(event.target as Element)
      this.lit = id ?? this.#kept
      if (id && (event.target as Element).closest('.article') && this.isWide) this.showRow(id)
    }
    let focused: string | null = null
    const focusIn = (event: FocusEvent): void => {
      focused = rowAt(event.target as Element)
      if (focused) this.lit = focused
    }
    // Later, for focus is also lost while a row is taken out of the page, and nothing may change in the midst of that.
    const focusOut = (): void => {
      focused = null
      queueMicrotask(() => {
        this.lit = focused ?? this.#kept
      })
    }
    const click = (event: MouseEvent): void => this.#click(event)
    const pairs = [
      ['pointerover', over],
      ['focusin', focusIn],
      ['focusout', focusOut],
      ['click', click],
    ] as unknown as readonly (readonly [string, EventListener])[]
    for (const [name, listener] of pairs) desk.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of pairs) desk.removeEventListener(name, listener)
    }
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element
    if (isControl(target)) return
    const id = rowAt(target)
    const number = target.closest('a.number')
    if (number) {
      if (event.metaKey || event.ctrlKey) return
      event.preventDefault()
      if (id) this.goTo(id, number.closest('.row') ? 'words' : 'row')
      return
    }
    if (String(getSelection())) return
    this.keep(id)
    if (!id) return
    if (target.closest('.article')) this.showRow(id)
    else if (!target.closest('.sheet')) {
      if (!this.isWide) this.sheet = id
      this.#showWords(id)
    }
  }
}
