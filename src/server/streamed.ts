// A body that is made while it is sent.
// Hard part: what goes wrong in the middle. The status is long gone, and a body that merely ended would look whole; so the connection is
// cut, which every client takes for a failure.
import type { Context } from 'hono'
import type { ServerEnv } from './resource.ts'

interface StreamedOptions {
  readonly log: ((error: unknown) => void) | undefined
  /** Called once, however it ended. */
  readonly done: () => void
}

export function streamed(
  c: Context<ServerEnv>,
  chunks: AsyncIterable<string | Uint8Array>,
  { log, done }: StreamedOptions,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let isGivenUp = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done: isDone } = await iterator.next()
        if (isGivenUp) return
        if (isDone) {
          controller.close()
          done()
        } else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      } catch (error) {
        done()
        if (isGivenUp) return
        log?.(error)
        const { outgoing } = c.env ?? {}
        if (!outgoing) throw new Error('The answer broke off.')
        outgoing.destroy()
        // Whoever reads this sees the connection closed and cancels; an error here would be printed a second time.
        await new Promise(() => {})
      }
    },
    async cancel() {
      isGivenUp = true
      done()
      await iterator.return?.()
    },
  })
}

/** Small pieces joined, so that a table of short lines does not travel line by line. */
export async function* joined(chunks: AsyncIterable<string>, least = 64 * 1024): AsyncGenerator<string> {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    if (text.length < least) continue
    yield text
    text = ''
  }
  if (text) yield text
}
