// Archives are taken apart by their directory, as a program that unpacks them does.
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FilePart } from '../export/ledger-writer.ts'
import { unzipped } from '../testing/unzipped.ts'
import { zipOf } from './zip.ts'

async function* streamOf(parts: readonly FilePart[]): AsyncGenerator<FilePart> {
  yield* parts
}

async function zipped(parts: AsyncIterable<FilePart>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(parts)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hearsay-zip-'))

describe('an archive', () => {
  test('holds what was put in, in whatever turns it came', async () => {
    const part = fc.record({
      file: fc.constantFrom('a.csv', 'b.csv', 'ü.txt'),
      data: fc.oneof(fc.string(), fc.uint8Array()),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (pieces) => {
        const wanted = new Map<string, Buffer>()
        const parts: FilePart[] = pieces.map((piece, at) => {
          const bytes = Buffer.from(piece.data as string)
          wanted.set(piece.file, Buffer.concat([wanted.get(piece.file) ?? Buffer.alloc(0), bytes]))
          return { ...piece, last: !pieces.slice(at + 1).some(({ file }) => file === piece.file) }
        })
        expect(unzipped(await zipped(streamOf(parts)))).toEqual(wanted)
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  test('of a file that is too long for memory', async () => {
    const chunk = Buffer.alloc(100_000, 'abc')
    const parts = Array.from({ length: 20 }, (_, at) => ({ file: 'long.txt', data: chunk, last: at === 19 }))
    const found = unzipped(await zipped(streamOf(parts))).get('long.txt')!
    expect([found.length, crc32(found)]).toEqual([2_000_000, crc32(Buffer.alloc(2_000_000, chunk))])
    expect(leftovers()).toEqual([])
  })

  test('of more files than the old format counts', async () => {
    const names = Array.from({ length: 70_000 }, (_, at) => `${at}.txt`)
    const files = unzipped(await zipped(streamOf(names.map((file) => ({ file, data: file, last: true })))))
    expect(files.size).toBe(70_000)
    expect(String(files.get('69999.txt'))).toBe('69999.txt')
  })

  test('leaves nothing behind when it is given up or breaks off', async () => {
    const chunk = Buffer.alloc(300_000)
    async function* broken(): AsyncGenerator<FilePart> {
      yield { file: 'a', data: chunk, last: true }
      yield { file: 'b', data: chunk, last: false }
      throw new Error('The disk is gone.')
    }
    await expect(zipped(broken())).rejects.toThrow('The disk is gone.')
    for await (const _ of zipOf(streamOf([{ file: 'a', data: chunk, last: true }]))) break
    await expect(zipped(streamOf([{ file: 'a', data: '', last: false }]))).rejects.toThrow(
      'a was not finished',
    )
    expect(leftovers()).toEqual([])
  })
})
