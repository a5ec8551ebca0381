// Two articles side by side for a person at a terminal: what both say, what they say in different words, what one denies. Each entry
// shows the words of both; a quotation in different words has them in [brackets].
import type { Comparison, Denied, Differing, SameSpeaker, Shared, Side } from '../compare/comparison.ts'
import type { Quoted } from '../document/span.ts'
import type { Report } from '../ledger/report.ts'
import { circumstancesOfInteraction, interactionRowsOf, pairOf } from './interaction-row.ts'
import { inBlackAndWhite, inColor, type Paint, type Style } from './paint.ts'
import { circumstancesOf, count, paragraphOf, rowsOf } from './row.ts'
import { columnsFor, headOf, type TableOptions } from './table.ts'
import { fold, plain } from './terminal-text.ts'

type Letter = 'A' | 'B'

/** A line of an entry: what stands in the margin, and the words. */
type Line = readonly [margin: string, style: Style, words: string]

export function comparisonText(
  { shared, differing, denied }: Comparison,
  reports: readonly [Report, Report],
  { width, color = false }: Omit<TableOptions, 'rows'> = {},
): string {
  const columns = columnsFor(width)
  const paint = color ? inColor : inBlackAndWhite
  const tell = { A: tellerFor(reports[0]), B: tellerFor(reports[1]) }
  const sections = [
    [`${count(shared.length, 'row')} with the same words`, shared.map((one) => sharedLines(one, tell))],
    [
      `${count(differing.length, 'quotation')} in different words`,
      differing.map((one) => differingLines(one, tell)),
    ],
    [
      `${count(denied.length, 'row')} that one denies and the other reports`,
      denied.map((one) => deniedLines(one, tell)),
    ],
  ] as const
  const lines = [
    ...articleLines('A', reports[0], columns, paint),
    ...articleLines('B', reports[1], columns, paint),
    ...sections.flatMap(([title, entries]) => [
      '',
      ...fold(title, columns).map((line) => paint('strong', line)),
      ...entries.flatMap((entry, i) => [...(i ? [''] : []), ...entryLines(entry, columns, paint)]),
    ]),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function articleLines(letter: Letter, report: Report, width: number, paint: Paint): string[] {
  return headOf(report, width - 3, paint).map((line, i) => `${i ? ' ' : letter}  ${line}`)
}

function entryLines(entry: readonly Line[], width: number, paint: Paint): string[] {
  const margin = Math.max(...entry.map(([label]) => label.length)) + 2
  return entry.flatMap(([label, style, words]) =>
    fold(plain(words), Math.max(width - margin - 2, 10)).map(
      (line, i) => `  ${paint('faint', (i ? '' : label).padEnd(margin))}${paint(style, line)}`,
    ),
  )
}

interface Told {
  readonly who: string
  readonly more: string
  /** The cue of a statement: it stands beside its speaker, so it need not stand before its content too. */
  readonly cue?: string
}

/** Who a row belongs to, and what goes with it, by the row's id. */
type Tell = (row: string) => Told

function tellerFor(report: Report): Tell {
  const rows = new Map<string, Told>()
  for (const row of rowsOf(report)) {
    const cue = row.cue || (row.statement.continues ? 'goes on' : '')
    const more = [...circumstancesOf(row), `¶${paragraphOf(report, row)}`].join(' · ')
    const who = [row.speaker || 'no source', cue].filter(Boolean).join(' · ')
    rows.set(row.statement.id, { who, more, ...(row.cue ? { cue: row.cue } : {}) })
  }
  for (const row of interactionRowsOf(report)) {
    const { type, status } = row.interaction
    const more = [...circumstancesOfInteraction(row), `¶${paragraphOf(report, row)}`].join(' · ')
    rows.set(row.interaction.id, { who: `${pairOf(row)} · ${type}, ${status}`, more })
  }
  return (id) => rows.get(id) ?? { who: id, more: '' }
}

type Tells = Readonly<Record<Letter, Tell>>

const joined = (spans: readonly Quoted[]): string => spans.map(({ text }) => text).join(' … ')

const speakerNote: Record<SameSpeaker, string> = {
  same: '',
  other: 'the two name different speakers',
  unsure: 'whether the speaker is the same, the names do not tell',
}

function sideLines(letter: Letter, side: Side, words: string, tell: Tells, style: Style = 'words'): Line[] {
  const { who, more } = tell[letter](side.row)
  return [
    [`${letter} ${side.row}`, 'speaker', who],
    ['', style, words],
    ['', 'faint', more],
  ]
}

function sharedLines({ extent, speakers, a, b }: Shared, tell: Tells): Line[] {
  const words = [joined(a.evidence), joined(b.evidence)] as const
  const notes = [extent === 'cut' ? 'cut: one gives more than these words' : '', speakerNote[speakers]]
  return [...sideLines('A', a, words[0], tell), ...sideLines('B', b, words[1], tell), ...noteLines(notes)]
}

const noteLines = (notes: readonly string[]): Line[] => {
  const text = notes.filter(Boolean).join(' · ')
  return text ? [['', 'faint', text]] : []
}

/**
 * Words that only this side has stand in brackets; where it has none and the other does, the brackets are empty. Words before or
 * behind all that both say were cut, not changed: they are "…".
 */
function differingLines({ speakers, a, b, steps }: Differing, tell: Tells): Line[] {
  const marked = (side: 'a' | 'b') =>
    steps
      .map((step, i) => {
        if (step.same) return joined(step[side])
        const isEnd = i === 0 || i === steps.length - 1
        if (isEnd && (step.a.length === 0 || step.b.length === 0)) return step[side].length ? '…' : ''
        return `[${joined(step[side])}]`
      })
      .filter(Boolean)
      .join(' ')
  return [
    ...sideLines('A', a, marked('a'), tell),
    ...sideLines('B', b, marked('b'), tell),
    ...noteLines([speakerNote[speakers]]),
  ]
}

function deniedLines({ by, a, b, words: common }: Denied, tell: Tells): Line[] {
  const words = (letter: Letter, { row, evidence }: Side) => {
    const isCue = evidence.length > 1 && evidence[0]!.text === tell[letter](row).cue
    const verb = by === letter.toLowerCase() ? 'denies' : 'reports'
    return `${verb}: ${joined(isCue ? evidence.slice(1) : evidence)}`
  }
  return [
    ...sideLines('A', a, words('A', a), tell),
    ...sideLines('B', b, words('B', b), tell),
    ...noteLines([common.length ? `words in common: ${common.join(', ')}` : '']),
  ]
}
