// Whether a quotation stands in a ledger: word for word, with other words, or not at all; who said it, where, and where first. What the
// two do not share stands in [brackets], as in `hearsay compare`.
import type { Verification } from '../../store/answers.ts'
import type { HitText } from '../hit-text.ts'
import { plainHits } from '../hit-text.ts'
import { count } from '../row.ts'
import { fold, plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { documentText, faint, nextPage, title } from './found-text.ts'
import { statementColumns, statementLines } from './statement-table.ts'

type Found = Verification['found'][number]

/** A verification, and the part of what was found that is to be shown. */
export interface VerificationPage extends Verification {
  readonly asked: string
  readonly next: string | null
  readonly total: number
}

export const verificationWriter: AnswerWriter<VerificationPage> = {
  format: 'hearsay-verification/1',
  lines: (answer, screen) => [
    ...title(verdictOf(answer), screen),
    ...(answer.first && answer.total > 1 ? fold(`first: ${documentText(answer.first)}`, screen.width) : []),
    ...answer.found.flatMap((found) => ['', ...foundLines(found, screen)]),
    ...(answer.next === null
      ? []
      : [
          '',
          ...faint(
            `${answer.found.length} of ${answer.total}. The next page: ${nextPage(answer.next)}`,
            screen,
          ),
        ]),
  ],
  table: tableOf<VerificationPage, readonly [VerificationPage, Found]>(
    [
      ['verdict', ([{ verdict }]) => verdict],
      ['likeness', ([, { likeness }]) => likeness],
      ['only_asked', ([, { difference }]) => onlyIn(difference, 'asked')],
      ['only_ledger', ([, { difference }]) => onlyIn(difference, 'ledger')],
      ...statementColumns.map(
        ([name, cell]) => [name, ([, found]: readonly [VerificationPage, Found]) => cell(found)] as const,
      ),
    ],
    (answer) => answer.found.map((found) => [answer, found] as const),
  ),
}

function verdictOf({ verdict, total }: VerificationPage): string {
  switch (verdict) {
    case 'verbatim':
      return `Verbatim: these words stand in the ledger (${count(total, 'statement')}, the nearest first).`
    case 'altered':
      return `Altered: the ledger has it in other words (${count(total, 'statement')}, the nearest first).`
    case 'absent':
      return 'Absent: the ledger has nothing like it. Try a few of its rarer words with “hearsay search”.'
  }
}

const likenessText: Record<Found['likeness'], string> = {
  exact: 'the same words',
  cut: 'a part of it',
  altered: 'other words in [brackets]',
}

function foundLines(found: Found, screen: Screen): string[] {
  const isChanged = found.likeness !== 'exact' && found.difference.length > 0
  return [
    ...faint(likenessText[found.likeness], screen),
    ...statementLines([found], screen, (row) =>
      isChanged ? marked(found.difference, 'ledger') : plainHits(row.words, []),
    ),
    ...(isChanged ? labelled('you asked', marked(found.difference, 'asked').text, screen) : []),
  ]
}

const labelled = (label: string, words: string, { width, paint }: Screen): string[] =>
  fold(`${label}: ${plain(words)}`, width).map((line) => paint('faint', line))

type Difference = Found['difference']

/** The words of one side; those that only it has in brackets, which are empty where only the other one has some. */
function marked(difference: Difference, side: 'asked' | 'ledger'): HitText {
  let text = ''
  const hits: [number, number][] = []
  let isOpen = false
  for (const run of difference) {
    if (run.of === 'both') {
      text += `${text ? ' ' : ''}${run.text.trim()}`
      isOpen = false
      continue
    }
    const words = run.of === side ? run.text.trim() : ''
    if (isOpen && text.endsWith('[]')) {
      // The other side's words stood here already: these are what this side has in their place.
      if (words) {
        text = `${text.slice(0, -2)}[${words}]`
        hits[hits.length - 1] = [hits.at(-1)![0], text.length]
      }
      continue
    }
    if (isOpen && !words) continue
    const start = text ? text.length + 1 : 0
    text += `${text ? ' ' : ''}[${words}]`
    hits.push([start, text.length])
    isOpen = true
  }
  return plainHits(text, hits)
}

const onlyIn = (difference: Difference, side: 'asked' | 'ledger'): string =>
  difference
    .filter(({ of }) => of === side)
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' … ')
