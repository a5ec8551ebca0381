// Where the nodes of a network stand: ForceAtlas2 (Jacomy et al. 2014) over flat arrays, some rounds at a time, so that whoever runs it
// can show how far it is and stop. Same network, same places: it begins on a sunflower's spiral, not at random.
// Hard part: the arrays are those of graphology's implementation, ten numbers a node and three an edge; they are laid out here and nowhere else.
import iterate from 'graphology-layout-forceatlas2/iterate.js'

export interface LayoutTask {
  /** How many nodes there are. */
  readonly nodes: number
  /** Indexes of nodes and a weight, three numbers an edge. */
  readonly edges: Float32Array
  /** x and y of each node where it stood before; NaN: it is new. */
  readonly places: Float32Array
}

const NODE = 10
const EDGE = 3
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

const settings = (nodes: number) => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 12,
  strongGravityMode: true,
  gravity: 0.9,
  slowDown: 1 + Math.log(Math.max(1, nodes)),
  barnesHutOptimize: nodes > 300,
  barnesHutTheta: 0.6,
})

export interface Layout {
  /** Goes on for so many rounds. */
  run(rounds: number): void
  /** x and y of each node, as they are now. */
  places(): Float32Array
}

export function startLayout({ nodes, edges, places }: LayoutTask): Layout {
  const nodeMatrix = new Float32Array(nodes * NODE)
  for (let n = 0; n < nodes; n++) {
    const [x, y] = placeOf(n, places)
    nodeMatrix.set([x, y, 0, 0, 0, 0, 1, 1, 1, 0], n * NODE)
  }
  const edgeMatrix = new Float32Array(edges.length)
  for (let e = 0; e < edges.length; e += EDGE) {
    const [a = 0, b = 0, weight = 1] = edges.subarray(e, e + EDGE)
    edgeMatrix.set([a * NODE, b * NODE, weight], e)
    nodeMatrix[a * NODE + 6]! += weight
    nodeMatrix[b * NODE + 6]! += weight
  }
  const how = settings(nodes)
  return {
    run(rounds) {
      if (nodes > 1) for (let round = 0; round < rounds; round++) iterate(how, nodeMatrix, edgeMatrix)
    },
    places() {
      const now = new Float32Array(nodes * 2)
      for (let n = 0; n < nodes; n++) now.set(nodeMatrix.subarray(n * NODE, n * NODE + 2), n * 2)
      return now
    },
  }
}

function placeOf(n: number, places: Float32Array): readonly [number, number] {
  const [x = Number.NaN, y = Number.NaN] = places.subarray(n * 2, n * 2 + 2)
  if (!Number.isNaN(x) && !Number.isNaN(y)) return [x, y]
  const radius = 10 * Math.sqrt(n + 0.5)
  return [radius * Math.cos(n * GOLDEN_ANGLE), radius * Math.sin(n * GOLDEN_ANGLE)]
}
