// Where names stand beside their nodes. Comes in: circles in pixels with the width of their names, and the lines between them; goes out: for
// each name the side on which it hides least, the largest circles first. Hard part: a name must never lie on another name or on a circle
// nor be cut off by the frame (then it is left out); one on a line can be read, and is only put up with where no side is free.

export interface NamedCircle {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Of the name, in pixels; null: it has none now. */
  readonly width: number | null
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

/** Where the name begins, and the line on which its letters stand. */
export interface NamePlace {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 3

/** @param height of the letters, in pixels; `frame`: the picture's. */
export function placeNames(
  circles: readonly NamedCircle[],
  segments: readonly Segment[],
  height: number,
  frame: { readonly width: number; readonly height: number },
): ReadonlyMap<string, NamePlace> {
  const placed: Box[] = []
  const places = new Map<string, NamePlace>()
  for (const circle of circles.toSorted((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    if (circle.width === null) continue
    let best: Box | null = null
    let least = Number.POSITIVE_INFINITY
    for (const box of sidesOf(circle, circle.width, height)) {
      if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height) continue
      if (placed.some((other) => isOver(box, other))) continue
      if (circles.some((other) => other !== circle && isOverCircle(box, other))) continue
      const hidden = segments.filter((segment) => crosses(segment, box)).length
      if (hidden < least) [best, least] = [box, hidden]
      if (hidden === 0) break
    }
    if (!best) continue
    placed.push(best)
    places.set(circle.id, { x: best.left, y: best.bottom - height * 0.25 })
  }
  return places
}

/** Right, left, below, above, then the corners: in the order in which a reader looks for a name. */
function sidesOf({ x, y, radius }: NamedCircle, width: number, height: number): readonly Box[] {
  const [right, left, middle] = [x + radius + GAP, x - radius - GAP - width, x - width / 2]
  const [above, level, below] = [y - radius - GAP - height, y - height / 2, y + radius + GAP]
  const corner = radius * 0.7
  const at = (l: number, t: number): Box => ({ left: l, top: t, right: l + width, bottom: t + height })
  return [
    at(right, level),
    at(left, level),
    at(middle, below),
    at(middle, above),
    at(x + corner, y + corner),
    at(x + corner, y - corner - height),
    at(x - corner - width, y + corner),
    at(x - corner - width, y - corner - height),
  ]
}

const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom

function isOverCircle({ left, top, right, bottom }: Box, { x, y, radius }: NamedCircle): boolean {
  const dx = x - Math.min(right, Math.max(left, x))
  const dy = y - Math.min(bottom, Math.max(top, y))
  return dx * dx + dy * dy < radius * radius
}

/** Whether a line goes through a box: it is cut to the box, side by side (Liang and Barsky 1984). */
function crosses([x1, y1, x2, y2]: Segment, { left, top, right, bottom }: Box): boolean {
  let [from, to] = [0, 1]
  const cuts = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const
  for (const [way, room] of cuts) {
    if (way === 0) {
      if (room < 0) return false
    } else if (way < 0) from = Math.max(from, room / way)
    else to = Math.min(to, room / way)
  }
  return from <= to
}
