// Short messages at the foot of the page, each with at most one thing to do (Undo).
import { troubleOf } from './api.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => unknown } | null
  readonly bad: boolean
}

class Toasts {
  list = $state.raw<readonly Toast[]>([])
  #last = 0

  /** Stays until it is closed where there is something to do; else for six seconds. */
  show(text: string, { undo, bad = false }: { undo?: () => unknown; bad?: boolean } = {}): void {
    const id = ++this.#last
    const action = undo ? { label: 'Undo', run: undo } : null
    this.list = [...this.list.slice(-2), { id, text, action, bad }]
    setTimeout(() => this.close(id), undo || bad ? 15_000 : 6000)
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id)
  }
}

export const toasts = new Toasts()

/** Says what went wrong and what to do. */
export function complain(error: unknown): void {
  const { what, next } = troubleOf(error)
  toasts.show(`${what} ${next}`, { bad: true })
}
