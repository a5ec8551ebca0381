import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader, type Reader } from '../index.ts'

let reader: Reader
beforeAll(async () => {
  reader = await openReader()
})
afterAll(() => reader.close())

test.each([
  ['The mayor said the boat is late.', 'The mayor', 'the boat is late'],
  ['Anna Moss denied that she had met the envoy.', 'Anna Moss', 'that she had met the envoy'],
  ['The boat is late, the mayor told reporters.', 'the mayor', 'The boat is late'],
])('a line by itself is read: %s', async (text, source, content) => {
  const { statements } = await reader.read(text)
  expect(
    statements.map(({ speaker, content }) => [speaker?.span.text, content.map((part) => part.text)]),
  ).toEqual([[source, [content]]])
})

test.each(['The boat is late.', 'It rained in the morning. The streets were empty.', 'Mayor meets dockers'])(
  'a line in which nobody speaks gives nothing: %s',
  async (text) => {
    expect((await reader.read(text)).statements).toEqual([])
  },
)
