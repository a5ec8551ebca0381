// Statements of two articles that hold the same words, and quotations that both give in different words. Comes in: the statements of
// both; goes out: pairs of rows with the words that count.
// Hard part: to compare each row with each would take the square of their number, so only rows that share three words in a row are
// laid side by side. And common phrases are shared by everybody: a pair counts only where enough words say something, more of them
// where the speakers are not the same.
//   “The boat is old, and it is ours,” · “The boat is old”         near miss: “I don’t know,” · “I don’t know”
import { type Quoted, quote } from '../document/span.ts'
import type { Report, Statement } from '../ledger/report.ts'
import type { Differing, Shared, Step } from './comparison.ts'
import type { Likeness } from './like-actors.ts'
import { isDiffering, isShared, type MatchedWords, matchWords, runsOf } from './match-words.ts'
import { quotedParts, type Word, wordsIn } from './words.ts'

interface Told {
  readonly statement: Statement
  readonly all: readonly Word[]
  /** Those in quotation marks. */
  readonly quoted: readonly Word[]
}

interface Match extends MatchedWords {
  readonly a: Told
  readonly b: Told
}

export function findSharedWords(
  a: Report,
  b: Report,
  likeness: Likeness,
): { readonly shared: Shared[]; readonly differing: Differing[] } {
  const [toldA, toldB] = [a.statements.map(toldBy), b.statements.map(toldBy)]
  const shared: Match[] = []
  const differing: Match[] = []
  for (const [x, y] of candidates(toldA, toldB)) {
    const speakers = likeness.between(x.statement.speaker?.actor, y.statement.speaker?.actor)
    const match = (wordsA: readonly Word[], wordsB: readonly Word[]): Match => ({
      a: x,
      b: y,
      ...matchWords(wordsA, wordsB, speakers),
    })
    const whole = match(x.all, y.all)
    const areDirect = x.statement.kind === 'direct' && y.statement.kind === 'direct'
    const areQuoted = x.quoted.length > 0 && y.quoted.length > 0
    const quoted = areDirect ? whole : areQuoted ? match(x.quoted, y.quoted) : null
    const same = [whole, quoted].find((one) => one !== null && isShared(one))
    if (same) shared.push(same)
    else if (quoted && isDiffering(quoted)) differing.push(quoted)
  }
  return {
    shared: shared.map((match) => sharedOf(match, a, b)),
    differing: unanswered(differing, shared).map((match) => differingOf(match, a, b)),
  }
}

const toldBy = (statement: Statement): Told => ({
  statement,
  all: wordsIn(statement.content),
  quoted: wordsIn(quotedParts(statement)),
})

/** Three words in a row that more rows than this hold say nothing. */
const mostRows = 30
/** So many rows of the other article are looked at for one row, the likeliest first. */
const mostCandidates = 8

/** Rows of both that share three words in a row, in the order of the first article, the likeliest partner first. */
function* candidates(a: readonly Told[], b: readonly Told[]): Generator<readonly [Told, Told]> {
  const rows = new Map<string, number[]>()
  for (const [n, { all }] of b.entries())
    for (const key of new Set(threes(all))) {
      const list = rows.get(key)
      if (!list) rows.set(key, [n])
      else if (list.length <= mostRows) list.push(n)
    }
  for (const told of a) {
    const hits = new Map<number, number>()
    for (const key of new Set(threes(told.all))) {
      const list = rows.get(key) ?? []
      if (list.length <= mostRows) for (const n of list) hits.set(n, (hits.get(n) ?? 0) + 1)
    }
    const likeliest = [...hits].sort(([n, x], [m, y]) => y - x || n - m).slice(0, mostCandidates)
    for (const [n] of likeliest) yield [told, b[n]!]
  }
}

const threes = (words: readonly Word[]): string[] =>
  words.slice(2).map((word, i) => `${words[i]!.key} ${words[i + 1]!.key} ${word.key}`)

/** The differing pairs, closest first, whose words no other pair has answered already. */
function unanswered(differing: readonly Match[], shared: readonly Match[]): Match[] {
  const answered = new Map<Told, Set<number>>()
  const placesOf = ({ a, b, wordsA, wordsB, alignment: { pairs } }: Match) =>
    [
      [a, pairs.map(([i]) => wordsA[i]!.start)],
      [b, pairs.map(([, j]) => wordsB[j]!.start)],
    ] as const
  const settle = (match: Match) => {
    for (const [told, places] of placesOf(match)) {
      const set = answered.get(told) ?? new Set()
      for (const place of places) set.add(place)
      answered.set(told, set)
    }
  }
  for (const match of shared) settle(match)
  const kept = new Set<Match>()
  for (const match of [...differing].sort((x, y) => y.alignment.pairs.length - x.alignment.pairs.length)) {
    const old = placesOf(match).map(([told, places]) => {
      const set = answered.get(told)
      return set ? places.filter((place) => set.has(place)).length / places.length : 0
    })
    if (Math.max(...old) > 0.5) continue
    settle(match)
    kept.add(match)
  }
  return differing.filter((match) => kept.has(match))
}

function sharedOf({ a, b, speakers, wordsA, wordsB, alignment }: Match, left: Report, right: Report): Shared {
  const { pairs, relation } = alignment
  return {
    extent:
      relation === 'same' && a.all.length === wordsA.length && b.all.length === wordsB.length
        ? 'whole'
        : 'cut',
    speakers,
    a: {
      row: a.statement.id,
      evidence: stretches(
        pairs.map(([i]) => i),
        wordsA,
        left,
      ),
    },
    b: {
      row: b.statement.id,
      evidence: stretches(
        pairs.map(([, j]) => j),
        wordsB,
        right,
      ),
    },
  }
}

function differingOf(
  { a, b, speakers, wordsA, wordsB, alignment }: Match,
  left: Report,
  right: Report,
): Differing {
  const steps = runsOf(alignment.pairs, wordsA.length, wordsB.length).map(
    ({ same, a: [i, toI], b: [j, toJ] }): Step => ({
      same,
      a: stretches(range(i, toI), wordsA, left),
      b: stretches(range(j, toJ), wordsB, right),
    }),
  )
  return {
    speakers,
    a: { row: a.statement.id, evidence: stretches(range(0, wordsA.length), wordsA, left) },
    b: { row: b.statement.id, evidence: stretches(range(0, wordsB.length), wordsB, right) },
    steps,
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)

/** Neighbouring words as one stretch of the text; parted where other words, or a gap, stand between them. */
function stretches(
  places: readonly number[],
  words: readonly Word[],
  { document: { text } }: Report,
): Quoted[] {
  const spans: { start: number; end: number; last: number }[] = []
  for (const place of places) {
    const { start, end, afterGap } = words[place]!
    const open = spans.at(-1)
    if (open && place === open.last + 1 && !afterGap) Object.assign(open, { end, last: place })
    else spans.push({ start, end, last: place })
  }
  return spans.map((span) => quote(text, span))
}
