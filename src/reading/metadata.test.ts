import { describe, expect, it } from 'vitest'
import { type ReadInput, readDocument } from './readDocument.ts'

const story =
  '<p>The harbour board of Port Alder said on Monday that the talks with the ferry company had ended without a deal.</p>'
const read = (head: string, body = '', more: Partial<ReadInput> = {}) =>
  readDocument({ raw: `<html><head>${head}</head><body>${body}${story}</body></html>`, ...more } as ReadInput)
const ld = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`

describe('metadata of a page', () => {
  it('believes JSON-LD first', () => {
    const head = `${ld({
      '@type': 'NewsArticle',
      headline: 'Talks end &amp; ferry stays',
      author: [{ name: 'Ada Quill' }, { name: 'Tom Reyes' }],
      publisher: { name: 'Coast Gazette' },
      datePublished: '2021-03-01T22:00:00-05:00',
    })}<meta property="og:title" content="Other"><meta name="date" content="2020-01-01">`
    expect(read(head)).toMatchObject({
      title: 'Talks end & ferry stays',
      byline: ['Ada Quill', 'Tom Reyes'],
      publisher: 'Coast Gazette',
      published: '2021-03-01T22:00:00-05:00',
      publishedFrom: 'json-ld',
    })
  })

  it('follows references in JSON-LD', () => {
    const graph = [
      { '@type': 'Article', headline: 'x', publisher: { '@id': '#us' } },
      { '@type': 'Organization', '@id': '#us', name: 'Coast Gazette' },
    ]
    expect(read(ld({ '@graph': graph })).publisher).toBe('Coast Gazette')
  })

  it.each([
    [
      'meta',
      '<meta property="article:published_time" content="2021-03-01T08:00:00Z">',
      '',
      '2021-03-01T08:00:00Z',
    ],
    ['time-element', '', '<time datetime="2021-03-01">Monday</time>', '2021-03-01'],
    ['url', '<link rel="canonical" href="https://coast.example/2021/03/01/talks">', '', '2021-03-01'],
    ['text', '', '<div class="timestamp">March 1, 2021</div>', '2021-03-01'],
    ['text', '', '<p>Published: March 1, 2021, 9:15 a.m.</p>', '2021-03-01'],
  ])('finds the day in %s', (publishedFrom, head, body, published) => {
    expect(read(head, body)).toMatchObject({ published, publishedFrom })
  })

  it('passes over the day of a change, a day that is none, and days in the story', () => {
    const changed = '<time class="updated" datetime="2021-04-01">April</time>'
    expect(read('<meta name="date" content="soon">', changed).published).toBeNull()
    expect(
      read('', '<p>The ferry sank on March 1, 2019, and nobody was hurt, the harbour board said.</p>')
        .published,
    ).toBeNull()
  })

  it('lets the caller have the last word', () => {
    const head = '<meta name="date" content="2021-03-01"><title>x</title>'
    const given = { published: '2020-05-06', title: 'y', url: 'https://coast.example/y', byline: [] }
    expect(read(head, '', given)).toMatchObject({ ...given, publishedFrom: 'caller' })
  })

  it('takes writers from the caller as one line, too', () => {
    expect(
      read('<meta name="author" content="x">', '', { byline: 'By Ada Quill and Tom Reyes' }).byline,
    ).toEqual(['Ada Quill', 'Tom Reyes'])
  })

  it('cuts the name of the site off the title, and nothing else', () => {
    const site = '<meta property="og:site_name" content="Coast Gazette">'
    expect(read(`<title>Talks end | Coast Gazette</title>${site}`).title).toBe('Talks end')
    expect(read(`<title>Talks end - ferry stays</title>${site}`).title).toBe('Talks end - ferry stays')
  })

  it('finds the byline on the page', () => {
    expect(read('', '<span class="byline">By Ada Quill, Staff Writer</span>').byline).toEqual(['Ada Quill'])
    expect(read('', '<span class="stylish">By Ada Quill</span>').byline).toEqual([])
  })

  it('names the language as said, else as it reads', () => {
    expect(readDocument({ raw: `<html lang="pt-BR">${story}` }).language).toBe('pt')
    expect(
      readDocument({ raw: '<p>Das Schiff ist nicht mit dem Hafen und der Stadt zu sehen.' }).language,
    ).toBe('de')
    expect(readDocument({ raw: '<p>Паром затонул в понедельник.' }).language).toBe('ru')
    expect(readDocument({ raw: story }).language).toBe('en')
  })

  it('gives no address that is none', () => {
    expect(
      read('<link rel="canonical" href="/talks"><meta property="og:url" content="https://coast.example/t">')
        .url,
    ).toBe('https://coast.example/t')
    expect(read('<link rel="canonical" href="javascript:1">').url).toBeNull()
  })
})

describe('metadata of a plain text', () => {
  it('comes from its first lines', () => {
    const raw =
      'Harbour talks end without a deal\n\nBy Ada Quill\n\nPORT ALDER, March 1, 2021 (Coast Wire) - The talks about the harbour have ended.'
    expect(readDocument({ raw })).toMatchObject({
      title: 'Harbour talks end without a deal',
      byline: ['Ada Quill'],
      published: '2021-03-01',
      publishedFrom: 'text',
      language: 'en',
    })
  })

  it('is not made up', () => {
    expect(
      readDocument({
        raw: 'The ferry sank on March 1, 2019. Nobody was hurt, and it was raised the next year, the board said in a report.',
      }),
    ).toMatchObject({
      title: null,
      byline: [],
      published: null,
      publishedFrom: null,
      publisher: null,
      url: null,
    })
  })
})
