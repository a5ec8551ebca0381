import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../document/document.ts'
import { readDocument } from './readDocument.ts'

const page = `<!doctype html><html lang="en"><head><title>Talks end | Coast Gazette</title><style>p{}</style>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks end","datePublished":"2021-03-01"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks end</h1><div class="byline">By Ada Quill</div>
<figure><img alt="x"><figcaption>A ferry in port. <span class="credit">Tom Reyes/Coast</span></figcaption></figure>
<p>PORT&nbsp;ALDER &mdash; The harbour board said on <em>Monday</em> that the talks with &ldquo;North &amp; Sons&rdquo;<br>had ended.</p>
<p>&#8220;We offered them every berth we have,&#8221; said Ada <b>Quill<span class="tooltip-rollover">Ada Quill Islands want own ferry MORE</span></b>, who leads the board.
<div class="newsletter-signup">Get our letter</div><ul><li>Four ferries &#x1F6A2; sail</ul>
<table><tr><td>Low Mill<td>3<tr><td>Westhaven<td>1</table><blockquote>It came too late.</blockquote>
<pre>One line\n\nand another</pre></article><footer>&copy; Coast Gazette</footer></body></html>`
const plain = `Harbour talks end without a deal\n\nPORT ALDER (Coast Wire) - “We offered them every berth,” said\r\nAda Quill.\n\n\tNobody  replied.\n`

/** What holds of every document. */
function expectSound(document: Document, raw: string): void {
  let covered = 0
  let rawBefore = 0
  const isSeparator = new Set<number>()
  for (const [i, block] of document.blocks.entries()) {
    const before = document.blocks[i - 1]
    expect(block.end).toBeGreaterThan(block.start)
    expect(block.start).toBe(before ? before.end + 2 : 0)
    if (before) {
      expect(document.text.slice(before.end, block.start)).toBe('\n\n')
      isSeparator.add(before.end).add(before.end + 1)
    }
  }
  expect(document.text.length).toBe(document.blocks.at(-1)?.end ?? 0)
  for (const [at, rawStart, length] of document.origin) {
    expect(at).toBe(covered)
    expect(rawStart).toBeGreaterThanOrEqual(rawBefore)
    for (let i = 0; i < length; i++) {
      const character = document.text[at + i]!
      const source = raw[rawStart + i]
      // Written otherwise: an entity, white space, a tag that breaks the line; or cut off by the end of the raw text.
      if (!isSeparator.has(at + i) && character !== source) expect(source).toMatch(/[&<\s]/)
    }
    covered += length
    rawBefore = rawStart + length - 1
  }
  expect(covered).toBe(document.text.length)
  for (const { raw: span } of document.removed) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(raw.length)
  }
}

describe('readDocument', () => {
  it('reads a page', () => {
    const document = readDocument({ raw: page })
    expect(document.text.split('\n\n')).toEqual([
      'Talks end',
      'A ferry in port.',
      'PORT ALDER — The harbour board said on Monday that the talks with “North & Sons”\nhad ended.',
      '“We offered them every berth we have,” said Ada Quill, who leads the board.',
      'Four ferries 🚢 sail',
      'Low Mill 3',
      'Westhaven 1',
      'It came too late.',
      'One line',
      'and another',
    ])
    expect(document.removed.map(({ kind }) => kind)).toEqual([
      'widget',
      'photo-credit',
      'related-stories',
      'newsletter',
    ])
    expectSound(document, page)
  })

  it('reads a plain text and changes no word of it', () => {
    const document = readDocument({ raw: plain })
    expect(document.text).toBe(
      'Harbour talks end without a deal\n\nPORT ALDER (Coast Wire) - “We offered them every berth,” said\nAda Quill.\n\nNobody  replied.',
    )
    expectSound(document, plain)
  })

  it('reads bytes as it reads the text in them, and gives both one id', () => {
    const bytes = new TextEncoder().encode(`\ufeff${page}`)
    expect(readDocument({ bytes })).toEqual(readDocument({ raw: page }))
  })

  it.each([
    ['<p>He said a < b and left.</p>', undefined, 'He said a < b and left.'],
    ['He said “a < b” and <left> it.', undefined, 'He said “a < b” and <left> it.'],
    ['<p>Some words.', 'text/plain', '<p>Some words.'],
    ['Some &amp; words.', 'text/html', 'Some & words.'],
  ])('tells a page from a text: %s', (raw, contentType, text) => {
    expect(readDocument({ raw, contentType }).text).toBe(text)
  })

  it.each(['', ' \n ', '<p></p>', '<!-- -->'])('makes a document of nothing: %j', (raw) => {
    expect(readDocument({ raw })).toMatchObject({ text: '', blocks: [], origin: [] })
  })

  it('bears every truncation of a page and of a text', () => {
    for (const whole of [page, plain]) {
      for (let end = 0; end <= whole.length; end++) {
        const raw = whole.slice(0, end)
        expectSound(readDocument({ raw }), raw)
      }
    }
  })

  it('bears any string, and gives the same for the same', () => {
    const tags = [
      'p',
      'div',
      'li',
      'td',
      'article',
      'a href="x"',
      'b',
      'pre',
      'br',
      'h1',
      'figcaption',
      'span class="credit"',
      'script',
      'svg',
      'form',
    ]
    const piece = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag.split(' ')[0]}>`])),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'The board said. ',
          '“Yes,” ',
          '&amp;',
          '&nbsp;',
          '&notin;',
          '&#0;',
          '\n\n',
          '  ',
          'MORE',
          '😀',
          '\u00ad',
          '&acE;',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.constantFrom('html', 'plain', undefined),
        (pieces, kind) => {
          const raw = pieces.join('')
          const document = readDocument({ raw, kind })
          expectSound(document, raw)
          expect(readDocument({ raw, kind })).toEqual(document)
        },
      ),
      { seed: 20, numRuns: 1500 },
    )
  })

  it('bears 100,000 unclosed tags, brackets and quotation marks', () => {
    for (const part of ['<div>', '<b><p>', '<table><tr><td>', '(', '“', '"(', '<', '&amp']) {
      const raw = `<p>${part.repeat(100_000)} words`
      expect(readDocument({ raw }).text).toContain('words')
    }
  })
})
