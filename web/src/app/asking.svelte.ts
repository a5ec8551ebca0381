// A question to the server and what became of it, as state. A new question gives up the one before, so answers never come out of order.
import { isAborted, type Trouble, troubleOf } from './api.ts'

export class Asking<Answer> {
  answer = $state.raw<Answer | null>(null)
  trouble = $state.raw<Trouble | null>(null)
  busy = $state(false)
  #under: AbortController | null = null

  /** `question` is given the signal that gives it up. The old answer stays until the new one is there. */
  async ask(question: (signal: AbortSignal) => Promise<Answer>): Promise<void> {
    this.#under?.abort()
    const own = new AbortController()
    this.#under = own
    this.busy = true
    try {
      const answer = await question(own.signal)
      if (own.signal.aborted) return
      this.answer = answer
      this.trouble = null
    } catch (error) {
      if (own.signal.aborted || isAborted(error)) return
      this.trouble = troubleOf(error)
    } finally {
      if (this.#under === own) this.busy = false
    }
  }

  giveUp(): void {
    this.#under?.abort()
    this.#under = null
    this.busy = false
  }

  clear(): void {
    this.giveUp()
    this.answer = null
    this.trouble = null
  }
}
