import { describe, expect, it } from 'vitest'
import { scoreShingles } from './pages.ts'

describe('scoreShingles', () => {
  it('counts runs of four words with repeats', () => {
    expect(scoreShingles('a b c d e', 'a b c d')).toEqual({ precision: 1, recall: 0.5 })
    expect(scoreShingles('a b c d', 'a b c d, a b c d')).toEqual({ precision: 1 / 5, recall: 1 })
  })

  it('takes a shorter text for one run', () => {
    expect(scoreShingles('Talks end', 'Talks end')).toEqual({ precision: 1, recall: 1 })
    expect(scoreShingles('Talks end', 'talks end')).toEqual({ precision: 0, recall: 0 })
  })

  it('has nothing to divide by where nothing was found', () => {
    expect(scoreShingles('a b c d', '')).toEqual({ precision: null, recall: 0 })
  })
})
