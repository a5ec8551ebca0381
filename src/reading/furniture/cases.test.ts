import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MappedText } from '../../document/mapped-text.ts'
import type { DraftBlock } from '../draft-block.ts'
import { removeFurniture } from './remove-furniture.ts'

interface Case {
  readonly line: number
  readonly kind: string | null
  readonly marked: string
}

const lines = readFileSync(new URL('cases.txt', import.meta.url), 'utf8').split('\n')

/** A line that is neither a comment nor a well-formed case is an error, so that no case is skipped in silence. */
function parseCases(): Case[] {
  const cases: Case[] = []
  for (const [i, text] of lines.entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue
    const match = /^(?:\+ (?<kind>[a-z-]+)|-) \| (?<marked>.+)$/u.exec(text)
    if (!match) throw new Error(`cases.txt, line ${i + 1}: write "+ kind | text" or "- | text".`)
    const { kind, marked } = match.groups as { kind?: string; marked: string }
    const opened = marked.split('⟦').length - 1
    if (opened !== marked.split('⟧').length - 1) throw new Error(`cases.txt, line ${i + 1}: a ⟦ has no ⟧.`)
    if (kind && opened === 0) throw new Error(`cases.txt, line ${i + 1}: mark what must go with ⟦ and ⟧.`)
    if (!kind && opened > 0)
      throw new Error(`cases.txt, line ${i + 1}: a "-" case removes nothing; drop its marks.`)
    cases.push({ line: i + 1, kind: kind ?? null, marked })
  }
  return cases
}

/** The case's blocks, each knowing where it stands in the unmarked line. */
function readBlocks(unmarked: string): DraftBlock[] {
  let from = 0
  return unmarked.split(' ¶ ').map((text) => {
    const content = MappedText.from(text, from)
    from += text.length + 3
    return { kind: 'paragraph', content }
  })
}

const cases = parseCases()

describe('page furniture, case by case', () => {
  test.each(cases)('line $line: $marked', ({ kind, marked }) => {
    const unmarked = marked.replace(/[⟦⟧]/gu, '')
    const { removed } = removeFurniture(readBlocks(unmarked))
    expect(removed.every((one) => unmarked.slice(one.raw.start, one.raw.end) === one.text)).toBe(true)
    expect(mark(unmarked, removed)).toBe(marked.replace(/ ⟦/gu, '⟦ '))
    expect(new Set(removed.map((one) => one.kind))).toEqual(new Set(kind ? [kind] : []))
  })

  test('has at least as many near misses as findings', () => {
    const findings = cases.filter((one) => one.kind !== null).length
    expect(cases.length - findings).toBeGreaterThanOrEqual(findings)
  })

  function mark(text: string, removed: readonly { raw: { start: number; end: number } }[]): string {
    let marked = text
    for (const { raw } of [...removed].reverse())
      marked = `${marked.slice(0, raw.start)}⟦${marked.slice(raw.start, raw.end)}⟧${marked.slice(raw.end)}`
    return marked.replace(/ ⟦/gu, '⟦ ')
  }
})
