// A JSON object that holds a list of things, one a line, as long as it likes: written as the documents come.
import type { StoredReport } from '../store/store.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'

export interface JsonList {
  /** Up to and with the bracket that opens the list. */
  readonly head: string
  items(stored: StoredReport): Iterable<object>
  /** From the bracket that closes the list; `total`: how many items there are. */
  tail(total: number): string
}

export function jsonList(file: string, { head, items, tail }: JsonList): LedgerWriter {
  let total = 0
  return oneFile(file, {
    open: () => head,
    write(stored) {
      let text = ''
      for (const item of items(stored)) text += `${total++ ? ',\n' : '\n'}${JSON.stringify(item)}`
      return text
    },
    close: () => `\n${tail(total)}`,
  })
}
