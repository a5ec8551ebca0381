import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifestSchema } from './manifest.ts'
import { FEATURES } from './token-features.ts'

const shipped = JSON.parse(readFileSync(new URL('../../models/en/manifest.json', import.meta.url), 'utf8'))

/** The shipped manifest with one value replaced; `undefined` takes the value away. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(shipped)
  const parent = path.slice(0, -1).reduce((object, key) => object[key], copy)
  if (value === undefined) delete parent[path.at(-1)!]
  else parent[path.at(-1)!] = value
  return copy
}

describe('manifestSchema', () => {
  it('accepts the manifest that ships with Hearsay', () => {
    expect(manifestSchema.parse(shipped).language).toBe('en')
  })

  it.each([
    [['window'], undefined],
    [['window'], '320'],
    [['cue', 'step'], [[0, null]]],
    [['argument', 'labels'], 'O'],
    [['name labels'], undefined],
    [['decoding', 'leastConfidence'], undefined],
    [['decoding', 'confidence', 'weights', 'valid'], 'much'],
    [['files', 'encoder.onnx', 'sha256'], undefined],
  ])('refuses a manifest with %j replaced by %j', (path, value) => {
    expect(manifestSchema.safeParse(changed(path, value)).success).toBe(false)
  })
})

describe('the shipped manifest', () => {
  const manifest = manifestSchema.parse(shipped)

  it.each(['cue', 'argument'] as const)('has a step from and to each label: %s', (head) => {
    const { labels, first, step } = manifest[head]
    expect(first).toHaveLength(labels.length)
    expect(step.map((row) => row.length)).toEqual(labels.map(() => labels.length))
  })

  it('orders labels as the readers of label spans expect them', () => {
    expect(manifest.cue.labels).toEqual(['O', 'B', 'I'])
    for (const labels of [manifest.argument.labels, manifest['name labels']]) {
      expect(labels[0]).toBe('O')
      for (let label = 1; label < labels.length; label += 2) {
        expect(labels[label]).toBe(labels[label]!.replace(/^./, 'B'))
        expect(labels[label + 1]).toBe(labels[label]!.replace(/^B/, 'I'))
      }
    }
    expect(manifest.argument.labels[1]).toBe('B-source')
  })

  it('was trained with the features that are read here', () => {
    expect(manifest.features).toBe(FEATURES)
  })
})
