// Text → quotation marks, each with the way it looks. Hard part: straight marks look both ways, curly ones are typed the wrong way
// round, and feet, inches and minutes are written with the same characters.
import type { Block } from '../../document/document.ts'
import type { Span } from '../../document/span.ts'

export interface Mark extends Span {
  readonly shape: 'opening' | 'closing' | 'straight' | 'apostrophes'
  /** What shape and neighbours say; 'either': it closes what is open, or else opens. */
  readonly side: 'open' | 'close' | 'either'
  /** `55"` may be inches as well as the end of a quotation. */
  readonly afterDigit: boolean
}

/** A nested ’ before '' stays with the words: the last two of ''' are the mark. */
const MARK = /[“”„‟«»"]|``|''(?!'(?!'))/g
/** A longer row of marks is a drawing. */
const LONGEST_ROW = 4

/** The marks of each block. */
export function findMarks(text: string, blocks: readonly Block[]): Mark[][] {
  const matches = text.matchAll(MARK)
  let match = matches.next()
  return blocks.map((block) => {
    const marks: Mark[] = []
    let row: Span[] = []
    const endRow = () => {
      if (row.length > 0 && row.length <= LONGEST_ROW) {
        //   "“We lost,”" he said.            marks in a row have the row's neighbours
        const before = row[0]!.start > block.start ? text[row[0]!.start - 1]! : ' '
        const next = row.at(-1)!.end < block.end ? text[row.at(-1)!.end]! : ' '
        for (const span of row)
          if (!measures(text, block, span)) marks.push(readMark(text, block, span, before, next))
      }
      row = []
    }
    for (; !match.done && match.value.index < block.end; match = matches.next()) {
      const start = match.value.index
      if (start < block.start) continue
      if (row.at(-1)?.end !== start) endRow()
      row.push({ start, end: start + match.value[0].length })
    }
    endRow()
    return marks
  })
}

/**
 *   a 6'2" guard, 5’11” tall, 40°26'46" north
 *       ^             ^             ^            no quotation marks
 *
 * Near miss: "the class of '99" ends in one.
 */
function measures(text: string, block: Block, { start, end }: Span): boolean {
  if (/[“„‟«»`]/.test(text.slice(start, end))) return false
  return /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(block.start, start - 8), start))
}

function readMark(text: string, block: Block, { start, end }: Span, before: string, next: string): Mark {
  const character = text.slice(start, end)
  const afterDigit = /\d/.test(text[start - 1] ?? '') && /["”']/.test(character)
  if (/[“„‟«`]/.test(character)) {
    //   “We lost,“ he said.    “The rest is silence. “
    const wrongWay =
      end === block.end ||
      (/[\p{L}\p{N}\p{P}]/u.test(before) && !/[([—–-]/.test(before) && !/[\p{L}\p{N}]/u.test(next))
    return { start, end, shape: 'opening', side: wrongWay ? 'either' : 'open', afterDigit }
  }
  if (/[”»]/.test(character)) {
    //   ”We lost,” he said
    const wrongWay = /[\s([—–-]/.test(before) && /[\p{L}\p{N}]/u.test(next)
    return { start, end, shape: 'closing', side: wrongWay ? 'either' : 'close', afterDigit }
  }
  const opens = /[\s([—–\-'‘]/.test(before)
  const closes = /[\s)\]—–\-.,;:!?'’]/.test(next)
  const side = opens === closes ? 'either' : opens ? 'open' : 'close'
  return { start, end, shape: character === '"' ? 'straight' : 'apostrophes', side, afterDigit }
}
