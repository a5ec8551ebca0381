// Where a ledger disagrees with itself: what one denies and another says, accusations and their counters, one act with two statuses or
// on two days. Both sides with their words; which one is right is not said.
import type { DisputeFound, DisputeSide, Page } from '../../store/answers.ts'
import type { CsvColumn } from '../csv-line.ts'
import { fold, plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { apart, documentColumns, documentText, faint, footOf, idsOf, namesOf } from './found-text.ts'

export const disputesWriter: AnswerWriter<Page<DisputeFound>> = {
  format: 'hearsay-disputes/1',
  lines: (page, screen) => [
    ...apart(page.items.map((dispute) => disputeLines(dispute, screen))),
    ...footOf(page, 'dispute', screen),
  ],
  table: tableOf<Page<DisputeFound>, DisputeFound>(
    [
      ['kind', ({ kind }) => kind],
      ['reason', ({ reason }) => reason],
      ...sideColumns('a'),
      ...sideColumns('b'),
    ],
    ({ items }) => items,
  ),
}

function sideColumns(side: 'a' | 'b'): CsvColumn<DisputeFound>[] {
  const columns: readonly CsvColumn<DisputeSide>[] = [
    ['row', ({ key }) => key],
    ['who', ({ who }) => namesOf(who)],
    ['who_ids', ({ who }) => idsOf(who)],
    ['day', ({ day }) => day],
    ['words', ({ words }) => words],
    ...documentColumns<DisputeSide>(({ document }) => document),
  ]
  return columns.map(([name, cell]) => [`${side}_${name}`, (dispute) => cell(dispute[side])])
}

function disputeLines({ kind, reason, a, b }: DisputeFound, screen: Screen): string[] {
  const { width, paint } = screen
  return [
    ...fold(plain(`${kind}: ${reason}`), width).map((line) => paint('cue', line)),
    ...sideLines('A', a, screen),
    ...sideLines('B', b, screen),
  ]
}

function sideLines(
  letter: string,
  { who, words, day, document, key }: DisputeSide,
  screen: Screen,
): string[] {
  const { width, paint } = screen
  const names = plain(
    [who.map(({ name }) => name).join(', ') || 'no source', day ?? ''].filter(Boolean).join(' · '),
  )
  return [
    ...fold(names, width - 4).map((line, i) => `  ${i ? ' ' : letter} ${paint('speaker', line)}`),
    ...fold(plain(words), width - 4).map((line) => `    ${paint('words', line)}`),
    ...faint(`${key} · ${documentText(document)}`, screen, '    '),
  ]
}
