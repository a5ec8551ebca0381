import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allBytes, ByteReader } from './byte-reader.ts'

const readerOf = (text: string, step = 3): ByteReader => {
  const bytes = Buffer.from(text)
  const chunks: Uint8Array[] = []
  for (let i = 0; i < bytes.length; i += step) chunks.push(bytes.subarray(i, i + step))
  return new ByteReader(chunks)
}
const words = (bytes: Uint8Array | undefined | null) => Buffer.from(bytes ?? []).toString()

describe('ByteReader', () => {
  test('a look ahead takes nothing away', async () => {
    const reader = readerOf('the ferry stays')
    expect(words(await reader.peek(5))).toBe('the f')
    expect(reader.position).toBe(0)
    expect(words(await reader.block(9))).toBe('the ferry')
    expect(reader.position).toBe(9)
    expect(words(await reader.peek(100))).toBe(' stays')
  })

  test('a line that is longer than asked for is cut, and the next one is whole', async () => {
    const reader = readerOf('abcdefgh\nij\r\nk')
    expect(await reader.line(4)).toMatchObject({ whole: false, ended: true })
    expect(words((await reader.line(4))?.bytes)).toBe('ij')
    expect(await reader.line(4)).toMatchObject({ whole: true, ended: false })
    expect(await reader.line(4)).toBeNull()
  })

  test('what is given back is read next', async () => {
    const reader = readerOf('harbour')
    const taken = await reader.block(4)
    reader.unread(taken.subarray(2))
    expect(reader.position).toBe(2)
    expect(words(await reader.block(5))).toBe('rbour')
  })

  test('skips, and says how much there was', async () => {
    const reader = readerOf('harbour')
    expect(await reader.skip(3)).toBe(3)
    expect(await reader.skip(10)).toBe(4)
    expect(await reader.take()).toBeNull()
  })

  test('all bytes, or null where there are more than allowed', async () => {
    expect(words(await allBytes(readerOf('ferry'), 5))).toBe('ferry')
    expect(await allBytes(readerOf('ferry!'), 5)).toBeNull()
  })

  test('lines are those of the text, however it is cut', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', '\n', '\r\n', 'ü', ''), { maxLength: 40 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, step) => {
        const reader = readerOf(whole, step)
        const lines: string[] = []
        for (let line = await reader.line(1000); line !== null; line = await reader.line(1000))
          lines.push(words(line.bytes))
        const expected = whole
          .split('\n')
          .map((line, i, all) => (i + 1 < all.length ? line.replace(/\r$/, '') : line))
        if (expected.at(-1) === '') expected.pop()
        expect(lines).toEqual(expected)
        expect(reader.position).toBe(Buffer.byteLength(whole))
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})
