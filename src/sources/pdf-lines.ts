// The words of a PDF's pages as paragraphs. Comes in: pieces of text with their places, page by page; goes out: a text with blank lines
// between its paragraphs. Hard part: a page knows no paragraphs, only where each piece stands. Lines are joined where one goes on in the
// next, hyphens at the ends of lines are undone, page numbers and running heads are left out.

/** A piece of text on a page, in points from the page's lower left. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PdfPage {
  readonly height: number
  readonly pieces: readonly PdfPiece[]
}

interface Line {
  text: string
  readonly left: number
  right: number
  readonly y: number
  readonly size: number
}

export function textOfPages(pages: readonly PdfPage[]): string {
  const lines = withoutRunning(pages.map(({ pieces, height }) => ({ height, lines: linesOf(pieces) })))
  const known = wordsWithin(lines.flat())
  const paragraphs: string[] = []
  let open = ''
  for (const page of lines) {
    for (const [at, line] of page.entries()) {
      const before = page[at - 1]
      const starts = before ? startsParagraph(before, line, page) : !goesOn(open, line.text)
      if (starts && open !== '') {
        paragraphs.push(open)
        open = ''
      }
      open = open === '' ? line.text : joined(open, line.text, known)
    }
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs.join('\n\n')
}

/** Pieces that stand on one height, one after another, make a line. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = []
  for (const { text, x, y, width, size } of pieces) {
    if (text === '') continue
    const last = lines.at(-1)
    const same =
      last !== undefined &&
      Math.abs(last.y - y) < Math.max(size, last.size) * 0.5 &&
      x >= last.right - size * 2
    if (!same) lines.push({ text, left: x, right: x + width, y, size })
    else {
      const apart = x - last.right > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(text)
      last.text += apart ? ` ${text}` : text
      last.right = Math.max(last.right, x + width)
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '')
}

/** Page numbers, and heads and feet that several pages share but for their figures. */
function withoutRunning(pages: readonly { readonly height: number; readonly lines: Line[] }[]): Line[][] {
  const counts = new Map<string, number>()
  const isEdge = (line: Line, height: number) => line.y > height * 0.92 || line.y < height * 0.08
  const key = (line: Line) => line.text.replace(/\d+/g, '#').toLowerCase()
  for (const { lines, height } of pages) {
    const edges = new Set(lines.filter((line) => isEdge(line, height)).map(key))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  return pages.map(({ lines, height }) =>
    lines.filter(
      (line) =>
        !isEdge(line, height) ||
        !(
          /^(page )?[-–—| ]*\d{1,4}[-–—| ]*( of \d{1,4})?$/i.test(line.text) ||
          (counts.get(key(line)) ?? 0) >= 3
        ),
    ),
  )
}

/**
 * Does a new paragraph begin with this line?
 *
 *     … would not be taken up          … would not be
 *                                      taken up again, she said,
 *     A wider gap, an indent, another  and left.
 *     size, a line that ended early    ^^^ near miss: the line before is full
 */
function startsParagraph(before: Line, line: Line, page: readonly Line[]): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return true
  const drop = before.y - line.y
  // A column, or a box beside: the text goes on there unless a sentence has ended.
  if (drop < 0) return !goesOn(before.text, line.text)
  if (drop > leading(page, line.size) * 1.35) return true
  if (line.left - before.left > line.size * 0.8 && endsSentence(before.text)) return true
  return endsSentence(before.text) && before.right < columnRight(before, page) - line.size * 4
}

/** How far lines of one size are apart, mostly: the smallest common distance. */
function leading(page: readonly Line[], size: number): number {
  const drops: number[] = []
  for (let i = 1; i < page.length; i++) {
    const drop = page[i - 1]!.y - page[i]!.y
    if (Math.abs(page[i]!.size - size) < 0.5 && drop > size * 0.8 && drop < size * 3) drops.push(drop)
  }
  drops.sort((a, b) => a - b)
  return drops[Math.floor(drops.length * 0.3)] ?? size * 1.3
}

/** How far to the right lines reach that begin where this one does. */
function columnRight(line: Line, page: readonly Line[]): number {
  let right = line.right
  for (const other of page)
    if (Math.abs(other.left - line.left) < line.size * 3 && Math.abs(other.size - line.size) < 0.5)
      right = Math.max(right, other.right)
  return right
}

const endsSentence = (text: string): boolean => /[.!?:…]["'”’»)\]]*$/.test(text.slice(-8))
const goesOn = (before: string, text: string): boolean =>
  before !== '' && (!endsSentence(before) || /^\p{Ll}/u.test(text))

/**
 * Two lines as one. A hyphen at the end of a line is undone, unless the word has one elsewhere in the text.
 *
 *     the govern-                the long-
 *     ment said                  term plan … a long-term lease
 *           ^^^ government           ^^^ near miss: long-term
 */
function joined(before: string, text: string, known: ReadonlySet<string>): string {
  if (/\p{L}\u00ad$/u.test(before)) return before.slice(0, -1) + text
  const head = /(\p{L}[\p{L}'’-]{0,60})[-\u2010]$/u.exec(before.slice(-64))?.[1]
  const tail = /^\p{Ll}[\p{L}'’]{0,60}/u.exec(text)?.[0]
  if (head === undefined) return `${before} ${text}`
  if (tail === undefined) return before + text
  const whole = (head + tail).toLowerCase()
  const keeps = !known.has(whole) && known.has(`${head}-${tail}`.toLowerCase())
  return keeps ? before + text : before.slice(0, -1) + text
}

/** Words that stand within lines, where no hyphen is forced. */
function wordsWithin(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}[\p{L}'’-]{0,120}/gu))
      if (!word.endsWith('-')) words.add(word.toLowerCase())
  return words
}
