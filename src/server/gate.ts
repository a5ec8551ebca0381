// A door that lets so many through at a time and has room for so many to wait. Whoever finds it full is sent away at once, with a word when
// to come again; whoever stops waiting leaves no gap.
import { Problem } from './problem.ts'

interface GateOptions {
  readonly atATime: number
  readonly waiting: number
  /** What is done behind it: "Reading articles". */
  readonly what: string
  readonly retryAfter: number
}

export class Gate {
  readonly #options: GateOptions
  #inside = 0
  readonly #line: (() => void)[] = []

  constructor(options: GateOptions) {
    this.#options = options
  }

  /** Throws Problem "busy" where there is no room. */
  async through<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const leave = await this.enter(signal)
    try {
      return await work()
    } finally {
      leave()
    }
  }

  /** Gives the way out, which must be taken; a second time does nothing. */
  async enter(signal?: AbortSignal): Promise<() => void> {
    const { atATime, waiting, what, retryAfter } = this.#options
    if (this.#inside < atATime) this.#inside++
    else if (this.#line.length >= waiting)
      throw new Problem('busy', `${what} is taken up by others.`, `Try again in ${retryAfter} seconds.`, {
        retryAfter,
      })
    else await this.#wait(signal)
    let isOut = false
    return () => {
      if (isOut) return
      isOut = true
      // Whoever is next takes the place, so it is never free for somebody who comes later.
      const next = this.#line.shift()
      if (next) next()
      else this.#inside--
    }
  }

  #wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#line.splice(this.#line.indexOf(go), 1)
        reject(signal?.reason)
      }
      const go = () => {
        signal?.removeEventListener('abort', giveUp)
        resolve()
      }
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', giveUp, { once: true })
      this.#line.push(go)
    })
  }
}
