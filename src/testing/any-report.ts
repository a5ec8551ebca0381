// Reports of which every word is a stranger's, for property tests of exports: any characters in texts, names and addresses, and spans
// anywhere in the text. What holds of a real report holds of these: spans are slices, cut at whole characters and never blank; ids are
// known.
import fc from 'fast-check'
import type { Block } from '../document/document.ts'
import { interactionTypes } from '../document/layers/interactions.ts'
import { type Quoted, quote } from '../document/span.ts'
import type { Report } from '../ledger/report.ts'
import { ferryReport } from './report-fixture.ts'

const nasty = [
  '=1+1',
  '-2',
  '@SUM(A1)',
  '\tx',
  'a\rb',
  'line\r\nbreak',
  'say "x"',
  "it's",
  '<b>&amp;',
  ']]>',
  '\\',
  '\u0000',
  '\u0007\u001b',
  '\u0085\u2028\u2029',
  '\u200b',
  '\ud800',
  '\ufffe',
  '🚢🚢',
  '𝔘nicode 陳',
  'e\u0301',
  '  ',
  '_',
  '|',
  'T1\tContent 0 5\tx',
  '# text = x',
  '__proto__',
]

const words: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }), fc.string()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(' '))
  .filter((text) => text.trim() !== '')

/** Two shares of a text. */
const place = fc.tuple(fc.nat(10_000), fc.nat(10_000))

const sketch = fc.record({
  paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
  names: fc.array(words, { minLength: 1, maxLength: 3 }),
  title: fc.option(words),
  publisher: fc.option(words),
  url: fc.option(fc.oneof(words, fc.webUrl())),
  published: fc.constantFrom(null, '2031-05-08', '2031-05-08T09:30:00+02:00'),
  rows: fc.array(fc.tuple(place, place, place, fc.nat(1000)), { maxLength: 4 }),
})

export const anyReport: fc.Arbitrary<Report> = sketch.map(
  ({ paragraphs, names, title, publisher, url, published, rows }) => {
    const { text, blocks } = layOut(paragraphs)
    const at = spansOf(text)
    const local = (n: number) => `a${(n % names.length) + 1}`
    const when = (n: number, span: Quoted) =>
      [null, { start: '2031-05-07', end: '2031-05-07' }, { start: '2031', end: '2031' }].map(
        (days) => days && { ...days, span, rule: 'calendar' },
      )[n % 3]!
    return {
      ...ferryReport,
      document: { ...ferryReport.document, title, publisher, url, published, text, blocks, removed: [] },
      actors: names.map((name, i) => ({
        id: `a${i + 1}`,
        name,
        kind: (['person', 'organization', 'country', 'group', 'unnamed', 'document'] as const)[
          (i + rows.length) % 6
        ]!,
        aliases: [`${name}x`],
        roles: [name],
        mentions: [],
      })),
      statements: rows.map(([a, b, c, n], i) => ({
        id: `s${i + 1}`,
        kind: (['direct', 'indirect', 'mixed'] as const)[n % 3]!,
        act: 'say' as const,
        speaker: n % 4 ? { actor: local(n), span: at(a), basis: 'named' as const } : null,
        cue: n % 5 ? { ...at(b), lemma: at(b).text } : null,
        content: n % 2 ? [at(c)] : [at(a), at(b)].sort((x, y) => x.start - y.start),
        to: n % 3 ? [{ actor: local(n + 1), span: at(b) }] : [],
        via: n % 2 ? [{ actor: local(n + 2), span: at(c) }] : [],
        when: when(n, at(a)),
        about: [local(n)],
        negated: n % 7 === 0,
        continues: i > 0 && n % 6 === 0 ? `s${i}` : null,
        confidence: (n % 11) / 10,
      })),
      interactions: rows.map(([a, b, c, n], i) => {
        const type = interactionTypes[n % interactionTypes.length]!
        return {
          id: `i${i + 1}`,
          type,
          plover: type.toUpperCase() as Uppercase<typeof type>,
          actor: [{ actor: local(n), span: at(a) }],
          recipient: n % 3 ? [{ actor: local(n + 1), span: at(b) }] : [],
          status: (['reported', 'denied', 'planned'] as const)[n % 3]!,
          accordingTo: n % 2 ? `s${i + 1}` : null,
          when: when(n + 1, at(b)),
          evidence: at(c),
          confidence: 1,
        }
      }),
      dates: [],
    }
  },
)

function layOut(paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  for (const words of paragraphs) {
    if (text) text += '\n\n'
    blocks.push({ start: text.length, end: text.length + words.length, kind: 'paragraph' })
    text += words
  }
  return { text, blocks }
}

/** A span from two shares of the text, at whole characters; the whole text where that would be blank. */
function spansOf(text: string): (place: readonly [number, number]) => Quoted {
  const ends = [0]
  for (const character of text) ends.push(ends.at(-1)! + character.length)
  return ([a, b]) => {
    const first = a % (ends.length - 1)
    const last = first + 1 + (b % (ends.length - 1 - first))
    const span = quote(text, { start: ends[first]!, end: ends[last]! })
    return span.text.trim() === '' ? quote(text, { start: 0, end: text.length }) : span
  }
}
