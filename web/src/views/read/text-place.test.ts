import { describe, expect, test } from 'vitest'
import { offsetAt, type PlaceNode, pointAt, rangeOf, trimmed } from './text-place.ts'

interface Fake extends PlaceNode {
  parentNode: Fake | null
  childNodes: Fake[]
  nodeType: number
  nodeValue: string | null
  dataset?: Record<string, string>
}

const text = (nodeValue: string): Fake => ({ nodeType: 3, nodeValue, parentNode: null, childNodes: [] })
function element(children: Fake[], start?: number): Fake {
  const made: Fake = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes: children,
    dataset: start === undefined ? {} : { start: String(start) },
  }
  for (const child of children) child.parentNode = made
  return made
}

// “Stay,” she said.  The ferry sails.
//  0-6   7-16        18-35
const words = '“Stay,” she said.\n\nThe ferry sails.'
const piece = (start: number, end: number) => element([text(words.slice(start, end))], start)
const number = element([text('1')])
const removed = element([element([text('share')]), text('Share this')])
const first = element([piece(0, 7), number, piece(7, 17)])
const second = element([removed, piece(19, words.length)])
const root = element([first, second])
const textOf = (node: Fake) => node.childNodes[0]!

describe('an end of a selection', () => {
  test('inside a piece', () => {
    expect(offsetAt(root, { node: textOf(first.childNodes[2]!), offset: 5 }, 'start')).toBe(12)
    expect(offsetAt(root, { node: textOf(second.childNodes[1]!), offset: 9 }, 'end')).toBe(28)
  })
  test('inside a row’s number or furniture: the nearest text on the side of the selection', () => {
    const inNumber = { node: textOf(number), offset: 1 }
    expect(offsetAt(root, inNumber, 'start')).toBe(7)
    expect(offsetAt(root, inNumber, 'end')).toBe(7)
    const inRemoved = { node: removed.childNodes[1]!, offset: 3 }
    expect(offsetAt(root, inRemoved, 'start')).toBe(19)
    expect(offsetAt(root, inRemoved, 'end')).toBe(17)
  })
  test('between elements', () => {
    expect(offsetAt(root, { node: root, offset: 0 }, 'start')).toBe(0)
    expect(offsetAt(root, { node: root, offset: 1 }, 'start')).toBe(19)
    expect(offsetAt(root, { node: root, offset: 1 }, 'end')).toBe(17)
    expect(offsetAt(root, { node: root, offset: 2 }, 'end')).toBe(words.length)
    expect(offsetAt(root, { node: first, offset: 2 }, 'start')).toBe(7)
  })
  test('outside of the article', () => {
    expect(offsetAt(root, { node: text('elsewhere'), offset: 2 }, 'start')).toBeNull()
    expect(offsetAt(root, { node: root, offset: 2 }, 'start')).toBeNull()
    expect(offsetAt(root, { node: root, offset: 0 }, 'end')).toBeNull()
  })
})

describe('rangeOf', () => {
  const from = (node: Fake, offset: number) => ({ node: textOf(node), offset })
  test('over pieces, numbers and paragraphs, without blanks at the ends', () => {
    const range = rangeOf(root, words, from(first.childNodes[2]!, 0), from(second.childNodes[1]!, 3))!
    expect(words.slice(range.start, range.end)).toBe('she said.\n\nThe')
  })
  test('nothing but blanks, or nothing', () => {
    const space = from(first.childNodes[2]!, 0)
    expect(rangeOf(root, words, space, { ...space, offset: 1 })).toBeNull()
    expect(rangeOf(root, words, space, space)).toBeNull()
  })
})

test('trimmed', () => {
  expect(trimmed('  a b  ', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 })
  expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull()
})

test('pointAt leads back: each offset to its piece, on the side that is asked for', () => {
  for (const offset of [0, 6, 7, 12, 19, words.length - 1]) {
    const point = pointAt(root, offset, 'start')!
    expect(offsetAt(root, point, 'start')).toBe(offset)
  }
  expect(pointAt(root, 7, 'end')!.node).toBe(textOf(first.childNodes[0]!))
  expect(pointAt(root, 7, 'start')!.node).toBe(textOf(first.childNodes[2]!))
  expect(pointAt(root, 18, 'start')).toBeNull()
})
