// Finds places for the nodes beside the page (layout-worker.ts), and keeps where everyone stood last, also those whom a filter hides now.
import type { LayoutNews } from './layout-worker.ts'
import type { Line } from './lines.ts'
import type { PictureGraph } from './picture-graph.ts'

export class Settling {
  readonly #graph: PictureGraph
  readonly #isSettling: (settling: boolean) => void
  readonly #places = new Map<number, readonly [number, number]>()
  #worker: Worker | null = null

  constructor(graph: PictureGraph, isSettling: (settling: boolean) => void) {
    this.#graph = graph
    this.#isSettling = isSettling
  }

  placeOf(id: number): readonly [number, number] | undefined {
    return this.#places.get(id)
  }

  remember(): void {
    this.#graph.forEachNode((node, { x, y }) => this.#places.set(Number(node), [x, y]))
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
  }

  start(ids: readonly number[], lines: readonly Line[]): void {
    this.stop()
    const at = new Map(ids.map((id, n) => [id, n]))
    const pairs = new Map<string, [number, number, number]>()
    for (const { a, b, rows } of lines) {
      const known = pairs.get(`${a}-${b}`)
      if (known) known[2] += rows
      else pairs.set(`${a}-${b}`, [at.get(a)!, at.get(b)!, rows])
    }
    const edges = Float32Array.from(
      [...pairs.values()].flatMap(([a, b, rows]) => [a, b, 1 + Math.log2(rows)]),
    )
    const known = Float32Array.from(ids.flatMap((id) => this.#places.get(id) ?? [Number.NaN, Number.NaN]))
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const own = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    this.#worker = own
    this.#isSettling(true)
    own.onmessage = ({ data: { places, done } }: MessageEvent<LayoutNews>) => {
      if (this.#worker !== own) return
      if (done || !isStill) this.#move(ids, places)
      if (!done) return
      this.stop()
      this.#isSettling(false)
    }
    own.onerror = () => this.#isSettling(false)
    own.postMessage({ nodes: ids.length, edges, places: known })
  }

  #move(ids: readonly number[], places: Float32Array): void {
    const at = new Map(ids.map((id, n) => [String(id), n]))
    this.#graph.updateEachNodeAttributes(
      (node, data) => {
        const n = at.get(node)
        if (n !== undefined) {
          data.x = places[n * 2]!
          data.y = places[n * 2 + 1]!
        }
        return data
      },
      { attributes: ['x', 'y'] },
    )
  }
}
