import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDateline, readPlain } from './plain.ts'

const read = (raw: string) => readPlain(raw).map((block) => [block.kind, block.content.text])

describe('readPlain', () => {
  it('parts paragraphs at blank lines, also with white space in them', () => {
    expect(read('The ferry sank.\n \t\nNobody was hurt.\r\n\r\nThe owner apologised.')).toEqual([
      ['paragraph', 'The ferry sank.'],
      ['paragraph', 'Nobody was hurt.'],
      ['paragraph', 'The owner apologised.'],
    ])
  })

  it('takes long lines for paragraphs of their own', () => {
    const first = `The mayor of Port Alder said ${'that the bridge would be closed, '.repeat(5)}and left.`
    expect(read(`${first}\nThe council disagreed.`)).toEqual([
      ['paragraph', first],
      ['paragraph', 'The council disagreed.'],
    ])
  })

  it('keeps lines together that were wrapped by hand', () => {
    const wrapped =
      'The mayor of Port Alder said on Monday that the old\nbridge would be closed for three weeks while divers\nlook at its piers.'
    expect(read(`${wrapped}\n\nThe council disagreed.`)).toEqual([
      ['paragraph', wrapped],
      ['paragraph', 'The council disagreed.'],
    ])
  })

  it('does not join short lines that end their sentences', () => {
    expect(read('The ferry sank.\nNobody was hurt.\nThe owner apologised.')).toHaveLength(3)
  })

  it('finds the headline', () => {
    expect(
      read('Harbour talks end without a deal\n\nThe talks about the harbour ended on Monday.')[0],
    ).toEqual(['headline', 'Harbour talks end without a deal'])
  })

  it.each([
    ['a sentence', 'Harbour talks ended.\n\nThe talks about the harbour ended on Monday.'],
    ['a byline', 'By Ada Quill\n\nThe talks about the harbour ended on Monday.'],
    ['all there is', 'Harbour talks end without a deal'],
    ['the end of something', 'and so the talks ended\n\nThe talks about the harbour ended on Monday.'],
  ])('takes no headline from %s', (_what, raw) => {
    expect(read(raw)[0]![0]).toBe('paragraph')
  })

  it('leaves a dateline in its paragraph, and marks one that stands alone', () => {
    expect(read('PORT ALDER, March 3 (Coast Wire) - The ferry sank.')[0]![0]).toBe('paragraph')
    expect(read('PORT ALDER, March 3 (Coast Wire) -\n\nThe ferry sank.')[0]![0]).toBe('dateline')
  })

  it('leads every block back to the raw text', () => {
    const raw = '  Harbour talks end \r\n\r\n  The talks ended.  '
    for (const { content } of readPlain(raw)) {
      expect(raw.slice(content.rawAt(0), content.rawAt(0) + content.length)).toBe(content.text)
    }
  })

  it('keeps all words of any text, in their order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '“', '😀', '\t', '(') }),
        (raw) => {
          const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
          expect(
            words(
              read(raw)
                .map(([, text]) => text)
                .join('\n\n'),
            ),
          ).toEqual(words(raw))
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})

describe('isDateline', () => {
  it.each(['PORT ALDER, March 3 (Coast Wire) -', 'WESTHAVEN (CW) —', 'LOW MILL, Marland, Nov. 4, 2020 —'])(
    '%s',
    (line) => {
      expect(isDateline(line)).toBe(true)
    },
  )

  it.each(['PORT ALDER WINS', 'Port Alder, March 3', 'TIP-INS', 'THE END'])('not %s', (line) => {
    expect(isDateline(line)).toBe(false)
  })
})

it('keeps a headline and the credit under it apart: they are no wrapped paragraph', () => {
  const raw =
    'Marland: We spoke with the harbour council for a year\n© Corvus Pictures\n\nMarland said on Monday that it had spoken with the council.'
  expect(readPlain(raw).map(({ kind, content }) => [kind, content.text])).toEqual([
    ['headline', 'Marland: We spoke with the harbour council for a year'],
    ['paragraph', '© Corvus Pictures'],
    ['paragraph', 'Marland said on Monday that it had spoken with the council.'],
  ])
})
