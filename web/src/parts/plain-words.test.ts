import { expect, test } from 'vitest'
import { interactionTypes } from '../../../src/document/layers/interactions.ts'
import { acts } from '../../../src/lexicon/acts.ts'
import { actNames, kindWords, listed, typeNames, typeWords } from './plain-words.ts'

test('every type and every act of the program can be chosen', () => {
  expect([...typeNames].sort()).toEqual([...interactionTypes].sort())
  expect(actNames).toEqual([...acts])
})

test('a word that is not known stays as it is', () => {
  expect(typeWords('consult')).toBe('met or talked')
  expect(typeWords('levitate')).toBe('levitate')
  expect(kindWords('sung')).toBe('sung')
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j', (words, said) => expect(listed(words)).toBe(said))
