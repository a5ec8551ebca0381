import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../document/document.ts'
import { findSentences } from './sentences.ts'

const block = (text: string): Block[] => [{ start: 0, end: text.length, kind: 'paragraph' }]

/** Sentences of a text in which `|` marks every boundary. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '')
  const found = findSentences(text, block(text)).map((s) => text.slice(s.start, s.end))
  expect(found).toEqual(marked.split('|').map((s) => s.trim()))
}

describe('findSentences', () => {
  it.each([
    'The vote was close. |Nobody slept.',
    'Who won? |Nobody knows! |Ask again… |Then wait.',
    'He spoke to Sen. Alvarez and Gov. Lund on Jan. 12. |They left.',
    'Mr. J. R. Hale Jr. met Donald J. Marsh. |The talks failed.',
    'They moved to the U.S. |The firm, Tarn Inc., closed.',
    'The U.S. Senate and the U.K. Parliament met.',
    'Prices rose 3.5 percent. |No. 4 seed Vela lost.',
    'It opened at 5 p.m. Tuesday. |It closed at 7 p.m. |Crowds had gathered.',
    'Tarn Inc. Chief Executive Ada Moss resigned.',
    'They chose plan B. |The rest is known.',
    'He holds a Ph.D. |She does not.',
    'It was just you and I. |Nobody else came.',
    'Brown v. Board was cited.',
    'We ... did not know. |It ended there.',
    'Then it closed. |eBay said nothing.',
    'etc. |Review took a year.',
    'It ends at 9 p.m. E.T. on Sunday.',
  ])('judges the stop: %s', check)

  it.each([
    '“We are ready,” he said.” |She nodded.',
    'He said: “We lost.” |She nodded.',
    'He said: "We lost." |"We did not," she said.',
    "''We lost,'' he said. |''We did not.''",
    '“Why?” he asked. |Nobody answered.',
    '“Why?” Mr. Lund asked. |Nobody answered.',
    '“Why?” |The room fell silent.',
    '“Why?” |Mr. Lund was smiling.',
    '“Never!” |“Always!”',
    'He left (at last.) |She stayed.',
    'She asked: ‘Is it so?’ |It was.',
    'The rest is silence. “',
  ])('keeps closing marks with the sentence before: %s', check)

  it.each([
    'The vote ended.|Crowds left.',
    'The vote ended.|“We won,” she said.',
    'See amazon.com or Salon.com now.',
    'A U.S.-led force of 3.5 million',
  ])('splits where a page lost the space: %s', check)

  it('never crosses a block', () => {
    const text = 'A headline without a stop\n\nThe text. And more'
    const blocks: Block[] = [
      { start: 0, end: 25, kind: 'headline' },
      { start: 27, end: text.length, kind: 'paragraph' },
    ]
    expect(findSentences(text, blocks)).toEqual([
      { start: 0, end: 25, block: 0 },
      { start: 27, end: 36, block: 1 },
      { start: 37, end: 45, block: 1 },
    ])
  })

  it('gives nothing for an empty block', () => {
    expect(findSentences('  \n ', block('  \n '))).toEqual([])
  })

  it('covers every character that is not white space, in order, trimmed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'aB1 .?!…”“"\'’()\n-', 'Mr.', 'U.S.', 'said', ' The '), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('')
          let covered = 0
          for (const s of findSentences(text, block(text))) {
            expect(s.start).toBeGreaterThanOrEqual(covered)
            expect(text.slice(covered, s.start).trim()).toBe('')
            expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end))
            expect(s.end).toBeGreaterThan(s.start)
            covered = s.end
          }
          expect(text.slice(covered).trim()).toBe('')
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })

  it('reads a million marks without looking back over them', () => {
    for (const piece of ['. ', '"', '(', '? ', '...', 'a.B']) {
      const text = piece.repeat(300_000)
      const found = findSentences(text, block(text))
      expect(found.at(-1)!.end).toBe(text.trimEnd().length)
    }
  })
})
