// Who did what to whom, added up over a ledger: a line for each pair, sort of act and status. `origins` counts articles that are no
// copies of one another, so that one agency's report in forty papers counts once.
import type { Network, NetworkEdge } from '../../store/answers.ts'
import { count } from '../row.ts'
import { blockOf, type Cell, columnsOf } from '../terminal-columns.ts'
import { fold, plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { apart, daysText, nextPage } from './found-text.ts'
import { narrow } from './listing.ts'

/** A network, and the part of its edges that is to be shown. */
export interface NetworkPage extends Network {
  readonly next: string | null
  /** Edges over all pages. */
  readonly total: number
}

/** Most origins first, then most rows; ids part what is alike. */
export const byWeight = (a: NetworkEdge, b: NetworkEdge): number =>
  b.origins - a.origins ||
  b.rows - a.rows ||
  a.actor - b.actor ||
  a.recipient - b.recipient ||
  compare(a.type, b.type) ||
  compare(a.status, b.status)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Named extends NetworkEdge {
  readonly who: string
  readonly whom: string
}

export const networkWriter: AnswerWriter<NetworkPage> = {
  format: 'hearsay-network/1',
  lines: (network, screen) => [...edgeLines(named(network), screen), ...footLines(network, screen)],
  table: tableOf<NetworkPage, Named>(
    [
      ['actor', ({ who }) => who],
      ['actor_id', ({ actor }) => `#${actor}`],
      ['type', ({ type }) => type],
      ['status', ({ status }) => status],
      ['recipient', ({ whom }) => whom],
      ['recipient_id', ({ recipient }) => `#${recipient}`],
      ['rows', ({ rows }) => rows],
      ['origins', ({ origins }) => origins],
      ['first', ({ first }) => first],
      ['last', ({ last }) => last],
      ['examples', ({ examples }) => examples.join('; ')],
    ],
    named,
  ),
}

function named({ nodes, edges }: Network): Named[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const nameOf = (id: number) => names.get(id) ?? `#${id}`
  return edges.map((edge) => ({ ...edge, who: nameOf(edge.actor), whom: nameOf(edge.recipient) }))
}

function edgeLines(edges: readonly Named[], { width, paint }: Screen): string[] {
  if (edges.length === 0) return []
  if (width < narrow) {
    const blocks = edges.map((edge) =>
      blockOf(
        plain(`${edge.who} → ${edge.whom}`),
        [[['cue', actOf(edge)]], [['faint', [weightOf(edge), daysOf(edge)].filter(Boolean).join(' · ')]]],
        width,
        paint,
      ),
    )
    return apart(blocks)
  }
  const columns = [
    { name: 'who → whom' },
    { name: 'act', share: 0.22 },
    { name: 'articles', share: 0.1 },
    { name: 'rows', share: 0.08 },
    { name: 'when', share: 0.26 },
  ]
  const cells = edges.map((edge): Cell[] => [
    [
      ['speaker', plain(`${edge.who} → ${edge.whom}`)],
      ['faint', `#${edge.actor} → #${edge.recipient}`],
    ],
    [['cue', actOf(edge)]],
    [['words', `${edge.origins}`]],
    [['words', `${edge.rows}`]],
    [['faint', daysOf(edge)]],
  ])
  return columnsOf(columns, cells, width, paint)
}

const actOf = ({ type, status }: NetworkEdge): string =>
  plain(status === 'reported' ? type : `${type}, ${status}`)
const weightOf = ({ rows, origins }: NetworkEdge): string =>
  `${count(rows, 'row')} in ${count(origins, 'article')}`
const daysOf = ({ first, last }: NetworkEdge): string => daysText(first, last)

function footLines({ nodes, edges, next, total }: NetworkPage, { width, paint }: Screen): string[] {
  if (edges.length === 0) return []
  const all = edges.length === total ? count(total, 'pair') : `${edges.length} of ${count(total, 'pair')}`
  const text = `${all} between ${count(nodes.length, 'actor')}, copies of one article counted once`
  const more = next === null ? '' : `. The next page: ${nextPage(next)}`
  return ['', ...fold(text + more, width).map((line) => paint('faint', line))]
}
