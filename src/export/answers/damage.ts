// What is wrong with a ledger: where, and what.
import type { Page } from '../../store/answers.ts'
import type { Damage } from '../../store/store.ts'
import { plain } from '../terminal-text.ts'
import { type AnswerWriter, tableOf } from './answer-writer.ts'
import { footOf } from './found-text.ts'
import { listing } from './listing.ts'

export const damageWriter: AnswerWriter<Page<Damage>> = {
  format: 'hearsay-check/1',
  lines: (page, screen) => [
    ...listing(
      [{ name: 'where', share: 0.4 }, { name: 'what is wrong' }],
      page.items.map(({ where, what }) => [[['speaker', plain(where)]], [['words', plain(what)]]]),
      screen,
    ),
    ...footOf(page, 'fault', screen),
  ],
  table: tableOf<Page<Damage>, Damage>(
    [
      ['where', ({ where }) => where],
      ['what', ({ what }) => what],
    ],
    ({ items }) => items,
  ),
}
