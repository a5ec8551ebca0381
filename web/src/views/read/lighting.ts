// Lights up the words of a row in the drawn article, and fades words of which no row is shown. The article is drawn once; pointing at
// things only changes classes, so it costs nothing however long the article is.
import { type Role, roles } from './article-blocks.ts'

export class Lighting {
  readonly #marks = new Map<string, (readonly [element: Element, role: Role])[]>()
  /** Each marked element with the rows it is of. */
  readonly #elements = new Map<Element, readonly string[]>()
  #lit: string | null = null
  #isFiltered = false

  constructor(article: HTMLElement) {
    for (const element of article.querySelectorAll<HTMLElement>('.marked')) {
      const all: string[] = []
      for (const role of roles) {
        if (role === 'date') continue
        for (const id of element.getAttribute(`data-${role}`)?.split(' ') ?? []) {
          const marks = this.#marks.get(id)
          if (marks) marks.push([element, role])
          else this.#marks.set(id, [[element, role]])
          all.push(id)
        }
      }
      this.#elements.set(element, all)
    }
  }

  light(id: string | null): void {
    if (id === this.#lit) return
    if (this.#lit !== null) this.#paint(this.#lit, false)
    this.#lit = id
    if (id !== null) this.#paint(id, true)
  }

  #paint(id: string, on: boolean): void {
    for (const [element, role] of this.#marks.get(id) ?? []) element.classList.toggle(`on-${role}`, on)
  }

  /** `shown`: ids of the rows that a filter leaves; null: there is no filter. */
  show(shown: ReadonlySet<string> | null): void {
    if (shown === null && !this.#isFiltered) return
    this.#isFiltered = shown !== null
    for (const [element, ids] of this.#elements)
      element.classList.toggle('off', shown !== null && !ids.some((id) => shown.has(id)))
  }

  /** Elements that are parts of a row's content, in order. */
  contentOf(id: string): HTMLElement[] {
    return (this.#marks.get(id) ?? []).flatMap(([element, role]) =>
      role === 'content' ? [element as HTMLElement] : [],
    )
  }

  /** Where a row's words are: the first of its content, else of its act. */
  placeOf(id: string): Element | null {
    const marks = this.#marks.get(id) ?? []
    return (marks.find(([, role]) => role === 'content' || role === 'act') ?? marks[0])?.[0] ?? null
  }
}

/** The row that an element of the page stands for. A source may serve several: the first. Nested contents: the innermost. */
export function rowAt(target: Element | null): string | null {
  const place = target?.closest<HTMLElement>('[data-row]')
  if (place) return place.dataset.row ?? null
  const mark = target?.closest<HTMLElement>('.marked')
  if (!mark) return null
  const { act, cue, source, content, party, note } = mark.dataset
  const first = (ids: string | undefined) => ids?.split(' ')[0] ?? null
  return (
    first(act) ?? first(cue) ?? first(source) ?? content?.split(' ').at(-1) ?? first(party) ?? first(note)
  )
}
