// What a collection rests on: how many of its statements have a named source, a single one, or came by way of an agency.
import type { ActorRef, Audit } from '../../store/answers.ts'
import { count } from '../row.ts'
import type { AnswerWriter, Screen } from './answer-writer.ts'
import { barLines } from './bars.ts'
import { apart, title } from './found-text.ts'

export const auditWriter: AnswerWriter<Audit> = {
  format: 'hearsay-sources/1',
  lines: (audit, screen) =>
    apart([
      [
        ...title(`${count(audit.statements, 'statement')} in ${count(audit.documents, 'article')}`, screen),
        ...shareLines(audit, screen),
      ],
      peopleLines('Most quoted', audit.mostQuoted, audit.statements, screen),
      peopleLines('Carried by', audit.relays, audit.statements, screen),
      outletLines(audit, screen),
    ]),
  table: { head: ['list', 'name', 'id', 'measure', 'value'], rows: rowsOf },
}

function shareLines(audit: Audit, screen: Screen): string[] {
  const { statements, documents } = audit
  const of = (label: string, value: number, all: number) => ({
    label,
    value: all ? value / all : 0,
    note: noteOf(value, all),
  })
  const bars = [
    of('named source', audit.named, statements),
    of('source without a name', audit.unnamed, statements),
    of('no source given', audit.unsourced, statements),
    of('in one origin alone', audit.singleSource, statements),
    of('by way of a relay', audit.relayed, statements),
    of('articles that are copies', audit.copies, documents),
  ]
  return barLines(bars, screen, 1)
}

function peopleLines(
  heading: string,
  people: readonly (ActorRef & { readonly statements: number })[],
  all: number,
  screen: Screen,
): string[] {
  if (people.length === 0) return []
  const bars = people.map(({ id, name, statements }) => ({
    label: name,
    value: statements,
    note: `${noteOf(statements, all)} · #${id}`,
  }))
  return [...title(heading, screen), ...barLines(bars, screen)]
}

/** For each outlet the share of its statements whose source has no name. */
function outletLines({ outlets }: Audit, screen: Screen): string[] {
  if (outlets.length === 0) return []
  const bars = outlets.map(({ outlet, documents, copies, statements, unnamed }) => ({
    label: outlet || 'outlet not known',
    value: statements ? unnamed / statements : 0,
    note: [
      `${percent(unnamed, statements)} of ${statements}`,
      count(documents, 'article'),
      copies ? `${copies} copied` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return [...title('Sources without a name, by outlet', screen), ...barLines(bars, screen, 1)]
}

const noteOf = (value: number, all: number): string => `${percent(value, all)} (${value})`
const percent = (value: number, all: number): string => (all ? `${Math.round((value / all) * 100)} %` : '–')

type Line = readonly (string | number | null)[]

/** One long table: a measure a line. */
function rowsOf(audit: Audit): Line[] {
  const { mostQuoted, relays, outlets, ...whole } = audit
  return [
    ...Object.entries(whole).map(([name, value]): Line => ['all', null, null, snake(name), value]),
    ...mostQuoted.flatMap(({ id, name, statements, share }): Line[] => [
      ['most_quoted', name, `#${id}`, 'statements', statements],
      ['most_quoted', name, `#${id}`, 'share', share],
    ]),
    ...relays.map(({ id, name, statements }): Line => ['relay', name, `#${id}`, 'statements', statements]),
    ...outlets.flatMap(({ outlet, ...counts }) =>
      Object.entries(counts).map(([name, value]): Line => ['outlet', outlet, null, name, value]),
    ),
  ]
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
