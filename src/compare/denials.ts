// What one article denies and the other reports. Comes in: the rows of both; goes out: pairs of a denying row and a reporting one.
// Mechanical: interactions of one type between actors of like names, one of them denied or refused, the other reported; statements of
// opposite sense with enough words in common and an actor in common. Whether the two mean one event is for the reader to say.
//   “denied that talks took place” · “talks took place”       near miss: “declined to say whether” · “said that” (nothing is denied)
import type { Interaction, Report, Statement, When } from '../ledger/report.ts'
import { type Claim, claimOf, findDenial, wordsOfNames } from './claims.ts'
import type { Denied, Side } from './comparison.ts'
import type { Likeness } from './like-actors.ts'

type Pairs = { a: string; b: string }[]

/** Acts in which the two sides stand alike: who met whom is who met by whom. */
export const mutual: ReadonlySet<Interaction['type']> = new Set(['consult', 'agree', 'cooperate'])

export function findDeniedInteractions(a: Report, b: Report, likeness: Likeness): Denied[] {
  const denied: Denied[] = []
  const ofType = Map.groupBy(b.interactions, ({ type }) => type)
  for (const x of a.interactions)
    for (const y of ofType.get(x.type) ?? []) {
      const by =
        isDenied(x) && y.status === 'reported' ? 'a' : isDenied(y) && x.status === 'reported' ? 'b' : null
      if (by === null || areApart(x.when, y.when)) continue
      const actors = partners(x, y, likeness)
      if (actors) denied.push({ by, rows: 'interactions', a: act(x), b: act(y), actors, words: [] })
    }
  return denied
}

export const isDenied = ({ status }: Pick<Interaction, 'status'>): boolean =>
  status === 'denied' || status === 'refused'
const act = ({ id, evidence }: Interaction): Side => ({ row: id, evidence: [evidence] })

type Days = Pick<When, 'start' | 'end'>

/** Two days that cannot be one. */
export const areApart = (x: Days | null, y: Days | null): boolean =>
  x !== null && y !== null && (lastDay(x.end) < y.start || lastDay(y.end) < x.start)

/** Behind every day of a month or a year. */
const lastDay = (end: string): string => `${end}-99-99`.slice(0, 10)

/** Like names on both sides, or null. */
function partners(x: Interaction, y: Interaction, { alike }: Likeness): Pairs | null {
  const like = (ofA: Interaction['actor'], ofB: Interaction['actor']): Pairs =>
    ofA.flatMap(({ actor: a }) => ofB.filter(({ actor: b }) => alike(a, b)).map(({ actor: b }) => ({ a, b })))
  const straight = [like(x.actor, y.actor), like(x.recipient, y.recipient)]
  if (straight.every((pairs) => pairs.length)) return straight.flat()
  if (!mutual.has(x.type)) return null
  const crossed = [like(x.actor, y.recipient), like(x.recipient, y.actor)]
  return crossed.every((pairs) => pairs.length) ? crossed.flat() : null
}

interface Told extends Claim {
  readonly statement: Statement
}

const tell = (statement: Statement, names: ReadonlySet<string>): Told => ({
  ...claimOf(statement, names),
  statement,
})

export function findDeniedStatements(a: Report, b: Report, likeness: Likeness): Denied[] {
  const [namesA, namesB] = [nameWords(a), nameWords(b)]
  const toldA = a.statements.map((statement) => tell(statement, namesA))
  const rows = new Map<string, Told[]>()
  for (const statement of b.statements) {
    const told = tell(statement, namesB)
    for (const stem of told.stems.keys()) {
      const list = rows.get(stem) ?? []
      if (list.length === 0) rows.set(stem, list)
      if (list.length < mostRows) list.push(told)
    }
  }
  return toldA.flatMap((x) => {
    const partners = new Set([...x.stems.keys()].flatMap((stem) => rows.get(stem) ?? []))
    const order = [...partners].sort((y, z) => compareIds(y.statement.id, z.statement.id))
    return order.flatMap((y) => deniedBy(x, y, likeness) ?? [])
  })
}

/** A word that more rows than this hold leads nowhere. */
const mostRows = 60
const compareIds = (x: string, y: string): number => x.length - y.length || (x < y ? -1 : 1)

function deniedBy(x: Told, y: Told, likeness: Likeness): Denied | null {
  const actors = actorsInCommon(x.statement, y.statement, likeness)
  const areOne = () => likeness.between(x.statement.speaker?.actor, y.statement.speaker?.actor) === 'same'
  const denial = findDenial(x, y, areOne)
  if (denial === null || actors.length === 0) return null
  return { ...denial, rows: 'statements', a: said(x), b: said(y), actors }
}

const said = ({ statement: { id, cue, content } }: Told): Side => ({
  row: id,
  evidence: [...(cue ? [{ start: cue.start, end: cue.end, text: cue.text }] : []), ...content],
})

/** Speakers and those who are spoken of, as far as their names are alike. */
function actorsInCommon(x: Statement, y: Statement, { alike }: Likeness): Pairs {
  const of = ({ speaker, about }: Statement) => new Set([...(speaker ? [speaker.actor] : []), ...about])
  return [...of(x)].flatMap((a) => [...of(y)].filter((b) => alike(a, b)).map((b) => ({ a, b })))
}

const nameWords = ({ actors }: Report): Set<string> =>
  wordsOfNames(
    actors.filter(({ kind }) => kind === 'person' || kind === 'country' || kind === 'organization'),
  )
