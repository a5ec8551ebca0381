// A piece of a text around what is to be seen in it. Comes in: the text and the stretches to mark; goes out: at most so many characters, cut
// at words, with "…" where something was left out, and the stretches as they stand in the piece.

type Stretch = readonly [start: number, end: number]

export interface Piece {
  readonly text: string
  readonly hits: readonly Stretch[]
}

/** `room`: characters, in UTF-16 code units; what is marked is never cut, so a piece may be longer. */
export function cutAround(text: string, hits: readonly Stretch[], room: number): Piece {
  if (text.length <= room || hits.length === 0) return { text, hits }
  const first = Math.min(...hits.map(([start]) => start))
  const last = Math.max(...hits.map(([, end]) => end))
  const spare = Math.max(0, room - (last - first))
  let start = Math.max(0, first - Math.ceil(spare / 2))
  const end = Math.min(text.length, Math.max(last, start + room))
  start = Math.min(start, Math.max(0, Math.min(first, end - room)))
  const from = start === 0 ? 0 : wordStart(text, start, first)
  const to = end === text.length ? end : wordEnd(text, end, last)
  const before = from > 0 ? '… ' : ''
  const shift = before.length - from
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    hits: hits.map(([one, other]) => [one + shift, other + shift]),
  }
}

/** The first beginning of a word at or behind `at`, not behind `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s\S/)
  return space < 0 ? limit : at + space + 1
}

/** The last end of a word at or before `at`, not before `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  for (let end = at; end > limit; end--) if (/\s/.test(text[end]!)) return end
  return limit
}
