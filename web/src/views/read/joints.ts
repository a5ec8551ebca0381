// Lines that join the parts of a broken quotation. Comes in: where the last line of one part and the first line of the next stand in the
// article, in pixels; goes out: the path of an SVG. On one line the path runs under the words between; over several lines it goes out to
// the margin and down, so that it crosses no words.

/** A line box of a part, relative to the article. */
export interface Line {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const DROP = 4
const MARGIN = -9

export function jointPath(from: Line, to: Line): string {
  const low = round(from.bottom + DROP - 1)
  if (Math.abs(from.bottom - to.bottom) < 6)
    return `M${round(from.right)} ${round(from.bottom - 1)}V${low}H${round(to.left)}V${round(to.bottom - 1)}`
  // The next line: straight between the two.
  const between = round((from.bottom + to.top) / 2)
  if (to.top > from.top && to.top - from.bottom < (from.bottom - from.top) * 0.8)
    return `M${round(from.right)} ${round(from.bottom - 1)}V${between}H${round(to.left)}V${round(to.top + 1)}`
  const top = round(to.top - DROP + 1)
  return `M${round(from.right)} ${round(from.bottom - 1)}V${low}H${MARGIN}V${top}H${round(to.left)}V${round(to.top + 1)}`
}

const round = (pixels: number): number => Math.round(pixels * 2) / 2
