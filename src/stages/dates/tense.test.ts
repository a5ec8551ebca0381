import { expect, test } from 'vitest'
import { Clauses } from './tense.ts'

test.each([
  ['The board will meet on [Friday].', 'future'],
  ['The board would meet on [Friday], she said.', 'future'],
  ['The board would have met on [Friday].', 'past'],
  ['The board met on [Friday].', 'past'],
  ['The board is to meet on [Friday].', 'future'],
  ['The board is due to meet on [Friday].', 'future'],
  ['The board is facing calls on [Friday].', null],
  ['On [Friday], the board will meet.', 'future'],
  ['On [Friday], the board met.', 'past'],
  ['“We will win,” Mora on [Friday] told the board.', 'past'],
  ['Mora said [Friday] she will stay.', 'past'],
  ['The files to be released [Friday] are long.', 'future'],
  ['The files were released [Friday].', 'past'],
  ['Mr Will May [Friday].', null],
  ['The will of [Friday].', null],
  ['A quiet [Friday].', null],
  ['She will speak, according to a report [Friday].', 'past'],
  ['She plans to speak [Friday], according to aides.', 'future'],
  ['Thousands will go, and more since [May].', 'past'],
  ['She wouldn’t say on [Friday].', 'past'],
  ['A poll in [May] shows she will win.', null],
  ['They’ll meet on [Friday].', 'future'],
  ['If she wins on [Friday], he goes.', 'future'],
])('%s %s', (marked, tense) => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  expect(new Clauses(marked.replace(/[[\]]/g, '')).tenseAt({ start, end })).toBe(tense)
})
