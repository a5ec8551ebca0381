// The way into Hearsay: a page or a text, as bytes or as a string, becomes an immutable document. Never throws on any input;
// an article with nothing in it is a document with no blocks.
import { createHash } from 'node:crypto'
import type { Block, Document, Metadata, Removed } from '../document/document.ts'
import { MappedText } from '../document/mapped-text.ts'
import { decode } from './decode.ts'
import type { DraftBlock } from './draft-block.ts'
import { removeFurniture } from './furniture/remove-furniture.ts'
import { readHtml } from './html/read-html.ts'
import { type Given, metadataOfPage, metadataOfPlain } from './metadata.ts'
import { readPlain } from './plain.ts'

export type ReadInput = (
  | { readonly raw: string; readonly bytes?: undefined }
  | { readonly bytes: Uint8Array; readonly raw?: undefined }
) &
  Given & {
    /** When left out, `contentType` or else a look at the text decides. */
    readonly kind?: 'html' | 'plain' | undefined
    /** What the sender says of the bytes, e.g. the HTTP header `text/html; charset=iso-8859-1`. */
    readonly contentType?: string | undefined
  }

export function readDocument(input: ReadInput): Document {
  const raw = input.raw ?? decode(input.bytes, input.contentType).raw
  const kind = input.kind ?? kindOf(raw, input.contentType ?? '')
  if (kind === 'plain') {
    const read = removeFurniture(readPlain(raw))
    return assemble(raw, read.blocks, read.removed, metadataOfPlain(read.blocks, input))
  }
  const page = readHtml(raw)
  const read = removeFurniture(page.blocks)
  // No page may be empty: rather furniture than nothing.
  const blocks = read.blocks.length > 0 ? read.blocks : page.blocks
  const removed = read.blocks.length > 0 ? [...page.removed, ...read.removed] : page.removed
  return assemble(raw, blocks, removed, metadataOfPage(page.page, blocks, removed, input))
}

/** A look at the beginning: a page opens with a tag, or has several of the commonest. */
function kindOf(raw: string, contentType: string): 'html' | 'plain' {
  if (/html|xml/i.test(contentType)) return 'html'
  if (/^\s*text\/plain/i.test(contentType)) return 'plain'
  const start = raw.slice(0, 4096)
  if (/^[\s\ufeff]{0,999}<(?:!doctype|!--|\?xml|[a-z][a-z\d]{0,15}[\s>/])/i.test(start)) return 'html'
  return (start.match(/<\/?(?:p|div|br|html|body|head|span|a|article|meta|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi)
    ?.length ?? 0) >= 4
    ? 'html'
    : 'plain'
}

function assemble(
  raw: string,
  drafts: readonly DraftBlock[],
  removed: readonly Removed[],
  metadata: Metadata,
): Document {
  const parts: MappedText[] = []
  const blocks: Block[] = []
  let at = 0
  let before: MappedText | null = null
  for (const { kind, content } of drafts) {
    if (content.length === 0) continue
    if (before) {
      // The blank line leads back to the first raw character after the block before it.
      parts.push(MappedText.at('\n\n', Math.min(before.rawAt(before.length), content.rawAt(0))))
      at += 2
    }
    parts.push(content)
    blocks.push({ start: at, end: at + content.length, kind })
    at += content.length
    before = content
  }
  const { text, origin } = MappedText.join(parts)
  const id = `sha256:${createHash('sha256')
    .update(raw.replace(/^\ufeff/, ''))
    .digest('hex')}`
  return {
    id,
    ...metadata,
    text,
    blocks,
    removed: [...removed].sort((a, b) => a.raw.start - b.raw.start),
    origin,
  }
}
