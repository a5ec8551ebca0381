// What people decided, newest first: undone and orphaned decisions are shown as such, never left out.
import type { Span } from '../../document/span.ts'
import type { Page } from '../../store/answers.ts'
import type { Decision, Judgement, SpeakerChoice } from '../../store/judgement.ts'
import type { CsvCell, CsvColumn } from '../csv-line.ts'
import type { Cell } from '../terminal-columns.ts'
import { plain } from '../terminal-text.ts'
import { type AnswerWriter, tableOf } from './answer-writer.ts'
import { footOf } from './found-text.ts'
import { listing } from './listing.ts'

/** A decision as `hearsay import` takes it (src/store/parse-corrections.ts), so that one ledger's decisions can be made in another. */
const correctionColumns: readonly CsvColumn<Judgement>[] = [
  ['decision', ({ decision }) => decision.kind],
  ['row', ({ decision }) => ('row' in decision ? decision.row : null)],
  ['field', ({ decision }) => ('field' in decision ? decision.field : null)],
  ['value', ({ decision }) => valueCell(decision)],
  ['actor', ({ decision }) => actorsOf(decision)],
  ['other', ({ decision }) => ('appearances' in decision ? decision.appearances.join('; ') : null)],
  ['span', ({ decision }) => spanOf(decision)],
  ['document', ({ decision }) => ('document' in decision ? decision.document : null)],
  ['content', ({ decision }) => ('content' in decision ? decision.content.map(placeText).join('; ') : null)],
  ['cue', ({ decision }) => ('cue' in decision && decision.cue ? placeText(decision.cue) : null)],
]

const placeText = ({ start, end }: Span): string => `${start}-${end}`

function valueCell(decision: Decision): CsvCell {
  if (decision.kind === 'undo') return decision.judgement
  if (decision.kind === 'field') return decision.value === null ? null : String(decision.value)
  if (!('speaker' in decision)) return null
  if (decision.speaker === null) return decision.kind === 'speaker' ? 'nobody' : null
  return 'name' in decision.speaker ? decision.speaker.name : null
}

function actorsOf(decision: Decision): string | null {
  if (decision.kind === 'same-actor') return decision.actors.join('; ')
  const chosen = 'speaker' in decision ? decision.speaker : null
  return chosen && 'appearance' in chosen ? chosen.appearance : null
}

function spanOf(decision: Decision): string | null {
  const chosen = 'speaker' in decision ? decision.speaker : null
  return chosen && 'span' in chosen ? placeText(chosen.span) : null
}

export const judgementsWriter: AnswerWriter<Page<Judgement>> = {
  format: 'hearsay-judgements/1',
  lines: (page, screen) => [
    ...listing(
      [
        { name: '', share: 0.08 },
        { name: 'when', share: 0.18 },
        { name: 'by', share: 0.18 },
        { name: 'decision' },
      ],
      page.items.map((judgement): Cell[] => [
        [['faint', `${judgement.id}`]],
        [['faint', plain(judgement.at.slice(0, 16).replace('T', ' '))]],
        [['speaker', plain(judgement.by)]],
        [['words', plain(decisionText(judgement.decision))], ...notesOf(judgement)],
      ]),
      screen,
    ),
    ...footOf(page, 'judgement', screen),
  ],
  table: tableOf<Page<Judgement>, Judgement>(
    [
      ['judgement', ({ id }) => id],
      ['at', ({ at }) => at],
      ['by', ({ by }) => by],
      ...correctionColumns,
      ['note', ({ note }) => note ?? null],
      ['undone', ({ undone }) => undone],
      ['orphaned', ({ orphaned }) => orphaned],
      ['in_words', ({ decision }) => decisionText(decision)],
    ],
    ({ items }) => items,
  ),
}

const notesOf = ({ note, undone, orphaned }: Judgement): Cell => {
  const parts = [
    note ?? '',
    undone ? 'undone' : '',
    orphaned ? 'its row or actor is in no article any more' : '',
  ]
  const text = plain(parts.filter(Boolean).join(' · '))
  return text ? [['faint', text]] : []
}

/** "#12 and #40 are one actor". */
export function decisionText(decision: Decision): string {
  switch (decision.kind) {
    case 'same-actor':
      return `${decision.actors.join(' and ')} are one actor`
    case 'other-actor':
      return `${decision.appearances.join(' and ')}: another actor`
    case 'reject':
      return `${decision.row} is wrong`
    case 'speaker':
      return `${decision.row}: ${choiceText(decision.speaker)}`
    case 'field':
      return `${decision.row}: ${decision.field} is ${JSON.stringify(decision.value)}`
    case 'add-statement':
      return `${decision.document}: a statement that was missed, ${choiceText(decision.speaker)}`
    case 'undo':
      return `judgement ${decision.judgement} is undone`
  }
}

function choiceText(choice: SpeakerChoice | null): string {
  if (choice === null) return 'nobody whom the text names said it'
  return `said by ${'name' in choice ? choice.name : choice.appearance}`
}
