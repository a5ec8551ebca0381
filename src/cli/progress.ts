// One line at the foot of a terminal that says what is being read; nothing where standard error is not a terminal.
import { fold, plain } from '../export/terminal-text.ts'
import type { Screen } from './terminal.ts'

export interface Progress {
  show(text: string): void
  /** Take the line away before something else is written. */
  clear(): void
}

export function progressOn(screen: Screen, quiet: boolean): Progress {
  if (quiet || !screen.isTTY) return { show: () => {}, clear: () => {} }
  let shown = false
  return {
    show(text) {
      screen.write(`\r\u001b[K${fold(plain(text), Math.max((screen.columns ?? 80) - 1, 10))[0]}`)
      shown = true
    },
    clear() {
      if (shown) screen.write('\r\u001b[K')
      shown = false
    },
  }
}
