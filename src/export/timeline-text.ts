// The days of an article for a person at a terminal: each day with what was said and what happened then, the words that give the day,
// and where they stand. What has no day is counted at the end.
import type { Quoted } from '../document/span.ts'
import type { Report } from '../ledger/report.ts'
import { type Entry, timelineOf } from '../ledger/timeline.ts'
import { interactionRowsOf, pairOf, tellerOf } from './interaction-row.ts'
import { inBlackAndWhite, inColor, type Paint } from './paint.ts'
import type { ReportWriter } from './report-writer.ts'
import { count, dayName, paragraphOf, rowsOf } from './row.ts'
import { columnsFor, headOf, type TableOptions } from './table.ts'
import type { Cell } from './terminal-columns.ts'
import { fold, plain } from './terminal-text.ts'

export function timelineWriter(options: Omit<TableOptions, 'rows'> = {}): ReportWriter {
  let written = 0
  return {
    open: () => '',
    write: (report) => `${written++ ? '\n\n' : ''}${timelineText(report, options)}`,
    close: () => '',
  }
}

function timelineText(report: Report, { width, color = false }: Omit<TableOptions, 'rows'>): string {
  const columns = columnsFor(width)
  const paint = color ? inColor : inBlackAndWhite
  const { days, undated } = timelineOf(report)
  const describe = describer(report)
  const lines = [...headOf(report, columns, paint), '']
  for (const { start, end, entries } of days) {
    lines.push(...fold(dayName(start, end), columns).map((line) => paint('strong', line)))
    for (const entry of entries) lines.push(...entryLines(entry, describe, columns, paint))
    lines.push('')
  }
  lines.push(...fold(undatedText(undated, days.length), columns).map((line) => paint('faint', line)))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function entryLines(
  entry: Entry,
  describe: (entry: Entry) => readonly Cell[],
  width: number,
  paint: Paint,
): string[] {
  const label = entry.kind === 'date' ? '' : plain(entry.row ?? '')
  const margin = ' '.repeat(6)
  const lines = describe(entry).flatMap((cell) =>
    cell.flatMap(([style, text]) => fold(text, width - margin.length).map((line) => paint(style, line))),
  )
  return lines.map((line, i) => (i ? margin : `  ${label}`.padEnd(margin.length - 1).concat(' ')) + line)
}

function describer(report: Report): (entry: Entry) => readonly Cell[] {
  const statements = new Map(rowsOf(report).map((row) => [row.statement.id, row]))
  const interactions = new Map(interactionRowsOf(report).map((row) => [row.interaction.id, row]))
  return ({ kind, row, evidence, day, rule }) => {
    const told = (words: readonly Quoted[]): Cell => [
      ['words', plain(words.map(({ text }) => text).join(' … '))],
    ]
    const from: Cell = [['faint', plain(`“${day.text}” (${rule}) · ¶${paragraphOf(report, day)}`)]]
    const statement = kind === 'statement' && row !== null ? statements.get(row) : undefined
    if (statement) {
      const {
        speaker,
        cue,
        to,
        statement: { negated },
      } = statement
      const head = [
        speaker || 'no source',
        cue || 'goes on',
        negated ? 'negated' : '',
        to.length ? `to ${to.join(', ')}` : '',
      ]
      return [[['speaker', plain(head.filter(Boolean).join(' · '))]], told(evidence), from]
    }
    const interaction = kind === 'interaction' && row !== null ? interactions.get(row) : undefined
    if (interaction) {
      const { type, status } = interaction.interaction
      const act = `${type}${status === 'reported' ? '' : `, ${status}`}: ${interaction.evidence}`
      return [
        [['speaker', plain(pairOf(interaction))]],
        [['words', plain(`${act}, ${tellerOf(interaction)}`)]],
        from,
      ]
    }
    const inside = row === null ? '' : ` · in ${row}`
    return [
      told(evidence),
      [['faint', plain(`“${day.text}” (${rule}) · ¶${paragraphOf(report, day)}${inside}`)]],
    ]
  }
}

function undatedText(
  { statements, interactions, dates }: ReturnType<typeof timelineOf>['undated'],
  days: number,
): string {
  const parts = [
    statements.length ? count(statements.length, 'statement') : '',
    interactions.length ? count(interactions.length, 'interaction') : '',
    dates.length
      ? `${count(dates.length, 'expression')} that cannot be placed (${dates.map(({ text }) => `“${plain(text)}”`).join(', ')})`
      : '',
  ].filter(Boolean)
  if (parts.length === 0) return days ? 'every row has a day' : 'no rows and no dates'
  return `without a day: ${parts.join(', ')}`
}
