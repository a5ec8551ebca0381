import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Article, articlesOf, type SourceOptions, type Unread } from './articles-of.ts'
import type { SourceKind } from './source-kind.ts'

async function read(
  as: SourceKind,
  input: string | Uint8Array | readonly Uint8Array[],
  options: SourceOptions = {},
): Promise<(Article | Unread)[]> {
  const found: (Article | Unread)[] = []
  const stdin = Readable.from(Array.isArray(input) ? input : [Buffer.from(input as string)])
  for await (const one of articlesOf([{ source: '-', as }], { stdin, ...options })) found.push(one)
  return found
}
/** `line: text`, or `line! reason`. */
const outline = (found: readonly (Article | Unread)[]): string[] =>
  found.map((one) =>
    'error' in one
      ? `${one.place.record}! ${(one.error as Error).message}`
      : `${one.place.record}: ${Buffer.from(one.bytes)}`,
  )

describe('a CSV file', () => {
  test('columns by their common names; what they know goes along', async () => {
    const [article] = await read(
      'csv',
      'Headline,Body,Link,PubDate,Outlet,Author\nFerry,The ferry stays.,https://harbourpost.example/a,2031-05-08 09:30,The Harbour Post,By Ada Quill',
    )
    expect(article).toMatchObject({
      place: { source: 'standard input', record: '2' },
      name: 'standard input, line 2 (Ferry)',
      options: {
        title: 'Ferry',
        url: 'https://harbourpost.example/a',
        published: '2031-05-08',
        publisher: 'The Harbour Post',
        byline: 'By Ada Quill',
      },
    })
  })

  test.each([
    [
      'quotes and lines in a value',
      'id,text\n1,"He said ""no"".\nThen he left."\n2,Two.',
      ['2: He said "no".\nThen he left.', '4: Two.'],
    ],
    ['a byte order mark', '\ufefftext,url\nOne.,', ['2: One.']],
    ['Windows line ends and an empty line', 'text\r\nOne.\r\n\r\nTwo.\r\n', ['2: One.', '4: Two.']],
    ['semicolons', 'date;text\n2031-05-08;One, two.', ['2: One, two.']],
    ['a row that is too long', 'text,url\nOne.,a,b,c\nTwo.,a', ['2: One.', '3: Two.']],
    [
      'a row that is too short',
      'url,text\na\nb,Two.',
      ['2! This row has 1 of 2 columns, and no text.', '3: Two.'],
    ],
    ['a quote within a value', 'text,url\nThe 6" gun.,a\nTwo.,b', ['2: The 6" gun.', '3: Two.']],
    ['an empty text', 'text,url\n  ,a\nTwo.,b', ['2! The text of this article is empty.', '3: Two.']],
    ['nothing but names', 'text,url\n', []],
    ['nothing', '', []],
  ])('%s', async (_, csv, expected) => {
    expect(outline(await read('csv', csv))).toEqual(expected)
  })

  test('tabs; UTF-16 and Windows-1252, as spreadsheets write them', async () => {
    expect(outline(await read('tsv', 'text\turl\nOne, two.\ta'))).toEqual(['2: One, two.'])
    expect(outline(await read('tsv', Buffer.from('\ufefftext\turl\nMüde.\ta', 'utf16le')))).toEqual([
      '2: Müde.',
    ])
    expect(outline(await read('csv', Buffer.from('text,url\nMüde Männer.,a', 'latin1')))).toEqual([
      '2: Müde Männer.',
    ])
  })

  test('no column fits: the columns are listed', async () => {
    const [first] = outline(await read('csv', 'alpha,beta\n1,2'))
    expect(first).toContain(
      'No column looks like the text of an article. The columns are “alpha”, “beta”. Name it with --text COLUMN.',
    )
  })
  test('a named column that is not there', async () => {
    const [first] = outline(await read('csv', 'text,beta\n1,2', { columns: { url: 'gamma' } }))
    expect(first).toContain('There is no column “gamma”. The columns are “text”, “beta”.')
  })
  test('named columns go before guesses; an id names the row', async () => {
    const found = await read('csv', 'text,summary,no\nLong.,Short.,a7', {
      columns: { text: 'summary', id: 'no' },
    })
    expect(outline(found)).toEqual(['a7: Short.'])
  })
  test('what is no address and no day is left out', async () => {
    const [one] = await read('csv', 'text,url,date\nOne.,javascript:alert(1),soon')
    expect((one as Article).options).toEqual({ contentType: 'application/octet-stream; charset=utf-8' })
  })

  test('a quote that is never closed: rows before it are there', async () => {
    const found = outline(await read('csv', `text,url\nOne.,a\n"Two.,b\n${'Three.,c\n'.repeat(5)}`))
    expect(found[0]).toBe('2: One.')
    expect(found[1]).toMatch(/^3! A quotation mark on line 3 or after it is never closed/)
  })

  test('a row longer than an article may be', async () => {
    const found = outline(
      await read('csv', `text,url\nOne.,a\n"${'x'.repeat(3000)}",b`, { limits: { articleBytes: 1000 } }),
    )
    expect(found[0]).toBe('2: One.')
    expect(found[1]).toContain('longer than 1000 bytes')
  })

  test('a line of 50 MB', async () => {
    const block = Buffer.from('The ferry stays. '.repeat(62_500))
    const found = await read('csv', [
      Buffer.from('text,url\n'),
      ...new Array<Buffer>(47).fill(block),
      Buffer.from(',a\nTwo.,b'),
    ])
    expect(found).toHaveLength(2)
    expect((found[0] as Article).bytes.length).toBeGreaterThan(49_000_000)
  })

  test('packed, and broken off: the rows before that are there', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `Text ${i} ${Math.sin(i)}.,a`).join('\n')
    const packed = gzipSync(`text,url\n${rows}`)
    expect(await read('csv', packed)).toHaveLength(3000)
    const cut = outline(await read('csv', packed.subarray(0, packed.length / 2)))
    expect(cut.length).toBeGreaterThan(500)
    expect(cut[0]).toMatch(/^2: Text 0/)
    expect(cut.at(-1)).toContain('breaks off')
  })
})

describe('a JSONL file', () => {
  test('an article a line; what is none is told by its number', async () => {
    const lines = [
      '{"text":"One.","url":"https://harbourpost.example/a","date":1936000000,"authors":["Ada Quill","Tom Reyes"],"source":{"name":"The Harbour Post"}}',
      '',
      '[1]',
      '{"text":"Two."',
      '{"beta":1}',
      '{"html":"<p>Six."}',
    ]
    const found = await read('jsonl', lines.join('\n'))
    expect(found[0]).toMatchObject({
      place: { record: '1' },
      options: {
        url: 'https://harbourpost.example/a',
        published: '2031-05-08T09:46:40Z',
        byline: 'Ada Quill, Tom Reyes',
        publisher: 'The Harbour Post',
      },
    })
    expect(
      outline(found)
        .slice(1)
        .map((line) => line.slice(0, 40)),
    ).toEqual([
      '3! This line is no JSON object. Each lin',
      '4! This line is no JSON object. Each lin',
      '5! No column looks like the text of an a',
      '6: <p>Six.',
    ])
    expect((found.at(-1) as Article).options).toMatchObject({
      kind: 'html',
      contentType: 'text/html; charset=utf-8',
    })
  })
  test('a file that breaks off', async () => {
    expect(outline(await read('jsonl', '{"text":"One."}\n{"text":"Tw'))).toEqual([
      '1: One.',
      '2! The file breaks off in this line.',
    ])
  })
  test('a line that is too long is passed over', async () => {
    const found = outline(
      await read('jsonl', `{"text":"${'x'.repeat(2000)}"}\n{"text":"Two."}`, {
        limits: { articleBytes: 1000 },
      }),
    )
    expect(found).toEqual(['1! This line is longer than 1000 bytes, so it was not read.', '2: Two.'])
  })
  test('a packed line that unpacks to far too much', async () => {
    const found = outline(
      await read('jsonl', gzipSync(Buffer.alloc(30_000_000, 'x')), { limits: { articleBytes: 1_000_000 } }),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/unpacks to more than 250 times/)
  })
  test('an encoding that the text names is not the one it is in', async () => {
    const [one] = await read('jsonl', '{"html":"<meta charset=iso-8859-1><p>Müde."}')
    expect((one as Article).options.contentType).toBe('text/html; charset=utf-8')
  })
})
