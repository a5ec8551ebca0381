// A block before the document is assembled: its kind and its words with the way back to the raw input.
import type { BlockKind } from '../document/document.ts'
import type { MappedText } from '../document/mapped-text.ts'

export interface DraftBlock {
  readonly kind: BlockKind
  readonly content: MappedText
}
