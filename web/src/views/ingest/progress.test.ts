import { expect, test } from 'vitest'
import { MOST_FAILURES, nothingYet, progressAfter, readAddresses, tallyWords } from './progress.ts'

const tally = { added: 2, versions: 0, reread: 0, known: 1, failed: 1, words: 900 }

test('an event that is heard twice counts once', () => {
  const failure = { number: 1, kind: 'failure', place: 'a.html', reason: 'It is empty.' } as const
  const once = progressAfter(nothingYet, failure)
  expect(progressAfter(once, failure)).toBe(once)
  expect(once.failures).toEqual([{ place: 'a.html', reason: 'It is empty.' }])
})

test('the last event says how it ended', () => {
  expect(progressAfter(nothingYet, { number: 1, kind: 'done', tally, cancelled: false }).state).toBe('done')
  expect(progressAfter(nothingYet, { number: 1, kind: 'done', tally, cancelled: true }).state).toBe(
    'cancelled',
  )
  expect(progressAfter(nothingYet, { number: 1, kind: 'broken', reason: 'The disk is full.' })).toMatchObject(
    {
      state: 'broken',
      reason: 'The disk is full.',
    },
  )
})

test('failures beyond the limit are counted, not listed', () => {
  let progress = nothingYet
  for (let number = 1; number <= MOST_FAILURES + 7; number++)
    progress = progressAfter(progress, { number, kind: 'failure', place: `${number}`, reason: 'x' })
  expect(progress.failures).toHaveLength(MOST_FAILURES)
  expect(progress.unlisted).toBe(7)
})

test('a tally in words', () => {
  expect(tallyWords(tally)).toBe('2 new, 1 known already, 1 failed')
  expect(tallyWords(nothingYet.tally)).toBe('nothing yet')
})

test('addresses of a box', () => {
  expect(
    readAddresses(
      'https://harbourpost.example/feed.xml\n\n harbourpost.example/ferry \n/etc/passwd ftp://a.example',
    ),
  ).toEqual({
    addresses: ['https://harbourpost.example/feed.xml', 'https://harbourpost.example/ferry'],
    unfit: ['/etc/passwd', 'ftp://a.example'],
  })
  expect(readAddresses(' ')).toEqual({ addresses: [], unfit: [] })
})
