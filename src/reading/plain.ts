// Plain text to blocks. Comes in: a text as it was typed, pasted or saved. Goes out: its headline, paragraphs and dateline, every
// word kept in its order. Hard part: a line may be a paragraph of its own or only a piece of one that was wrapped by hand.
import type { BlockKind } from '../document/document.ts'
import { MappedText } from '../document/mapped-text.ts'
import type { DraftBlock } from './draft-block.ts'

/** One line without the white space at its ends, and the place of the line break after it. */
interface Line {
  readonly content: MappedText
  readonly end: number
}

/** Lines that were wrapped by hand are not longer than this. */
const widestWrap = 100

export function readPlain(raw: string, rawStart = 0): DraftBlock[] {
  const groups = groupLines(raw, rawStart)
  const wrapped = areWrapped(groups)
  const contents = groups.flatMap((lines) =>
    wrapped ? [joinLines(lines)] : lines.map((line) => line.content),
  )
  return contents.map((content, i) => ({ kind: kindOf(content.text, i, contents), content }))
}

/** Lines that stand together without a blank line between them. */
function groupLines(raw: string, rawStart: number): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  let start = 0
  for (const match of raw.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const end = match.index
    const content = MappedText.from(raw.slice(start, end), rawStart + start).trim()
    if (content.length > 0) group.push({ content, end: rawStart + end })
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
    start = end + match[0].length
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/**
 * Were paragraphs wrapped by hand? Then a line ends where the next word would not have fitted, and seldom at the end of a sentence.
 *
 *     The minister said on Monday that the talks          One sentence a line, short.
 *     had failed and would not be taken up again.         Another line of its own.
 *     ^^^ goes on                                         ^^^ near miss: a new paragraph
 */
function areWrapped(groups: readonly Line[][]): boolean {
  let lower = 0
  let long = 0
  let ends = 0
  for (const [group, lines] of groups.entries()) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!.content.text
      if (line.length > widestWrap) return false
      if (/[.!?:…]["'”’»)\]]*$/u.test(line.slice(-8))) ends++
      else if (/^[\p{Ll}\d"“‘'(—–-]/u.test(lines[i + 1]!.content.text)) lower++
      else if (line.length > 50 && group > 0) long++
      else ends++
    }
  }
  // A long line at the very beginning tells nothing: it may be a headline with its credit beneath.
  return lower + long > ends
}

/** The lines of one paragraph; the line breaks stay, each as `\n`. */
function joinLines(lines: readonly Line[]): MappedText {
  return MappedText.join(
    lines.flatMap((line, i) =>
      i + 1 < lines.length ? [line.content, MappedText.from('\n', line.end)] : [line.content],
    ),
  )
}

function kindOf(text: string, index: number, contents: readonly MappedText[]): BlockKind {
  if (isDateline(text)) return 'dateline'
  return index === 0 && looksLikeHeadline(text, contents) ? 'headline' : 'paragraph'
}

/**
 * A first line is a headline when it is short, ends no sentence, and something longer follows.
 *
 *     Harbour talks end without a deal        Harbour talks ended without a deal on Monday.
 *     ^^^ headline                            ^^^ near miss: a sentence
 */
function looksLikeHeadline(text: string, contents: readonly MappedText[]): boolean {
  if (text.length > 160 || text.includes('\n') || !/^["“‘'(¿¡]?[\p{Lu}\p{Lo}\d]/u.test(text)) return false
  if (/[.:;,…。]["'”’»)\]]*$/u.test(text) || /^by\s/i.test(text)) return false
  return contents.slice(1, 6).some((other) => other.length > text.length)
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const dateline = new RegExp(
  `^\\p{Lu}[\\p{Lu}\\p{M} .,'’/-]{1,60}` + // PORT ALDER, N.Y.
    `(?:, ?\\p{Lu}[\\p{L}. ]{1,20}?)?` + // , Marland
    `(?:,? ${month} \\d{1,2}(?:, \\d{4})?)?` + // , March 3
    `(?: ?\\([\\p{L} ./]{2,30}\\))?` + // (Reuters)
    ` ?[—–-]{0,2}$`,
  'u',
)

/**
 * A dateline that stands alone: a place in capitals with a day, an agency or a dash.
 *
 *     PORT ALDER, March 3 (Coast Wire) -          PORT ALDER WINS
 *     ^^^ dateline                                ^^^ near miss: capitals only
 */
export function isDateline(text: string): boolean {
  return text.length <= 120 && dateline.test(text) && /\d|\)|[—–-]$/.test(text)
}
