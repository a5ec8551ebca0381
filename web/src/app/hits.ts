// Cuts a text at its hits. Comes in: a text and stretches of it in UTF-16 code units, in any order, perhaps overlapping; goes out: the
// pieces in order, which together are the text.
export interface HitPiece {
  readonly words: string
  readonly hit: boolean
}

export function piecesOf(text: string, hits: readonly (readonly [start: number, end: number])[]): HitPiece[] {
  const pieces: HitPiece[] = []
  let at = 0
  for (const [from, to] of [...hits].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(at, from)
    const end = Math.min(text.length, to)
    if (end <= start) continue
    if (start > at) pieces.push({ words: text.slice(at, start), hit: false })
    pieces.push({ words: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ words: text.slice(at), hit: false })
  return pieces
}
