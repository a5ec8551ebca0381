import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FetchedPage } from '../reading/fetch/fetch-page.ts'
import { type Article, articlesOf, type SourceOptions, type Unread } from './articles-of.ts'

const asked: string[] = []
const get = async (url: string): Promise<FetchedPage> => {
  asked.push(url)
  if (url.includes('gone')) throw new Error('the page is not there')
  return { bytes: Buffer.from(`<p>page at ${url}`), url, contentType: 'text/html', headers: {} }
}

async function read(text: string | Uint8Array, options: SourceOptions = {}): Promise<(Article | Unread)[]> {
  asked.length = 0
  const found: (Article | Unread)[] = []
  const stdin = Readable.from([Buffer.from(text as string)])
  for await (const one of articlesOf([{ source: '-', as: 'feed' }], { stdin, get, ...options }))
    found.push(one)
  return found
}
const textOf = (one: Article | Unread | undefined): string =>
  !one ? 'nothing' : 'error' in one ? `! ${(one.error as Error).message}` : Buffer.from(one.bytes).toString()

const long = `<p>The ferry stays, the mayor said. ${'The harbour has water in it. '.repeat(40)}</p>`
const rss = (items: string, more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Harbour Post</title><link>https://harbourpost.example/</link>${more}${items}</channel></rss>`
const item = (id: number, more = ''): string =>
  `<item><title>Item ${id}</title><guid isPermaLink="false">g${id}</guid><link>https://harbourpost.example/${id}</link>${more}</item>`
const content = (html: string): string => `<content:encoded><![CDATA[${html}]]></content:encoded>`

describe('a feed with whole texts', () => {
  test('RSS: text, address, day, title, writer, outlet', async () => {
    const more = `<pubDate>Thu, 08 May 2031 09:30:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator><description>The ferry stays.</description>${content(long)}`
    const [article] = await read(rss(item(1, more)))
    expect(textOf(article)).toBe(long)
    expect(article).toMatchObject({
      place: { source: 'standard input', record: 'g1' },
      name: 'standard input, entry 1 (Item 1)',
      options: {
        url: 'https://harbourpost.example/1',
        published: '2031-05-08',
        title: 'Item 1',
        byline: 'Ada Quill',
        publisher: 'The Harbour Post',
      },
    })
    expect(asked).toEqual([])
  })

  test('Atom with XHTML, and an address that counts from the base', async () => {
    const [article] = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbourpost.example/news/"><title>The Harbour Post</title><entry><id>tag:1</id><title type="html">A &lt;i&gt;ferry&lt;/i&gt;</title><link href="a?b=1&amp;c=2"/><author><name>Tom Reyes</name></author><published>2031-05-08T09:30:00+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${long}</div></content></entry></feed>`,
    )
    expect(textOf(article)).toContain('The ferry stays, the mayor said.')
    expect(article).toMatchObject({
      options: {
        kind: 'html',
        url: 'https://harbourpost.example/news/a?b=1&c=2',
        published: '2031-05-08T09:30:00+02:00',
        title: 'A ferry',
        byline: 'Tom Reyes',
      },
    })
  })

  test('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Harbour Post',
      items: [
        {
          id: '7',
          url: 'https://harbourpost.example/7',
          content_text: 'x '.repeat(400),
          date_published: '2031-05-08T09:30:00Z',
        },
      ],
    }
    const [article] = await read(JSON.stringify(feed))
    expect(article).toMatchObject({
      place: { record: '7' },
      options: { kind: 'plain', published: '2031-05-08T09:30:00Z' },
    })
  })
})

describe('a feed with summaries', () => {
  const summaries = rss(
    item(1, '<description>The ferry stays.</description>') + item(2, content('<p>More …</p>')),
  )
  test('the pages are fetched', async () => {
    expect((await read(summaries)).map(textOf)).toEqual([
      '<p>page at https://harbourpost.example/1',
      '<p>page at https://harbourpost.example/2',
    ])
  })
  test('unless they are not to be', async () => {
    expect((await read(summaries, { fetch: false })).map(textOf)).toEqual([
      'The ferry stays.',
      '<p>More …</p>',
    ])
    expect(asked).toEqual([])
  })
  test('a page that cannot be had is told in its place; an entry with nothing, too', async () => {
    const found = await read(
      rss(
        `<item><guid>x</guid><link>https://harbourpost.example/gone</link></item><item><title>No</title></item>${item(3)}`,
      ),
    )
    expect(found.map(textOf)).toEqual([
      '! the page is not there',
      '! This entry has neither a text nor a link to one.',
      '<p>page at https://harbourpost.example/3',
    ])
    expect(found[0]!.place.record).toBe('x')
  })
  test('what was read before is not fetched again', async () => {
    await read(summaries, { skip: ({ record }) => record === 'g1' })
    expect(asked).toEqual(['https://harbourpost.example/2'])
  })
  test.each(['javascript:alert(1)', 'file:///etc/hostname', 'ftp://harbourpost.example/a'])(
    'a link to %s is none',
    async (link) => {
      expect((await read(rss(`<item><link>${link}</link></item>`))).map(textOf)).toEqual([
        '! This entry has neither a text nor a link to one.',
      ])
      expect(asked).toEqual([])
    },
  )
})

describe('a damaged feed', () => {
  test.each([
    ['an ampersand', rss(item(1, '<description>Fish & chips</description>') + item(2)), 2],
    ['an unclosed entry', rss(`<item><link>https://harbourpost.example/1</link>${item(2)}`), 2],
    [
      'an unclosed tag in an entry',
      rss(`<item><link>https://harbourpost.example/1</link><b></item>${item(2)}`),
      2,
    ],
    ['a control character', rss(item(1, '<description>a\u0001b</description>')), 1],
    ['an undeclared prefix', rss(item(1, '<strange:thing>x</strange:thing>')), 1],
    ['an element of no name', rss(item(1, '<1>x</1>')), 1],
  ])('%s', async (_, feed, count) => {
    expect((await read(feed)).map(textOf).filter((text) => text.startsWith('<p>page'))).toHaveLength(count)
  })

  const whole = rss([1, 2, 3].map((id) => item(id, content(`${long}<p>${id}`))).join(''))
  test('cut off anywhere: the entries before that are there, and the end is told', async () => {
    for (let cut = 100; cut < whole.length - 6; cut += 97) {
      const found = await read(whole.slice(0, cut))
      const entries = found.filter((one) => !('error' in one))
      expect(
        entries.map((one) => one.place.record),
        `cut at ${cut}`,
      ).toEqual(['g1', 'g2', 'g3'].slice(0, whole.slice(0, cut).split('</item>').length - 1))
      expect(textOf(found.at(-1)), `cut at ${cut}`).toContain('breaks off')
    }
  })

  test('a JSON feed that breaks off', async () => {
    expect((await read('{"version": "https://jsonfeed.org/version/1", "items": [')).map(textOf)).toEqual([
      '! This JSON Feed is damaged or breaks off.',
    ])
  })

  test('any text at all comes to an end without a throw', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<feed>',
        '<entry>',
        '</entry>',
        '<link>http://a.example/</link>',
        '<![CDATA[',
        ']]>',
        '&',
        '<!--',
        '-->',
        '<?',
        '<!DOCTYPE',
        '"',
        '</',
        '>',
        '<a b="',
      ),
      fc.string({ maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        await read(`<rss><channel>${pieces.join('')}`)
        await read(pieces.join(''))
      }),
      { seed: 11, numRuns: 150 },
    )
  })
})

describe('a feed without measure', () => {
  const entries = (count: number): string => Array.from({ length: count }, (_, i) => item(i)).join('')
  test('entries', async () => {
    const found = await read(rss(entries(30)), { fetch: false, limits: { entries: 20 } })
    expect(found).toHaveLength(21)
    expect(textOf(found.at(-1))).toContain('more than 20 entries')
  })
  test('it is read no further than somebody asks', async () => {
    let sent = 0
    const endless = Readable.from(
      (async function* () {
        yield rss('').replace('</channel></rss>', '')
        for (;;) yield item(sent++, content(long))
      })(),
    )
    let count = 0
    for await (const _ of articlesOf([{ source: '-', as: 'feed' }], { stdin: endless }))
      if (++count === 200) break
    expect(sent).toBeLessThan(1000)
  })
  test.each([
    ['a section', '<description><![CDATA['],
    ['a comment', '<!-- '],
    ['an attribute', '<a b="'],
    ['a text', '<description>'],
    ['tags', ''],
  ])('an entry of which %s never ends', async (kind, start) => {
    const filling = kind === 'tags' ? '<a>' : 'x'.repeat(10)
    const found = await read(
      rss(item(1)).replace('</channel></rss>', `<item>${start}${filling.repeat(400_000)}`),
      { limits: { articleBytes: 4_000_000 } },
    )
    expect(textOf(found[0])).toContain('page at')
    expect(textOf(found[1])).toMatch(/longer than 1 MB|nested|breaks off/)
  })
  test('references to references are not unfolded', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`
    const found = await read(
      rss(item(1, '<description>&c;&c;&c;</description>')).replace('<rss', `${bomb}<rss`),
      { fetch: false },
    )
    expect(textOf(found[0]).length).toBeLessThan(1000)
  })
})
