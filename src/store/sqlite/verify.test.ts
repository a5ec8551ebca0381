import { describe, expect, test } from 'vitest'
import { keyOf, shortKey, smallLedger } from '../../testing/small-ledger.ts'
import { verify } from './verify.ts'

const ledger = smallLedger([
  {
    outlet: 'The Harbour Post',
    published: '2031-05-08',
    statements: [
      { speaker: 'Odalys Brandt', words: '“The boat is old, and it is ours.” … “We will mend it.”' },
      { speaker: 'Odalys Brandt', words: '“We don’t know when the ferry will leave the harbour”' },
      { words: 'I don’t know' },
    ],
  },
  {
    outlet: 'Tern Agency',
    published: '2031-05-02',
    statements: [
      { speaker: 'Odalys Brandt', words: '“THE BOAT IS OLD AND IT IS OURS”' },
      {
        speaker: 'Bao Lin',
        words: 'the subsidy for the night ferry was asked of the mayor in the town hall in spring',
      },
    ],
  },
])

const runs = (difference: readonly { readonly of: string; readonly text: string }[]) =>
  difference
    .map(({ of, text }) => (of === 'both' ? text : of === 'asked' ? `[-${text}]` : `[+${text}]`))
    .join(' ')

describe('verify', () => {
  test('these words, in this order: verbatim, whole before part, with the oldest', () => {
    const { verdict, found, first } = verify(ledger, 'the boat is old, and it is ours')
    expect(verdict).toBe('verbatim')
    expect(found.map(({ key, likeness }) => [shortKey(key), likeness])).toEqual([
      ['s4', 'exact'],
      ['s1', 'cut'],
    ])
    expect(first).toMatchObject({ key: keyOf('d', 2, 0), published: '2031-05-02' })
    expect(runs(found[1]!.difference)).toBe('The boat is old, and it is ours [+We will mend it]')
  })

  test.each([
    ['part of it', 'It is ours', 'verbatim'],
    ['over both parts of a broken quotation', 'it is ours. We will mend it', 'verbatim'],
    ['with a gap that is marked', 'The boat is old … We will mend it', 'verbatim'],
    ['with a straight apostrophe and capitals', "WE DON'T KNOW when", 'verbatim'],
    ['a gap that is not marked', 'The boat is old, we will mend it', 'altered'],
    ['a word changed', 'We don’t know when the ferry will enter the harbour', 'altered'],
    ['a word put in', 'We do not know when the last ferry will leave the harbour', 'altered'],
    ['other words', 'Nobody will swim home in winter', 'absent'],
    ['common words in common', 'we will know it when it is the old one', 'absent'],
    [
      'the same names, far apart',
      'the ferry was not what the mayor had to think of, it was spring',
      'absent',
    ],
    ['nothing', ' — ', 'absent'],
    ['a single word', 'subsidy', 'verbatim'],
  ])('%s: “%s”: %s', (_, quotation, verdict) => {
    expect(verify(ledger, quotation).verdict).toBe(verdict)
  })

  test('what was changed', () => {
    const { found } = verify(ledger, 'We don’t know when the last ferry will enter the harbour')
    expect(runs(found[0]!.difference)).toBe(
      'We don’t know when the [-last] ferry will [-enter] [+leave] the harbour',
    )
    expect(found[0]!.likeness).toBe('altered')
  })

  test('a whole book is looked at up to its limit', () => {
    expect(verify(ledger, 'the ferry will sink '.repeat(20_000)).verdict).toBe('absent')
  })
})
