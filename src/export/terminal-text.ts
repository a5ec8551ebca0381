// Text on a terminal: how many columns it takes, how to fold it, and how to keep a stranger's text from giving the terminal orders.
// Hard part: a column is not a character. Chinese, Japanese and Korean letters and most emoji take two, combining marks none, and an
// emoji of several code points (a family, a flag) is one sign that must not be cut.

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const simple = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/
const picture = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}{2}/u
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (simple.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfSign(segment)
  return width
}

function widthOfSign(sign: string): number {
  if (simple.test(sign)) return sign.length
  if (unseen.test(sign)) return 0
  return picture.test(sign) || wide.test(sign) ? 2 : 1
}

/**
 * White space becomes one blank; control characters (a terminal would obey them) become "�"; marks that turn the direction of writing
 * around are dropped, for they would run on into the next column.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

/** Lines of at most `width` columns, folded at blanks; a word that is longer than a line is cut between two signs. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const put = (word: string, columns: number) => {
    const gap = line ? 1 : 0
    if (gap && used + gap + columns > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += (line ? ' ' : '') + word
    used += (used ? 1 : 0) + columns
  }
  for (const word of text.split(' ')) {
    if (!word) continue
    const columns = widthOf(word)
    if (columns <= width) put(word, columns)
    else for (const piece of cut(word, width)) put(piece, widthOf(piece))
  }
  if (line || lines.length === 0) lines.push(line)
  return lines
}

function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const columns = widthOfSign(segment)
    if (piece && used + columns > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += columns
  }
  pieces.push(piece)
  return pieces
}

/** The text and as many blanks as fill `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
