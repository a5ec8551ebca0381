import { expect, test } from 'vitest'
import { moved, rangeOfWords, type WordCursor, wordsOf } from './word-cursor.ts'

const text = '“Stay,” she said.\n\nThe ferry sails.'
const words = wordsOf(text)
const blocks = [0, 19]
/** The words that are selected after these keys; "+": with Shift. */
function after(keys: string, begun: WordCursor = { anchor: 0, head: 0 }): string {
  let cursor = begun
  for (const key of keys.split(' ').filter(Boolean))
    cursor = moved(cursor, `Arrow${key.replace('+', '')}`, key.startsWith('+'), words, blocks)!
  const { start, end } = rangeOfWords(cursor, words)
  return text.slice(start, end)
}

test('a word on, a word back, and no further than the ends', () => {
  expect(after('Right')).toBe('she')
  expect(after('Right Right Left')).toBe('she')
  expect(after('Left')).toBe('“Stay,”')
  expect(after('Right Right Right Right Right Right Right')).toBe('sails.')
})
test('with Shift it grows and shrinks, over paragraphs too, and turns round', () => {
  expect(after('Right +Right')).toBe('she said.')
  expect(after('Right +Right +Left')).toBe('she')
  expect(after('Right +Left')).toBe('“Stay,” she')
  expect(after('Right Right +Right')).toBe('said.\n\nThe')
  expect(after('Right +Right Right')).toBe('The')
})
test('a paragraph down and up', () => {
  expect(after('Down')).toBe('The')
  expect(after('Down Down')).toBe('sails.')
  expect(after('Down Right Up')).toBe('The')
  expect(after('Down Up')).toBe('“Stay,”')
  expect(after('+Down')).toBe('“Stay,” she said.\n\nThe')
})
test('other keys, and a text without words', () => {
  expect(moved({ anchor: 0, head: 0 }, 'Enter', false, words, blocks)).toBeNull()
  expect(moved({ anchor: 0, head: 0 }, 'ArrowRight', false, [], [])).toBeNull()
})
