import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { BlockKind } from '../../document/document.ts'
import { MappedText } from '../../document/mapped-text.ts'
import type { DraftBlock } from '../draft-block.ts'
import { removeFurniture } from './remove-furniture.ts'

function block(text: string, kind: BlockKind = 'paragraph', rawStart = 0): DraftBlock {
  return { kind, content: MappedText.from(text, rawStart) }
}

/** What is left, as "kind: words". */
function left(...texts: string[]): string[] {
  return removeFurniture(texts.map((text) => block(text))).blocks.map(
    ({ kind, content }) => `${kind}: ${content.text}`,
  )
}

describe('what is left is of the right kind', () => {
  test('a caption loses its frame and becomes a caption', () => {
    expect(left('Image copyright Tidepress Image caption The bridge was closed')).toEqual([
      'caption: The bridge was closed',
    ])
    expect(left('The bridge was closed. (AP Photo/Bo Ray)')).toEqual(['caption: The bridge was closed.'])
    expect(left('Bo Ray / AFP / Getty Images People wait for the ferry.')).toEqual([
      'caption: People wait for the ferry.',
    ])
    expect(left('FILE - Voters wait in Port Hale.')).toEqual(['caption: FILE - Voters wait in Port Hale.'])
    expect(left('Facebook Twitter Pinterest The mayor. Photograph: Ann Lee/Getty Images')).toEqual([
      'caption: The mayor.',
    ])
  })

  test('a headline behind a caption and its credit is a block of its own', () => {
    expect(left('The mayor was unimpressed. | AP Photo Ferry strike ends')).toEqual([
      'caption: The mayor was unimpressed.',
      'paragraph: Ferry strike ends',
    ])
  })

  test('a summary becomes a list item', () => {
    expect(left('Story highlights The bridge is closed')).toEqual(['list-item: The bridge is closed'])
  })

  test('a paragraph that names an agency stays a paragraph', () => {
    expect(left('The mayor told Reuters (AP had asked too) that she would stay.')).toEqual([
      'paragraph: The mayor told Reuters (AP had asked too) that she would stay.',
    ])
  })

  test('a caption printed twice is left once', () => {
    const caption = 'Voters wait in Port Hale, in the rain. (AP Photo/Bo Ray)'
    expect(left(caption, caption)).toEqual(['caption: Voters wait in Port Hale, in the rain.'])
  })

  test('a block without furniture is handed on as it is', () => {
    const given = [block('  The ferry is late.  ', 'blockquote')]
    expect(removeFurniture(given).blocks[0]).toBe(given[0])
  })

  test('a truncated tooltip is only looked for at the end of the last block', () => {
    const cut = 'On Friday Mara Quill Mara Jane QuillFerry strike endsMO…'
    expect(left(cut, 'The ferry is late.')[0]).toBe(`paragraph: ${cut}`)
    expect(left('The ferry is late.', cut)[1]).toBe('paragraph: On Friday Mara Quill…')
  })
})

describe('the way back', () => {
  const pieces = [
    'said Sen. Mara Quill Mara Jane QuillFerry strike ends MORE (R-Ohio)',
    'ADVERTISEMENT',
    'Image copyright Tidepress Image caption The bridge',
    'READ MORE:',
    'The Ferry That Never Came',
    'Voters wait. (AP Photo/Bo Ray)',
    '[pullquote]',
    'MORE',
    'Ann Lee',
    'Ann LeeBo',
    'Follow us on Twitter @tide.',
    'Sign up for our newsletter.',
    '“',
    '"',
    '(',
    ')',
    '[',
    '…',
    ' ',
    '. ',
    '\u00a0',
    '\ud83d',
    '© 2019',
    '[+12 chars]',
  ]
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''))

  test('every character that is left or removed stands in the raw input where it says', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const raw = texts.join('\n')
        let from = 0
        const given = texts.map((one) => {
          const made = block(one, 'paragraph', from)
          from += one.length + 1
          return made
        })
        const { blocks, removed } = removeFurniture(given)
        for (const one of removed) expect(raw.slice(one.raw.start, one.raw.end)).toBe(one.text)
        let last = -1
        for (const { content } of blocks) {
          for (const [at, start, length] of content.origin) {
            expect(raw.slice(start, start + length)).toBe(content.text.slice(at, at + length))
            expect(start).toBeGreaterThan(last)
            last = start + length - 1
          }
        }
        // Nothing is lost: what is neither left nor removed is white space at the edge of a changed block.
        const gone = new Set<number>()
        for (const one of removed) for (let i = one.raw.start; i < one.raw.end; i++) gone.add(i)
        for (const { content } of blocks)
          for (const [, start, length] of content.origin) for (let i = 0; i < length; i++) gone.add(start + i)
        for (let i = 0; i < raw.length; i++) if (!gone.has(i)) expect(raw[i]!.trim()).toBe('')
      }),
      { seed: 20240611, numRuns: 400 },
    )
  })

  test('any truncation of an article is read without complaint', () => {
    const article = pieces.join(' ')
    for (let end = 0; end <= article.length; end++)
      expect(() => removeFurniture([block(article.slice(0, end))])).not.toThrow()
  })
})

describe('work grows with the length of a line, not with its square', () => {
  afterEach(() => vi.restoreAllMocks())

  /** Characters looked at: those copied out of the text, and those handed to a regular expression. */
  function countCharacters(text: string): number {
    let count = 0
    const slice = String.prototype.slice
    const exec = RegExp.prototype.exec
    vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, start, end) {
      const part = slice.call(this, start, end)
      count += part.length
      return part
    })
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, words) {
      const from = this.lastIndex
      const match = exec.call(this, words)
      // A sticky or global search goes on from where it stood; it looks at what lies up to its match.
      count += match
        ? match.index + match[0].length - (this.global || this.sticky ? from : 0)
        : this.sticky
          ? 1
          : words.length - from
      return match
    })
    removeFurniture([block(text)])
    vi.restoreAllMocks()
    return count
  }

  test.each([
    ['prose', 'The mayor said that Ann Lee would go. '],
    ['open brackets', '('],
    ['open square brackets', '['],
    ['open quotation marks', '“'],
    ['straight quotation marks', '"'],
    ['white space', ' '],
    ['MORE alone', 'MORE '],
    ['names without an end', 'Ann Lee Ann '],
    ['names in one word', 'AnnLeeBoRay'],
    ['names and MORE', 'Ann Lee Bo Ray MORE '],
    ['tooltips', 'said Ann Lee Ann Marie LeeFerry strike ends MORE (R-Ohio). '],
    ['labels in brackets', '( Also on X: '],
    ['shortcodes', '[embed a=b '],
    ['advertisements', '. ADVERTISEMENT'],
  ])('%s', (_, unit) => {
    const small = countCharacters(unit.repeat(Math.ceil(20_000 / unit.length)))
    const large = countCharacters(unit.repeat(Math.ceil(80_000 / unit.length)))
    expect(large).toBeLessThan(small * 5 + 10_000)
  })
})
