import { expect, test } from 'vitest'
import { parseMarkedText } from './marked-text.ts'

const words = (marked: string) => {
  const { text, marks } = parseMarkedText(marked)
  return marks.map(({ label, start, end }) => [label, text.slice(start, end)])
}

test('marks are taken out and found again, nested ones too', () => {
  expect(parseMarkedText('[S1:Minister [N person:Max Lund]] [C1:said].').text).toBe('Minister Max Lund said.')
  expect(words('[S1:Minister [N person:Max Lund]] [C1:said].')).toEqual([
    ['S1', 'Minister Max Lund'],
    ['N person', 'Max Lund'],
    ['C1', 'said'],
  ])
})

test('other brackets are text', () => {
  const plain = 'He said [sic]: “[They] left [1: a note]”'
  expect(parseMarkedText(plain)).toEqual({ text: plain, marks: [] })
})

test('a mark that is never closed is an error', () => {
  expect(() => parseMarkedText('[S1:Ada')).toThrow('[S1: is never closed')
})
