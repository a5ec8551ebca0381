import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const prose = [
  'The harbour board of Port Alder said on Monday that the talks with the ferry company had ended without a deal.',
  '“We offered them every berth we have,” said Ada Quill, who leads the board, adding that nobody had replied.',
  'The company, which runs four ferries to the islands, said in a statement that the offer had come too late.',
]
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('\n')
const read = (raw: string) => readHtml(raw).blocks.map((block) => block.content.text)
const kindsOf = (raw: string) => readHtml(raw).blocks.map((block) => block.kind)
const removedFrom = (raw: string) => readHtml(raw).removed.map(({ kind, text }) => [kind, text])

describe('readHtml', () => {
  it('finds the article among menus, lists of links and comments', () => {
    const links = Array.from(
      { length: 12 },
      (_, i) => `<li><a href="/${i}">Another story about island ${i}</a></li>`,
    ).join('')
    const comments =
      '<p>I never liked that ferry company, and I have said so for years, my friends.</p>'.repeat(3)
    const page = `<body><ul>${links}</ul><div class="x"><div>${paragraphs}</div></div>
      <div class="comments">${comments}</div><div><ul>${links}</ul></div></body>`
    expect(read(page)).toEqual(prose)
  })

  it('prefers the body that is named to the teasers beside it', () => {
    const teaser =
      '<li><h3>Islands</h3><div>Nobody knows how many islands there are, as a new survey showed on Friday.</div></li>'
    const page = `<div class="page"><div class="ArticleBody">${paragraphs}</div><ul>${teaser.repeat(4)}</ul></div>`
    expect(read(page)).toEqual(prose)
  })

  it('does not believe a name that would take the story away', () => {
    expect(
      read(`<div class="share-page"><div class="comments-on sidebar">${paragraphs}</div></div>`),
    ).toEqual(prose)
  })

  it('drops tooltips inside a sentence, and says where they stood', () => {
    const raw = `<article><p>The offer to <span>Ada Quill<span class="rollover-block">Ada Quill Islands want own ferry MORE</span></span> failed, she said on Monday in a talk.</p>${paragraphs}</article>`
    expect(read(raw)[0]).toBe('The offer to Ada Quill failed, she said on Monday in a talk.')
    const [removed] = readHtml(raw).removed
    expect(removed).toMatchObject({ kind: 'related-stories', text: 'Ada Quill Islands want own ferry MORE' })
    expect(raw.slice(removed!.raw.start, removed!.raw.end)).toMatch(
      /^<span class="rollover-block">.*MORE<\/span>$/,
    )
  })

  it('records share bars, sign-up boxes and advertisements of the article by kind', () => {
    const page = `<article><div class="share-bar">Share this</div>${paragraphs}<div class="newsletter-signup">Get our letter</div>
      <div class="ad-slot">Buy</div><p>The board meets again in May, and the islands will wait, it said.</p></article>`
    expect(removedFrom(page).map(([kind]) => kind)).toEqual(['share', 'newsletter', 'advertisement'])
    expect(read(page)).toHaveLength(4)
  })

  it('marks captions, items, quotations and the headline', () => {
    const page = `<article><h1>Talks end</h1><figure><img><figcaption>A ferry in port.</figcaption></figure>${paragraphs}
      <ul><li>Four ferries</li></ul><blockquote>It came too late.</blockquote><p>The board meets again in May, and the islands will wait.</p></article>`
    expect(kindsOf(page)).toEqual([
      'headline',
      'caption',
      'paragraph',
      'paragraph',
      'paragraph',
      'list-item',
      'blockquote',
      'paragraph',
    ])
  })

  it('says a caption once, and leaves the credit out', () => {
    const figure =
      '<figure><figcaption>A ferry in port.<div class="credit">Tom Reyes/Coast</div></figcaption></figure>'
    const page = `<article>${figure}${paragraphs}${figure}<p>The board meets again in May, and the islands will wait.</p></article>`
    expect(read(page).filter((text) => text === 'A ferry in port.')).toHaveLength(1)
    expect(removedFrom(page).map(([kind]) => kind)).toEqual(['photo-credit', 'duplicate', 'photo-credit'])
  })

  it('says drawn-out words once, and keeps a quotation of its own', () => {
    const page = `<article>${paragraphs}<aside><blockquote>We offered them every berth we have</blockquote></aside>
      <blockquote><p>It came too late.</p></blockquote><blockquote><p>It came too late.</p></blockquote><p>The board meets again in May, and the islands will wait.</p></article>`
    expect(read(page).filter((text) => text.includes('every berth'))).toHaveLength(1)
    expect(read(page).filter((text) => text.includes('too late.') && text.length < 20)).toHaveLength(2)
  })

  it('keeps a post that is quoted inside a widget', () => {
    const post =
      '<div class="social-widget"><blockquote class="post"><p>The ferry is ours, and it stays ours.</p></blockquote></div>'
    expect(
      read(`<article>${paragraphs}${post}${paragraphs.replaceAll('said', 'added')}</article>`),
    ).toContain('The ferry is ours, and it stays ours.')
  })

  it('keeps a body together that is cut into parts of one name', () => {
    const part = (text: string) => `<div class="article-text"><p>${text}</p></div>`
    expect(read(`<main><div>${prose.map(part).join('<div class="ad-slot">Buy</div>')}</div></main>`)).toEqual(
      prose,
    )
  })

  it('leaves out what is hidden, unless nothing else is there', () => {
    expect(
      read(
        `<div>${paragraphs}<p style="display: none">A hidden paragraph, which is long enough to count as prose.</p></div>`,
      ),
    ).toEqual(prose)
    expect(read(`<p>Please turn on scripts.</p><div hidden>${paragraphs}</div>`)).toEqual(prose)
  })

  it('keeps the paragraphs of preformatted text apart', () => {
    const page = `<pre>${prose.join('\n\n')}</pre>`
    expect(read(page)).toEqual(prose)
  })

  it.each([
    '<p>Hi',
    'just words',
    '<nav>Only a menu</nav>',
    '<div class="newsletter share comments">x y</div>',
    '<title>Only a title</title>',
    '<noscript>words',
  ])('gives something for %s', (raw) => {
    expect(read(raw).join('')).not.toBe('')
  })
})
