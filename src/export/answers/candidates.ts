// Pairs of actors that could be one, with the reasons for and against; a person decides.
import type { CandidateFound, Page } from '../../store/answers.ts'
import { count } from '../row.ts'
import { fold, plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { apart, faint, footOf, idOf } from './found-text.ts'

export const candidatesWriter: AnswerWriter<Page<CandidateFound>> = {
  format: 'hearsay-candidates/1',
  lines: (page, screen) => [
    ...apart(page.items.map((candidate) => candidateLines(candidate, screen))),
    ...footOf(page, 'pair', screen),
  ],
  table: tableOf<Page<CandidateFound>, CandidateFound>(
    [
      ['a', ({ a }) => idOf(a)],
      ['a_name', ({ a }) => a.name],
      ['a_documents', ({ a }) => a.documents],
      ['b', ({ b }) => idOf(b)],
      ['b_name', ({ b }) => b.name],
      ['b_documents', ({ b }) => b.documents],
      ['score', ({ score }) => score],
      ['reasons', ({ reasons }) => reasons.join('; ')],
    ],
    ({ items }) => items,
  ),
}

function candidateLines({ a, b, score, reasons }: CandidateFound, screen: Screen): string[] {
  const { width, paint } = screen
  const nameOf = (one: CandidateFound['a']) => `${idOf(one)} ${one.name} (${count(one.documents, 'article')})`
  return [
    ...fold(plain(`${nameOf(a)} and ${nameOf(b)}`), width).map((line) => paint('speaker', line)),
    ...faint([score.toFixed(2), ...reasons].join(' · '), screen, '  '),
  ]
}
