// Events as text/event-stream (HTML Living Standard, 9.2), with a word now and then while nothing happens, so that nobody on the way takes
// the silence for the end.
import type { IngestEvent } from './ingester.ts'

export async function* eventStream(
  events: AsyncIterable<IngestEvent>,
  heartbeat: number,
): AsyncGenerator<string> {
  const iterator = events[Symbol.asyncIterator]()
  try {
    yield 'retry: 2000\n\n'
    for (;;) {
      const next = iterator.next()
      // Whoever hangs up while it is waited for takes no notice of how it ends.
      next.catch(() => {})
      for (;;) {
        const found = await withinTime(next, heartbeat)
        if (found) break
        yield ': still here\n\n'
      }
      const { value, done } = await next
      if (done) return
      yield `id: ${value.number}\nevent: ${value.kind}\ndata: ${JSON.stringify(value)}\n\n`
      if (value.kind === 'done' || value.kind === 'broken') return
    }
  } finally {
    // Not waited for: an iterator that waits for an event ends when that comes.
    void iterator.return?.()
  }
}

/** false: not yet. */
async function withinTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
