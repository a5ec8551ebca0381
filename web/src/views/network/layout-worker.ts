// Runs the layout of a network beside the page, so that the page stays quick: a task in, places out again and again, `done` with the last.
import { type LayoutTask, startLayout } from './layout.ts'

export interface LayoutNews {
  readonly places: Float32Array
  readonly done: boolean
}

/** What a worker needs of its global scope; the page's types know only windows. */
interface Scope {
  onmessage: ((event: MessageEvent<LayoutTask>) => void) | null
  postMessage(news: LayoutNews, transfer: Transferable[]): void
}

const ROUNDS = 400
const AT_A_TIME = 10

const scope = globalThis as unknown as Scope
scope.onmessage = ({ data }) => {
  const layout = startLayout(data)
  for (let round = 0; round < ROUNDS; round += AT_A_TIME) {
    layout.run(AT_A_TIME)
    const places = layout.places()
    scope.postMessage({ places, done: round + AT_A_TIME >= ROUNDS }, [places.buffer as ArrayBuffer])
  }
}
