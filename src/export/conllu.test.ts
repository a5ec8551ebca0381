import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../ledger/report.ts'
import { segmentText } from '../pipeline.ts'
import { anyReport } from '../testing/any-report.ts'
import { exportedText } from '../testing/exported.ts'
import { ferryReport } from '../testing/report-fixture.ts'

interface Token {
  form: string
  misc: Map<string, string>
  start: number
  end: number
}
interface Sentence {
  comments: string[]
  tokens: Token[]
}

/** As the format is defined (universaldependencies.org/format.html): ten columns, sentences parted by an empty line. */
async function sentencesOf(report: Report): Promise<Sentence[]> {
  const text = await exportedText('conllu', [report])
  if (text === '') return []
  expect(text.endsWith('\n\n')).toBe(true)
  return text
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n')
      const comments = lines.filter((line) => /^# /.test(line) && !line.includes('\t'))
      const tokens = lines.slice(comments.length).map((line, i): Token => {
        const columns = line.split('\t')
        expect(columns).toHaveLength(10)
        expect(columns[0]).toBe(String(i + 1))
        for (const column of columns) expect(column).toMatch(/^\S+$/)
        expect(columns.slice(2, 9)).toEqual(Array(7).fill('_'))
        const misc = new Map(columns[9]!.split('|').map((pair) => pair.split('=') as [string, string]))
        const [start = NaN, end = NaN] = misc.get('TokenRange')!.split(':').map(Number)
        return { form: columns[1]!, misc, start, end }
      })
      // The sentence is its tokens, with a blank where nothing says otherwise.
      const glued = tokens.map(({ form, misc }, i) =>
        misc.get('SpaceAfter') === 'No' || i === tokens.length - 1 ? form : `${form} `,
      )
      expect(comments).toContain(`# text = ${glued.join('')}`)
      return { comments, tokens }
    })
}

describe('CoNLL-U', () => {
  test('tokens with the rows to which they belong', async () => {
    const sentences = await sentencesOf(ferryReport)
    const told = sentences[2]!.tokens.find(({ form }) => form === 'told')!
    expect(told.misc.get('Cue')).toBe('B-s1')
    expect(sentences[2]!.tokens.slice(0, 3).map(({ misc }) => misc.get('Content'))).toEqual([
      'B-s1',
      'I-s1',
      'I-s1',
    ])
    expect(sentences[2]!.comments.join('\n')).toMatch(
      /^# row s1 = s[0-9a-f]{16} \| Odalys Brandt \(actor 1\) \| indirect \| say$/m,
    )
    expect(sentences[0]!.comments.slice(0, 3)).toEqual([
      expect.stringMatching(/^# newdoc id = d[0-9a-f]{16}$/),
      '# title = Quillport keeps its night ferry, for now',
      '# newpar',
    ])
    const ids = sentences.map(({ comments }) => comments.find((line) => line.startsWith('# sent_id')))
    expect(new Set(ids).size).toBe(sentences.length)
  })

  test('words within words belong to both', async () => {
    const { text } = ferryReport.document
    const at = text.indexOf('ferry')
    const inner = { start: at, end: at + 5, text: 'ferry' }
    const outer = { start: 0, end: 40, text: text.slice(0, 40) }
    const row = { ...ferryReport.statements[11]!, cue: null }
    const statements = [
      { ...row, id: 's1', content: [outer] },
      { ...row, id: 's2', content: [inner] },
    ]
    const [first] = await sentencesOf({ ...ferryReport, statements, interactions: [] })
    expect(first!.tokens[4]!.misc.get('Content')).toBe('I-s1,B-s2')
    expect(first!.tokens[5]!.misc.get('Content')).toBe('I-s1')
  })

  test('whatever the article holds: each token is where it says, and all of them are there', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { text, blocks } = report.document
        const tokens = (await sentencesOf(report)).flatMap((sentence) => sentence.tokens)
        const characters = [...text]
        for (const { form, start, end } of tokens)
          expect(characters.slice(start, end).join('').toWellFormed()).toBe(form)
        expect(tokens.length).toBe(segmentText(text, blocks).tokens.length)
        for (const { id, content } of report.statements) {
          const tagged = tokens.filter(({ misc }) =>
            misc
              .get('Content')
              ?.split(',')
              .some((tag) => tag.slice(2) === id),
          )
          const within = segmentText(text, blocks).tokens.filter((token) =>
            content.some((span) => token.start < span.end && span.start < token.end),
          )
          expect(tagged.length).toBe(within.length)
        }
      }),
      { seed: 13, numRuns: 200 },
    )
  })
})
