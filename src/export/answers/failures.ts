// Articles that could not be read, with the reason.

import type { Page } from '../../store/answers.ts'
import type { Failure } from '../../store/store.ts'
import type { Cell } from '../terminal-columns.ts'
import { plain } from '../terminal-text.ts'
import { type AnswerWriter, tableOf } from './answer-writer.ts'
import { footOf } from './found-text.ts'
import { listing } from './listing.ts'

export const failuresWriter: AnswerWriter<Page<Failure>> = {
  format: 'hearsay-failures/1',
  lines: (page, screen) => [
    ...listing(
      [{ name: 'article', share: 0.45 }, { name: 'reason' }, { name: 'tried', share: 0.1 }],
      page.items.map(({ place, reason, at, attempts }): Cell[] => [
        [
          ['speaker', plain(place.source)],
          ...(place.record === null ? [] : [['faint', plain(place.record)] as const]),
        ],
        [
          ['words', plain(reason)],
          ['faint', plain(at.slice(0, 10))],
        ],
        [['words', `${attempts}×`]],
      ]),
      screen,
    ),
    ...footOf(page, 'failure', screen),
  ],
  table: tableOf<Page<Failure>, Failure>(
    [
      ['source', ({ place }) => place.source],
      ['record', ({ place }) => place.record],
      ['reason', ({ reason }) => reason],
      ['at', ({ at }) => at],
      ['attempts', ({ attempts }) => attempts],
    ],
    ({ items }) => items,
  ),
}
