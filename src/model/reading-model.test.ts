import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Encoding, ModelDamaged, openReadingModel, type ReadingModel } from './reading-model.ts'

const FOLDER = new URL('../../models/en/', import.meta.url)
const FILES = ['manifest.json', 'encoder.onnx', 'arguments.onnx', 'vocabulary.txt']

/** Scores below this bar a label; they would hide all else. */
const BARRED = -1000

/** What training's float model says of random word pieces. */
const parity: {
  pieces: number[]
  features: number[]
  first: number[]
  starts: number[]
  ends: number[]
  cue: number[][]
  emissions: number[][]
  valid: number[]
} = JSON.parse(await readFile(new URL('parity.json', FOLDER), 'utf8'))

/**
 * Mean distance, as a share of how far the scores of one label spread. Weights in bytes stay near a tenth (measured: 0.03 to 0.10,
 * native and WASM); scores that have nothing to do with each other are 1 apart. A bound of 0.3 lets
 * rounding pass, and neither an order of features that is not training's, nor a shift by one piece.
 */
const NEAR = 0.3

/** Standard deviation of the scores around the mean of their label, labels that are barred left out. */
function spread(scores: ArrayLike<number>, width: number): number {
  let squares = 0
  let count = 0
  for (let k = 0; k < width; k++) {
    const column = Array.from(scores).filter((score, i) => i % width === k && score > BARRED)
    const mean = column.reduce((sum, score) => sum + score, 0) / column.length
    for (const score of column) squares += (score - mean) ** 2
    count += column.length
  }
  return Math.sqrt(squares / count)
}

function distance(got: ArrayLike<number>, expected: ArrayLike<number>, width: number): number {
  expect(got.length).toBe(expected.length)
  const apart = Array.from(expected, (score, i) => (score > BARRED ? Math.abs(score - got[i]!) : -1)).filter(
    (d) => d >= 0,
  )
  return apart.reduce((sum, d) => sum + d, 0) / apart.length / spread(expected, width)
}

/** Share of rows with the same best label, among those where the expected best leads clearly. */
function agreement(got: Float32Array, expected: readonly number[][]): number {
  const width = expected[0]!.length
  const lead = NEAR * spread(expected.flat(), width)
  const best = (row: ArrayLike<number>) => Array.from(row).reduce((b, s, k, all) => (s > all[b]! ? k : b), 0)
  const clear = expected.flatMap((row, t) => {
    const [most = 0, next = 0] = [...row].sort((a, b) => b - a)
    return most - next > lead ? [t] : []
  })
  // Random pieces leave many labels open; a handful must not be.
  expect(clear.length).toBeGreaterThan(5)
  const same = clear.filter((t) => best(got.subarray(t * width, (t + 1) * width)) === best(expected[t]!))
  return same.length / clear.length
}

interface Outcome {
  readonly encoding: Encoding
  readonly emissions: Float32Array
  readonly valid: Float32Array
}

async function readFixture(model: ReadingModel): Promise<Outcome> {
  const encoding = await model.encode(parity.pieces, parity.features, parity.first)
  return { encoding, ...(await model.readArguments(encoding, parity.starts, parity.ends)) }
}

/** The rows of the first cue that the fixture holds: three tokens before it to nineteen behind. */
function fixtureRows({ emissions }: Outcome, { manifest }: ReadingModel): Float32Array {
  const width = manifest.argument.labels.length
  return emissions.subarray((manifest.reach - 3) * width, (manifest.reach + 20) * width)
}

describe.each(['native', 'wasm'] as const)('the reading model, %s', (runtime) => {
  let model: ReadingModel
  let outcome: Outcome
  beforeAll(async () => {
    model = await openReadingModel(runtime)
    outcome = await readFixture(model)
  })
  afterAll(() => model.close())

  it('says which runtime and which weights it is', () => {
    expect(model.runtime).toBe(runtime)
    expect(model.version).toMatch(/^en-\d+ sha256:[0-9a-f]{64}$/)
  })

  it('gives a row for each token', () => {
    const { manifest } = model
    const { encoding, emissions, valid } = outcome
    expect(encoding.cue).toHaveLength(parity.first.length * manifest.cue.labels.length)
    expect(encoding.name).toHaveLength(parity.first.length * manifest['name labels'].length)
    expect(encoding.tokens).toHaveLength(parity.first.length * manifest.narrow)
    expect(encoding.cues).toHaveLength(parity.first.length * manifest.narrow)
    expect(emissions).toHaveLength(
      parity.starts.length * (2 * manifest.reach + 1) * manifest.argument.labels.length,
    )
    expect(valid).toHaveLength(parity.starts.length)
  })

  it('scores as the trained weights do', () => {
    expect(distance(outcome.encoding.cue, parity.cue.flat(), 3)).toBeLessThan(NEAR)
    expect(distance(fixtureRows(outcome, model), parity.emissions.flat(), 5)).toBeLessThan(NEAR)
    expect(Math.max(...outcome.valid.map((v, n) => Math.abs(v - parity.valid[n]!)))).toBeLessThan(0.5)
  })

  it('prefers the labels that the trained weights clearly prefer', () => {
    expect(agreement(outcome.encoding.cue, parity.cue)).toBeGreaterThanOrEqual(0.95)
    expect(agreement(fixtureRows(outcome, model), parity.emissions)).toBeGreaterThanOrEqual(0.9)
  })

  it('is far from them when pieces stand one place off', async () => {
    const shifted = parity.first.map((piece) => piece + 1)
    const { cue } = await model.encode(parity.pieces, parity.features, shifted)
    expect(distance(cue, parity.cue.flat(), 3)).toBeGreaterThan(2 * NEAR)
  })

  it('lets no label but the outside stand beyond the text', () => {
    const width = model.manifest.argument.labels.length
    const before = outcome.emissions.subarray(0, width)
    expect(before[0]).toBe(0)
    for (const score of before.subarray(1)) expect(score).toBeLessThan(BARRED)
  })

  it('says the same twice', async () => {
    expect(await readFixture(model)).toEqual(outcome)
  })
})

describe('native and WASM', () => {
  it('say nearly the same', async () => {
    const outcomes: Outcome[] = []
    for (const runtime of ['native', 'wasm'] as const) {
      const model = await openReadingModel(runtime)
      outcomes.push(await readFixture(model))
      await model.close()
    }
    const [native, wasm] = outcomes as [Outcome, Outcome]
    for (const key of ['cue', 'name', 'tokens', 'cues'] as const) {
      const width = native.encoding[key].length / parity.first.length
      expect(distance(wasm.encoding[key], native.encoding[key], width)).toBeLessThan(NEAR)
    }
    expect(distance(wasm.emissions, native.emissions, 5)).toBeLessThan(NEAR)
    expect(Math.max(...wasm.valid.map((v, n) => Math.abs(v - native.valid[n]!)))).toBeLessThan(0.5)
  })
})

describe('a folder of weights that is not whole', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hearsay-model-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function restore(): Promise<void> {
    for (const name of FILES) await copyFile(new URL(name, FOLDER), join(folder, name))
  }
  const open = () => openReadingModel('native', pathToFileURL(`${folder}/`))

  it('opens from any folder while every file is the one the manifest names', async () => {
    await restore()
    const model = await open()
    expect(model.wordPieces.of('ferry')).toHaveLength(1)
    await model.close()
  })

  it.each(['encoder.onnx', 'arguments.onnx', 'vocabulary.txt'])(
    'notices one wrong byte in %s',
    async (name) => {
      await restore()
      const bytes = await readFile(join(folder, name))
      const middle = bytes.length >> 1
      bytes[middle] = bytes[middle]! ^ 1
      await writeFile(join(folder, name), bytes)
      const error = await open().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ModelDamaged)
      expect(String(error)).toContain(name)
    },
  )

  it.each(FILES)('notices that %s is missing', async (name) => {
    await restore()
    await rm(join(folder, name))
    const error = await open().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ModelDamaged)
    expect(String(error)).toContain(name)
  })

  it.each(['', '{', '{}', 'null'])('notices a manifest that reads %j', async (text) => {
    await restore()
    await writeFile(join(folder, 'manifest.json'), text)
    await expect(open()).rejects.toThrow(ModelDamaged)
  })
})
