import { describe, expect, it } from 'vitest'
import { findPageLines, isPageLine } from './page-lines.ts'
import { parseHtml } from './parse-html.ts'
import { passagesOf } from './passages.ts'

const prose =
  '<p>The harbour board of Port Alder said on Monday that the talks had ended without a deal, and left.</p>'
function found(raw: string): string[] {
  const passages = passagesOf(parseHtml(raw), () => false)
  return [...findPageLines(passages).keys()].sort((a, b) => a - b).map((i) => passages[i]!.content.text)
}

describe('findPageLines', () => {
  it('takes a label with the links under it', () => {
    expect(
      found(`${prose}<h3>Related stories</h3><p><a href="/a">Islands want own ferry</a></p>${prose}`),
    ).toEqual(['Related stories', 'Islands want own ferry'])
  })

  it('takes a link with its lead-in', () => {
    expect(found(`${prose}<p>Read more: <a href="/a">Islands want own ferry</a></p>${prose}`)).toHaveLength(1)
  })

  it.each([
    ['a subheading that begins like a label', '<h3>More ferries needed</h3>'],
    [
      'a sentence that begins like a label',
      '<p>Related costs rose by a third, according to <a href="/a">the report</a>.</p>',
    ],
    ['a linked sentence in the middle', '<p><a href="/a">The report came too late.</a></p>'],
    ['a linked item of a list', '<ul><li><a href="/a">The report on the ferry company</a></li></ul>'],
    ['what begins like a byline', '<p>By Monday the ferry had sunk</p>'],
    ['a score', '<p>Port Alder 14 11 6 15 - 46</p>'],
  ])('leaves %s', (_what, raw) => {
    expect(found(`${prose}${raw}${prose}`)).toEqual([])
  })

  it('takes a paragraph that is one link and no sentence', () => {
    expect(found(`${prose}<p><a href="/a">ISLANDS WANT THEIR OWN FERRY</a></p>${prose}`)).toHaveLength(1)
  })

  it('takes the words of buttons, bylines and days of publication wherever they are', () => {
    const page = `${prose}<p>By Ada Quill</p><p>Advertisement</p><p>Published 3 March 2021</p>${prose}`
    expect(found(page)).toEqual(['By Ada Quill', 'Advertisement', 'Published 3 March 2021'])
  })

  it('takes dates and bylines above the text, and links below it', () => {
    const page = `<p>By Ada Quill</p><p>Updated: 3 March 2021, 9:15 a.m.</p>${prose}<p><a href="/t">Ferries</a></p>`
    expect(found(page)).toEqual(['By Ada Quill', 'Updated: 3 March 2021, 9:15 a.m.', 'Ferries'])
  })

  it('leaves all of a page that has no prose', () => {
    expect(found('<p>By Ada Quill</p><p>3 March 2021</p>')).toEqual([])
  })
})

describe('isPageLine', () => {
  it.each([
    '3 March 2021',
    'Published: Nov. 4, 2020 at 5:12 PM EST',
    '4 min read',
    'By Ada Quill, Staff Writer',
    'Comments (12)',
  ])('%s', (line) => {
    expect(isPageLine(line)).toBe(true)
  })

  it.each([
    'The law was published on 3 March 2021.',
    'By Monday the ferry had sunk.',
    'Kick-off for the island cup final at the new harbour stadium: 15:30',
    'Four ferries',
  ])('not %s', (line) => {
    expect(isPageLine(line)).toBe(false)
  })
})
