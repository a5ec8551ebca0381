// Words with hits in them on a terminal. Comes in: a text and where the hits stand in it; goes out: lines, harmless to a terminal, each
// with its own hits.
// Hard part: making a text harmless and folding it both move its characters, and a hit may run over the end of a line.
import type { Paint, Style } from './paint.ts'
import { fold, plain } from './terminal-text.ts'

/** Positions in a text, half-open, in order, not overlapping. */
export type Hits = readonly (readonly [start: number, end: number])[]

export interface HitText {
  readonly text: string
  readonly hits: Hits
}

/**
 * What `plain` makes of a text, with the hits where their words are now. Each stretch is made plain by itself between two bars, which
 * keep the blanks at its ends; a blank after a blank is left out, as `plain` does.
 */
export function plainHits(text: string, hits: Hits): HitText {
  let out = ''
  const moved: [number, number][] = []
  const add = (stretch: string) => {
    const clean = plain(`|${stretch}|`).slice(1, -1)
    out += out === '' || out.endsWith(' ') ? clean.trimStart() : clean
  }
  let at = 0
  for (const [from, to] of hits) {
    const [start, end] = [Math.max(from, at), Math.min(to, text.length)]
    if (start >= end) continue
    add(text.slice(at, start))
    const before = out.length
    add(text.slice(start, end))
    if (out.length > before) moved.push([before, out.length])
    at = end
  }
  add(text.slice(at))
  out = out.trimEnd()
  return {
    text: out,
    hits: moved.flatMap(([start, end]) => (start < out.length ? [[start, Math.min(end, out.length)]] : [])),
  } as HitText
}

/** As `fold`; each line with its hits. `text` is plain. */
export function foldHits({ text, hits }: HitText, width: number): HitText[] {
  const lines = fold(text, width)
  if (hits.length === 0) return lines.map((line) => ({ text: line, hits: [] }))
  let at = 0
  return lines.map((line) => {
    if (text[at] === ' ' && line[0] !== ' ') at++
    const [from, to] = [at, at + line.length]
    at = to
    return {
      text: line,
      hits: hits.flatMap(([start, end]) =>
        start < to && end > from ? [[Math.max(start, from) - from, Math.min(end, to) - from] as const] : [],
      ),
    }
  })
}

/** A line in its style, the hits in theirs. */
export function paintHits(style: Style, { text, hits }: HitText, paint: Paint): string {
  let out = ''
  let at = 0
  for (const [start, end] of hits) {
    out += paint(style, text.slice(at, start)) + paint('hit', text.slice(start, end))
    at = end
  }
  return out + paint(style, text.slice(at))
}
