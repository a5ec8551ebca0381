import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../document/span.ts'
import { readDraftCase } from '../../testing/draft-case.ts'
import { completeQuotations } from './complete-quotations.ts'

interface Case {
  readonly line: number
  readonly nearMiss: boolean
  readonly marked: string
}

/** A line that is neither a comment nor a well-formed case is an error, so that no case is skipped in silence. */
function parseCases(): Case[] {
  const file = new URL('continuations.txt', import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i): Case[] => {
      if (line.trim() === '' || line.startsWith('#')) return []
      const match = /^([+-]) \| (.+)$/u.exec(line)
      if (!match) throw new Error(`continuations.txt, line ${i + 1}: write "+ | text" or "- | text".`)
      const [, sign, marked = ''] = match
      if ((sign === '+') !== /\[X\d+:/.test(marked))
        throw new Error(`continuations.txt, line ${i + 1}: a "+" case has an X, a "-" case none.`)
      return [{ line: i + 1, nearMiss: sign === '-', marked }]
    })
}

const cases = parseCases()

describe('completeQuotations, case by case', () => {
  test.each(cases)('line $line: $marked', ({ marked }) => {
    const { text, blocks, quotations, drafts, expected } = readDraftCase(marked)
    completeQuotations(text, blocks, quotations, drafts)
    const words = (content: readonly Span[]) => content.map(({ start, end }) => text.slice(start, end))
    expect(drafts.map(({ content }) => words(content))).toEqual(expected.map(words))
  })

  test('has as many near misses as findings, or nearly', () => {
    const misses = cases.filter((one) => one.nearMiss).length
    expect(misses / cases.length).toBeGreaterThan(0.45)
  })
})

describe('completeQuotations', () => {
  test('leaves texts without attributions or quotations alone', () => {
    const { text, blocks, quotations } = readDraftCase('“We saw the ferry come.” ¶ Nothing here.')
    expect(() => completeQuotations(text, blocks, quotations, [])).not.toThrow()
    const { drafts } = readDraftCase('[S1:She] [C1:said] [T1:so].')
    completeQuotations('She said so.', [{ start: 0, end: 12, kind: 'paragraph' }], [], drafts)
    expect(drafts[0]!.content).toEqual([{ start: 9, end: 11 }])
  })

  test('follows a chain of very many quotations', () => {
    const count = 20_000
    const marked = `[T1:“We saw the ferry,”] [S1:she] [C1:said]. ${'“Nobody else came here.” '.repeat(count)}`
    const { text, blocks, quotations, drafts } = readDraftCase(marked)
    completeQuotations(text, blocks, quotations, drafts)
    expect(drafts[0]!.content).toHaveLength(count + 1)
  })
})
