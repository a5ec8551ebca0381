import { expect, test } from 'vitest'
import { interactionTypes } from '../../../src/document/layers/interactions.ts'
import { acts } from '../../../src/lexicon/acts.ts'
import {
  actNames,
  deedWords,
  hearerWords,
  kindWords,
  listed,
  pastWords,
  typeNames,
  typeWords,
} from './plain-words.ts'

test('every type and every act of the program can be chosen', () => {
  expect([...typeNames].sort()).toEqual([...interactionTypes].sort())
  expect(actNames).toEqual([...acts])
})

test('every act has a past form of its own', () => {
  const past = actNames.map(pastWords)
  for (const words of past) expect(words).toMatch(/(ed|said)$/)
  expect(new Set(past).size).toBe(actNames.length)
})

test('an act and a deed read as a sentence with whom they go to', () => {
  const told = (act: string) => `Ada ${pastWords(act)}${hearerWords(act)}Courier`
  expect(told('say')).toBe('Ada said to Courier')
  expect(told('ask')).toBe('Ada asked Courier')
  expect(told('threaten')).toBe('Ada threatened, speaking to Courier')
  expect(deedWords('consult')).toBe('met or talked with')
  expect(deedWords('assault')).toBe('attacked')
})

test('a word that is not known stays as it is', () => {
  expect(pastWords('yodel')).toBe('yodel')
  expect(deedWords('levitate')).toBe('levitate')
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
