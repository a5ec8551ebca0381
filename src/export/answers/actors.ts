// Actors of a ledger as a list: whom a name fits, and how often each speaks.
import type { ActorFound, Page } from '../../store/answers.ts'
import { count } from '../row.ts'
import { blockOf, type Cell, columnsOf } from '../terminal-columns.ts'
import { plain } from '../terminal-text.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { apart, daysText, footOf, idOf } from './found-text.ts'
import { narrow } from './listing.ts'

export const actorsWriter: AnswerWriter<Page<ActorFound>> = {
  format: 'hearsay-actors/1',
  lines: (page, screen) => [...actorLines(page.items, screen), ...footOf(page, 'actor', screen)],
  table: tableOf<Page<ActorFound>, ActorFound>(
    [
      ['actor', idOf],
      ['name', ({ name }) => name],
      ['kind', ({ kind }) => kind],
      ['aliases', ({ aliases }) => aliases.join('; ')],
      ['roles', ({ roles }) => roles.join('; ')],
      ['documents', ({ documents }) => documents],
      ['statements', ({ statements }) => statements],
      ['interactions', ({ interactions }) => interactions],
      ['first', ({ first }) => first],
      ['last', ({ last }) => last],
    ],
    ({ items }) => items,
  ),
}

export function actorLines(actors: readonly ActorFound[], { width, paint }: Screen): string[] {
  if (actors.length === 0) return []
  if (width < narrow) {
    const blocks = actors.map((actor) =>
      blockOf(
        `${idOf(actor)} ${plain(actor.name)}`,
        [[['words', `${actor.kind}, ${partsOf(actor)}`]], knownAs(actor)],
        width,
        paint,
      ),
    )
    return apart(blocks)
  }
  const columns = [
    { name: '', share: 0.1 },
    { name: 'actor', share: 0.26 },
    { name: 'kind', share: 0.14 },
    { name: 'said', share: 0.08 },
    { name: 'did', share: 0.08 },
    { name: 'articles', share: 0.1 },
    { name: 'known as' },
  ]
  const cells = actors.map((actor): Cell[] => [
    [['faint', idOf(actor)]],
    [['speaker', plain(actor.name)]],
    [['words', plain(actor.kind)]],
    [['words', actor.statements ? `${actor.statements}` : '']],
    [['words', actor.interactions ? `${actor.interactions}` : '']],
    [['words', `${actor.documents}`]],
    knownAs(actor),
  ])
  return columnsOf(columns, cells, width, paint)
}

/** "34 statements, 5 interactions, 12 articles". */
export const partsOf = ({ statements, interactions, documents }: ActorFound): string =>
  [count(statements, 'statement'), count(interactions, 'interaction'), count(documents, 'article')].join(', ')

/** A few of the roles and other names; the page of the actor has them all. */
const shown = 4
function knownAs({ roles, aliases, first, last }: ActorFound): Cell {
  const names = [...roles.slice(0, shown), ...aliases.slice(0, shown)]
  const more = roles.length + aliases.length - names.length
  const parts = [...names, more > 0 ? `${more} more` : '', daysText(first, last)]
  return [['faint', plain(parts.filter(Boolean).join(' · '))]]
}
