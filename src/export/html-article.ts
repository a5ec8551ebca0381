// The article as HTML with its highlights. Comes in: a report; goes out: its blocks, every word once, with the sources, cues and
// contents of statements and the acts of interactions marked, and a number at the end of each that leads to its row. Whoever takes part
// in an interaction, whom words were said to, who carried them and the day are marked too, but shown only when their row is lit.
// Hard part: spans overlap (words quoted inside words quoted) and HTML elements must not, so the text is cut wherever a span begins or
// ends, and each piece says of which statements it is a part. What was left out of the page is put back in its place, hidden.
import type { Span } from '../document/span.ts'
import type { Report } from '../ledger/report.ts'
import { escapeHtml } from './html-escape.ts'

const roles = ['content', 'source', 'cue', 'act', 'party', 'note'] as const
type Role = (typeof roles)[number]

interface Marked {
  readonly start: number
  readonly end: number
  readonly role: Role
  /** Id of the row. */
  readonly of: string
  /** First part of a statement's content, or the act of an interaction: where the row leads to. */
  readonly first: boolean
  /** Last part of it: where the number stands. */
  readonly last: boolean
  readonly direct: boolean
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: Report['document']['blocks'][number]['kind']
}

export interface Names {
  /** Makes ids unique where several articles share a page. */
  readonly prefix: string
  /** What a row is called on the page: a statement by its place in the report, from 1; an interaction by its id. */
  readonly numbers: ReadonlyMap<string, string>
}

export function articleHtml(report: Report, names: Names): string {
  const { text } = report.document
  const marks = marksOf(report)
  const removed = removedIn(report)
  const parts: string[] = []
  let next = 0
  let listed = false
  for (const block of stretchesOf(report)) {
    const before: string[] = []
    while (next < removed.length && removed[next]!.at <= block.start)
      before.push(aside(removed[next++]!.html))
    const inside: Removed[] = []
    while (next < removed.length && removed[next]!.at < block.end) inside.push(removed[next++]!)
    const isItem = block.kind === 'list-item'
    if (listed && (!isItem || before.length)) parts.push('</ul>')
    parts.push(...before)
    if (isItem && (!listed || before.length)) parts.push('<ul>')
    listed = isItem
    const words = piecesOf(text, block, marks.within(block), inside, names)
    parts.push(open[block.kind](words))
  }
  if (listed) parts.push('</ul>')
  for (; next < removed.length; next++) parts.push(aside(removed[next]!.html))
  return parts.join('\n')
}

const open: Record<Stretch['kind'], (words: string) => string> = {
  headline: (words) => `<h2 class="headline" dir="auto">${words}</h2>`,
  paragraph: (words) => `<p dir="auto">${words}</p>`,
  caption: (words) => `<p class="caption" dir="auto">${words}</p>`,
  'list-item': (words) => `<li dir="auto">${words}</li>`,
  blockquote: (words) => `<blockquote dir="auto"><p>${words}</p></blockquote>`,
  dateline: (words) => `<p class="dateline" dir="auto">${words}</p>`,
}

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

function marksOf(report: Report) {
  const marks = [...statementMarks(report), ...interactionMarks(report)]
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  let open: Marked[] = []
  let next = 0
  return {
    /** The marks that touch a block; ask for the blocks in order. */
    within(block: Stretch): Marked[] {
      open = open.filter((mark) => mark.end > block.start)
      while (next < marks.length && marks[next]!.start < block.end) open.push(marks[next++]!)
      return open.filter((mark) => mark.end > block.start)
    },
  }
}

function statementMarks({ statements }: Report): Marked[] {
  return statements.flatMap(({ id, kind, speaker, cue, content, to, via, when }): Marked[] => {
    const mark = ({ start, end }: Span, role: Role): Marked => ({
      start,
      end,
      role,
      of: id,
      direct: kind === 'direct',
      first: false,
      last: false,
    })
    const last = content.length - 1
    return [
      ...content.map((part, i) => ({ ...mark(part, 'content'), first: i === 0, last: i === last })),
      ...(speaker ? [mark(speaker.span, 'source')] : []),
      ...(cue ? [mark(cue, 'cue')] : []),
      ...[...to, ...via, ...(when ? [when] : [])].map(({ span }) => mark(span, 'note')),
    ]
  })
}

function interactionMarks({ interactions }: Report): Marked[] {
  return interactions.flatMap(({ id, actor, recipient, when, evidence }): Marked[] => {
    const mark = ({ start, end }: Span, role: Role): Marked => ({
      start,
      end,
      role,
      of: id,
      direct: false,
      first: role === 'act',
      last: role === 'act',
    })
    return [
      mark(evidence, 'act'),
      ...[...actor, ...recipient].map(({ span }) => mark(span, 'party')),
      ...(when ? [mark(when.span, 'note')] : []),
    ]
  })
}

function piecesOf(
  text: string,
  block: Stretch,
  marks: readonly Marked[],
  removed: readonly Removed[],
  names: Names,
): string {
  const inBlock = (at: number) => at > block.start && at < block.end
  const cuts = [...marks.flatMap(({ start, end }) => [start, end]), ...removed.map(({ at }) => at)].filter(
    inBlock,
  )
  const points = [...new Set([block.start, ...cuts, block.end])].sort((a, b) => a - b)
  let html = ''
  let open: Marked[] = []
  let nextMark = 0
  let nextRemoved = 0
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]!
    const end = points[i + 1]!
    open = open.filter((mark) => mark.end > start)
    while (nextMark < marks.length && marks[nextMark]!.start <= start) {
      const mark = marks[nextMark++]!
      if (mark.end > start) open.push(mark)
      if (mark.first && mark.start === start)
        html += `<i class="here" id="${escapeHtml(names.prefix + mark.of)}"></i>`
    }
    while (nextRemoved < removed.length && removed[nextRemoved]!.at <= start)
      html += removed[nextRemoved++]!.html
    html += piece(text.slice(start, end), open, names)
    for (const mark of open) if (mark.last && mark.end === end) html += number(mark, names)
  }
  return html
}

function piece(words: string, open: readonly Marked[], { prefix }: Names): string {
  if (open.length === 0) return escapeHtml(words)
  const classes: string[] = []
  let attributes = ''
  for (const role of roles) {
    const of = open.filter((mark) => mark.role === role)
    if (of.length === 0) continue
    classes.push(role)
    if (role === 'content' && of.some((mark) => mark.direct)) classes.push('direct')
    attributes += ` data-${role}="${escapeHtml(of.map((mark) => prefix + mark.of).join(' '))}"`
  }
  return `<mark class="${classes.join(' ')}"${attributes}>${escapeHtml(words)}</mark>`
}

function number({ of }: Marked, { prefix, numbers }: Names): string {
  const id = escapeHtml(prefix + of)
  return `<a class="number" href="#row-${id}" data-row="${id}" aria-label="row ${numbers.get(of)}">${numbers.get(of)}</a>`
}

interface Removed {
  /** Position in the text before which it stood. */
  readonly at: number
  readonly html: string
}

function removedIn({ document: { removed, origin } }: Report): Removed[] {
  return removed
    .map(({ kind, text, raw }) => ({
      at: textAt(origin, raw.start),
      html: `<del class="removed" data-kind="${escapeHtml(kind.replaceAll('-', ' '))}">${escapeHtml(text)}</del>`,
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

const aside = (html: string): string => `<p class="left-out" dir="auto">${html}</p>`
