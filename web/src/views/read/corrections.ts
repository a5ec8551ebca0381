// What a reader wants changed about a row, as judgements. Comes in: the row as it is and as it is wanted; goes out: one decision for
// each thing that differs. Also: a decision in words, for the history.
import type { Decision, SpeakerChoice } from '../../../../src/store/judgement.ts'
import type { Row } from './rows.ts'

export interface Wanted {
  /** Appearance key; '' for nobody whom the text names; undefined: as it is. */
  readonly speaker?: string | undefined
  readonly fields: Readonly<Record<string, unknown>>
}

export function decisionsOf(key: string, row: Row, { speaker, fields }: Wanted): Decision[] {
  const old = (row.statement ?? row.interaction) as unknown as Readonly<Record<string, unknown>>
  const decisions: Decision[] = []
  if (speaker !== undefined)
    decisions.push({ kind: 'speaker', row: key, speaker: speaker === '' ? null : { appearance: speaker } })
  for (const [field, value] of Object.entries(fields)) {
    const was = field === 'when' ? dayOf(old.when as Parameters<typeof dayOf>[0]) : old[field]
    if (was === value) continue
    decisions.push({ kind: 'field', row: key, field, value: field === 'when' && value === '' ? null : value })
  }
  return decisions
}

/** A day or period as a reader writes it; '' where there is none. */
export function dayOf(when: { readonly start: string; readonly end: string } | null): string {
  if (!when) return ''
  return when.start === when.end ? when.start : `${when.start}/${when.end}`
}

/** A day, a month, a year, or two of them with a slash between; '' for none. */
export const isDay = (words: string): boolean =>
  words === '' || /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(words)

export interface Said {
  /** What a row is called; null: it is not shown any more. */
  readonly rowName: (key: string) => string | null
  readonly actorName: (appearance: string) => string | null
  /** Words of a row that was marked wrong, where they are known. */
  readonly wrongWords: (key: string) => string | null
  readonly words: (span: { readonly start: number; readonly end: number }) => string
}

/** "Row 3: speaker is Talia Brandt". */
export function decisionText(decision: Decision, { rowName, actorName, wrongWords, words }: Said): string {
  const row = 'row' in decision ? `Row ${rowName(decision.row) ?? 'that is gone'}` : ''
  switch (decision.kind) {
    case 'reject':
      if (rowName(decision.row) !== null) return `${row} marked wrong`
      return `Marked wrong: ${wrongWords(decision.row) ?? 'a row'}`
    case 'speaker':
      return `${row}: speaker is ${speakerText(decision.speaker, actorName)}`
    case 'field':
      return `${row}: ${decision.field} is ${valueText(decision.value)}`
    case 'add-statement':
      return `Added: ${decision.content.map(words).join(' … ')}`
    case 'same-actor':
      return 'Actors held to be one'
    case 'other-actor':
      return 'An actor split off'
    case 'undo':
      return `Decision ${decision.judgement} taken back`
  }
}

function speakerText(choice: SpeakerChoice | null, actorName: Said['actorName']): string {
  if (choice === null) return 'nobody whom the text names'
  return 'name' in choice ? choice.name : (actorName(choice.appearance) ?? 'another actor')
}

const valueText = (value: unknown): string =>
  value === null ? 'not known' : value === true ? 'yes' : value === false ? 'no' : String(value)
