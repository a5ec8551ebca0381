// Who and what stands out in the picture: whoever has to do with what is picked or pointed at; the rest goes faint.
import type { PageColours } from './page-colours.ts'
import type { EdgeLook, NodeLook, PictureGraph } from './picture-graph.ts'

interface Lit {
  readonly nodes: ReadonlySet<string>
  /** Lines that are picked, or those of the node. */
  readonly edges: ReadonlySet<string>
}

export interface Picked {
  readonly lines: readonly string[]
  readonly actor: number | null
}

/** Where there are fewer nodes, each has its name if there is any room for it. */
const FEW = 60

export class StandingOut {
  hovered: string | null = null
  readonly #graph: PictureGraph
  readonly #picked: () => Picked
  readonly #colours: () => PageColours
  // Asked once for each node and edge of a frame: kept until something changes.
  #lit: Lit | null = null
  #key = ''

  constructor(graph: PictureGraph, picked: () => Picked, colours: () => PageColours) {
    this.#graph = graph
    this.#picked = picked
    this.#colours = colours
  }

  get isFew(): boolean {
    return this.#graph.order < FEW
  }

  node(node: string, data: NodeLook) {
    const lit = this.#now()
    if (!lit) return this.isFew ? { ...data, forceLabel: true } : data
    // Many names at once would hide each other: then sigma chooses.
    if (lit.nodes.has(node)) return { ...data, zIndex: 1, forceLabel: this.isFew || lit.nodes.size <= 20 }
    return { ...data, color: this.#colours().faint, label: '', zIndex: 0 }
  }

  edge(edge: string, data: EdgeLook) {
    const lit = this.#now()
    if (!lit) return data
    const { accent, soft, faint } = this.#colours()
    if (!lit.edges.has(edge)) return { ...data, color: faint, zIndex: 0 }
    return { ...data, color: this.#picked().lines.includes(edge) ? accent : soft, zIndex: 1 }
  }

  #now(): Lit | null {
    const { lines, actor } = this.#picked()
    const key = `${this.hovered} ${actor} ${lines.join(' ')} ${this.#graph.order} ${this.#graph.size}`
    if (key !== this.#key) {
      this.#key = key
      this.#lit = this.#find()
    }
    return this.#lit
  }

  /** null: nothing is picked, and all stand out alike. */
  #find(): Lit | null {
    const { lines, actor } = this.#picked()
    const graph = this.#graph
    if (lines.length && this.hovered === null) {
      const known = lines.filter((id) => graph.hasEdge(id))
      if (!known.length) return null
      return { nodes: new Set(known.flatMap((id) => graph.extremities(id))), edges: new Set(known) }
    }
    const node = this.hovered ?? (actor === null ? null : String(actor))
    if (node === null || !graph.hasNode(node)) return null
    return { nodes: new Set([node, ...graph.neighbors(node)]), edges: new Set(graph.edges(node)) }
  }
}
