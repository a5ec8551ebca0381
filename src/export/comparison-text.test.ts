import { describe, expect, test } from 'vitest'
import { compareReports } from '../compare/compare-reports.ts'
import { reportFixture } from '../testing/report-fixture.ts'
import { comparisonText } from './comparison-text.ts'
import { widthOf } from './terminal-text.ts'

const brandt = { name: 'Talia Brandt', words: 'Talia Brandt' }
const lendvai = { name: 'Oskar Lendvai', words: 'Oskar Lendvai' }

const post = reportFixture({
  title: 'Envoy speaks of grain',
  publisher: 'The Meridian Post',
  blocks: [
    '“There were many contacts with the shipping ministry,” Talia Brandt told reporters Thursday. “We knew the price of every sack.”',
    'Talia Brandt met Oskar Lendvai in May.',
  ],
  statements: [
    {
      speaker: brandt,
      cue: 'told',
      content: ['“There were many contacts with the shipping ministry,”'],
      to: [{ name: 'reporters', words: 'reporters' }],
      when: { day: '2031-05-08', words: 'Thursday' },
    },
    { speaker: brandt, content: ['“We knew the price of every sack.”'], continues: 1 },
  ],
  interactions: [
    {
      type: 'consult',
      actor: [{ ...brandt, words: 'Talia Brandt@2' }],
      recipient: [lendvai],
      evidence: 'met',
    },
  ],
})

const tern = reportFixture({
  title: 'Minister denies grain talks',
  publisher: 'Tern Agency',
  blocks: [
    '“There were contacts with the shipping ministry. We knew the price of every sack,” said Talia Brandt.',
    'Oskar Lendvai said that he had never met with Talia Brandt.',
  ],
  statements: [
    {
      speaker: brandt,
      cue: 'said',
      content: ['“There were contacts with the shipping ministry. We knew the price of every sack,”'],
    },
    {
      speaker: lendvai,
      cue: 'said@2',
      kind: 'indirect',
      content: ['that he had never met with Talia Brandt'],
    },
  ],
  interactions: [
    {
      type: 'consult',
      actor: [lendvai],
      recipient: [{ ...brandt, words: 'Talia Brandt@2' }],
      evidence: 'met',
      status: 'denied',
      accordingTo: 2,
    },
  ],
})

describe('comparisonText', () => {
  const comparison = compareReports(post, tern)
  const text = comparisonText(comparison, [post, tern], { width: 80 })

  test('both articles, then three lists with the words of both', () => {
    expect(text).toBe(`A  Envoy speaks of grain
   The Meridian Post
B  Minister denies grain talks
   Tern Agency

1 row with the same words
  A s2  Talia Brandt · goes on
        We knew the price of every sack
        ¶1
  B s1  Talia Brandt · said
        We knew the price of every sack
        ¶1
        cut: one gives more than these words

1 quotation in different words
  A s1  Talia Brandt · told
        There were [many] contacts with the shipping ministry
        to reporters · Thursday = 2031-05-08 · ¶1
  B s1  Talia Brandt · said
        There were [] contacts with the shipping ministry …
        ¶1

1 row that one denies and the other reports
  A i1  Talia Brandt → Oskar Lendvai · consult, reported
        reports: met
        in the outlet’s own words · ¶2
  B i1  Oskar Lendvai → Talia Brandt · consult, denied
        denies: met
        according to Oskar Lendvai (s2) · ¶2
`)
  })

  test('a statement that is denied shows its content; the cue stands with the speaker', () => {
    const denial = reportFixture({
      blocks: ['Oskar Lendvai denied that the ministry bought the grain.'],
      statements: [
        {
          speaker: lendvai,
          cue: 'denied',
          act: 'deny',
          kind: 'indirect',
          content: ['that the ministry bought the grain'],
        },
      ],
    })
    const claim = reportFixture({
      blocks: ['Talia Brandt said Oskar Lendvai let the ministry buy the grain.'],
      statements: [
        {
          speaker: brandt,
          cue: 'said',
          kind: 'indirect',
          content: ['Oskar Lendvai let the ministry buy the grain'],
          about: ['Oskar Lendvai'],
        },
      ],
    })
    const both = comparisonText(compareReports(denial, claim), [denial, claim])
    expect(both).toContain(
      'A s1  Oskar Lendvai · denied\n        denies: that the ministry bought the grain\n',
    )
    expect(both).toContain('reports: Oskar Lendvai let the ministry buy the grain')
    expect(both).toContain('words in common: ministry, buy, grain')
  })

  test('no line is wider than asked for', () => {
    for (const width of [24, 40, 80, 120])
      for (const line of comparisonText(comparison, [post, tern], { width }).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(width)
  })

  test('nothing in common is said three times, plainly', () => {
    const bare = reportFixture({ title: 'Nothing', blocks: ['Nothing was said.'] })
    expect(comparisonText(compareReports(bare, tern), [bare, tern])).toMatch(
      /0 rows with the same words\n\n0 quotations in different words\n\n0 rows that one denies/,
    )
  })

  test('colours only when asked', () => {
    expect(text).not.toContain('\u001b')
    expect(comparisonText(comparison, [post, tern], { color: true })).toContain('\u001b[')
  })
})
