// Draws the pieces of a block: an element for each stretch of text, with `data-start` (its first character in document.text) and one
// attribute for each role with the rows it is of; behind it the numbers of the rows that end there. Plain DOM, for an article has a
// thousand pieces and never changes once it is drawn. Text is only ever put in as text.
import type { Mark, Piece, TextPiece } from './article-blocks.ts'

export interface Names {
  /** What a row is called: "s2" → "2". */
  readonly numbers: ReadonlyMap<string, string>
  /** Statement → number of its speaker's colour. */
  readonly colours: ReadonlyMap<string, number>
}

export function drawPieces(pieces: readonly Piece[], names: Names): DocumentFragment {
  const drawn = document.createDocumentFragment()
  for (const piece of pieces) {
    if ('leftOut' in piece) {
      const label = element('b', '', piece.leftOut.kind)
      const removed = element('del', 'left-out', '')
      removed.append(label, piece.leftOut.words)
      drawn.append(removed)
      continue
    }
    drawn.append(drawText(piece.text, names))
    for (const id of piece.text.ends) drawn.append(drawNumber(id, names))
  }
  return drawn
}

function drawText({ start, end, words, marks }: TextPiece, { colours }: Names): HTMLElement {
  const isLoud = marks.some(({ role }) => loud.has(role))
  const drawn = element(isLoud ? 'mark' : 'span', marks.length ? classOf(marks, isLoud, colours) : '', words)
  drawn.dataset.start = String(start)
  for (const { role, of, end: last } of marks) {
    // The value of a date stands behind its last piece only.
    if (role === 'date' && last !== end) continue
    const before = drawn.dataset[role]
    if (before === undefined) drawn.dataset[role] = of
    else if (!before.split(' ').includes(of)) drawn.dataset[role] = `${before} ${of}`
  }
  return drawn
}

const loud: ReadonlySet<string> = new Set(['content', 'source', 'cue', 'act'])

function classOf(marks: readonly Mark[], isLoud: boolean, colours: Names['colours']): string {
  const content = marks.findLast(({ role }) => role === 'content')
  const colour = content && colours.get(content.of)
  const classes = new Set(['marked', ...marks.map(({ role }) => role)])
  if (marks.some(({ direct }) => direct)) classes.add('direct')
  if (colour !== undefined) classes.add(`speaker-${colour}`)
  if (!isLoud) classes.add('quiet')
  return [...classes].join(' ')
}

function drawNumber(id: string, { numbers }: Names): HTMLElement {
  const number = numbers.get(id) ?? id
  const link = element('a', 'number', number) as HTMLAnchorElement
  link.id = `at-${id}`
  link.setAttribute('href', `#row-${id}`)
  link.dataset.row = id
  link.setAttribute('aria-label', `Row ${number}`)
  return link
}

function element(name: string, classes: string, words: string): HTMLElement {
  const made = document.createElement(name)
  if (classes) made.className = classes
  if (words) made.textContent = words
  return made
}
