// Where an actor appears: the name and the roles that each article gives, and why it was held to be this actor.
import type { ActorRef, AppearanceFound, Page } from '../../store/answers.ts'
import type { Cell } from '../terminal-columns.ts'
import { plain } from '../terminal-text.ts'
import { type AnswerWriter, tableOf } from './answer-writer.ts'
import { actorText, documentColumns, documentText, footOf, title } from './found-text.ts'
import { listing } from './listing.ts'

export interface AppearancesPage extends Page<AppearanceFound> {
  readonly actor: ActorRef
}

export const appearancesWriter: AnswerWriter<AppearancesPage> = {
  format: 'hearsay-appearances/1',
  lines: (page, screen) => [
    ...title(actorText(page.actor), screen),
    ...listing(
      [{ name: 'appearance', share: 0.2 }, { name: 'named', share: 0.28 }, { name: 'where, and why' }],
      page.items.map(({ key, name, roles, document, why }): Cell[] => [
        [['faint', plain(key)]],
        [
          ['speaker', plain(name)],
          ['faint', plain(roles.join(' · '))],
        ],
        [
          ['words', documentText(document)],
          ['faint', plain(why)],
        ],
      ]),
      screen,
    ),
    ...footOf(page, 'appearance', screen),
  ],
  table: tableOf<AppearancesPage, AppearanceFound>(
    [
      ['appearance', ({ key }) => key],
      ['name', ({ name }) => name],
      ['roles', ({ roles }) => roles.join('; ')],
      ['why', ({ why }) => why],
      ...documentColumns<AppearanceFound>(({ document }) => document),
    ],
    ({ items }) => items,
  ),
}
