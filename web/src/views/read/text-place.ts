// From a place in the drawn article to an offset of its text, and from words to words. Comes in: what a selection gives (a node and a
// number in it); goes out: UTF-16 code units of document.text. Each piece of the article is an element with `data-start`, and its text.
// Hard part: a selection may begin or end between elements, in a row's number, or in furniture that is shown; then the nearest
// text of the article inside the selection counts.

/** As much of a DOM node as is needed. */
export interface PlaceNode {
  readonly nodeType: number
  readonly parentNode: PlaceNode | null
  readonly childNodes: ArrayLike<PlaceNode>
  readonly nodeValue: string | null
}

const TEXT = 3

const startOf = (node: PlaceNode): number | null => {
  const start = (node as PlaceNode & { dataset?: Record<string, string | undefined> }).dataset?.start
  return start === undefined ? null : Number(start)
}

/** Offset of a text node that is a piece's; null: it is none of the article's. */
function offsetOf(node: PlaceNode): number | null {
  return node.nodeType === TEXT && node.parentNode ? startOf(node.parentNode) : null
}

/** All text nodes of the article under a node, in order. */
function* textsIn(node: PlaceNode): Generator<{ node: PlaceNode; start: number; end: number }> {
  const start = offsetOf(node)
  if (start !== null) yield { node, start, end: start + (node.nodeValue?.length ?? 0) }
  for (let i = 0; i < node.childNodes.length; i++) yield* textsIn(node.childNodes[i]!)
}

/** Where a node stands among others: its steps from the root. null: it is not under the root. */
function pathTo(root: PlaceNode, node: PlaceNode): number[] | null {
  const path: number[] = []
  for (let at = node; at !== root; at = at.parentNode!) {
    if (!at.parentNode) return null
    path.unshift(Array.prototype.indexOf.call(at.parentNode.childNodes, at))
  }
  return path
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

export interface Point {
  readonly node: PlaceNode
  readonly offset: number
}

/** Offset of the text for one end of a selection; `side` "start": the first text at or behind it, "end": the last before it. */
export function offsetAt(root: PlaceNode, { node, offset }: Point, side: 'start' | 'end'): number | null {
  const own = offsetOf(node)
  if (own !== null && pathTo(root, node)) return own + offset
  const path = pathTo(root, node)
  if (!path) return null
  // Between two children, as a step that lies just before the child it points to.
  const point = node.nodeType === TEXT ? path : [...path, offset - 0.5]
  let last: number | null = null
  for (const text of textsIn(root)) {
    const isBehind = comparePaths(pathTo(root, text.node)!, point) > 0
    if (isBehind && side === 'start') return text.start
    if (isBehind) return last
    last = text.end
  }
  return side === 'start' ? null : last
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** Without the blanks at its ends; null: there is nothing else in it. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : null
}

/** What a selection holds of the article's text; null: nothing. */
export function rangeOf(root: PlaceNode, text: string, from: Point, to: Point): Range | null {
  const start = offsetAt(root, from, 'start')
  const end = offsetAt(root, to, 'end')
  return start === null || end === null || end <= start ? null : trimmed(text, { start, end })
}

/** The text node and the number in it that an offset stands for. */
export function pointAt(root: PlaceNode, offset: number, side: 'start' | 'end'): Point | null {
  for (const { node, start, end } of textsIn(root))
    if (side === 'start' ? offset >= start && offset < end : offset > start && offset <= end)
      return { node, offset: offset - start }
  return null
}
