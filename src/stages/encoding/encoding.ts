// Tokens → the encoder's scores and vectors, one pass over the article. Hard part: the encoder sees a window of some hundred word
// pieces, so windows overlap and each token is taken from the window in which it stands farthest from an edge.
import type { Token } from '../../document/layers/tokens.ts'
import type { Encoding, ReadingModel } from '../../model/reading-model.ts'

/** Word pieces that two neighbouring windows share: half of them are context for each side. */
const SHARED = 64

export interface Window {
  /** Tokens first … end - 1 are read by the window. */
  readonly first: number
  readonly end: number
}

/** Windows of at most `size` pieces, the two marks counted. `lengths`: pieces a token. A longer token is a window of its own, cut. */
export function findWindows(lengths: readonly number[], size: number, shared = SHARED): Window[] {
  const windows: Window[] = []
  const room = size - 2
  for (let first = 0; first < lengths.length; ) {
    let pieces = 0
    let end = first
    while (end < lengths.length && pieces + lengths[end]! <= room) pieces += lengths[end++]!
    end = Math.max(end, first + 1)
    windows.push({ first, end })
    if (end >= lengths.length) break
    // The next window must have room for the token at `end`, or it would add nothing.
    const most = Math.min(shared, room - lengths[end]!)
    let back = 0
    let next = end
    while (next > first + 1 && back + lengths[next - 1]! <= most) back += lengths[--next]!
    first = next
  }
  return windows
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
    manifest.window,
  )
  const widths = {
    cue: manifest.cue.labels.length,
    name: manifest['name labels'].length,
    tokens: manifest.narrow,
    cues: manifest.narrow,
  }
  const whole: Encoding = {
    cue: new Float32Array(tokens.length * widths.cue),
    name: new Float32Array(tokens.length * widths.name),
    tokens: new Float32Array(tokens.length * widths.tokens),
    cues: new Float32Array(tokens.length * widths.cues),
  }
  for (const [i, { first, end }] of windows.entries()) {
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
    const part = await model.encode(ids, feats, at)
    // Neighbours share some tokens: the first half of them is this window's, the second half the next one's.
    const from = i === 0 ? first : first + ((windows[i - 1]!.end - first) >> 1)
    const to = i === windows.length - 1 ? end : windows[i + 1]!.first + ((end - windows[i + 1]!.first) >> 1)
    for (const key of ['cue', 'name', 'tokens', 'cues'] as const) {
      const width = widths[key]
      whole[key].set(part[key].subarray((from - first) * width, (to - first) * width), from * width)
    }
  }
  return whole
}
