// The words of a whole document, ready to be compared with another's. Comes in: a text; goes out: for each word its place, a hash that
// is the same for "Don’t" and "DON'T", and whether it stands inside a quotation.
// Hard part: quotation marks that nobody closes. A quotation ends with its paragraph at the latest.
import { hashOf } from './prints.ts'

export interface DocumentWords {
  /** Equal words have equal hashes. */
  readonly hashes: readonly number[]
  readonly starts: readonly number[]
  /** 1: in quotation marks. */
  readonly quoted: Uint8Array
}

/** So many words of a document are looked at; what comes behind is left alone. */
export const mostWords = 20_000

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

export function documentWords(text: string): DocumentWords {
  const hashes: number[] = []
  const starts: number[] = []
  const quoted: number[] = []
  let behind = 0
  let inside = false
  for (const { 0: written, index } of text.matchAll(word)) {
    for (; behind < index; behind++) {
      const mark = text[behind]!
      if (mark === '“' || mark === '«' || mark === '„') inside = true
      else if (mark === '”' || mark === '»' || mark === '\n') inside = false
      else if (mark === '"') inside = !inside
    }
    behind = index + written.length
    hashes.push(hashOf(written.normalize('NFKC').toLowerCase().replaceAll('’', "'")))
    starts.push(index)
    quoted.push(inside ? 1 : 0)
    if (hashes.length === mostWords) break
  }
  return { hashes, starts, quoted: Uint8Array.from(quoted) }
}
