// An ingester that reads nothing: a test tells it what happens.
import { IngestBusy, type IngestEvent, type Ingester, type IngestRequest } from '../server/ingester.ts'

/** An event as a test writes it, without its number. */
export type Happening = IngestEvent extends infer Event
  ? Event extends IngestEvent
    ? Omit<Event, 'number'>
    : never
  : never

export class FakeIngester implements Ingester {
  readonly requests: IngestRequest[] = []
  readonly cancelled: string[] = []
  /** Listeners that are still there. */
  listeners = 0
  busy = false
  readonly #events: IngestEvent[] = []
  #wake: () => void = () => {}
  #changed: Promise<void> = Promise.resolve()

  constructor() {
    this.#renew()
  }

  async start(request: IngestRequest): Promise<{ id: string }> {
    if (this.busy) throw new IngestBusy('Another ingest is under way.')
    this.requests.push(request)
    return { id: '1' }
  }

  happens(...events: readonly Happening[]): void {
    for (const event of events)
      this.#events.push({ ...event, number: this.#events.length + 1 } as IngestEvent)
    this.#wake()
    this.#renew()
  }

  events(id: string, after: number): AsyncIterable<IngestEvent> | null {
    return id === '1' ? this.#from(after) : null
  }

  async cancel(id: string): Promise<boolean> {
    if (id === '1') this.cancelled.push(id)
    return id === '1'
  }

  async *#from(after: number): AsyncGenerator<IngestEvent> {
    this.listeners++
    try {
      for (let at = after; ; ) {
        const event = this.#events[at]
        if (event) {
          at++
          yield event
        } else await this.#changed
      }
    } finally {
      this.listeners--
    }
  }

  #renew(): void {
    this.#changed = new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

export const tally = { added: 1, versions: 0, reread: 0, known: 0, failed: 0, words: 700 }
