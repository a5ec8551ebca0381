// Tokens → the encoder's scores and vectors, one pass over the article. Hard part: the encoder sees a window of some hundred word
// pieces. A window holds whole sentences, and the last sentence of one is read again, as what comes before, at the head of the next.
import type { Token } from '../../document/layers/tokens.ts'
import { copyEncoding, type Encoding, emptyEncoding, type ReadingModel } from '../../model/reading-model.ts'

/** A sentence longer than this share of a window is not read twice. */
const LONGEST_AGAIN = 1 / 3
/** Pieces before the place where a sentence had to be cut that are read again. */
const AGAIN_IN_CUT = 32

export interface Window {
  /** Tokens first … end - 1 are read by the window. */
  readonly first: number
  readonly end: number
  /** Tokens first … from - 1 are there for what follows them; the window before has read them. */
  readonly from: number
}

/**
 * Windows of at most `size` pieces, the two marks counted. `lengths`: pieces a token; `sentences`: the sentence of each. A sentence
 * that is too long for a window is cut, and so is a token. training/data.py makes its windows in the same way.
 */
export function findWindows(
  lengths: readonly number[],
  sentences: readonly number[],
  size: number,
): Window[] {
  const windows: Window[] = []
  for (let first = 0, from = 0; from < lengths.length; ) {
    let end = endOf(lengths, first, size - 2)
    let whole = wholeSentences(sentences, from, end)
    if (whole <= from && first < from) {
      // What was read before is left behind where it takes the room of the next sentence.
      const alone = endOf(lengths, from, size - 2)
      const wholeAlone = wholeSentences(sentences, from, alone)
      if (wholeAlone > from || end <= from) {
        first = from
        end = alone
        whole = wholeAlone
      }
    }
    const cut = whole <= from
    end = Math.max(cut ? end : whole, from + 1)
    windows.push({ first, end, from })
    first = cut
      ? backBy(lengths, end, first, AGAIN_IN_CUT)
      : lastSentence(lengths, sentences, first, end, size)
    from = end
  }
  return windows
}

/** One past the last token that has room in `room` pieces from `first` on. */
function endOf(lengths: readonly number[], first: number, room: number): number {
  let end = first
  for (let pieces = 0; end < lengths.length && pieces + lengths[end]! <= room; end++) pieces += lengths[end]!
  return end
}

/** The last end of a sentence up to `end`; `from` where none is behind it. */
function wholeSentences(sentences: readonly number[], from: number, end: number): number {
  let whole = end
  while (whole > from && whole < sentences.length && sentences[whole] === sentences[whole - 1]) whole--
  return whole
}

/** Where the last sentence before `end` begins; `end` where it is long, or all there is. */
function lastSentence(
  lengths: readonly number[],
  sentences: readonly number[],
  first: number,
  end: number,
  size: number,
): number {
  let back = end - 1
  let pieces = lengths[back]!
  while (back > first && sentences[back - 1] === sentences[end - 1]) pieces += lengths[--back]!
  return back > first && pieces < size * LONGEST_AGAIN ? back : end
}

function backBy(lengths: readonly number[], end: number, first: number, most: number): number {
  let back = end
  for (let pieces = 0; back > first + 1 && pieces + lengths[back - 1]! <= most; ) pieces += lengths[--back]!
  return back
}

/** A hundred thousand marks in a row hold neither names nor cues, and need not be read to know it. */
const speaks = /[\p{L}\p{N}]/u
/** Score of the label that stands for nothing, which is the first; all others stay at 0. */
const SURE = 20

function nothingAt({ cue, name, root }: Encoding, token: number): void {
  for (const scores of [cue, name]) scores[(token * scores.length) / root.length] = SURE
}

/** One encoding for all tokens of the article. `features`: one number a token (see token-features). */
export async function encodeTokens(
  text: string,
  tokens: readonly Token[],
  features: Uint8Array,
  model: ReadingModel,
): Promise<Encoding> {
  const { manifest, wordPieces } = model
  const pieces = tokens.map((token) => wordPieces.of(text.slice(token.start, token.end)))
  const windows = findWindows(
    pieces.map((p) => p.length),
    tokens.map((token) => token.sentence),
    manifest.window,
  )
  const whole = emptyEncoding(tokens.length, manifest)
  for (const { first, end, from } of windows) {
    if (!tokens.slice(first, end).some((token) => speaks.test(text.slice(token.start, token.end)))) {
      for (let t = from; t < end; t++) nothingAt(whole, t)
      continue
    }
    const ids = [wordPieces.open]
    const feats = [0]
    const at: number[] = []
    for (let t = first; t < end; t++) {
      at.push(ids.length)
      for (const id of pieces[t]!.slice(0, manifest.window - 2)) {
        ids.push(id)
        feats.push(features[t]!)
      }
    }
    ids.push(wordPieces.close)
    feats.push(0)
    copyEncoding(await model.encode(ids, feats, at), whole, first, from, end)
  }
  return whole
}
