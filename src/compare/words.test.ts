import { expect, test } from 'vitest'
import { quotedParts, wordsIn } from './words.ts'

const direct = (text: string) =>
  quotedParts({ kind: 'direct', content: [{ start: 10, end: 10 + text.length, text }] })

test('the outlet’s “that” before the marks is no word of the speaker, and places stay those of the text', () => {
  const text = 'that, “We have counted the barrels”'
  const [part] = direct(text)
  expect(text.slice(part!.start - 10, part!.end - 10)).toBe('“We have counted the barrels”')
  expect(wordsIn([part!])[0]).toMatchObject({ key: 'we', start: 17 })
})

test('near miss: a “that” inside the marks is the speaker’s', () => {
  expect(wordsIn(direct('“that we have counted the barrels”'))[0]!.key).toBe('that')
})

test('apostrophes of all shapes are one', () => {
  expect(wordsIn(direct("Brandt‘s Brandt’s Brandt's")).map(({ key }) => key)).toEqual([
    "brandt's",
    "brandt's",
    "brandt's",
  ])
})
