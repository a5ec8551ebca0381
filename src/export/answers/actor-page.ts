// An actor's page: names, roles over time, what they said by month, to whom, of whom, who speaks of them, whom they met, and why the
// ledger holds the appearances to be one actor.
import type { ActorPage, ActorRef } from '../../store/answers.ts'
import { count } from '../row.ts'
import { fold, plain } from '../terminal-text.ts'
import { partsOf } from './actors.ts'
import { type AnswerWriter, type Screen, tableOf } from './answer-writer.ts'
import { barLines, monthBars } from './bars.ts'
import { apart, daysText, faint, idOf, title } from './found-text.ts'
import { statementLines } from './statement-table.ts'

export const actorPageWriter: AnswerWriter<ActorPage> = {
  format: 'hearsay-actor/1',
  lines: (actor, screen) =>
    apart([
      headLines(actor, screen),
      roleLines(actor, screen),
      monthLines(actor, screen),
      peopleLines('Speaks to', actor.spokenTo.map(saying), screen),
      peopleLines('Speaks of', actor.spokenAbout.map(saying), screen),
      peopleLines('Spoken of by', actor.spokenOfBy.map(saying), screen),
      peopleLines('Interactions with', actor.metWith.map(meeting), screen),
      actor.latest.length
        ? [...title('Latest statements', screen), ...statementLines(actor.latest, screen)]
        : [],
      whyLines(actor, screen),
      perhapsLines(actor, screen),
    ]),
  table: tableOf<ActorPage, readonly [ActorPage, Line]>(
    [
      ['actor', ([actor]) => idOf(actor)],
      ['name', ([{ name }]) => name],
      ['list', ([, { list }]) => list],
      ['item', ([, { item }]) => item],
      ['item_id', ([, { id }]) => (id === undefined ? null : `#${id}`)],
      ['rows', ([, { rows }]) => rows ?? null],
      ['first', ([, { first }]) => first ?? null],
      ['last', ([, { last }]) => last ?? null],
      ['score', ([, { score }]) => score ?? null],
    ],
    (actor) => linesOf(actor).map((line) => [actor, line] as const),
  ),
}

type Counted = ActorRef & { readonly rows: number }
const saying = ({ id, name, statements }: ActorRef & { readonly statements: number }): Counted => ({
  id,
  name,
  rows: statements,
})
const meeting = ({ id, name, interactions }: ActorRef & { readonly interactions: number }): Counted => ({
  id,
  name,
  rows: interactions,
})

function headLines(actor: ActorPage, screen: Screen): string[] {
  const days = daysText(actor.first, actor.last)
  return [
    ...title(`${actor.name} ${idOf(actor)}`, screen),
    ...fold(plain([actor.kind, partsOf(actor), days].filter(Boolean).join(' · ')), screen.width),
    ...(actor.aliases.length ? faint(`also written ${actor.aliases.join(', ')}`, screen) : []),
  ]
}

function roleLines({ rolesOverTime }: ActorPage, screen: Screen): string[] {
  if (rolesOverTime.length === 0) return []
  const lines = rolesOverTime.flatMap(({ role, first, last, documents }) => [
    ...fold(plain(role), screen.width - 2).map((line) => `  ${line}`),
    ...faint(
      [daysText(first, last), count(documents, 'article')].filter(Boolean).join(' · '),
      screen,
      '    ',
    ),
  ])
  return [...title('Roles', screen), ...lines]
}

function monthLines({ byMonth }: ActorPage, screen: Screen): string[] {
  if (byMonth.length === 0) return []
  const bars = monthBars(byMonth.map(({ month, statements }) => ({ month, value: statements })))
  return [...title('Statements by month', screen), ...barLines(bars, screen)]
}

function peopleLines(heading: string, people: readonly Counted[], screen: Screen): string[] {
  if (people.length === 0) return []
  const bars = people.map(({ id, name, rows }) => ({ label: name, value: rows, note: `${rows} · #${id}` }))
  return [...title(heading, screen), ...barLines(bars, screen)]
}

function whyLines({ why }: ActorPage, screen: Screen): string[] {
  if (why.length === 0) return []
  const lines = why.flatMap(({ reason, appearances }) =>
    fold(plain(`${count(appearances, 'article')}: ${reason}`), screen.width - 2).map((line) => `  ${line}`),
  )
  return [...title('Why these are one', screen), ...lines]
}

function perhapsLines({ id, perhapsSame }: ActorPage, screen: Screen): string[] {
  if (perhapsSame.length === 0) return []
  const lines = perhapsSame.flatMap((other) => [
    ...fold(`${plain(other.name)} #${other.id} (${other.score.toFixed(2)})`, screen.width - 2).map(
      (line) => `  ${line}`,
    ),
    ...faint(other.reasons.join(' · '), screen, '    '),
  ])
  const hint = `“hearsay actors merge ${id} ${perhapsSame[0]!.id}” makes two of them one.`
  return [...title('Perhaps the same', screen), ...lines, ...faint(hint, screen, '  ')]
}

interface Line {
  readonly list: string
  readonly item: string | null
  readonly id?: number
  readonly rows?: number
  readonly first?: string | null
  readonly last?: string | null
  readonly score?: number
}

/** One long table: a line for each item of each list. Statements are had by `hearsay search --speaker`. */
function linesOf(actor: ActorPage): Line[] {
  const people = (list: string, others: readonly Counted[]) =>
    others.map(({ id, name, rows }) => ({ list, item: name, id, rows }))
  const { first, last } = actor
  return [
    { list: 'statements', item: null, rows: actor.statements, first, last },
    { list: 'interactions', item: null, rows: actor.interactions },
    { list: 'documents', item: null, rows: actor.documents },
    ...actor.aliases.map((item) => ({ list: 'alias', item })),
    ...actor.rolesOverTime.map((one) => ({ ...one, list: 'role', item: one.role, rows: one.documents })),
    ...actor.byMonth.map(({ month, statements }) => ({ list: 'month', item: month, rows: statements })),
    ...people('spoken_to', actor.spokenTo.map(saying)),
    ...people('spoken_about', actor.spokenAbout.map(saying)),
    ...people('spoken_of_by', actor.spokenOfBy.map(saying)),
    ...people('met_with', actor.metWith.map(meeting)),
    ...actor.why.map(({ reason, appearances }) => ({ list: 'why', item: reason, rows: appearances })),
    ...actor.perhapsSame.map(({ id, name, score }) => ({ list: 'perhaps_same', item: name, id, score })),
  ]
}
