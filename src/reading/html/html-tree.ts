// The page as a tree whose every text leads back to the raw input. Shapes and the few questions everyone asks of them.
import type { MappedText } from '../../document/mapped-text.ts'

export interface HtmlText {
  readonly type: 'text'
  readonly content: MappedText
}

export interface HtmlElement {
  readonly type: 'element'
  /** Lower case. */
  readonly tag: string
  /** Only the attributes that reading needs (see `parse-html.ts`). */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
  readonly parent: HtmlElement | null
  /** Raw position of the `<` that opens it, and one past the `>` that closes it. */
  readonly start: number
  end: number
}

export type HtmlNode = HtmlElement | HtmlText

/** Every element under `root`, root included, in document order. */
export function elementsOf(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  const collect = (element: HtmlElement) => {
    found.push(element)
    for (const child of element.children) if (child.type === 'element') collect(child)
  }
  collect(root)
  return found
}

/** The words inside, white space as it stands. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.content.text
  return node.children.map(textOf).join('')
}

export function attribute(element: HtmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

/** Elements that end the line before and after them. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre ' +
    'section select summary table tbody tfoot thead tr ul xmp video audio iframe'
  ).split(' '),
)
