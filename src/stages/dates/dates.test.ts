import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateSpan } from '../../document/layers/dates.ts'
import type { Sentence } from '../../document/layers/sentences.ts'
import { findDates } from './dates.ts'
import { system } from './system.ts'

const PUBLISHED = '2031-05-09'

interface Case {
  readonly line: number
  readonly published: string | null
  readonly nearMiss: boolean
  readonly marked: string
}

/** A line that is neither a comment nor a well-formed case is an error, so that no case is skipped in silence. */
function parseCases(): Case[] {
  const cases: Case[] = []
  let published: string | null | undefined
  const lines = readFileSync(new URL('cases.txt', import.meta.url), 'utf8').split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const day = /^= (?<day>-|\d{4}-\d\d-\d\d)$/.exec(line)?.groups?.day
    if (day !== undefined) {
      published = day === '-' ? null : day
      continue
    }
    const match = /^(?<sign>[+-]) \| (?<marked>.+)$/u.exec(line)
    if (!match || published === undefined)
      throw new Error(`cases.txt, line ${i + 1}: write "+ | text" or "- | text" below a line "= day".`)
    cases.push({
      line: i + 1,
      published,
      nearMiss: match.groups!.sign === '-',
      marked: match.groups!.marked!,
    })
  }
  return cases
}

/** "[Monday|2031-05-05]" without its marks. */
const plain = (marked: string) => marked.replaceAll(/\|(?:null|[\d/-]+)\]/g, '').replaceAll('[', '')

function sentencesOf(text: string): Sentence[] {
  let start = 0
  return text.split('¶').map((part, block) => {
    const sentence = {
      start: start + part.length - part.trimStart().length,
      end: start + part.trimEnd().length,
      block,
    }
    start += part.length + 1
    return sentence
  })
}

function mark(text: string, dates: readonly DateSpan[]): string {
  const marks = dates.flatMap(({ start, end, value }) => [
    { at: start, order: [1, -end] as const, write: '[' },
    { at: end, order: [0, -start] as const, write: `|${value}]` },
  ])
  marks.sort((a, b) => a.at - b.at || a.order[0] - b.order[0] || a.order[1] - b.order[1])
  let marked = ''
  let from = 0
  for (const { at, write } of marks) {
    marked += text.slice(from, at) + write
    from = at
  }
  return marked + text.slice(from)
}

const read = (text: string, published: string | null) => findDates(text, sentencesOf(text), { published })

const cases = parseCases()

describe('dates, case by case', () => {
  test.each(cases)('line $line: $marked', ({ marked, published }) => {
    const text = plain(marked)
    expect(mark(text, read(text, published))).toBe(marked)
  })

  test('has a near miss for every third finding at least', () => {
    expect(cases.filter((one) => one.nearMiss).length / cases.length).toBeGreaterThan(0.25)
  })
})

describe('every rule', () => {
  test.each(system.map((rule) => [rule.name, rule] as const))('%s reads its example', (name, rule) => {
    const text = plain(rule.example)
    const dates = read(text, PUBLISHED)
    expect(mark(text, dates)).toBe(rule.example)
    expect(dates.map((date) => date.rule)).toContain(name)
  })

  test.each(system.map((rule) => [rule.name, rule] as const))('%s leaves its near miss', (name, rule) => {
    const text = plain(rule.nearMiss)
    const dates = read(text, PUBLISHED)
    expect(mark(text, dates)).toBe(rule.nearMiss)
    expect(dates.map((date) => date.rule)).not.toContain(name)
  })

  test('has a name of its own', () => {
    expect(new Set(system.map(({ name }) => name)).size).toBe(system.length)
  })
})

describe('publication', () => {
  test('an instant is read at its own place’s calendar', () => {
    expect(read('It sank today.', '2031-05-09T23:30:00-05:00')[0]?.value).toBe('2031-05-09')
  })

  test('what is no day counts as unknown', () => {
    expect(read('It sank today.', 'yesterday')[0]?.value).toBeNull()
  })

  test('a dateline with a full date stands in', () => {
    const text = 'OSLO, May 9, 2031 (Bote) ¶ It sank on Monday.'
    const [dateline] = sentencesOf(text)
    const dates = findDates(text, sentencesOf(text), { published: null, datelines: [dateline!] })
    expect(dates.map(({ value }) => value)).toEqual(['2031-05-09', '2031-05-05'])
  })

  test('a dateline does not overrule what is known', () => {
    const text = 'OSLO, May 9, 2031 (Bote) ¶ It sank on Monday.'
    const dates = findDates(text, sentencesOf(text), {
      published: '2031-05-20',
      datelines: sentencesOf(text),
    })
    expect(dates[1]?.value).toBe('2031-05-19')
  })
})

const words = fc.array(
  fc.constantFrom(
    ...'Monday|Tuesday night|last|next|this|week|month|year|two|a|days|ago|later|before|after|the|election|May|March|Oct.|7|2015|31|to|-|will|said|in|from|’s|“|”|.|9/11|24/7|00|99999|twenty|first|of|Christmas|quarter|century|1990s|\n|é|😀|—'.split(
      '|',
    ),
  ),
  { maxLength: 40 },
)

describe('on any text', () => {
  test('spans lie in the text, in order, and days bound their value', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('2031-05-09', '0001-01-01', '9999-12-31', null),
        (parts, published) => {
          const text = parts.join(' ')
          let last = -1
          for (const { start, end, value, days } of read(text, published)) {
            expect(start).toBeGreaterThan(last)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
            expect(start).toBeLessThan(end)
            last = start
            expect(days === null).toBe(value === null)
            if (days) {
              expect(days.first <= days.last).toBe(true)
              expect(value!.startsWith(days.first.slice(0, 4))).toBe(true)
            }
          }
        },
      ),
      { seed: 31, numRuns: 400 },
    )
  })

  test('a long line is searched in pieces', () => {
    const text = 'It sank on Monday and will sail on June 1 '.repeat(400)
    const dates = read(text, PUBLISHED)
    expect(dates.length).toBeGreaterThan(790)
    expect(new Set(dates.map(({ value }) => value)).size).toBeLessThanOrEqual(4)
  })
})
