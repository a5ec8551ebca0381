// Names of nodes in the page's colours: with a rim that lifts them off the lines, and on a plate where a node is pointed at (sigma's own
// plate is white, also in the dark).
import type Sigma from 'sigma'
import type { Settings } from 'sigma/settings'
import type { NodeDisplayData, PartialButFor } from 'sigma/types'
import { type NamePlace, placeNames, type Segment } from './name-places.ts'
import type { EdgeLook, NodeLook } from './picture-graph.ts'

interface Colours {
  readonly paper: string
  readonly ink: string
  readonly edge: string
}

/** Where a name stands: null where there is no room for it; undefined where it stands to the right, as always. */
interface Placed {
  readonly at?: NamePlace | null | undefined
}

type NodeData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>

type Lettering = Pick<Settings, 'labelSize' | 'labelFont' | 'labelWeight'>

export function drawName(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: NodeData,
  { labelSize, labelFont, labelWeight }: Lettering,
  { paper, ink, at }: Pick<Colours, 'paper' | 'ink'> & Placed,
): void {
  if (!label || at === null) return
  const place = at ?? { x: x + size + 3, y: y + labelSize / 3 }
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.strokeText(label, place.x, place.y)
  context.fillStyle = ink
  context.fillText(label, place.x, place.y)
}

/** Places of all names that are to be drawn, as the picture stands now. */
export function placesOfNames(sigma: Sigma<NodeLook, EdgeLook>): ReadonlyMap<string, NamePlace> {
  const { labelSize, labelFont, labelWeight } = sigma.getSettings()
  const context = sigma.getCanvases().labels?.getContext('2d')
  if (!context) return new Map()
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`
  const graph = sigma.getGraph()
  const circles = graph.nodes().flatMap((id) => {
    const data = sigma.getNodeDisplayData(id)
    if (!data) return []
    const { x, y } = sigma.framedGraphToViewport(data)
    const width = data.label ? context.measureText(data.label).width : null
    return [{ id, x, y, radius: sigma.scaleSize(data.size), width }]
  })
  const at = new Map(circles.map((circle) => [circle.id, circle]))
  const segments = graph.mapEdges((_edge, _look, a, b): Segment => {
    const [one, other] = [at.get(a), at.get(b)]
    return [one?.x ?? 0, one?.y ?? 0, other?.x ?? 0, other?.y ?? 0]
  })
  return placeNames(circles, segments, labelSize + 2, sigma.getDimensions())
}

export function drawHover(
  context: CanvasRenderingContext2D,
  { x, y, size, label, color }: NodeData,
  { labelSize, labelFont, labelWeight }: Lettering,
  { paper, ink, edge }: Colours,
): void {
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`
  const name = label ?? ''
  const width = name ? context.measureText(name).width + 12 : 0
  const height = labelSize + 10
  if (name) {
    context.beginPath()
    context.roundRect(x + size + 2, y - height / 2, width, height, 3)
    context.fillStyle = paper
    context.fill()
    context.strokeStyle = edge
    context.lineWidth = 1
    context.stroke()
    context.fillStyle = ink
    context.fillText(name, x + size + 8, y + labelSize / 3)
  }
  context.beginPath()
  context.arc(x, y, size, 0, Math.PI * 2)
  context.fillStyle = color
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 2
  context.stroke()
}
