// What a furniture construct is: a small reader of one kind of page furniture in the text of one block. Each construct is a
// file of its own; `constructs.ts` lists them in order.
import type { BlockKind, FurnitureKind } from '../../document/document.ts'
import type { Span } from '../../document/span.ts'

/** A stretch that is furniture and goes. */
export interface Cut extends Span {
  readonly kind: FurnitureKind
}

/** A stretch that stays, as a block of its own kind: what a caption claims is kept, only its frame goes. */
export interface Recast extends Span {
  readonly as: BlockKind
}

export type Finding = Cut | Recast

/** Where the block stands among the others. */
export interface Place {
  /** The words of all blocks, in order. */
  readonly texts: readonly string[]
  readonly index: number
  readonly kind: BlockKind
  /** An earlier block has the very same words. */
  readonly repeats: boolean
}

/** Findings need not be in order; where two overlap the one that starts first, then the longer, is taken. */
export type Construct = (text: string, place: Place) => readonly Finding[]

/** The longest block that is judged as one line of furniture; longer ones are prose, whatever they begin with. */
export const longestLine = 1200

export function cutAll(text: string, kind: FurnitureKind): readonly Cut[] {
  return [{ start: 0, end: text.length, kind }]
}

/** Where white space ends that stands before `at`: a cut takes it along, so that no double space is left. */
export function withSpaceBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--
  return start
}

export function withSpaceAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  return end
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || code === 0x202f
}
