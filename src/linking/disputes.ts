// Where the rows of a document disagree with each other and with those of the ledger. Comes in: the rows of the document that are its
// own, and a ledger to ask; goes out: disputes, each with the line that says why. No verdict.
// Hard part: not to compare each with each. A row meets others by the numbers they share (who, whom, when, which words), only a few at
// a time, and the nearest in time are taken first.
import type { Dispute, LikeInteraction, LikeStatement, Neighbours } from '../store/links.ts'
import { findAnsweredClaims } from './answered-claims.ts'
import { daysApart, shifted } from './days.ts'
import {
  type Claimed,
  claimedBy,
  findDenialDispute,
  isAgainst,
  printsToDenials,
  wordsToFind,
} from './denied-statements.ts'
import { findDisputedInteraction, printsToInteractions } from './disputed-interactions.ts'
import type { Rows } from './rows.ts'

/** So many rows of the ledger are laid beside one. */
const mostCandidates = 24
/** A row disputes with at most so many of other documents. */
const mostPartners = 3
/** A document has at most so many disputes, those inside it first. */
const mostDisputes = 30

type Near = Pick<Neighbours, 'likeStatements' | 'likeInteractions' | 'statementsWith'>

/** `isHidden`: rows of the ledger that are a copy's and stand for their original's alone. */
export async function findDisputes(
  rows: Rows,
  near: Near,
  isHidden: (row: string) => boolean,
): Promise<Dispute[]> {
  const statements = await amongStatements(rows.statements, near, isHidden)
  const interactions = await amongInteractions(rows.interactions, near, isHidden)
  const pairs = new Set(statements.map(({ a, b }) => `${a} ${b}`))
  const all = [
    ...statements,
    ...interactions.filter(({ carriers }) => !carriers.some((one) => pairs.has(one))),
  ]
  return all.slice(0, mostDisputes).map(({ kind, a, b, reason }) => ({ kind, a, b, reason }))
}

async function amongStatements(
  rows: readonly LikeStatement[],
  near: Near,
  isHidden: (row: string) => boolean,
): Promise<Dispute[]> {
  const all = rows.flatMap((row) => claimedBy(row) ?? [])
  const inside = [...insideOf(all), ...findAnsweredClaims(all)]
  const outside: Dispute[] = []
  const seen = new Set<string>()
  for (const one of all) {
    if (one.concerned.length === 0) continue
    const found = [...(await deniedBy(one, near)), ...(await likeDenials(one, near))]
    const others = found.filter((row) => row.document !== one.row.document && !isHidden(row.statement))
    outside.push(...oncePerSpeaker(one, nearestFirst(others, one.row.published), seen))
  }
  return [...inside, ...outside]
}

/** The disputes of a statement with others; the same speaker is taken once from an article, be it from its headline or from its text. */
function oncePerSpeaker(one: Claimed, rows: readonly LikeStatement[], seen: Set<string>): Dispute[] {
  const disputes: Dispute[] = []
  const mine = one.row.speaker?.id ?? one.row.statement
  for (const row of rows) {
    const other = claimedBy(row)
    const dispute = other && findDenialDispute(one, other)
    if (!dispute) continue
    const [, words] = dispute.reason.split(';')
    const key = [row.document, row.speaker?.id ?? row.statement, mine, words].join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    disputes.push(dispute)
    if (disputes.length === mostPartners) break
  }
  return disputes
}

/** What this statement denies, perhaps. */
async function deniedBy(one: Claimed, near: Near): Promise<LikeStatement[]> {
  const found: LikeStatement[] = []
  for (const words of wordsToFind(one))
    found.push(
      ...(await near.statementsWith(words, one.row.statement, daysAround(one.row.published), mostCandidates)),
    )
  return found
}

/** Two words in common at least. */
const likeDenials = async (one: Claimed, near: Near): Promise<readonly LikeStatement[]> => {
  const prints = printsToDenials(one)
  return prints.length ? near.likeStatements(prints, mostCandidates, 2) : []
}

const daysAround = (published: string | null) => {
  const [since, until] = [shifted(published, -60), shifted(published, 60)]
  return since && until ? { since, until } : null
}

/** A word that more rows of one document than this hold leads nowhere. */
const mostRowsOfWord = 30

/** Each claim of a document against the denials in it. */
function* insideOf(all: readonly Claimed[]): Generator<Dispute> {
  const rows = new Map<string, Claimed[]>()
  for (const one of all) for (const stem of one.stems) rows.set(stem, [...(rows.get(stem) ?? []), one])
  const seen = new Set<string>()
  for (const one of all) {
    if (!isAgainst(one)) continue
    const others = new Set(
      [...one.stems].flatMap((stem) => {
        const list = rows.get(stem) ?? []
        return list.length > mostRowsOfWord ? [] : list
      }),
    )
    others.delete(one)
    yield* oncePerSpeaker(
      one,
      [...others].map(({ row }) => row),
      seen,
    )
  }
}

interface Carried extends Dispute {
  /** Pairs of the statements that carry the two. */
  readonly carriers: readonly string[]
}

async function amongInteractions(
  rows: readonly LikeInteraction[],
  near: Near,
  isHidden: (row: string) => boolean,
): Promise<Carried[]> {
  const disputes: Carried[] = []
  const seen = new Set<string>()
  for (const [n, one] of rows.entries()) {
    const prints = printsToInteractions(one)
    if (prints.length === 0) continue
    const found = await near.likeInteractions(prints, mostCandidates)
    const outside = found.filter((row) => row.document !== one.document && !isHidden(row.interaction))
    const inside = rows.slice(n + 1, n + 1 + mostCandidates)
    const others = [...rows, ...outside]
    let partners = 0
    for (const other of [...inside, ...nearestFirst(outside, one.published)]) {
      const dispute = findDisputedInteraction(one, other, others)
      if (!dispute) continue
      // A quarrel that an article tells three times is one.
      const key = [dispute.kind, other.document, ...[one, other].map(partiesOf).sort()].join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const [x, y] = [one.accordingTo, other.accordingTo]
      disputes.push({ ...dispute, carriers: x && y ? [`${x} ${y}`, `${y} ${x}`] : [] })
      if (++partners === mostPartners) break
    }
  }
  return disputes
}

const partiesOf = ({ actors, recipients }: LikeInteraction): string =>
  [...actors, ...recipients]
    .map(({ id }) => id)
    .sort()
    .join('+')

function nearestFirst<Row extends { readonly published: string | null }>(
  rows: readonly Row[],
  day: string | null,
): Row[] {
  const apart = (row: Row) => daysApart(row.published, day) ?? 9999
  return [...rows].sort((a, b) => apart(a) - apart(b))
}
