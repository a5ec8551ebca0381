import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../document/document.ts'
import type { Quotation } from '../../document/layers/quotations.ts'
import { findQuotations } from './quotations.ts'

interface Case {
  readonly line: number
  readonly nearMiss: boolean
  readonly marked: string
}

/** A line that is neither a comment nor a well-formed case is an error, so that no case is skipped in silence. */
function parseCases(): Case[] {
  const cases: Case[] = []
  for (const [i, line] of readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
    .split('\n')
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const match = /^(?<sign>[+-]) \| (?<marked>.+)$/u.exec(line)
    if (!match) throw new Error(`cases.txt, line ${i + 1}: write "+ | text" or "- | text".`)
    const marked = match.groups!.marked!
    if (!/^[^⟦⟪⟧⟫]*(?:[⟦⟪][^⟦⟪⟧⟫]+[⟧⟫][^⟦⟪⟧⟫]*)*$/u.test(marked))
      throw new Error(`cases.txt, line ${i + 1}: each ⟦ or ⟪ needs its ⟧ or ⟫.`)
    cases.push({ line: i + 1, nearMiss: match.groups!.sign === '-', marked })
  }
  return cases
}

/** Paragraphs of a text in which ¶ parts them. */
function paragraphsOf(text: string): Block[] {
  let start = 0
  return text.split('¶').map((part) => {
    const block: Block = {
      start: start + part.length - part.trimStart().length,
      end: start + part.trimEnd().length,
      kind: 'paragraph',
    }
    start += part.length + 1
    return block
  })
}

function mark(text: string, quotations: readonly Quotation[]): string {
  let marked = text
  for (const { start, end, closed, continues } of quotations.toReversed())
    marked = `${marked.slice(0, start)}${continues ? '⟪' : '⟦'}${marked.slice(start, end)}${closed ? '⟧' : '⟫'}${marked.slice(end)}`
  return marked
}

const cases = parseCases()

describe('quotations, case by case', () => {
  test.each(cases)('line $line: $marked', ({ marked }) => {
    const text = marked.replace(/[⟦⟪⟧⟫]/gu, '')
    expect(mark(text, findQuotations(text, paragraphsOf(text)))).toBe(marked)
  })

  test('has nearly as many near misses as findings', () => {
    const misses = cases.filter((one) => one.nearMiss).length
    expect(misses / cases.length).toBeGreaterThan(0.4)
  })
})

/** Text in the shape of news gone wrong: marks of all kinds among words, spaces, figures and paragraphs. */
const jumble = fc
  .array(
    fc.constantFrom(
      ...'“”„‟«»"\'’‘`',
      '``',
      "''",
      "'''",
      '""',
      'a',
      'Bo',
      '7',
      "6'2",
      ' ',
      ',',
      '.',
      '—',
      '(',
      '\n',
      '¶',
      '😀',
      '\ud800',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('findQuotations', () => {
  test.each([
    ['a jumble of marks', jumble],
    ['any text', fc.string({ unit: 'binary' })],
  ])('gives spans in order, inside their blocks, with words in them: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = paragraphsOf(text)
        let before = 0
        for (const { start, end, closed } of findQuotations(text, blocks)) {
          const words = text.slice(start, end)
          const isInside = blocks.some((block) => block.start <= start && end <= block.end)
          if (start < before || !isInside || words.length < (closed ? 3 : 2) || /\s$/.test(words))
            return false
          if (closed && !/[“”„‟«»"`']$/.test(words)) return false
          before = end
        }
        return true
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  test('looks at each block by itself, but for a quotation left open', () => {
    fc.assert(
      fc.property(jumble, jumble, (a, b) => {
        const alone = findQuotations(b, paragraphsOf(b)).length
        const text = `${a}¶ No marks here. ¶${b}`
        const from = a.length + '¶ No marks here. ¶'.length
        expect(findQuotations(text, paragraphsOf(text)).filter(({ start }) => start >= from)).toHaveLength(
          alone,
        )
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('reads long rows of marks, and many blocks without any, in one pass', () => {
    for (const piece of ['“', '"', '" ', '“a ', 'a" ', '“a” ', '6\'2" ', '7" ', "''", '`` a', '"“', '”a'])
      expect(() => findQuotations(piece.repeat(50_000), paragraphsOf(piece.repeat(50_000)))).not.toThrow()
    const many = 'no marks¶'.repeat(100_000)
    expect(findQuotations(many, paragraphsOf(many))).toEqual([])
    const far = `${many}“a”`
    expect(findQuotations(far, paragraphsOf(far))).toHaveLength(1)
  })
})
