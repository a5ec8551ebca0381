import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FetchedPage } from '../reading/fetch/fetch-page.ts'
import { type Article, articlesOf, type Source, type SourceOptions, type Unread } from './articles-of.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array = `<p>In ${name}.`): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}
async function read(sources: readonly Source[], options: SourceOptions = {}): Promise<(Article | Unread)[]> {
  const found: (Article | Unread)[] = []
  for await (const one of articlesOf(sources, options)) found.push(one)
  return found
}
const outline = (found: readonly (Article | Unread)[]): string[] =>
  found.map((one) =>
    'error' in one ? `! ${(one.error as Error).message}` : Buffer.from(one.bytes).toString(),
  )

const pages = new Map<string, string | Uint8Array>()
let asked: string[] = []
beforeEach(() => {
  pages.clear()
  asked = []
})
const get = async (url: string): Promise<FetchedPage> => {
  asked.push(url)
  const page = pages.get(url)
  if (page === undefined) throw new Error(`nothing at ${url}`)
  return { bytes: Buffer.from(page as string), url, contentType: null, headers: {} }
}

describe('files and folders', () => {
  test('a folder by name, with all that holds articles; hidden files and others are left out', async () => {
    for (const name of ['b.html', 'a/z.txt', '.git/x.html', 'c.png', 'd.md', 'e.json']) file(name)
    file('f.jsonl', '{"text":"In f."}')
    file('g.txt.gz', gzipSync('In g.'))
    expect(outline(await read([folder]))).toEqual(['<p>In a/z.txt.', '<p>In b.html.', 'In f.', 'In g.'])
    expect(outline(await read([folder], { whole: true }))).toEqual(['<p>In a/z.txt.', '<p>In b.html.'])
  })
  test('patterns, links, and what is being written', async () => {
    const [a, b] = [file('a.html'), file('b.html')]
    symlinkSync(folder, join(folder, 'round.html'))
    symlinkSync(a, join(folder, 'c.html'))
    expect(outline(await read([folder], { except: [b] }))).toEqual(['<p>In a.html.', '<p>In a.html.'])
    expect(outline(await read([join(folder, '[ab].html')]))).toEqual(['<p>In a.html.', '<p>In b.html.'])
    expect(outline(await read([folder], { except: [folder] }))[0]).toContain('this folder holds no')
  })
  test('errors in their places, and the rest goes on', async () => {
    const found = await read([join(folder, 'none.html'), file('a.html'), join(folder, '*.none'), folder])
    expect(found.map((one) => 'error' in one)).toEqual([true, false, true, false])
    expect(found[0]!.place).toEqual({ source: join(folder, 'none.html'), record: null })
  })
  test('a name with control characters is harmless to a terminal, and its place is exact', async () => {
    const path = file('a\u001b[2J\n.html')
    const [one] = await read([path])
    expect(one!.name).not.toMatch(/[\u0000-\u001f]/)
    expect(one!.place.source).toBe(path)
  })
  test('too long for one article', async () => {
    const path = file('a.html', 'x'.repeat(2000))
    expect(outline(await read([path], { limits: { articleBytes: 1000 } }))[0]).toContain(
      'longer than 1000 bytes',
    )
  })
  test('a packed page that unpacks to far too much', async () => {
    const path = file('a.html.gz', gzipSync(Buffer.alloc(30_000_000)))
    expect(outline(await read([path], { limits: { articleBytes: 1_000_000 } }))[0]).toMatch(
      /^! This (is longer|unpacks)/,
    )
  })
  test('what was read before is not even opened', async () => {
    const path = file('a.html')
    rmSync(path)
    writeFileSync(path, 'x', { mode: 0 })
    expect(await read([folder], { skip: ({ source }) => source === path })).toEqual([])
  })
})

describe('the kind of a source', () => {
  const rss = '<rss><channel><item><description>In a feed.</description></item></channel></rss>'
  test.each([
    ['a feed of any name', 'index.php', `<?xml version="1.0"?><!-- x -->${rss}`, ['In a feed.']],
    ['a table', 'a.csv', 'text\nIn a table.', ['In a table.']],
    ['an unknown name', 'a.dat', 'Some words.', ['Some words.']],
    ['a ZIP file', 'a.docx', 'PK\u0003\u0004xx', ['! This is a ZIP archive']],
    [
      'a picture with the name of a page',
      'a.html',
      Buffer.from('\u0089PNG\r\n', 'latin1'),
      ['! This is an image'],
    ],
    [
      'XML of another sort',
      'a.xml',
      '<?xml version="1.0"?><invoice/>',
      ['! This is XML (“invoice”), neither'],
    ],
    ['a comment and no more', 'a.xml', '<!-- nothing -->', ['! This is no XML, neither']],
    ['a JSON list', 'a.json', '[{"text":"x"}]', ['! This is one JSON list.']],
    ['JSON of another sort', 'a.json', '{"name":"x"}', ['! This is JSON, but no JSON Feed.']],
    ['an archive', 'a.bin', 'WARC/1.0\r\nContent-', ['! The archive breaks off']],
  ])('%s', async (_, name, bytes, expected) => {
    const found = outline(await read([file(name, bytes)], { fetch: false }))
    expect(found.map((text, i) => text.slice(0, expected[i]?.length))).toEqual(expected)
  })
  test('may be said', async () => {
    const path = file('a.txt', 'text\nIn a table.')
    expect(outline(await read([path]))).toEqual(['text\nIn a table.'])
    expect(outline(await read([{ source: path, as: 'csv' }]))).toEqual(['In a table.'])
    expect((await read([{ source: path, as: 'html' }]))[0]).toMatchObject({ options: { kind: 'html' } })
  })
  test('whole: a feed is one article, too', async () => {
    expect(outline(await read([file('a.rss', rss)], { whole: true }))).toEqual([rss])
  })
})

describe('lists of addresses', () => {
  test('one a line; comments and empty lines mean nothing', async () => {
    pages.set('https://harbourpost.example/a#b', 'A.')
    const path = file(
      'a.urls',
      '\ufeff# the harbour\n\nhttps://harbourpost.example/a#b # good\r\nnot an address\nfile:///etc/hostname',
    )
    const found = await read([path], { get })
    expect(outline(found).map((text) => text.slice(0, 30))).toEqual([
      'A.',
      '! “not an address” is not a we',
      '! “file:///etc/hostname” is no',
    ])
    expect(found[0]!.place).toEqual({ source: 'https://harbourpost.example/a#b', record: null })
    expect(found[1]!.place).toEqual({ source: path, record: '4' })
  })
  test('addresses of this machine stay closed', async () => {
    expect(outline(await read([file('a.urls', 'http://127.0.0.1:1/')]))[0]).toContain('--allow-private')
  })
})

describe('sitemaps', () => {
  const site = 'https://harbourpost.example'
  const urlset = (...addresses: string[]): string =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((address) => `<url><loc>${address}</loc><lastmod>2031-06-01</lastmod></url>`).join('')}</urlset>`
  const index = (...addresses: string[]): string =>
    `<sitemapindex>${addresses.map((address) => `<sitemap><loc> ${address} </loc></sitemap>`).join('')}</sitemapindex>`

  test('pages in their order; the day of a news sitemap is that of publication, the last change is not', async () => {
    for (const name of ['a', 'b?x=1&y=2']) pages.set(`${site}/${name}`, name)
    const news = `<url><loc>${site}/b?x=1&amp;y=2</loc><news:news><news:publication><news:name>The Harbour Post</news:name></news:publication><news:publication_date>2031-05-08T09:30:00Z</news:publication_date><news:title>Ferry</news:title></news:news></url>`
    const found = await read(
      [file('sitemap.xml', urlset(`${site}/a`).replace('</urlset>', `${news}</urlset>`))],
      { get },
    )
    expect(outline(found)).toEqual(['a', 'b?x=1&y=2'])
    expect(found.map((one) => (one as Article).options.published)).toEqual([
      undefined,
      '2031-05-08T09:30:00Z',
    ])
    expect(found[0]!.place).toEqual({ source: `${site}/a`, record: null })
  })
  test('an index, packed sitemaps, and a circle', async () => {
    pages.set(`${site}/sitemap.xml`, index(`${site}/1.xml.gz`, `${site}/2.xml`, `${site}/sitemap.xml`))
    pages.set(`${site}/1.xml.gz`, gzipSync(urlset(`${site}/a`)))
    pages.set(`${site}/2.xml`, index(`${site}/sitemap.xml`, `${site}/1.xml.gz`, `${site}/2.xml`))
    pages.set(`${site}/a`, 'A.')
    expect(outline(await read([`${site}/sitemap.xml`], { get }))).toEqual(['A.'])
    expect(asked).toHaveLength(4)
  })
  test('no deeper, no wider, no longer than allowed', async () => {
    for (let i = 0; i < 9; i++) pages.set(`${site}/${i}.xml`, index(`${site}/${i + 1}.xml`))
    expect(outline(await read([`${site}/0.xml`], { get }))[0]).toContain('more than 4 times')
    const wide = file('w.xml', index(...Array.from({ length: 9 }, (_, i) => `${site}/w${i}.xml`)))
    const found = outline(await read([wide], { get, limits: { sitemaps: 3 } }))
    expect(found.at(-1)).toContain('more than 3 sitemaps')
    expect(found).toHaveLength(4)
    const long = file('l.xml', urlset(...Array.from({ length: 9 }, (_, i) => `${site}/l${i}`)))
    expect(outline(await read([long], { get, limits: { entries: 3 } })).at(-1)).toContain(
      'more than 3 addresses',
    )
  })
  test('entries without an address, and a sitemap that breaks off', async () => {
    pages.set(`${site}/a`, 'A.')
    const found = outline(
      await read(
        [
          file(
            's.xml',
            `<urlset><url><loc>javascript:x</loc></url><url><loc>${site}/a</loc></url><url><loc>x`,
          ),
        ],
        { get },
      ),
    )
    expect(found).toEqual([
      '! This entry has no web address.',
      'A.',
      '! It breaks off before its end. The entries before that were read.',
    ])
  })
})

describe('OPML', () => {
  test('the articles of its feeds', async () => {
    pages.set(
      'https://harbourpost.example/rss',
      '<rss><channel><item><guid>1</guid><description>One.</description></item></channel></rss>',
    )
    const opml =
      '<opml version="2.0"><body><outline text="x"><outline text="y" xmlUrl="https://harbourpost.example/rss"/><outline text="z" xmlUrl="https://harbourpost.example/gone"/></outline></body></opml>'
    const found = await read([file('a.opml', opml)], { get })
    expect(outline(found)).toEqual(['One.', '! nothing at https://harbourpost.example/gone'])
    expect(found[0]!.place).toEqual({ source: 'https://harbourpost.example/rss', record: '1' })
  })
  test('a list without feeds', async () => {
    expect(outline(await read([file('a.opml', '<opml><body/></opml>')]))[0]).toMatch(
      /lists no feeds|is damaged/,
    )
  })
})

describe('articlesOf is lazy', () => {
  test('no more than one article ahead of whoever asks', async () => {
    let made = 0
    const stdin = Readable.from(
      (async function* () {
        for (;;) yield `${JSON.stringify({ text: `Article ${made++} ${'x'.repeat(70_000)}` })}\n`
      })(),
    )
    let count = 0
    for await (const _ of articlesOf([{ source: '-', as: 'jsonl' }], { stdin })) if (++count === 20) break
    expect(made).toBeLessThan(60)
  })
})
