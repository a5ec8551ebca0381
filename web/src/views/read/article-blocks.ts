// The article cut into pieces that can be drawn. Comes in: a report; goes out: its blocks in order, each in pieces, every word once; a
// piece says of which rows it is the content, source, cue, act, or a smaller part, and whose number stands behind it. What was left out
// of the page is put back where it stood, as pieces of its own.
// Hard part: spans overlap (words quoted inside words quoted) and elements must not, so the text is cut wherever a span begins or ends.
// One pass over the boundaries: time grows with the text and its marks, never with their product.
import type { Span } from '../../../../src/document/span.ts'
import type { Report } from '../../../../src/ledger/report.ts'

export const roles = ['content', 'source', 'cue', 'act', 'party', 'note', 'date'] as const
export type Role = (typeof roles)[number]

export interface Mark extends Span {
  readonly role: Role
  /** Id of the row; of a date, its value in words. */
  readonly of: string
  readonly direct: boolean
  /** Last part of its row: the row's number stands behind it. */
  readonly last: boolean
}

export interface TextPiece extends Span {
  readonly words: string
  readonly marks: readonly Mark[]
  /** Rows whose number stands behind this piece. */
  readonly ends: readonly string[]
}

export interface LeftOut {
  readonly kind: string
  readonly words: string
}

/** Text of the article, or furniture that stood there. */
export type Piece = { readonly text: TextPiece } | { readonly leftOut: LeftOut }

export type BlockKind = Report['document']['blocks'][number]['kind'] | 'left-out'

export interface ArticleBlock {
  readonly kind: BlockKind
  readonly pieces: readonly Piece[]
}

interface Stretch extends Span {
  readonly kind: Report['document']['blocks'][number]['kind']
}

export function articleBlocks(report: Report, dayText: (value: string) => string): ArticleBlock[] {
  const marks = marksOf(report, dayText).sort((a, b) => a.start - b.start || b.end - a.end)
  const removed = removedIn(report)
  const blocks: ArticleBlock[] = []
  let nextRemoved = 0
  let nextMark = 0
  let open: Mark[] = []
  for (const stretch of stretchesOf(report)) {
    while (nextRemoved < removed.length && removed[nextRemoved]!.at <= stretch.start)
      blocks.push(aside(removed[nextRemoved++]!))
    const inside: Removed[] = []
    while (nextRemoved < removed.length && removed[nextRemoved]!.at < stretch.end)
      inside.push(removed[nextRemoved++]!)
    open = open.filter(({ end }) => end > stretch.start)
    while (nextMark < marks.length && marks[nextMark]!.start < stretch.end) open.push(marks[nextMark++]!)
    const touching = open.filter(({ end }) => end > stretch.start)
    blocks.push({ kind: stretch.kind, pieces: piecesOf(report.document.text, stretch, touching, inside) })
  }
  for (; nextRemoved < removed.length; nextRemoved++) blocks.push(aside(removed[nextRemoved]!))
  return blocks
}

const aside = ({ kind, words }: Removed): ArticleBlock => ({
  kind: 'left-out',
  pieces: [{ leftOut: { kind, words } }],
})

/** The blocks, and as paragraphs whatever text they should leave over: no word of the article may be lost. */
function stretchesOf({ document: { text, blocks } }: Report): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const block of [...blocks, { start: text.length, end: text.length, kind: 'paragraph' as const }]) {
    if (text.slice(from, block.start).trim())
      stretches.push({ start: from, end: block.start, kind: 'paragraph' })
    if (block.end > block.start) stretches.push(block)
    from = Math.max(from, block.end)
  }
  return stretches
}

function marksOf({ statements, interactions, dates }: Report, dayText: (value: string) => string): Mark[] {
  const marks: Mark[] = []
  const add = ({ start, end }: Span, role: Role, of: string, direct = false, last = false): void => {
    if (end > start) marks.push({ start, end, role, of, direct, last })
  }
  for (const { id, kind, speaker, cue, content, to, via, when } of statements) {
    for (const [i, part] of content.entries())
      add(part, 'content', id, kind === 'direct', i === content.length - 1)
    // A speaker that a person chose has no words of its own: its span is that of the content.
    if (speaker && speaker.span.start !== content[0]!.start) add(speaker.span, 'source', id)
    if (cue) add(cue, 'cue', id)
    for (const { span } of [...to, ...via, ...(when ? [when] : [])]) add(span, 'note', id)
  }
  for (const { id, actor, recipient, when, evidence } of interactions) {
    add(evidence, 'act', id, false, true)
    for (const { span } of [...actor, ...recipient]) add(span, 'party', id)
    if (when) add(when.span, 'note', id)
  }
  for (const { span, value } of dates) add(span, 'date', value === null ? 'day not known' : dayText(value))
  return marks
}

function piecesOf(text: string, block: Span, marks: readonly Mark[], removed: readonly Removed[]): Piece[] {
  const points = new Set([block.start, block.end])
  const cut = (at: number): void => {
    if (at > block.start && at < block.end) points.add(at)
  }
  for (const { start, end } of marks) {
    cut(start)
    cut(end)
  }
  for (const { at } of removed) cut(at)
  const sorted = [...points].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open: Mark[] = []
  let nextMark = 0
  let nextRemoved = 0
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!
    const end = sorted[i + 1]!
    open = open.filter((mark) => mark.end > start)
    while (nextMark < marks.length && marks[nextMark]!.start <= start) {
      const mark = marks[nextMark++]!
      if (mark.end > start) open.push(mark)
    }
    while (nextRemoved < removed.length && removed[nextRemoved]!.at <= start) {
      const { kind, words } = removed[nextRemoved++]!
      pieces.push({ leftOut: { kind, words } })
    }
    const ends = open.filter((mark) => mark.last && mark.end === end).map(({ of }) => of)
    pieces.push({
      text: { start, end, words: text.slice(start, end), marks: open, ends: [...new Set(ends)] },
    })
  }
  return pieces
}

interface Removed extends LeftOut {
  /** Position in the text before which it stood. */
  readonly at: number
}

function removedIn({ document: { removed, origin } }: Report): Removed[] {
  return removed
    .map(({ kind, text, raw }) => ({
      at: textAt(origin, raw.start),
      kind: kind.replaceAll('-', ' '),
      words: text,
    }))
    .sort((a, b) => a.at - b.at)
}

/** How much of the text came from before a raw position. */
function textAt(origin: Report['document']['origin'], raw: number): number {
  let low = 0
  let high = origin.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (origin[middle]![1] < raw) low = middle + 1
    else high = middle
  }
  if (low === 0) return 0
  const [textStart, rawStart, length] = origin[low - 1]!
  return textStart + Math.min(length, raw - rawStart)
}
