// Names of nodes in the page's colours: with a rim that lifts them off the lines, and on a plate where a node is pointed at (sigma's own
// plate is white, also in the dark).
import type { Settings } from 'sigma/settings'
import type { NodeDisplayData, PartialButFor } from 'sigma/types'

interface Colours {
  readonly paper: string
  readonly ink: string
  readonly edge: string
}

type NodeData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>

type Lettering = Pick<Settings, 'labelSize' | 'labelFont' | 'labelWeight'>

export function drawName(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: NodeData,
  { labelSize, labelFont, labelWeight }: Lettering,
  { paper, ink }: Colours,
): void {
  if (!label) return
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.strokeText(label, x + size + 3, y + labelSize / 3)
  context.fillStyle = ink
  context.fillText(label, x + size + 3, y + labelSize / 3)
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
