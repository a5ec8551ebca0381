// A reading model for tests. Comes in: what it shall say. Goes out: a ReadingModel that says it; no weights, no runtime.
import type { Manifest } from '../model/manifest.ts'
import { type Encoding, emptyEncoding, type ReadingModel } from '../model/reading-model.ts'
import { WordPieces } from '../model/word-pieces.ts'

/** Tokens first … end - 1. */
export type TokenRange = readonly [first: number, end: number]

/** One cue and what the model reads around it. */
export interface CueSketch {
  readonly cue: TokenRange
  readonly source?: readonly TokenRange[]
  readonly content?: readonly TokenRange[]
  /** A logit; 4 where it is not said. */
  readonly valid?: number
}

export interface FakeSketch {
  readonly window?: number
  readonly reach?: number
  readonly cueBias?: number
  readonly leastConfidence?: number
  readonly weights?: Readonly<Record<string, number>>
  readonly cues?: readonly CueSketch[]
}

export interface FakeModel extends ReadingModel {
  /** Word pieces of each window that was encoded. */
  readonly windows: readonly (readonly number[])[]
  /** Number of cues in each batch that was read. */
  readonly batches: readonly number[]
}

const BARRED = -10_000
/** How much more the wanted label scores than each other. */
const CLEAR = 20
const NARROW = 2

/**
 * Word pieces are single letters, so that a word of five letters has five pieces. A token's scores are its first piece, its
 * feature, and how far it stands from the nearer edge of its window.
 */
export function openFakeModel(sketch: FakeSketch = {}): FakeModel {
  const manifest = fakeManifest(sketch)
  const windows: number[][] = []
  const batches: number[] = []
  return {
    manifest,
    version: 'fake-1 sha256:0',
    runtime: 'native',
    wordPieces: new WordPieces(VOCABULARY),
    windows,
    batches,
    async encode(pieces, features, first) {
      windows.push([...pieces])
      const row = (at: number) => [pieces[at]!, features[at]!, Math.min(at, pieces.length - 1 - at)]
      const rows = (width: number) => Float32Array.from(first.flatMap((at) => row(at).slice(0, width)))
      return {
        ...emptyEncoding(first.length, manifest),
        cue: rows(3),
        name: rows(3),
        tokens: rows(NARROW),
        cues: rows(NARROW),
      }
    },
    async readArguments(_, starts, ends) {
      batches.push(starts.length)
      const length = 2 * manifest.reach + 1
      const width = manifest.argument.labels.length
      const emissions = new Float32Array(starts.length * length * width)
      const valid = new Float32Array(starts.length)
      starts.forEach((start, n) => {
        const cue = sketch.cues?.find((one) => one.cue[0] === start && one.cue[1] === ends[n])
        if (!cue) throw new Error(`The fake model was not told of a cue at token ${start}.`)
        valid[n] = cue.valid ?? 4
        const put = (label: number, ranges: readonly TokenRange[] = []) => {
          for (const [from, to] of ranges) {
            for (let t = from; t < to; t++) {
              const at = t - start + manifest.reach
              if (at < 0 || at >= length) continue
              emissions[(n * length + at) * width + label + (t > from ? 1 : 0)] = CLEAR
            }
          }
        }
        put(1, cue.source)
        put(3, cue.content)
      })
      return { emissions, valid }
    },
    async close() {},
  }
}

/** What the cue head says of `tokens` tokens, so that just these cues come up. */
export function fakeEncoding(tokens: number, cues: readonly CueSketch[]): Encoding {
  const encoding = emptyEncoding(tokens, fakeManifest({}))
  for (const { cue: range } of cues) {
    for (let t = range[0]; t < range[1]; t++) encoding.cue[3 * t + (t > range[0] ? 2 : 1)] = CLEAR
  }
  return encoding
}

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...'abcdefghijklmnopqrstuvwxyz“”,.'].flatMap(
  (piece) => (piece.length > 1 ? [piece] : [piece, `##${piece}`]),
)

function fakeManifest({
  window = 64,
  reach = 24,
  cueBias = 0,
  leastConfidence = 0.5,
  weights,
}: FakeSketch): Manifest {
  return {
    name: 'fake-1',
    language: 'en',
    window,
    reach,
    features: 48,
    narrow: NARROW,
    cue: {
      labels: ['O', 'B', 'I'],
      first: [0, 0, BARRED],
      step: [
        [0, 0, BARRED],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
    argument: {
      labels: ['O', 'B-source', 'I-source', 'B-content', 'I-content'],
      first: [0, 0, BARRED, 0, BARRED],
      step: [
        [0, 0, BARRED, 0, BARRED],
        [0, 0, 0, 0, BARRED],
        [0, 0, 0, 0, BARRED],
        [0, 0, BARRED, 0, 0],
        [0, 0, BARRED, 0, 0],
      ],
    },
    'name labels': ['O', 'B-person', 'I-person'],
    tags: ['NN'],
    relations: ['root', 'dep'],
    coreference: { distances: [1], before: [0, 0], after: [0, 0] },
    decoding: { cueBias, leastConfidence, confidence: { bias: 0, weights: weights ?? { valid: 1 } } },
    files: {},
  }
}
