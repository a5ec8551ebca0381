// The days of a ledger in order: what was said and what happened on each, and which article has it.
import type { ActorRef, Page, TimelineEntry } from '../../store/answers.ts'
import { dayName, periodText } from '../row.ts'
import { fold, plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { documentColumns, documentText, faint, footOf, idsOf, namesOf, title } from './found-text.ts'

export const timelineAnswerWriter: AnswerWriter<Page<TimelineEntry>> = {
  format: 'hearsay-ledger-timeline/1',
  lines: (page, screen) => [...dayLines(page.items, screen), ...footOf(page, 'row', screen)],
  table: tableOf<Page<TimelineEntry>, TimelineEntry>(
    [
      ['start', ({ start }) => start],
      ['end', ({ end }) => end],
      ['kind', ({ kind }) => kind],
      ['row', ({ key }) => key],
      ['who', ({ who }) => namesOf(who)],
      ['who_ids', ({ who }) => idsOf(who)],
      ['act', ({ act }) => act],
      ['status', ({ status }) => status],
      ['whom', ({ whom }) => namesOf(whom)],
      ['whom_ids', ({ whom }) => idsOf(whom)],
      ['words', ({ words }) => words],
      ['rule', ({ rule }) => rule],
      ...documentColumns<TimelineEntry>(({ document }) => document),
    ],
    ({ items }) => items,
  ),
}

function dayLines(entries: readonly TimelineEntry[], screen: Screen): string[] {
  const lines: string[] = []
  let day = ''
  for (const entry of entries) {
    const name = dayHeading(entry)
    if (name !== day) lines.push(...(day ? [''] : []), ...title(name, screen))
    day = name
    lines.push(...entryLines(entry, screen))
  }
  return lines
}

const dayHeading = ({ start, end }: TimelineEntry): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(start) ? dayName(start, end) : periodText(start, end)

function entryLines(entry: TimelineEntry, { width, paint }: Screen): string[] {
  const { words, rule, document, key } = entry
  const indented = (text: string) => fold(plain(text), width - 4)
  return [
    ...fold(plain(whoText(entry)), width - 2).map((line) => `  ${paint('speaker', line)}`),
    ...indented(words).map((line) => `    ${paint('words', line)}`),
    ...faint([key, documentText(document), rule].filter(Boolean).join(' · '), { width, paint }, '    '),
  ]
}

/** "Talia Brandt · deny · to reporters"; "Oskar Lendvai → Talia Brandt · accuse, planned". */
function whoText({ kind, who, whom, act, status }: TimelineEntry): string {
  const names = (actors: readonly ActorRef[]) => actors.map(({ name }) => name).join(', ')
  if (kind === 'interaction')
    return `${names(who) || '?'} → ${names(whom) || '?'} · ${act}${status && status !== 'reported' ? `, ${status}` : ''}`
  return [names(who) || 'no source', act, whom.length ? `to ${names(whom)}` : ''].filter(Boolean).join(' · ')
}
