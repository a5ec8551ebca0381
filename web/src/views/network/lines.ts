// Edges of a network as lines to draw. Comes in: edges as the ledger gives them, one for each pair, type and status; goes out: at most one
// line for each pair and line style, side by side, so that "met" and "denied having met" can be told apart at a glance.
import type { NetworkEdge } from '../../../../src/store/answers.ts'

/** How sure it is that it took place, as a style of line that needs no colour. */
export type LineStyle = 'solid' | 'crossed' | 'dotted'

export const lineStyles: readonly LineStyle[] = ['solid', 'crossed', 'dotted']

export const styleWords: Readonly<Record<LineStyle, string>> = {
  solid: 'reported',
  crossed: 'denied or refused',
  dotted: 'planned or possible',
}

export function lineStyleOf(status: string): LineStyle {
  if (status === 'denied' || status === 'refused') return 'crossed'
  return status === 'planned' || status === 'possible' ? 'dotted' : 'solid'
}

export interface Line {
  /** "12-40-solid": the smaller actor first. */
  readonly id: string
  readonly a: number
  readonly b: number
  readonly style: LineStyle
  /** Over all edges of the line. */
  readonly rows: number
  readonly first: string | null
  readonly last: string | null
  /** Which of the lines between the two it is, counted from the middle: 0, or -0.5 and 0.5, or -1, 0 and 1. */
  readonly lane: number
  readonly edges: readonly NetworkEdge[]
}

export function linesOf(edges: readonly NetworkEdge[]): readonly Line[] {
  const pairs = new Map<string, Map<LineStyle, NetworkEdge[]>>()
  for (const edge of edges) {
    // One who acts upon themselves is a misreading more often than not, and cannot be drawn as a line.
    if (edge.actor === edge.recipient) continue
    const pair = `${Math.min(edge.actor, edge.recipient)}-${Math.max(edge.actor, edge.recipient)}`
    const styles = pairs.get(pair) ?? new Map<LineStyle, NetworkEdge[]>()
    pairs.set(pair, styles)
    const style = lineStyleOf(edge.status)
    styles.set(style, [...(styles.get(style) ?? []), edge])
  }
  return [...pairs].flatMap(([pair, styles]) => {
    const [a, b] = pair.split('-').map(Number) as [number, number]
    const drawn = lineStyles.filter((style) => styles.has(style))
    return drawn.map((style, n) =>
      lineOf({ pair, a, b, style, lane: n - (drawn.length - 1) / 2 }, styles.get(style)!),
    )
  })
}

function lineOf(
  { pair, ...line }: Pick<Line, 'a' | 'b' | 'style' | 'lane'> & { readonly pair: string },
  edges: readonly NetworkEdge[],
): Line {
  const days = edges.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null)
  return {
    ...line,
    id: `${pair}-${line.style}`,
    rows: edges.reduce((sum, { rows }) => sum + rows, 0),
    first: days.length ? days.reduce((a, b) => (b < a ? b : a)) : null,
    last: days.length ? days.reduce((a, b) => (b > a ? b : a)) : null,
    edges: edges.toSorted((x, y) => y.rows - x.rows),
  }
}

/** Width of a line in pixels: grows with its rows, slower and slower. */
export const widthOf = (rows: number): number => Math.min(7, 1.2 + Math.log2(Math.max(1, rows)) * 0.9)

/** Radius of a node in pixels: its area grows with its interactions. */
export const radiusOf = (interactions: number, most: number): number =>
  3.5 + 13 * Math.sqrt(Math.max(0, interactions) / Math.max(1, most))
