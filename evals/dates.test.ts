import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { evaluateDates } from './dates.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-dates-'))
const data = join(folder, 'data')
const cases = join(folder, 'cases')
const jsonl = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')

beforeAll(() => {
  for (const path of ['data/dates', 'data/coreference', 'cases/ferry'])
    mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(
    join(cases, 'ferry/article.txt'),
    'PHOTO. The ferry sank Monday, Mora said Tuesday. It sails in June.',
  )
  const dates = [
    { text: 'Monday', value: '2031-05-05' },
    { text: 'Tuesday', value: '2031-05-13' },
  ]
  const gold = {
    id: 'ferry',
    url: null,
    published: '2031-05-09',
    furniture: ['PHOTO.'],
    actors: [],
    statements: [],
    dates,
  }
  writeFileSync(join(cases, 'ferry/gold.json'), JSON.stringify(gold))
  const command = (id: string, kind: string, text: string, words: string, values: unknown) => {
    const start = text.indexOf(words)
    const expected = values === null ? [] : [{ start, end: start + words.length, text: words, values }]
    return { id, kind, text, reference: '2031-05-09T00:00:00', expected }
  }
  writeFileSync(
    join(data, 'dates/recognizers-english.jsonl'),
    jsonl([
      command('1', 'date', 'She left two years ago', 'two years ago', [{ value: '2029-05-09' }]),
      command('2', 'date', 'She left on 6 May 2030', '6 May 2030', [{ past: { date: '2030-05-06' } }]),
      command('3', 'date', 'She left on 6 May 2030', '6 May 2030', [{ value: '2030-05-07' }]),
      command('4', 'relative-weekday', 'She left on Monday', 'Monday', [{ value: '2031-05-05' }]),
      command('5', 'date-period', 'It fell in May 2030', 'May 2030', [
        { start: '2030-05-01', end: '2030-06-01' },
      ]),
      command('6', 'none', 'She may leave', '', null),
      command('7', 'none', 'She left yesterday', '', null),
    ]),
  )
  writeFileSync(
    join(data, 'coreference/gum.jsonl'),
    jsonl([{ id: 'a', text: 'It sank yesterday and in May.' }]),
  )
  const marked = [
    { start: 8, end: 17, text: 'yesterday', when: '2031-05-08' },
    { start: 25, end: 28, text: 'May', when: '--05' },
    { start: 0, end: 2, text: 'It', when: '2031' },
  ]
  writeFileSync(
    join(data, 'dates/gum-dates.jsonl'),
    jsonl([{ id: 'a', genre: 'news', date: '2031-05-09', dates: marked }]),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

it('counts what is right, wrong, missed and made up', async () => {
  const misses: string[] = []
  const figures = await evaluateDates(data, cases, (line) => misses.push(line))
  // Of three found and two wanted, Monday alone has the right words and value.
  expect(figures['dates.cases']).toBeCloseTo(2 / 5)
  // "two years ago" is read as its year, which holds the day.
  expect(figures['dates.date']).toBeCloseTo(2 / 3)
  expect(figures['dates.date-strict']).toBeCloseTo(1 / 3)
  expect(figures['dates.relative-weekday']).toBe(1)
  expect(figures['dates.period']).toBe(1)
  expect(figures['dates.extent']).toBe(1)
  expect(figures['dates.false-alarms']).toBe(1 / 2)
  expect(figures['dates.corpus-recall']).toBeCloseTo(2 / 3)
  expect(figures['dates.corpus-values']).toBe(1)
  expect(misses.length).toBeGreaterThanOrEqual(5)
})
