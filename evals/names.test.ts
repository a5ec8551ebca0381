import { describe, expect, test } from 'vitest'
import { type LabelledPair, scoreAliases, scoreFullForms, scorePairs } from './names.ts'

const pair = (name1: string, name2: string, match: boolean, quality = 'MEDIUM'): LabelledPair => ({
  id: name1,
  schema: 'Person',
  name1,
  name2,
  match,
  quality,
})

describe('names', () => {
  test('a pair joined wrongly costs precision, a missed one recall, and strong ones are counted', () => {
    const { figures, misses } = scorePairs([
      pair('Ada Ferro', 'Ferro, Ada', true),
      pair('Ada Ferro', 'Ada Ferro', false, 'STRONG'),
      pair('Ada Ferro', 'Olga Castell', true, 'STRONG'),
      pair('Ada Ferro', 'Max Castell', false),
    ])
    expect(figures).toMatchObject({
      'names.precision': 0.5,
      'names.recall': 0.5,
      'names.f1': 0.5,
      'names.strong-false': 1,
      'names.strong-missed': 1,
    })
    expect(misses).toHaveLength(2)
  })

  test('no pairs give no division by nothing', () => {
    expect(scorePairs([]).figures['names.f1']).toBe(0)
  })

  test('families: found in full, joined with a relative, and two full forms of one person', () => {
    const { figures } = scoreFullForms([
      { inText: 'Ada Ferro', full: 'Ada Maria Ferro' },
      { inText: 'Bob Ferro', full: 'Robert (Bob) Ferro' },
      { inText: 'Ferro', full: 'Ada Maria Ferro' },
      { inText: 'Ada Ferro', full: 'Ada Ferro' },
      { inText: 'Max Ferro', full: 'Nora Ferro' },
    ])
    expect(figures['names.hill-found']).toBe(3 / 4)
    expect(figures['names.hill-joined']).toBe(0)
    expect(figures['names.hill-family-pairs']).toBeGreaterThan(4)
  })

  test('two people may be joined where they share a name', () => {
    const score = (aliases: string[]) =>
      scoreAliases([
        { name: 'Tim Ferro', aliases: ['Timothy Ferro'] },
        { name: 'Timothy V. Ferro', aliases },
      ]).figures['names.legislators-joined']
    expect(score([])).toBe(1)
    expect(score(['Timothy Ferro'])).toBe(0)
  })
})
