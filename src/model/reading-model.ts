// The encoder and its heads, as exported by training/export.py. Comes in: word pieces and token features. Goes out: scores a
// token, and scores of the arguments of a cue. What the scores mean is the stages' business.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Manifest, manifestSchema } from './manifest.ts'
import { type Graph, openRuntime, type Runtime } from './onnx.ts'
import { encodeSurroundings, surround } from './surroundings.ts'
import { WordPieces } from './word-pieces.ts'

/** What the encoder says of T tokens; each array is [T × something], row by row. */
export interface Encoding {
  readonly cue: Float32Array
  readonly name: Float32Array
  /** Two narrow views of each token, for the argument reader. */
  readonly tokens: Float32Array
  readonly cues: Float32Array
  /** Number of its part of speech, and of its relation to what it depends on. */
  readonly tag: Float32Array
  readonly relation: Float32Array
  /** Token i depends on token j by dependent[i] · head[j] + head_bias[j]; it is a root by root[i]. */
  readonly dependent: Float32Array
  readonly head: Float32Array
  readonly head_bias: Float32Array
  readonly root: Float32Array
  /** Mention i stands for what mention j stands for by anaphor[i] · antecedent[j]; a bias by distance comes on top. */
  readonly anaphor: Float32Array
  readonly antecedent: Float32Array
}

const ENCODINGS = [
  'cue',
  'name',
  'tokens',
  'cues',
  'tag',
  'relation',
  'dependent',
  'head',
  'head_bias',
  'root',
  'anaphor',
  'antecedent',
] as const satisfies readonly (keyof Encoding)[]

/** Room for what the encoder says of `count` tokens. */
export function emptyEncoding(count: number, manifest: Manifest): Encoding {
  const narrow = () => new Float32Array(count * manifest.narrow)
  const single = () => new Float32Array(count)
  return {
    cue: new Float32Array(count * manifest.cue.labels.length),
    name: new Float32Array(count * manifest['name labels'].length),
    tokens: narrow(),
    cues: narrow(),
    tag: single(),
    relation: single(),
    dependent: narrow(),
    head: narrow(),
    head_bias: single(),
    root: single(),
    anaphor: narrow(),
    antecedent: narrow(),
  }
}

/** Puts tokens from … to - 1 of `part` into `whole`, `part`'s first token being token `first` of the article. */
export function copyEncoding(part: Encoding, whole: Encoding, first: number, from: number, to: number): void {
  const count = whole.root.length
  for (const key of ENCODINGS) {
    const width = count === 0 ? 0 : whole[key].length / count
    whole[key].set(part[key].subarray((from - first) * width, (to - first) * width), from * width)
  }
}

export class ModelDamaged extends Error {
  override name = 'ModelDamaged'
}

export interface ReadingModel {
  readonly manifest: Manifest
  /** "en-1 sha256:…", of the encoder's weights. */
  readonly version: string
  readonly runtime: Runtime
  readonly wordPieces: WordPieces
  /** One window. `pieces` and `features` as long as each other (marks at both ends included); `first`: each token's first piece. */
  encode(pieces: readonly number[], features: readonly number[], first: readonly number[]): Promise<Encoding>
  /** Scores [cues × (2 reach + 1) × labels] of the tokens around each cue, and how valid each cue looks (a logit). */
  readArguments(
    encoding: Encoding,
    starts: readonly number[],
    ends: readonly number[],
  ): Promise<{ emissions: Float32Array; valid: Float32Array }>
  close(): Promise<void>
}

const FOLDER = new URL('../../models/en/', import.meta.url)

/** Opens the weights that ship with Hearsay. Throws RuntimeMissing, or ModelDamaged where a file is not the one the manifest names. */
export async function openReadingModel(
  wanted: Runtime | 'auto' = 'auto',
  folder: URL = FOLDER,
): Promise<ReadingModel> {
  const manifest = parseManifest(await readModelFile('manifest.json', folder))
  const readWeights = async (name: string) => {
    const bytes = await readModelFile(name, folder)
    if (createHash('sha256').update(bytes).digest('hex') !== manifest.files[name]?.sha256) {
      throw new ModelDamaged(
        `The model file ${name} is damaged or from another version. Install Hearsay again.`,
      )
    }
    return bytes
  }
  const [{ runtime, open }, encoderBytes, argumentBytes, vocabulary] = await Promise.all([
    openRuntime(wanted),
    readWeights('encoder.onnx'),
    readWeights('arguments.onnx'),
    readWeights('vocabulary.txt'),
  ])
  const encoder = await open(encoderBytes)
  const reader = await open(argumentBytes)
  const { narrow, reach } = manifest
  const wordPieces = new WordPieces(vocabulary.toString('utf8').trimEnd().split('\n'))
  const encode: ReadingModel['encode'] = async (pieces, features, first) => {
    const out = await encoder.run({
      pieces: integers(pieces, [1, pieces.length]),
      features: integers(features, [1, features.length]),
      first: integers(first, [first.length]),
    })
    return Object.fromEntries(ENCODINGS.map((name) => [name, floats(out, name)])) as unknown as Encoding
  }
  let surroundings: ReturnType<typeof encodeSurroundings> | null = null
  return {
    manifest,
    version: `${manifest.name} sha256:${manifest.files['encoder.onnx']!.sha256}`,
    runtime,
    wordPieces,
    encode,
    async readArguments(encoding, starts, ends) {
      let { tokens, cues }: Pick<Encoding, 'tokens' | 'cues'> = encoding
      if (tokens.length < reach * narrow) {
        surroundings ??= encodeSurroundings(wordPieces, encode)
        ;({ tokens, cues } = surround(encoding, await surroundings))
      }
      const shape = [tokens.length / narrow, narrow]
      const out = await reader.run({
        tokens: { values: tokens, shape },
        cues: { values: cues, shape },
        starts: integers(starts, [starts.length]),
        ends: integers(ends, [ends.length]),
      })
      return { emissions: floats(out, 'emissions'), valid: floats(out, 'valid') }
    },
    async close() {
      await encoder.close()
      await reader.close()
    },
  }
}

async function readModelFile(name: string, folder: URL): Promise<Buffer> {
  try {
    return await readFile(new URL(name, folder))
  } catch (error) {
    throw new ModelDamaged(`The model file ${name} cannot be read. Install Hearsay again.`, { cause: error })
  }
}

function parseManifest(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new ModelDamaged(
      'The model file manifest.json is damaged or from another version. Install Hearsay again.',
      {
        cause: error,
      },
    )
  }
}

function integers(values: readonly number[], shape: readonly number[]) {
  return { values: BigInt64Array.from(values, BigInt), shape }
}

function floats(outputs: Awaited<ReturnType<Graph['run']>>, name: string): Float32Array {
  const tensor = outputs[name]
  if (!(tensor?.values instanceof Float32Array))
    throw new ModelDamaged(`The model gives no ${name}. Install Hearsay again.`)
  return tensor.values
}
