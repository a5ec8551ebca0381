// What one article denies and the other reports. Comes in: the rows of both; goes out: pairs of a denying row and a reporting one.
// Mechanical: interactions of one type between actors of like names, one of them denied or refused, the other reported; statements of
// opposite sense with enough words in common and an actor in common. Whether the two mean one event is for the reader to say.
//   “denied that talks took place” · “talks took place”       near miss: “declined to say whether” · “said that” (nothing is denied)
import type { Interaction, Report, Statement } from '../ledger/report.ts'
import { guessLemma } from '../lexicon/inflection.ts'
import { isCommonWord } from './common-words.ts'
import type { Denied, Side } from './comparison.ts'
import type { Likeness } from './like-actors.ts'
import { wordsIn } from './words.ts'

type Pairs = { a: string; b: string }[]

/** Acts in which the two sides stand alike: who met whom is who met by whom. */
const mutual: ReadonlySet<Interaction['type']> = new Set(['consult', 'agree', 'cooperate'])

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

const isDenied = ({ status }: Interaction): boolean => status === 'denied' || status === 'refused'
const act = ({ id, evidence }: Interaction): Side => ({ row: id, evidence: [evidence] })

/** Two days that cannot be one. */
const areApart = (x: Interaction['when'], y: Interaction['when']): boolean =>
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

/**
 * For or against what the content says, or neither.
 *   said that it had asked (for) · denied that it had asked (against) · said it had not asked (against)
 *   near miss: asked whether, promised to, denied that it had not asked (neither: too much may be meant)
 */
type Sense = 'for' | 'against' | null

interface Told {
  readonly statement: Statement
  readonly sense: Sense
  /** How the sense was found: "denied" says more than a "not" somewhere in the content. */
  readonly byAct: boolean
  /** Words of the content that say something, in their dictionary form, without the names of actors. */
  readonly stems: ReadonlySet<string>
}

const asserting: ReadonlySet<Statement['act']> = new Set([
  'say',
  'confirm',
  'accuse',
  'criticise',
  'praise',
  'predict',
  'believe',
])
const negators = new Set(['not', 'never', 'no', 'nobody', 'nothing', 'none', 'neither'])
/** A longer content says several things, and a "not" in it may belong to any. */
const longest = 40

function tell(statement: Statement, names: ReadonlySet<string>): Told {
  const words = wordsIn(statement.content).map(({ key }) => key)
  const negations = words.filter((word) => negators.has(word) || word.endsWith("n't")).length
  const stems = words
    .filter((word) => !isCommonWord(word) && !names.has(word))
    .map((word) => guessLemma(word.replace(/'s?$/, '')))
  return {
    statement,
    sense: senseOf(statement, negations, words.length),
    byAct: statement.act === 'deny',
    stems: new Set(stems),
  }
}

function senseOf({ act, negated }: Statement, negations: number, length: number): Sense {
  if (negated || negations > 1) return null
  if (act === 'deny') return negations === 0 ? 'against' : null
  if (!asserting.has(act)) return null
  return negations === 0 ? 'for' : length <= longest ? 'against' : null
}

export function findDeniedStatements(a: Report, b: Report, likeness: Likeness): Denied[] {
  const [namesA, namesB] = [nameWords(a), nameWords(b)]
  const toldA = a.statements.map((statement) => tell(statement, namesA))
  const rows = new Map<string, Told[]>()
  for (const statement of b.statements) {
    const told = tell(statement, namesB)
    for (const stem of told.stems) {
      const list = rows.get(stem) ?? []
      if (list.length === 0) rows.set(stem, list)
      if (list.length < mostRows) list.push(told)
    }
  }
  return toldA.flatMap((x) => {
    const partners = new Set([...x.stems].flatMap((stem) => rows.get(stem) ?? []))
    const order = [...partners].sort((y, z) => compareIds(y.statement.id, z.statement.id))
    return order.flatMap((y) => deniedBy(x, y, likeness) ?? [])
  })
}

/** A word that more rows than this hold leads nowhere. */
const mostRows = 60
const compareIds = (x: string, y: string): number => x.length - y.length || (x < y ? -1 : 1)

function deniedBy(x: Told, y: Told, likeness: Likeness): Denied | null {
  const words = [...x.stems].filter((stem) => y.stems.has(stem))
  const share = words.length / Math.min(x.stems.size, y.stems.size)
  const actors = actorsInCommon(x.statement, y.statement, likeness)
  const by = denier(x, y, words.length, share, likeness)
  if (by === null || actors.length === 0) return null
  return { by, rows: 'statements', a: said(x), b: said(y), actors, words }
}

function denier(x: Told, y: Told, shared: number, share: number, likeness: Likeness): 'a' | 'b' | null {
  const [first, second] = [x.statement, y.statement]
  if (x.sense !== null && y.sense !== null) {
    if (x.sense === y.sense) return null
    const against = x.sense === 'against' ? x : y
    const all = shared === x.stems.size && shared === y.stems.size
    const isEnough = shared >= 2 && (against.byAct ? share >= 0.5 : all || (shared >= 3 && share >= 0.6))
    return isEnough ? (against === x ? 'a' : 'b') : null
  }
  // "has not accused" · "accused": the speaking itself is denied. Declining to say denies nothing.
  if (first.negated === second.negated || first.act !== second.act || first.act === 'refuse') return null
  if (likeness.between(first.speaker?.actor, second.speaker?.actor) !== 'same') return null
  return shared >= 2 && share >= 0.5 ? (first.negated ? 'a' : 'b') : null
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

/** The words of all names: that both speak of Brandt is known from the actors, and is no further word in common. */
const nameWords = ({ actors }: Report): Set<string> =>
  new Set(
    actors
      .filter(({ kind }) => kind === 'person' || kind === 'country' || kind === 'organization')
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .flatMap(
        (form) =>
          form
            .toLowerCase()
            .replaceAll('’', "'")
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  )
