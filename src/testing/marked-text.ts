// Text with marks in it, for tests that a linguist can read and edit. Comes in: "[S1:Ada Moss] [C1:said] [T1:it was over]." Goes out:
// the plain text and where each marked stretch stands. Marks nest: [S1:Minister [N person:Max Lund]].
// A mark is `[LABEL:words]`; LABEL is letters, digits, comma, `>` and, behind one blank, a word or a day. Everything else in brackets is text.
import type { Span } from '../document/span.ts'

export interface Marked extends Span {
  readonly label: string
}

export interface MarkedText {
  readonly text: string
  /** In order of their starts; the outer of two that start together first. */
  readonly marks: readonly Marked[]
}

export function parseMarkedText(marked: string): MarkedText {
  const marks: { label: string; start: number; end: number }[] = []
  const open: { label: string; start: number }[] = []
  const brackets: boolean[] = []
  let text = ''
  const opening = /\[([A-Z][A-Za-z0-9,>]*(?: [a-z0-9/-]+)?):(?! )/y
  for (let at = 0; at < marked.length; ) {
    opening.lastIndex = at
    const match = opening.exec(marked)
    if (match) {
      open.push({ label: match[1]!, start: text.length })
      brackets.push(true)
      at += match[0].length
      continue
    }
    const char = marked[at++]!
    if (char === '[') brackets.push(false)
    if (char === ']' && brackets.pop()) {
      const { label, start } = open.pop()!
      marks.push({ label, start, end: text.length })
    } else text += char
  }
  if (open.length)
    throw new Error(`The mark [${open.at(-1)!.label}: is never closed in: ${marked.slice(0, 80)}`)
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}
