// The encoder and its heads, as exported by training/export.py. Comes in: word pieces and token features. Goes out: scores a
// token, and scores of the arguments of a cue. What the scores mean is the stages' business.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Manifest, manifestSchema } from './manifest.ts'
import { type Graph, openRuntime, type Runtime } from './onnx.ts'
import { WordPieces } from './word-pieces.ts'

/** What the encoder says of T tokens; each array is [T × something], row by row. */
export interface Encoding {
  readonly cue: Float32Array
  readonly name: Float32Array
  /** Two narrow views of each token, for the argument reader. */
  readonly tokens: Float32Array
  readonly cues: Float32Array
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
  const { narrow } = manifest
  return {
    manifest,
    version: `${manifest.name} sha256:${manifest.files['encoder.onnx']!.sha256}`,
    runtime,
    wordPieces: new WordPieces(vocabulary.toString('utf8').trimEnd().split('\n')),
    async encode(pieces, features, first) {
      const out = await encoder.run({
        pieces: integers(pieces, [1, pieces.length]),
        features: integers(features, [1, features.length]),
        first: integers(first, [first.length]),
      })
      return {
        cue: floats(out, 'cue'),
        name: floats(out, 'name'),
        tokens: floats(out, 'tokens'),
        cues: floats(out, 'cues'),
      }
    },
    async readArguments(encoding, starts, ends) {
      const shape = [encoding.tokens.length / narrow, narrow]
      const out = await reader.run({
        tokens: { values: encoding.tokens, shape },
        cues: { values: encoding.cues, shape },
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
