import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { ferryReport, reportFixture } from '../testing/report-fixture.ts'
import { toHtml } from './html.ts'
import { escapeHtml } from './html-escape.ts'
import { script } from './html-script.ts'
import { style } from './html-style.ts'

interface Page {
  readonly elements: readonly {
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
  }[]
  /** The words of each article, without numbers and without what was left out. */
  readonly articles: readonly string[]
  readonly removed: readonly string[]
  readonly inert: Readonly<Record<string, string>>
  readonly comments: number
}

/** What a browser would make of the page. */
function parse(html: string): Page {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const articles: string[] = []
  const removed: string[] = []
  const inert: Record<string, string> = {}
  const open: string[] = []
  let comments = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(attributes.class === 'number' ? 'number' : name)
      elements.push({ name, attributes })
      if (name === 'article') articles.push('')
      if (name === 'del') removed.push('')
    },
    ontext(text) {
      const at = open.at(-1) ?? ''
      if (at === 'script' || at === 'style' || at === 'title') inert[at] = (inert[at] ?? '') + text
      else if (open.includes('del')) removed[removed.length - 1] += text
      else if (open.includes('article') && at !== 'number') articles[articles.length - 1] += text
    },
    onclosetag: () => open.pop(),
    oncomment: () => comments++,
  })
  parser.end(html)
  expect(open).toEqual([])
  return { elements, articles, removed, inert, comments }
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('toHtml', () => {
  const html = toHtml([ferryReport])
  const page = parse(html)

  test('holds the article, word for word', () => {
    expect(wordsOf(page.articles[0]!)).toBe(wordsOf(ferryReport.document.text))
  })

  test('marks exactly the words of each statement', () => {
    for (const { id, content, cue, speaker } of ferryReport.statements) {
      const whole = (role: string) => marked(role, id).replaceAll('|', '')
      expect(whole('content')).toBe(content.map(({ text }) => text).join(''))
      expect(whole('cue')).toBe(cue?.text ?? '')
      expect(whole('source')).toBe(speaker?.span.text ?? '')
    }
  })

  const marked = (role: string, id: string) =>
    [...html.matchAll(/<mark class="[^"]*"((?: data-\w+="[^"]*")+)>([^<]*)<\/mark>/g)]
      .filter(([, attributes]) =>
        new RegExp(`data-${role}="(?:[^"]* )?d1-${id}(?: [^"]*)?"`).test(attributes!),
      )
      .map(([, , words]) => words)
      .join('|')

  test('marks the words of each interaction, and to whom, through whom and when', () => {
    expect(marked('act', 'i3')).toBe('will meet')
    expect(marked('party', 'i3')).toBe('Ms. Brandt|Lodestar Lines')
    expect(marked('note', 'i3')).toBe('next week')
    expect(marked('note', 's1')).toBe('the Tern Agency|Wednesday')
    expect(marked('note', 's2')).toBe('')
    for (const { id, evidence } of ferryReport.interactions) expect(marked('act', id)).toBe(evidence.text)
  })

  test('says who met whom, who says so and when', () => {
    const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    expect(text).toContain(
      'i3 Odalys Brandt → Lodestar Lines consult planned will meet according to Tern Agency (7) · next week = 2031-05-12 to 2031-05-18',
    )
    expect(text).toContain('i2 Odalys Brandt → the dockers consult met')
    expect(text).toContain(
      'indirect · to Tern Agency · via Tern Agency · Wednesday = 2031-05-07 · paragraph 3',
    )
    expect(text).toContain('Odalys Brandt person · 4 statements · 3 interactionsMayor; Ms. Brandt')
    expect(text).toContain('2031-05-06, Tuesday i2 Odalys Brandt → the dockers: met Tuesday')
  })

  test('an article without rows has no empty sections', () => {
    const bare = toHtml([reportFixture({ blocks: ['Nothing was said.'] })])
    expect(bare).not.toMatch(/class="(?:days|actors|jump)"|interaction/)
  })

  test('every row has its words and a number, and each leads to the other', () => {
    const ids = new Set(page.elements.map(({ attributes }) => attributes.id).filter(Boolean))
    const rows = [...ferryReport.statements, ...ferryReport.interactions]
    for (const { id } of rows) {
      expect(ids).toContain(`d1-${id}`)
      expect(ids).toContain(`row-d1-${id}`)
    }
    const links = page.elements.flatMap(({ attributes }) =>
      attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
    )
    for (const { id } of rows) expect(links).toEqual(expect.arrayContaining([`d1-${id}`, `row-d1-${id}`]))
    for (const link of links) expect(ids).toContain(link)
  })

  test('puts what was left out back in its place', () => {
    expect(page.removed).toEqual([
      'Get the Harbour Post in your inbox',
      ' More on the ferry: Five boats that never came back',
    ])
    expect(html).toMatch(/Lodestar Lines<\/mark><del class="removed" data-kind="related stories"> More on/)
    expect(html).toMatch(/<\/p>\n<p class="left-out" dir="auto"><del class="removed" data-kind="newsletter">/)
  })

  test('asks nothing of the network, and its policy names its own script and style', () => {
    const policy = page.elements.find(({ attributes }) => attributes['http-equiv'])?.attributes.content ?? ''
    const checksum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(page.inert.script).toBe(script)
    expect(page.inert.style).toBe(style)
    expect(policy).toContain(`script-src ${checksum(script)};`)
    expect(policy).toContain(`style-src ${checksum(style)};`)
    expect(policy).toMatch(/^default-src 'none';/)
    expect(style).not.toMatch(/url\(|@import/)
    for (const { name, attributes } of page.elements) {
      expect(['link', 'img', 'iframe', 'object', 'base', 'form']).not.toContain(name)
      for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|^src|^style$/)
    }
  })

  test('several articles share a page and no id', () => {
    const two = parse(toHtml([ferryReport, ferryReport]))
    const ids = two.elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(two.articles).toHaveLength(2)
    expect(two.elements.filter(({ attributes }) => attributes.href === '#article-2')).toHaveLength(1)
  })

  test('no article gives a page all the same', () => {
    expect(parse(toHtml([])).articles).toEqual([])
  })

  test('overlapping and nested spans, in a text without blocks', () => {
    const text = 'He said she said it rains.'
    const report = reportFixture({
      blocks: [text],
      statements: [
        {
          speaker: { name: 'He', words: 'He' },
          cue: 'said',
          content: ['she said it rains'],
          kind: 'indirect',
        },
        { speaker: { name: 'she', words: 'she' }, cue: 'said@2', content: ['it rains'], kind: 'indirect' },
        { content: ['rains.'] },
      ],
    })
    const bare: Report = { ...report, document: { ...report.document, blocks: [] } }
    for (const one of [report, bare]) {
      const nested = toHtml([one])
      expect(wordsOf(parse(nested).articles[0]!)).toContain(text)
      expect(nested).toContain(
        '<mark class="content source" data-content="d1-s1" data-source="d1-s2">she</mark>',
      )
      expect(nested).toContain('<mark class="content direct" data-content="d1-s1 d1-s2 d1-s3">rains</mark>')
    }
  })

  test('an address that is not of the web is no link', () => {
    const report = reportFixture({ url: 'javascript:alert(1)//https://a.example', blocks: ['x'] })
    expect(toHtml([report])).not.toMatch(/href="j/)
  })

  test('escapes every sign that could open something, in text and in either kind of quotation marks', () => {
    expect(escapeHtml(`<a b="c" d='e'>&amp;\u0000`)).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;\ufffd',
    )
  })

  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</script>',
        '</style>',
        '</title>',
        '</mark></p></article>',
        '<!--',
        '-->',
        ']]>',
        '"',
        "'",
        '`',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '&lt;',
        '&amp;#60;',
        '&',
        '\u0000',
        '\u202e',
        '\ud83d',
        '\r\n',
        '{{x}}',
        '$&',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )

  test('nothing that an article holds becomes mark-up', () => {
    const plainPage = parse(toHtml([hostile('a', 'b', 'c')]))
    const shape = (page: Page) =>
      page.elements.map(({ name, attributes }) => `${name} ${Object.keys(attributes)}`)
    const expected = shape(plainPage)
    const clean = fc
      .tuple(nasty, nasty, nasty)
      .map((lists) => lists.map((list) => list.join('').replaceAll('@', '') || 'x'))
    fc.assert(
      fc.property(clean, ([name, cue, words]) => {
        const report = hostile(name!, cue!, words!)
        const page = parse(toHtml([report]))
        expect(shape(page)).toEqual(expected)
        expect(page.comments).toBe(0)
        expect(page.inert.script).toBe(script)
        const shown = (text: string) =>
          text
            .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
            .replace(/\s+/g, ' ')
        expect(wordsOf(page.articles[0]!)).toBe(shown(report.document.text).trim())
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  /** Strangers' words in every place that takes any; § and ¶ keep the spans apart. */
  function hostile(name: string, cue: string, words: string): Report {
    const report = reportFixture({
      title: name,
      publisher: words,
      published: cue,
      url: words,
      byline: [name, words],
      blocks: [`§1${name}§2${cue}§3${words}§4`, `caption: ${words}§5`],
      statements: [
        {
          speaker: { name: `1${name}${words}`, words: `§1${name}` },
          cue: `§2${cue}`,
          content: [`§3${words}`],
          to: [{ name: `2${words}`, words: '§4' }],
          via: [{ name: `3${cue}`, words: '§4' }],
          when: { day: `~${words}`, words: '§4' },
        },
      ],
      actors: [{ name: `1${name}${words}`, aliases: [words, name], roles: [cue] }],
      interactions: [
        {
          type: 'consult',
          actor: [{ name: `2${words}`, words: '§4' }],
          recipient: [{ name: `3${cue}`, words: '§4' }],
          evidence: `§3${words}`,
          accordingTo: 1,
          when: { day: `~${words}`, words: '§4' },
        },
      ],
      dates: [{ words: '§5', value: '2031-05-07', rule: words }],
      removed: [{ kind: 'share', text: words + name, after: '§5' }],
    })
    const { document } = report
    return {
      ...report,
      made: { ...report.made, model: words },
      document: { ...document, id: name, language: words },
    }
  }
})
