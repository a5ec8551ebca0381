// The rows of a report as tables for a terminal: columns where there is room, else a small block a row. What is less than the row
// itself (to whom, through whom, on which day, according to whom) stands faint under it.
import type { Report } from '../ledger/report.ts'
import { type ActorRow, actorRowsOf, byPart } from './actor-row.ts'
import { dateRowsOf } from './date-row.ts'
import {
  circumstancesOfInteraction,
  type InteractionRow,
  interactionRowsOf,
  pairOf,
} from './interaction-row.ts'
import type { Paint } from './paint.ts'
import { circumstancesOf, count, type Row, rowsOf, telling } from './row.ts'
import type { RowKind } from './row-kind.ts'
import { blockOf, type Cell, type Column, columnsOf } from './terminal-columns.ts'
import { plain } from './terminal-text.ts'

/** Narrower than this, columns would hold a word or two each. */
const narrow = 64
/** Narrower than this, a row tells its paragraph alone, not the positions in the text. */
const roomy = 90
type Table = (report: Report, width: number, paint: Paint) => string[]

interface Placed {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}
const placeOf = ({ paragraph, start, end }: Placed): string => `¶${paragraph} ${start}–${end}`

/** Columns, the place in the last of them. */
function placed<Item extends Placed>(
  items: readonly Item[],
  columns: readonly Column[],
  cellsOf: (item: Item) => readonly Cell[],
  width: number,
  paint: Paint,
): string[] {
  if (items.length === 0) return []
  const where = width < roomy ? ({ paragraph }: Placed) => `¶${paragraph}` : placeOf
  const rows = items.map((item) => [...cellsOf(item), [['faint', where(item)] as const]])
  return columnsOf([...columns, { name: width < roomy ? '' : 'where', share: 0.2 }], rows, width, paint)
}

/** A second line, faint, or none. */
function notes(parts: readonly string[]): Cell {
  const text = plain(parts.join(' · '))
  return text ? [['faint', text]] : []
}

function statementTable(report: Report, width: number, paint: Paint): string[] {
  const rows = rowsOf(report)
  if (width < narrow) {
    const blocks = rows.map((row) => {
      const head = `${plain(row.statement.id)} ${plain(row.speaker) || 'no source'}: ${cueOf(row)[0]![1]}`
      return blockOf(
        head,
        [[['words', plain(row.content)]], notes([...circumstancesOf(row), placeOf(row)])],
        width,
        paint,
      )
    })
    return apart(blocks)
  }
  const columns = [
    { name: '', share: 0.1 },
    { name: 'speaker', share: 0.22 },
    { name: 'cue', share: 0.15 },
    { name: 'words' },
  ]
  return placed(
    rows,
    columns,
    (row) => [
      [['faint', plain(row.statement.id)]],
      speakerOf(row),
      cueOf(row),
      [['words', plain(row.content)], ...notes(circumstancesOf(row))],
    ],
    width,
    paint,
  )
}

function speakerOf(row: Row): Cell {
  const speaker = plain(row.speaker)
  const words = plain(telling(row))
  if (!speaker) return [['faint', 'no source']]
  return [['speaker', speaker], ...(words ? [['faint', words] as const] : [])]
}

function cueOf({ cue, statement }: Row): Cell {
  if (cue) return [['cue', plain(cue)]]
  return [['faint', statement.continues ? `goes on from ${plain(statement.continues)}` : 'no cue']]
}

function interactionTable(report: Report, width: number, paint: Paint): string[] {
  const rows = interactionRowsOf(report)
  if (width < narrow) {
    const blocks = rows.map((row) => {
      const cells = [
        [['cue', `${actOf(row)}: ${plain(row.evidence)}`]] as const,
        notes([...circumstancesOfInteraction(row), placeOf(row)]),
      ]
      return blockOf(`${plain(row.interaction.id)} ${plain(pairOf(row))}`, cells, width, paint)
    })
    return apart(blocks)
  }
  const columns = [
    { name: '', share: 0.1 },
    { name: 'who → whom' },
    { name: 'act', share: 0.22 },
    { name: 'words', share: 0.22 },
  ]
  return placed(
    rows,
    columns,
    (row) => [
      [['faint', plain(row.interaction.id)]],
      [['speaker', plain(pairOf(row))], ...notes(circumstancesOfInteraction(row))],
      [['words', actOf(row)]],
      [['cue', plain(row.evidence)]],
    ],
    width,
    paint,
  )
}

/** "consult"; what is only planned, denied, refused or possible says so. */
const actOf = ({ interaction: { type, status } }: InteractionRow): string =>
  status === 'reported' ? type : `${type}, ${status}`

function actorTable(report: Report, width: number, paint: Paint): string[] {
  const rows = byPart(actorRowsOf(report))
  if (rows.length === 0) return []
  if (width < narrow) {
    const blocks = rows.map((row) =>
      blockOf(
        plain(row.actor.name),
        [
          [['words', plain([row.actor.kind, ...partsPlayed(row)].join(', '))]],
          notes([...row.actor.roles, ...row.actor.aliases]),
        ],
        width,
        paint,
      ),
    )
    return apart(blocks)
  }
  const columns = [
    { name: 'actor', share: 0.3 },
    { name: 'kind', share: 0.16 },
    { name: 'statements', share: 0.1 },
    { name: 'interactions', share: 0.1 },
    { name: 'known as' },
  ]
  const cells = rows.map((row): Cell[] => [
    [['speaker', plain(row.actor.name)]],
    [['words', row.actor.kind]],
    [['words', row.statements ? `${row.statements}` : '']],
    [['words', row.interactions ? `${row.interactions}` : '']],
    notes([...row.actor.roles, ...row.actor.aliases]),
  ])
  return columnsOf(columns, cells, width, paint)
}

const partsPlayed = ({ statements, interactions }: ActorRow): string[] => [
  ...(statements ? [count(statements, 'statement')] : []),
  ...(interactions ? [count(interactions, 'interaction')] : []),
]

function dateTable(report: Report, width: number, paint: Paint): string[] {
  const columns = [{ name: 'words' }, { name: 'day', share: 0.4 }, { name: 'rule', share: 0.3 }]
  return placed(
    dateRowsOf(report),
    columns,
    ({ date: { span, value, rule } }) => [
      [['words', plain(span.text)]],
      [['words', value?.replace('/', ' to ') ?? 'no day']],
      [['faint', plain(rule)]],
    ],
    width,
    paint,
  )
}

/** The tables by name. */
export const rowTables: Record<RowKind, Table> = {
  statements: statementTable,
  interactions: interactionTable,
  actors: actorTable,
  dates: dateTable,
}

const apart = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.flatMap((lines, i) => (i ? ['', ...lines] : [...lines]))
