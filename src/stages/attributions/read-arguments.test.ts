import { describe, expect, it } from 'vitest'
import { type CueSketch, fakeEncoding, openFakeModel } from '../../testing/fake-model.ts'
import { readArguments } from './read-arguments.ts'

/** What is read of the cues in a text of so many tokens. */
async function read(tokens: number, cues: readonly CueSketch[], reach = 8) {
  const model = openFakeModel({ cues, reach })
  const candidates = cues.map(({ cue: [first, end] }) => ({ first, end, probability: 1 }))
  return { model, readings: await readArguments(candidates, fakeEncoding(tokens, cues), model) }
}
const ranges = (spans: readonly { first: number; end: number }[]) =>
  spans.map(({ first, end }) => [first, end])

describe('readArguments', () => {
  it('finds source and content around the cue', async () => {
    const { readings } = await read(20, [{ cue: [9, 10], source: [[7, 9]], content: [[10, 15]], valid: 2.5 }])
    expect(readings).toHaveLength(1)
    expect(ranges(readings[0]!.source)).toEqual([[7, 9]])
    expect(ranges(readings[0]!.content)).toEqual([[10, 15]])
    expect(readings[0]!.valid).toBe(2.5)
    expect(readings[0]!.cue).toEqual({ first: 9, end: 10, probability: 1 })
  })

  it('reads a content that its attribution breaks', async () => {
    const { readings } = await read(20, [
      {
        cue: [6, 7],
        source: [[5, 6]],
        content: [
          [1, 4],
          [8, 12],
        ],
      },
    ])
    expect(ranges(readings[0]!.content)).toEqual([
      [1, 4],
      [8, 12],
    ])
  })

  it('lets several cues share a source', async () => {
    const { readings } = await read(20, [
      { cue: [4, 5], source: [[2, 4]], content: [[5, 8]] },
      { cue: [9, 10], source: [[2, 4]], content: [[10, 13]] },
    ])
    expect(readings.map(({ source }) => ranges(source))).toEqual([[[2, 4]], [[2, 4]]])
  })

  it('reads to both ends of the text and not beyond', async () => {
    const { readings } = await read(6, [{ cue: [2, 3], source: [[0, 2]], content: [[3, 9]] }])
    expect(ranges(readings[0]!.source)).toEqual([[0, 2]])
    expect(ranges(readings[0]!.content)).toEqual([[3, 6]])
    const before = await read(6, [{ cue: [2, 3], source: [[-4, -1]], content: [[7, 9]] }])
    expect(before.readings[0]!.source).toEqual([])
    expect(before.readings[0]!.content).toEqual([])
  })

  it('has neither where the cue stands alone, and is not sure of it', async () => {
    const [alone, sure] = (await read(20, [{ cue: [4, 5] }, { cue: [9, 10], content: [[10, 12]] }])).readings
    expect(alone!.source).toEqual([])
    expect(alone!.content).toEqual([])
    expect(alone!.sureness).toBeLessThan(-1)
    expect(sure!.sureness).toBeGreaterThan(-0.01)
    expect(sure!.sureness).toBeLessThanOrEqual(0)
  })

  it('reads many cues in batches and keeps their order', async () => {
    const cues = Array.from(
      { length: 70 },
      (_, i): CueSketch => ({ cue: [3 * i + 1, 3 * i + 2], content: [[3 * i + 2, 3 * i + 3]] }),
    )
    const { model, readings } = await read(3 * cues.length, cues)
    expect(model.batches.length).toBeGreaterThan(1)
    expect(model.batches.reduce((sum, n) => sum + n, 0)).toBe(70)
    expect(readings.map(({ content }) => ranges(content)[0])).toEqual(cues.map(({ content }) => content![0]))
  })

  it('asks nothing of the model where there are no cues', async () => {
    const { model, readings } = await read(20, [])
    expect(readings).toEqual([])
    expect(model.batches).toEqual([])
  })
})
