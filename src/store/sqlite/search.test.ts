import type { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorId, keyOf, type SmallStatement, shortKey, smallLedger } from '../../testing/small-ledger.ts'
import { type SearchQuestion, UnfitQuestion } from '../answers.ts'
import { search } from './search.ts'

const ledger = smallLedger([
  {
    outlet: 'The Harbour Post',
    published: '2031-05-08',
    statements: [
      { speaker: 'Odalys Brandt', words: 'We will mend the ferry', to: ['Imke Vander'] },
      { speaker: 'Jörg Brandt', words: 'The ferry is old', kind: 'indirect', act: 'deny' },
      { speaker: 'residents', words: 'Nobody mended the ferry in May', when: '2031-05-01/2031-05-31' },
    ],
  },
  {
    outlet: 'Tern Agency',
    published: '2031-06-02',
    statements: [
      { speaker: 'Odalys Brandt', words: 'The ferry and the ferry house stay', when: '2031-05-30' },
      { words: 'The ferry was never old', gone: true },
    ],
  },
  {
    outlet: 'Tern Agency',
    published: null,
    statements: [{ speaker: 'Odalys Brandt', words: 'Boats, no ferry' }],
  },
])

const keys = (question: Partial<SearchQuestion>, of: DatabaseSync = ledger): string[] =>
  search(of, { words: '', ...question }).items.map(({ key }) => shortKey(key))

describe('search', () => {
  test.each<[Partial<SearchQuestion>, string[]]>([
    [{ words: 'mend' }, ['s1', 's3']],
    [{ words: '"mended"' }, ['s3']],
    [{ words: 'never' }, []],
    [{ words: '—' }, []],
    [{ speaker: 'Brandt' }, ['s4', 's1', 's2', 's6']],
    [{ speaker: 'odalys brandt' }, ['s4', 's1', 's6']],
    [{ speaker: 'Jorg' }, ['s2']],
    [{ speaker: 'Bran*', kind: 'indirect' }, ['s2']],
    [{ speaker: 'residents' }, ['s3']],
    [{ speaker: 'Brand' }, []],
    [{ speaker: 'Odalys Jörg' }, []],
    [{ speaker: `#${actorId(ledger, 'Jörg Brandt')}` }, ['s2']],
    [{ speaker: '#9999' }, []],
    [{ to: 'Vander' }, ['s1']],
    [{ outlet: 'tern' }, ['s4', 's6']],
    [{ outlet: 'bulletin' }, []],
    [{ act: 'deny' }, ['s2']],
    [{ act: 'a1' }, []],
    // The last days of May: what is of all of May, and what was said then.
    [{ since: '2031-05-20' }, ['s4', 's3']],
    [{ until: '2031-05-07' }, ['s3']],
    [{ since: '2031-05-08', until: '2031-05-08' }, ['s1', 's2', 's3']],
    [{ since: '2031' }, ['s4', 's1', 's2', 's3']],
    [{ since: '2031-07' }, []],
    [{ since: '2031-06', until: '2031-05' }, []],
    [{}, ['s4', 's1', 's2', 's3', 's6']],
  ])('%j', (question, expected) => {
    expect(keys(question).toSorted()).toEqual(expected.toSorted())
  })

  test('without words, the newest come first, and those of no day last', () => {
    expect(keys({})).toEqual(['s4', 's2', 's1', 's3', 's6'])
    expect(keys({ speaker: 'Brandt' })).toEqual(['s4', 's2', 's1', 's6'])
  })

  test('with rare words, the best come first', () => {
    expect(keys({ words: 'ferry' })[0]).toBe('s4')
  })

  test('a statement with all that is known of it', () => {
    const [found] = search(ledger, { words: '"mend"' }).items
    expect(found).toMatchObject({
      key: keyOf('s', 1, 1),
      document: {
        key: keyOf('d', 1, 0),
        title: 'Article 1',
        outlet: 'The Harbour Post',
        published: '2031-05-08',
      },
      speaker: { name: 'Odalys Brandt' },
      speakerWords: 'Odalys Brandt',
      cue: 'said',
      kind: 'direct',
      to: [{ name: 'Imke Vander' }],
      via: [],
      day: '2031-05-08',
      snippet: { text: 'We will mend the ferry', hits: [[8, 12]] },
      human: false,
    })
  })

  test('a day that is none is said to be none; a page of another question, too', () => {
    expect(() => keys({ since: 'yesterday' })).toThrow(UnfitQuestion)
    expect(() => keys({ until: '2031-13' })).toThrow(UnfitQuestion)
    expect(() => keys({ after: 'nonsense' })).toThrow(UnfitQuestion)
    const { next } = search(ledger, { words: 'ferry', limit: 1 })
    expect(() => keys({ words: '', after: next })).toThrow(UnfitQuestion)
  })

  test('hits stand where they are, whatever else the words hold', () => {
    const words = `${'Nothing to see here. '.repeat(20)}“\ue000 Férry 🚢 ferries \ue001” ${'And nothing there. '.repeat(20)}`
    const of = smallLedger([{ outlet: 'A', published: null, statements: [{ words }] }])
    const [found] = search(of, { words: 'ferry' }).items
    const { text, hits } = found!.snippet
    expect(hits.map(([start, end]) => text.slice(start, end))).toEqual(['Férry', 'ferries'])
    expect(text.length).toBeLessThan(260)
    expect(text.isWellFormed()).toBe(true)
  })
})

describe('pages', () => {
  const days = [
    '2030-02-01',
    '2030-02-02',
    '2030-02-03',
    '2030-12-31',
    '2031-01-01/2031-12-31',
    '2031-03-01',
    null,
  ]
  const acts = ['say', 'deny']
  const statement = (n: number): SmallStatement & { published: string | null } => {
    const when = days[(n * 5) % days.length]!
    return {
      words: n % 3 ? 'ferry boat' : 'ferry',
      speaker: n % 4 ? 'Odalys Brandt' : 'residents',
      act: acts[n % 2]!,
      ...(when === null ? {} : { when }),
      published: null,
    }
  }
  const many = smallLedger([
    { outlet: 'A', published: null, statements: Array.from({ length: 900 }, (_, n) => statement(n)) },
  ])

  const question = fc.record(
    {
      words: fc.constantFrom('', 'ferry', 'boat', 'ferry NOT boat'),
      speaker: fc.constantFrom('Brandt', 'residents'),
      act: fc.constantFrom('say', 'deny'),
      since: fc.constantFrom('2030-02-02', '2031-02'),
      until: fc.constantFrom('2030-02-02', '2031-02'),
    },
    { requiredKeys: ['words'] },
  )

  test('hold each statement once, in the same order as all at once', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(3, 70, 500), (asked, limit) => {
        const seen: string[] = []
        let after: string | null = null
        do {
          const page = search(many, { ...asked, limit: seen.length < 12 ? limit : 500, after })
          seen.push(...page.items.map(({ key }) => shortKey(key)))
          after = page.next
          if (page.total !== null && after === null) expect(seen).toHaveLength(page.total)
        } while (after !== null)
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen.toSorted()).toEqual(expectedKeys(asked).toSorted())
        if (asked.words === '') expect(seen).toEqual(expectedKeys(asked))
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  /** The same by looking at every row. */
  function expectedKeys({ words, speaker, act, since = '', until = '9999' }: SearchQuestion): string[] {
    return many
      .prepare(
        'SELECT s.*, a.name FROM statements s JOIN actors a ON a.id = s.speaker ORDER BY s.day DESC, s.id DESC',
      )
      .all()
      .filter(
        (row) =>
          (words === 'boat'
            ? row.words === 'ferry boat'
            : words === 'ferry NOT boat'
              ? row.words === 'ferry'
              : true) &&
          (!speaker || String(row.name).includes(speaker)) &&
          (!act || row.act === act) &&
          ((since === '' && until === '9999') ||
            (row.day !== null && String(row.day) <= `${until}-31` && String(row.day_end) >= since)),
      )
      .map(({ key }) => shortKey(String(key)))
  }
})
