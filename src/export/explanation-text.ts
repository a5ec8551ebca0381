// Why one row is what it is, for a person at a terminal: the row, then for each of its parts what put it there and from which words.
import type { Explanation } from '../ledger/explanation.ts'
import type { Report } from '../ledger/report.ts'
import { rowsOf } from './row.ts'
import { fold, pad, plain } from './terminal-text.ts'

/** null: the report has no statement of that id. */
export function explanationText(
  report: Report,
  explanations: readonly Explanation[],
  id: string,
  width = 100,
): string | null {
  const row = rowsOf(report).find(({ statement }) => statement.id === id)
  if (!row) return null
  const { statement } = row
  const lines = [
    ...fold(`${id} ${plain(row.speaker) || 'no source'}: ${plain(row.cue) || 'no cue'}`, width),
    ...indented(plain(row.content), width),
    ...fold(
      `${statement.kind} · ${statement.act}${statement.negated ? ' · negated' : ''} · confidence ${statement.confidence.toFixed(2)}`,
      width,
    ),
    '',
  ]
  const parts = explanations.find(({ statement }) => statement === id)?.parts ?? []
  if (parts.length === 0) lines.push('Nothing is recorded of how this row came about.')
  const names = Math.max(0, ...parts.map(({ role }) => role.length))
  const block = (name: string, text: string) =>
    fold(text, Math.max(width - names - 2, 20)).map((line, i) => `${pad(i ? '' : name, names)}  ${line}`)
  for (const { role, by, words, why, score } of parts) {
    lines.push(
      ...block(role, `${plain(by)}${score === undefined ? '' : ` (${score.toFixed(2)})`}: ${plain(why)}`),
    )
    for (const span of words) lines.push(...block('', `${span.start}–${span.end} ${plain(span.text)}`))
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

const indented = (text: string, width: number): string[] => fold(text, width - 2).map((line) => `  ${line}`)
