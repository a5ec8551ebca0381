// What stands behind a text of a line or two. The argument reader looks at many tokens on either side of a cue and has learned from whole
// articles; where there is hardly anything but empty room, it finds no content:
//   The mayor said the boat is late.     alone: a speaker who says nothing; with a paragraph behind it: "the boat is late"
// So a short text is given a paragraph in which nobody says anything. Nothing is ever read from it.
import type { WordPieces } from './word-pieces.ts'

const paragraph =
  'It rained in the morning . The streets were empty , and the shops stayed shut until noon . Later the sun came out over the harbour , where the boats lay . In the evening there was music in the square , and the lamps were lit one after another .'

/** Of an encoding, what the argument reader compares: a row for each token. */
interface Views {
  readonly tokens: Float32Array
  readonly cues: Float32Array
}

/** The paragraph's views, encoded by itself. */
export async function encodeSurroundings(
  wordPieces: WordPieces,
  encode: (
    pieces: readonly number[],
    features: readonly number[],
    first: readonly number[],
  ) => Promise<Views>,
): Promise<Views> {
  const pieces = [wordPieces.open]
  const first: number[] = []
  for (const word of paragraph.split(' ')) {
    first.push(pieces.length)
    pieces.push(...wordPieces.of(word))
  }
  pieces.push(wordPieces.close)
  return encode(
    pieces,
    pieces.map(() => 0),
    first,
  )
}

/** The views of a text with those of what stands behind it. */
export function surround(text: Views, { tokens, cues }: Views): Views {
  return { tokens: joined(text.tokens, tokens), cues: joined(text.cues, cues) }
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
