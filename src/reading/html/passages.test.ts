import { describe, expect, it } from 'vitest'
import { parseHtml } from './parse-html.ts'
import { passagesOf } from './passages.ts'

const read = (raw: string) => passagesOf(parseHtml(raw), () => false).map((passage) => passage.content.text)

describe('passagesOf', () => {
  it('collapses white space as a browser does', () => {
    expect(read('<p>  The\n  <b>ferry </b> sank&nbsp; today. </p>')).toEqual(['The ferry sank today.'])
  })

  it('adds no space where the page has none', () => {
    expect(read('<p>Port<b>Alder</b>’s mayor')).toEqual(['PortAlder’s mayor'])
  })

  it('takes one line break for a line, two for a paragraph', () => {
    expect(read('<div>one<br>two<br> <br/>three<br></div>')).toEqual(['one\ntwo', 'three'])
  })

  it('keeps the cells of a row on one line', () => {
    expect(
      read('<table><tr><td>Port Alder</td><td>3</td></tr><tr><td>Low Mill</td><td>1</td></tr></table>'),
    ).toEqual(['Port Alder 3', 'Low Mill 1'])
  })

  it('drops marks that are not seen, and keeps those that join letters', () => {
    expect(read('<p>har\u00adbour\u200b \ufeffa\u200db')).toEqual(['harbour a\u200db'])
  })

  it('keeps white space in preformatted text', () => {
    expect(read('<pre>one\n  two</pre>')).toEqual(['one\n  two'])
  })

  it('counts the characters of links, not those of anchors', () => {
    const [passage] = passagesOf(
      parseHtml('<p>See <a href="/x">the report</a> <a name="y">here</a>.'),
      () => false,
    )
    expect(passage!.linkLength).toBe('the report'.length)
  })

  it('leaves out what it is told to, and parts the words around a block', () => {
    const skip = (raw: string, tag: string) =>
      passagesOf(parseHtml(raw), (element) => element.tag === tag).map((passage) => passage.content.text)
    expect(skip('<div>one<aside>x</aside>two</div>', 'aside')).toEqual(['one', 'two'])
    expect(skip('<p>one <span>x</span>two</p>', 'span')).toEqual(['one two'])
  })

  it('leads every character back to the same character, an entity, a tag that breaks, or white space', () => {
    const raw = '<p>Tom &amp;  Ada<br>and\n\t<td>Li&nbsp;W.'
    for (const { content } of passagesOf(parseHtml(raw), () => false)) {
      for (let i = 0; i < content.length; i++) {
        const character = raw[content.rawAt(i)]!
        if (character !== content.text[i]) expect(character).toMatch(/[&<\s]/)
      }
    }
  })
})
