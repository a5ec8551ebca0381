import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('decode', () => {
  it('follows a byte order mark before anything else', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x31, 0x04])
    expect(decode(bytes, 'text/html; charset=utf-8')).toEqual({
      raw: 'Aб',
      encoding: 'utf-16le',
      from: 'bom',
    })
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual({
      raw: 'A',
      encoding: 'utf-8',
      from: 'bom',
    })
  })

  it('follows the header, then the page', () => {
    const page = ascii('<meta charset="windows-1251"><p>\xcf')
    expect(decode(page, 'text/html; charset=ISO-8859-1')).toMatchObject({
      encoding: 'windows-1252',
      from: 'header',
    })
    expect(decode(page)).toMatchObject({ encoding: 'windows-1251', from: 'meta' })
    expect(decode(page).raw.endsWith('П')).toBe(true)
  })

  it.each([
    ['<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', 'shift_jis'],
    ['<?xml version="1.0" encoding="koi8-r"?><x>', 'koi8-r'],
    ["<META CHARSET='big5'>", 'big5'],
    ['<meta charset=utf-16>', 'utf-8'],
  ])('reads the declaration in %s', (page, encoding) => {
    expect(decode(ascii(page))).toMatchObject({ encoding, from: 'meta' })
  })

  it('passes over an encoding that does not exist', () => {
    expect(decode(ascii('<meta charset=klingon>A'), 'text/plain; charset=nonsense')).toMatchObject({
      encoding: 'utf-8',
      from: 'sniffed',
    })
  })

  it('does not believe a page that says UTF-8 and is not', () => {
    const page = ascii('<meta charset=utf-8><p>\x93Enough,\x94 she said in the caf\xe9.')
    expect(decode(page)).toMatchObject({ encoding: 'windows-1252', from: 'sniffed' })
    expect(decode(page).raw).toContain('“Enough,” she said in the café.')
  })

  it('forgives one damaged byte in UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('“Yes,” he said. “No,” she said.'), 0xff])
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', raw: '“Yes,” he said. “No,” she said.\ufffd' })
  })

  it('sees UTF-16 without a mark by its zeros', () => {
    const bytes = new Uint8Array([...'Plain words'].flatMap((character) => [0, character.charCodeAt(0)]))
    expect(decode(bytes)).toMatchObject({ raw: 'Plain words', encoding: 'utf-16be', from: 'sniffed' })
  })

  it('gives some text for any bytes and any header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, header) => {
        expect(typeof decode(bytes, header).raw).toBe('string')
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0') && !/charset|encoding/i.test(text))
        expect(decode(new TextEncoder().encode(text)).raw).toBe(text)
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})
