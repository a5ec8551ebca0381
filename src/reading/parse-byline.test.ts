import { describe, expect, it } from 'vitest'
import { parseByline } from './parse-byline.ts'

describe('parseByline', () => {
  it.each([
    ['By Ada Quill', ['Ada Quill']],
    ['Ada Quill and Tom Reyes, Staff Writers', ['Ada Quill', 'Tom Reyes']],
    ['BY ADA QUILL | Published 3 March 2021', ['ADA QUILL']],
    ['by Ada Quill, Tom Reyes & Li Wen', ['Ada Quill', 'Tom Reyes', 'Li Wen']],
    ['Ada Quill ada@coast.example', ['Ada Quill']],
    ['Coast Wire', ['Coast Wire']],
  ])('%s', (text, names) => {
    expect(parseByline(text)).toEqual(names)
  })

  it.each([
    '',
    'Staff',
    'admin',
    'https://coast.example/ada',
    '3 March 2021',
    'a long time ago',
    '@adaquill',
  ])('nobody in "%s"', (text) => {
    expect(parseByline(text)).toEqual([])
  })
})
