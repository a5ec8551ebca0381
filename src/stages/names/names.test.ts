import { describe, expect, it } from 'vitest'
import type { Token } from '../../document/layers/tokens.ts'
import { findSentences } from '../sentences/sentences.ts'
import { findTokens } from '../tokens/tokens.ts'
import { findNames } from './names.ts'

const LABELS = ['O', 'B-person', 'I-person', 'B-place', 'I-place']
/** The letter of each label in the tests below. */
const LETTERS = '.PpLl'

/** Names of a text whose tokens the head gives these labels, a letter each. */
function namesOf(text: string, letters: string, sure = 9) {
  const tokens: Token[] = findTokens(
    text,
    findSentences(text, [{ start: 0, end: text.length, kind: 'paragraph' }]),
  )
  expect(letters).toHaveLength(tokens.length)
  const scores = new Float32Array(tokens.length * LABELS.length)
  tokens.forEach((_, t) => {
    scores[t * LABELS.length + LETTERS.indexOf(letters[t]!)] = sure
  })
  return findNames(text, tokens, scores, LABELS).map(({ start, end, kind, confidence }) => ({
    name: `${kind}: ${text.slice(start, end)}`,
    confidence,
  }))
}
const found = (text: string, letters: string) => namesOf(text, letters).map(({ name }) => name)

describe('findNames', () => {
  it.each([
    ['Ines Okafor left Port Hale', 'Pp.Ll', ['person: Ines Okafor', 'place: Port Hale']],
    ['Okafor Hale', 'PL', ['person: Okafor', 'place: Hale']],
    ['Okafor Quill', 'PP', ['person: Okafor', 'person: Quill']],
    ['Ana Ocampo-Cruz', 'Pppp', ['person: Ana Ocampo-Cruz']],
    ['nobody left', '..', []],
  ])('reads beginnings and what goes on: %s', (text, letters, names) => {
    expect(found(text, letters)).toEqual(names)
  })

  it.each([
    ['Okafor left', 'p.', ['person: Okafor']],
    ['Okafor Hale', 'Pl', ['person: Okafor', 'place: Hale']],
    ['Hale left Okafor', 'l.p', ['place: Hale', 'person: Okafor']],
    ['He saw Okafor. Quill left.', '..Ppp..', ['person: Okafor', 'person: Quill']],
  ])('begins a name where a label cannot go on: %s', (text, letters, names) => {
    expect(found(text, letters)).toEqual(names)
  })

  it.each([
    ['Okafor’s ferry', 'Ppp.', ['person: Okafor']],
    ["Quills' ferry", 'Pp.', ['person: Quills']],
    ['Port Hale, a town', 'Lll..', ['place: Port Hale']],
    ['I saw Ines Okafor.', '..Ppp', ['person: Ines Okafor']],
    ['Okafor,', 'Pp', ['person: Okafor']],
    ['’s ferry', 'Pp.', []],
    ['It left . ,', '..LL', []],
  ])('drops what hangs on at the end: %s', (text, letters, names) => {
    expect(found(text, letters)).toEqual(names)
  })

  it.each([
    ['the U.S. Senate', '.Llll.', ['place: U.S.']],
    ['in Washington, D.C.', '.Llllll', ['place: Washington, D.C.']],
    ['Dan Holt Jr. left', 'Pppp.', ['person: Dan Holt Jr.']],
    ['Donald J. Marsh', 'Pppp', ['person: Donald J. Marsh']],
    ['O’Hara left', 'Ppp.', ['person: O’Hara']],
    ['Section S', 'Ll', ['place: Section S']],
  ])('keeps a stop or an s that is the name’s own: %s', (text, letters, names) => {
    expect(found(text, letters)).toEqual(names)
  })

  it('is as sure as of its least sure token', () => {
    const [sure] = namesOf('Okafor', 'P', 9)
    const [doubtful] = namesOf('Okafor', 'P', 1)
    expect(sure!.confidence).toBeGreaterThan(0.99)
    expect(doubtful!.confidence).toBeCloseTo(Math.E / (Math.E + 4), 2)
    const text = 'Ines Okafor'
    const tokens = [
      { start: 0, end: 4, sentence: 0 },
      { start: 5, end: 11, sentence: 0 },
    ]
    const scores = Float32Array.of(0, 9, 0, 0, 0, 0, 0, 1, 0, 0)
    expect(findNames(text, tokens, scores, LABELS)).toEqual([
      { start: 0, end: 11, kind: 'person', confidence: doubtful!.confidence },
    ])
  })

  it('finds none where there are no tokens', () => {
    expect(findNames('', [], new Float32Array(0), LABELS)).toEqual([])
  })
})
