import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, articlesOf, type Unread } from './articles-of.ts'
import type { Limits } from './limits.ts'

const pageOf = (name: string): string =>
  `<!doctype html><title>${name}</title><p>The ferry to ${name} stays, the mayor said.</p>`

interface Written {
  readonly type?: string
  readonly url?: string
  readonly http?: string
  readonly body?: string | Uint8Array
  readonly length?: number
  readonly more?: string
}

const blockOf = ({
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
  body = '',
}: Written): Buffer => Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body as string)])

function warc(record: Written): Buffer {
  const { type = 'response', url = 'http://harbourpost.example/a', length, more = '' } = record
  const block =
    type === 'warcinfo' || type === 'conversion'
      ? Buffer.from((record.body ?? '') as string)
      : blockOf(record)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-08T09:30:00Z\r\n${more}Content-Length: ${length ?? block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

const arc = (url: string, body: string, length?: number): Buffer => {
  const block = blockOf({ body })
  return Buffer.concat([
    Buffer.from(`${url} 192.0.2.7 20310508093000 text/html ${length ?? block.length}\n`),
    block,
    Buffer.from('\n'),
  ])
}

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<(Article | Unread)[]> {
  const found: (Article | Unread)[] = []
  for await (const one of articlesOf([{ source: '-', as: 'warc' }], {
    stdin: Readable.from([bytes]),
    limits,
  }))
    found.push(one)
  return found
}

/** Each article as its title, each damage as `!` and its place. */
const outline = (found: readonly (Article | Unread)[]): string[] =>
  found.map((one) =>
    'error' in one
      ? `! ${one.place.record}`
      : (/<title>(.*?)</.exec(Buffer.from(one.bytes).toString())?.[1] ?? '?'),
  )
const reasons = (found: readonly (Article | Unread)[]): string[] =>
  found.flatMap((one) => ('error' in one ? [(one.error as Error).message] : []))

const three = ['Alder', 'Brine', 'Cove'].map((name) =>
  warc({ url: `http://harbourpost.example/${name}`, body: pageOf(name) }),
)

describe('a WARC file', () => {
  test('gives its pages with place, address and day of capture, which is not the day of publication', async () => {
    const info = warc({ type: 'warcinfo', body: 'software: none' })
    const [article] = await read(Buffer.concat([info, three[0]!]))
    expect(article).toMatchObject({
      place: { source: 'standard input', record: String(info.length) },
      name: `standard input, record at ${info.length} (http://harbourpost.example/Alder)`,
      options: { url: 'http://harbourpost.example/Alder', contentType: 'text/html; charset=utf-8' },
      captured: '2031-05-08T09:30:00Z',
    })
    expect((article as Article).options.published).toBeUndefined()
  })

  test.each([
    ['plain', Buffer.concat(three), String(three[0]!.length)],
    [
      'packed, a record a member',
      Buffer.concat(three.map((one) => gzipSync(one))),
      String(gzipSync(three[0]!).length),
    ],
    ['packed as a whole', gzipSync(Buffer.concat(three)), `0+${three[0]!.length}`],
  ])('%s', async (_, bytes, second) => {
    const found = await read(bytes)
    expect(outline(found)).toEqual(['Alder', 'Brine', 'Cove'])
    expect(found[1]!.place.record).toBe(second)
  })

  test('a record that is spread over several members', async () => {
    const whole = Buffer.concat(three)
    const parts = [whole.subarray(0, 150), whole.subarray(150, 400), whole.subarray(400)]
    expect(outline(await read(Buffer.concat(parts.map((part) => gzipSync(part)))))).toEqual([
      'Alder',
      'Brine',
      'Cove',
    ])
  })

  test.each([
    ['not found', { http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html' }],
    ['a redirect', { http: 'HTTP/1.1 301 Moved\r\nContent-Type: text/html' }],
    ['a picture', { http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png' }],
    ['a script', { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/javascript' }],
    ['a request', { type: 'request', http: 'GET / HTTP/1.1\r\nContent-Type: text/html' }],
    ['no answer at all', { http: 'what is this' }],
    ['a revisit', { type: 'revisit' }],
  ])('%s is passed over in silence', async (_, written) => {
    expect(outline(await read(Buffer.concat([warc({ ...written, body: pageOf('No') }), three[0]!])))).toEqual(
      ['Alder'],
    )
  })

  test('text that others have taken from pages (WET)', async () => {
    const record = warc({
      type: 'conversion',
      body: 'The ferry stays.',
      more: 'Content-Type: text/plain\r\n',
    })
    const [article] = await read(record)
    expect(Buffer.from((article as Article).bytes).toString()).toBe('The ferry stays.')
  })

  const body = pageOf('Packed')
  const chunked = (bytes: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')])
  const http = (headers: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}`
  test.each([
    ['chunked', http('Transfer-Encoding: chunked'), chunked(Buffer.from(body))],
    ['gzip', http('Content-Encoding: gzip'), gzipSync(body)],
    ['br', http('Content-Encoding: br'), brotliCompressSync(body)],
    ['gzip in chunks', http('Content-Encoding: gzip\r\nTransfer-Encoding: chunked'), chunked(gzipSync(body))],
    ['said to be chunked', http('Transfer-Encoding: chunked'), Buffer.from(body)],
    ['said to be gzip', http('Content-Encoding: gzip'), Buffer.from(body)],
  ])('a page that is %s', async (_, head, bytes) => {
    const [article] = await read(warc({ http: head, body: bytes }))
    expect(Buffer.from((article as Article).bytes).toString()).toBe(body)
  })

  test('checksums: a record that matches none of its own is not read', async () => {
    const sum = createHash('sha1')
      .update(blockOf({ body: pageOf('Sum') }))
      .digest('hex')
    const good = warc({ body: pageOf('Sum'), more: `WARC-Block-Digest: sha1:${sum}\r\n` })
    expect(outline(await read(good))).toEqual(['Sum'])
    const bad = Buffer.from(good.toString('latin1').replace('mayor', 'major'), 'latin1')
    expect(reasons(await read(bad))).toEqual(['This record does not match its checksum, so it was not read.'])
  })
})

describe('an ARC file', () => {
  const head = Buffer.from(
    'filedesc://harbour.arc 0.0.0.0 20310508093000 text/plain 20\n1 0 Harbour Crawler\n\n',
  )
  const both = Buffer.concat([
    head,
    arc('http://harbourpost.example/a b', pageOf('Alder')),
    arc('http://harbourpost.example/c', pageOf('Brine')),
  ])
  test('gives its pages', async () => {
    const found = await read(both)
    expect(outline(found)).toEqual(['Alder', 'Brine'])
    expect(found[0]).toMatchObject({
      options: { url: 'http://harbourpost.example/a%20b' },
      captured: '2031-05-08T09:30:00Z',
    })
  })
  test('packed', async () => {
    expect(outline(await read(gzipSync(both)))).toEqual(['Alder', 'Brine'])
  })
  test('a length that is none: the record goes on to the next one', async () => {
    const odd = Buffer.from(both.toString().replace(/text\/html \d+/, 'text/html -1'))
    expect(outline(await read(odd))).toEqual(['Alder', `! ${head.length} length`, 'Brine'])
  })
})

describe('damage', () => {
  const [a, b, c] = three as [Buffer, Buffer, Buffer]

  test('a length that is too short', async () => {
    const short = warc({
      url: 'http://harbourpost.example/b',
      body: pageOf('Brine'),
      length: blockOf({ body: pageOf('Brine') }).length - 9,
    })
    expect(outline(await read(Buffer.concat([a, short, c])))).toEqual([
      'Alder',
      'Brine',
      `! ${a.length} length`,
      'Cove',
    ])
  })

  test('a length that swallows the next record', async () => {
    const long = warc({ body: pageOf('Brine'), length: 900 })
    expect(outline(await read(Buffer.concat([a, long, c])))).toEqual([
      'Alder',
      'Brine',
      `! ${a.length} length`,
      'Cove',
    ])
  })

  test('a length of nine petabytes', async () => {
    expect(outline(await read(Buffer.concat([a, warc({ length: 9e15 - 1, body: 'x' })])))).toEqual([
      'Alder',
      `! ${a.length}`,
    ])
  })

  test('headers without end', async () => {
    const found = await read(
      Buffer.concat([a, Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(200_000)}\r\n\r\n`), c]),
    )
    expect(outline(found)).toEqual(['Alder', `! ${a.length}`, 'Cove'])
    expect(reasons(found)[0]).toContain('longer than')
  })

  test('a packed record with a wrong byte costs that record', async () => {
    const [x, y, z] = three.map((one) => gzipSync(one)) as [Buffer, Buffer, Buffer]
    for (let at = 10; at < y.length; at += 7) {
      const bad = Buffer.from(y)
      bad[at]! ^= 0x55
      const found = outline(await read(Buffer.concat([x, bad, z])))
      expect(found[0], `byte ${at}`).toBe('Alder')
      expect(found.at(-1), `byte ${at}`).toBe('Cove')
      const damages = found.slice(1, -1)
      expect(damages, `byte ${at}`).not.toEqual([])
      for (const one of damages) expect(one, `byte ${at}`).toMatch(new RegExp(`^! ${x.length}\\b`))
    }
  })

  test('rubbish between packed records', async () => {
    const rubbish = Buffer.from(`${'\u001f\u008b\b'.repeat(50)}rubbish`, 'latin1')
    const found = await read(Buffer.concat([gzipSync(a), rubbish, gzipSync(c)]))
    expect(outline(found)).toEqual(['Alder', `! ${gzipSync(a).length} damaged`, 'Cove'])
  })

  test('a page that unpacks to far too much', async () => {
    const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip'
    const found = await read(Buffer.concat([warc({ http, body: gzipSync(Buffer.alloc(30_000_000)) }), c]), {
      articleBytes: 1_000_000,
    })
    expect(outline(found)).toEqual(['! 0', 'Cove'])
    expect(reasons(found)[0]).toBe('This page unpacks to more than 1 MB, so it was not read.')
  })

  test('a member that unpacks to far too much', async () => {
    const bomb = gzipSync(warc({ body: Buffer.alloc(60_000_000) }))
    const found = await read(Buffer.concat([gzipSync(a), bomb, gzipSync(c)]), { articleBytes: 1_000_000 })
    expect(outline(found).at(-1)).toBe('Cove')
    expect(reasons(found)).toHaveLength(1)
  })

  const whole = {
    plain: Buffer.concat(three),
    packed: Buffer.concat(three.map((one) => gzipSync(one))),
    together: gzipSync(Buffer.concat(three)),
  }
  const ends = [a.length, a.length + b.length, whole.plain.length]
  test.each(Object.entries(whole))(
    '%s, cut off anywhere: what came before is there, and the damage is told',
    async (kind, bytes) => {
      const members = three.map((one) => gzipSync(one).length)
      for (let cut = 1; cut < bytes.length; cut += kind === 'plain' ? 97 : 13) {
        const found = outline(await read(bytes.subarray(0, cut)))
        const pages = found.filter((one) => !one.startsWith('!'))
        const damages = found.length - pages.length
        expect(pages, `cut at ${cut}`).toEqual(['Alder', 'Brine', 'Cove'].slice(0, pages.length))
        if (kind === 'plain') {
          const sure = ends.filter((end) => end <= cut).length
          expect(pages.length, `cut at ${cut}`).toBeGreaterThanOrEqual(sure)
          // The empty lines after a record are no loss.
          if (!ends.some((end) => cut >= end - 4 && cut <= end)) expect(damages, `cut at ${cut}`).toBe(1)
        } else {
          expect(damages, `cut at ${cut}`).toBe(kind === 'packed' && cut === members[0]! ? 0 : damages && 1)
          if (kind === 'packed') {
            const sure = members.filter(
              (_, i) => members.slice(0, i + 1).reduce((x, y) => x + y) <= cut,
            ).length
            expect(pages.length, `cut at ${cut}`).toBeGreaterThanOrEqual(sure)
          }
        }
      }
    },
  )

  test('any bytes at all come to an end without a throw', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(
        ...three,
        ...three.map((one) => gzipSync(one)),
        Buffer.from('WARC/1.0\r\n'),
        Buffer.from('\r\n\r\n'),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        for (const one of await read(Buffer.concat(pieces))) expect(one.place.source).toBe('standard input')
      }),
      { seed: 97, numRuns: 150 },
    )
  })
})
