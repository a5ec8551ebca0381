import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementsOf, type HtmlElement, type HtmlNode, textOf } from './html-tree.ts'
import { parseHtml } from './parse-html.ts'

/** The tree in brackets: `p(one b(two))`. */
function sketch(node: HtmlNode): string {
  if (node.type === 'text') return node.content.text
  return `${node.tag}(${node.children.map(sketch).join('')})`
}

const sketchOf = (raw: string) => sketch(parseHtml(raw))

describe('parseHtml', () => {
  it.each([
    ['a paragraph ends where a block begins', '<p>one<p>two<div>three</div>', 'html(p(one)p(two)div(three))'],
    ['but not where a word is emphasised', '<p>one <em>two</em> three', 'html(p(one em(two) three))'],
    ['an end tag closes what is open inside', '<div><b>one</div>two', 'html(div(b(one))two)'],
    ['emphasis does not close a paragraph', '<b><p>one</b> two</p>', 'html(b(p(one two)))'],
    ['an end tag without a beginning is passed over', '<p>one</span> two', 'html(p(one two))'],
    [
      'a cell keeps its end tags to itself',
      '<div><table><tr><td>one</div>two',
      'html(div(table(tr(td(onetwo)))))',
    ],
    [
      'items, rows and cells end each other',
      '<ul><li>1<li>2</ul><table><tr><td>3<td>4<tr><td>5',
      'html(ul(li(1)li(2))table(tr(td(3)td(4))tr(td(5))))',
    ],
    ['a list in an item stays in it', '<ul><li>1<ul><li>2</ul><li>3', 'html(ul(li(1ul(li(2)))li(3)))'],
    [
      'a form that ends inside a block closes only itself',
      '<div><form><div>1</form>2</div>3</div>',
      'html(div(form(div(12))3))',
    ],
    ['text after the body belongs to it', '<body><p>1</body></html>2', 'html(body(p(12)))'],
    ['words in an unclosed head begin the body', '<head><title>t</title>one', 'html(head(title(t))one)'],
    ['a drawing ends where the page goes on', '<svg><g><p>one', 'html(svg(g())p(one))'],
    ['scripts are no markup', '<script>if (a<b) "<p>"</script>x', 'html(script(if (a<b) "<p>")x)'],
  ])('%s', (_rule, raw, tree) => {
    expect(sketchOf(raw)).toBe(tree)
  })

  it('leads entities and words back to the raw page', () => {
    const raw = '<p>Tom &amp; Ada&nbsp;&#x1F600;!'
    const text = (parseHtml(raw).children[0] as HtmlElement).children[0]!
    if (text.type !== 'text') throw new Error('no text')
    expect(text.content.text).toBe('Tom & Ada\u00a0😀!')
    const at = (word: string) => text.content.rawAt(text.content.text.indexOf(word))
    expect(
      [at('Tom'), at('&'), at('Ada'), at('\u00a0'), at('😀'), at('!')].map((i) => raw.slice(i, i + 3)),
    ).toEqual(['Tom', '&am', 'Ada', '&nb', '&#x', '!'])
  })

  it('knows where each element stands', () => {
    const raw = '<div>a<p class="x">b</p></div>c'
    const spans = elementsOf(parseHtml(raw)).map((element) => raw.slice(element.start, element.end))
    expect(spans).toEqual([raw, '<div>a<p class="x">b</p></div>', '<p class="x">b</p>'])
  })

  it('keeps 100,000 unclosed tags shallow', () => {
    for (const tag of ['div', 'b', 'ul><li', 'table><tr><td', 'svg', 'a href=x']) {
      const root = parseHtml(`${`<${tag}>`.repeat(100_000)}words`)
      expect(textOf(root)).toBe('words')
    }
  })

  it('loses no text, whatever the tags', () => {
    const tags = [
      'p',
      'div',
      'b',
      'a',
      'li',
      'ul',
      'td',
      'tr',
      'table',
      'form',
      'h2',
      'svg',
      'span',
      'head',
      'body',
    ]
    const piece = fc.oneof(
      fc.constantFrom('one ', 'two', '&lt;', ' '),
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const words = pieces
          .filter((part) => !/^<\/?\w/.test(part))
          .join('')
          .replaceAll('&lt;', '<')
        expect(textOf(parseHtml(pieces.join('')))).toBe(words)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })
})
