import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attribution } from '../document/layers/attributions.ts'
import { bareLayers } from '../document/layers/bare-layers.ts'
import type { NameKind } from '../document/layers/names.ts'
import { describeLedger, parseLedgerCases } from '../testing/ledger-case.ts'
import { buildLedger } from './ledger.ts'

const folder = new URL('./cases/', import.meta.url)
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  describe(`cases/${file}`, () => {
    const cases = parseLedgerCases(readFileSync(new URL(file, folder), 'utf8'))
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
      const ledger = buildLedger(one.document, one.layers)
      // "about" is checked where a case asks for it; whatever a case expects must be there, and nothing else.
      expect(describeLedger(one, ledger)).toEqual(one.expected)
    })
  })
}

describe('buildLedger', () => {
  const [first] = parseLedgerCases(
    '## x\n[N person:Ann Moss] met [N person:Max Lund]. [T1:“No,”] [S1:he] [C1:said]. [T2>1:“Never.”]\n\n[S3:Moss] [C3:said] [T3:no].\n=>\n',
  )
  const { document, layers } = first!

  test('a case without a row for each attribution fails', () => {
    expect(describeLedger(first!, buildLedger(document, layers))).not.toEqual(first!.expected)
  })

  test('ids follow the text, whatever the order of the layer', () => {
    const ledger = buildLedger(document, layers)
    const [a, b, c] = layers.attributions as [Attribution, Attribution, Attribution]
    const turned = buildLedger(document, { ...layers, attributions: [c, { ...b, continues: 2 }, a] })
    expect(turned).toEqual(ledger)
    expect(ledger.statements.map(({ id, continues }) => [id, continues])).toEqual([
      ['s1', null],
      ['s2', 's1'],
      ['s3', null],
    ])
    expect(ledger.actors.map(({ id, name }) => [id, name])).toEqual([
      ['a1', 'Ann Moss'],
      ['a2', 'Max Lund'],
    ])
  })

  test('says which rule found the speaker, and from which words', () => {
    const { explanations } = buildLedger(document, layers)
    const speaker = explanations[0]!.parts.find(({ role }) => role === 'speaker')
    expect(speaker).toMatchObject({ by: 'rule:pronoun', words: [{ text: 'he' }, { text: 'Max Lund' }] })
    expect(explanations.map(({ statement }) => statement)).toEqual(['s1', 's2', 's3'])
  })

  test('says why for addressee, relay and day, with the words', () => {
    const [made] = parseLedgerCases(
      '## x\n[S1:[N person:Ann Moss]] [C1:told] [N organization:Reuters] on [D 2019-05-06:Monday] [T1:no].\n=>\n',
    )
    const [explanation] = buildLedger(made!.document, made!.layers).explanations
    const part = (role: string) => explanation!.parts.find((one) => one.role === role)
    expect(part('to')).toMatchObject({
      by: 'rule:addressee-object',
      words: [{ text: 'told' }, { text: 'Reuters' }],
      why: '“told Reuters” leads to Reuters.',
    })
    expect(part('via')).toMatchObject({
      by: 'rule:relay-told',
      why: 'Reuters was told it and carried it on.',
    })
    expect(part('when')).toMatchObject({ words: [{ text: 'told' }, { text: 'Monday' }] })
  })

  test('an article with nothing in it has an empty ledger', () => {
    const empty = { ...document, text: '', blocks: [], origin: [] }
    expect(buildLedger(empty, bareLayers())).toEqual({
      actors: [],
      statements: [],
      interactions: [],
      dates: [],
      explanations: [],
    })
  })

  test('any layers over any text: spans hold their words, rows point at actors, ids are unique', () => {
    const piece = fc.constantFrom(
      'Ann ',
      'Moss ',
      'Max Lund ',
      'he ',
      'She ',
      'they ',
      'said ',
      '“No,” ',
      '"',
      '. ',
      '’s office ',
      'the official ',
      'IRS ',
      '\n\n',
      'who ',
      'told ',
      'to ',
      'reporters ',
      'Radio Tarn ',
      'according to ',
      'interview with ',
      'not ',
      'on Monday ',
      'and ',
      '🦊 ',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(10_000), { maxLength: 60 }),
        (pieces, numbers) => {
          const text = pieces.join('')
          let next = 0
          const number = (below: number) => (numbers[next++] ?? 7) % below
          const span = () => {
            const start = number(text.length)
            return { start, end: start + 1 + number(text.length - start) }
          }
          const kinds: NameKind[] = ['person', 'organization', 'place', 'nationality', 'other']
          const names = Array.from({ length: number(6) }, () => ({
            ...span(),
            kind: kinds[number(5)]!,
            confidence: 1,
          })).sort((a, b) => a.start - b.start)
          const attributions = Array.from(
            { length: number(5) },
            (_, i): Attribution => ({
              source: number(3) ? [span()] : [],
              cue: number(3) ? [span()] : [],
              content: [span()],
              continues: number(3) || i === 0 ? null : i - 1,
              confidence: 0.5,
              origin: 'model',
            }),
          )
          const made = parseLedgerCases('## x\ny\n=>\n')[0]!
          const days = { first: '2019-05-06', last: '2019-05-06' }
          const dates = [...text.matchAll(/Monday/g)].map(({ index: start }) => {
            return { start, end: start + 6, value: days.first, days, rule: 'weekday-past' }
          })
          const sentences = [{ start: 0, end: text.length, block: 0 }]
          const layers = { ...made.layers, sentences, names, dates, attributions }
          const ledger = buildLedger({ ...made.document, text }, layers)
          const ids = new Set(ledger.actors.map(({ id }) => id))
          expect(ids.size).toBe(ledger.actors.length)
          expect(ledger.statements.length).toBeLessThanOrEqual(attributions.length)
          const check = ({ start, end, text: words }: { start: number; end: number; text: string }) =>
            expect(text.slice(start, end)).toBe(words)
          for (const { content, cue, speaker, about, to, via, when } of ledger.statements) {
            content.forEach(check)
            if (cue) check(cue)
            if (speaker) check(speaker.span)
            if (when) check(when.span)
            for (const part of [...to, ...via]) check(part.span)
            for (const id of [
              ...about,
              ...[...to, ...via, ...(speaker ? [speaker] : [])].map(({ actor }) => actor),
            ])
              expect(ids).toContain(id)
          }
          for (const { mentions, name } of ledger.actors) {
            mentions.forEach(check)
            expect(name.length).toBeGreaterThan(0)
          }
          for (const { parts } of ledger.explanations) for (const { words } of parts) words.forEach(check)
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })
})
