// The same quoted words in several articles. Comes in: a statement and those of the ledger that have prints in common with it; goes out:
// pairs with their likeness and what differs.
// Hard part: “yes”. Few words are everybody's, so a short quotation, or one of common words alone, must be the same speaker's, word for
// word, in the same days; others must have enough words that say something (src/compare/match-words.ts).
//   “The boat is old, and it is ours” · “The boat is old”       near miss: “Yes,” said Brandt · “Yes,” said Lendvai
import { isDiffering, isShared, type MatchedWords, matchWords, runsOf } from '../compare/match-words.ts'
import { quotedParts, type Word, wordsIn } from '../compare/words.ts'
import type { LikeStatement, Neighbours, SameQuotation } from '../store/links.ts'
import { areNear } from './days.ts'
import { isNamed, sameSpeaker } from './parties.ts'
import { markOf, quotationPrints } from './prints.ts'

/** A statement with its quoted words; places count in `row.words`. */
export interface Quotation {
  readonly row: LikeStatement
  readonly words: readonly Word[]
}

const known = new WeakMap<LikeStatement, Quotation | null>()

/** null where nothing stands in quotation marks. The same object gives the same answer. */
export function quotationOf(row: LikeStatement): Quotation | null {
  const found = known.get(row)
  if (found !== undefined) return found
  const kind = row.kind === 'direct' || row.kind === 'mixed' ? row.kind : 'indirect'
  const content = [{ start: 0, end: row.words.length, text: row.words }]
  const words = wordsIn(quotedParts({ kind, content }))
  const quotation = words.length ? { row, words } : null
  known.set(row, quotation)
  return quotation
}

/** Fewer words than this are short: the same speaker must have said them, exactly so, within `sameDays`. */
const fewestWords = 4
const sameDays = 7

/** Numbers by which quotations of the same words meet. */
export function printsOfQuotation({ row: { speaker }, words }: Quotation): number[] {
  const keys = words.map(({ key }) => key)
  if (keys.length >= fewestWords) return quotationPrints(keys)
  return isNamed(speaker) ? [markOf('short', speaker.id, keys.join(' '))] : []
}

export function findSameQuotation(one: Quotation, other: Quotation): SameQuotation | null {
  if (one.row.document === other.row.document) return null
  const [x, y] = one.row.statement < other.row.statement ? [one, other] : [other, one]
  const speakers = sameSpeaker(x.row.speaker, y.row.speaker)
  const [a, b] = [x.row.statement, y.row.statement]
  const isShort = Math.min(x.words.length, y.words.length) < fewestWords
  const match = isShort ? null : matchWords(x.words, y.words, speakers)
  if (match === null || (speakers === 'same' && keysOf(x) === keysOf(y) && !isShared(match))) {
    const isSame =
      speakers === 'same' && keysOf(x) === keysOf(y) && areNear(x.row.published, y.row.published, sameDays)
    return isSame ? { a, b, likeness: 'exact', difference: [] } : null
  }
  if (isShared(match)) {
    return match.alignment.relation === 'same'
      ? { a, b, likeness: 'exact', difference: [] }
      : { a, b, likeness: 'cut', difference: differenceOf(match, x.row.words, y.row.words) }
  }
  if (!isDiffering(match)) return null
  return { a, b, likeness: 'altered', difference: differenceOf(match, x.row.words, y.row.words) }
}

const keysOf = ({ words }: Quotation): string => words.map(({ key }) => key).join(' ')

function differenceOf(
  { wordsA, wordsB, alignment: { pairs } }: MatchedWords,
  a: string,
  b: string,
): SameQuotation['difference'] {
  const difference: { of: 'both' | 'a' | 'b'; text: string }[] = []
  for (const {
    same,
    a: [i, toI],
    b: [j, toJ],
  } of runsOf(pairs, wordsA.length, wordsB.length)) {
    if (i < toI) difference.push({ of: same ? 'both' : 'a', text: written(a, wordsA, i, toI) })
    if (j < toJ && !same) difference.push({ of: 'b', text: written(b, wordsB, j, toJ) })
  }
  return difference
}

const written = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]!.start, words[to - 1]!.end)

/** So many statements of the ledger are laid beside a quotation, and so many are linked with it. */
const mostCandidates = 10
const mostQuotations = 6

/** Of a copy's row, the original's alone: whatever else has these words is linked with that one. */
export async function findQuotations(
  rows: readonly LikeStatement[],
  copyOf: string | null,
  hidden: ReadonlySet<string>,
  near: Pick<Neighbours, 'likeStatements'>,
): Promise<SameQuotation[]> {
  const pairs: SameQuotation[] = []
  for (const row of rows) {
    const quotation = quotationOf(row)
    const prints = quotation ? printsOfQuotation(quotation) : []
    if (!quotation || prints.length === 0) continue
    const isCopied = hidden.has(row.statement)
    const found = await near.likeStatements(prints, mostCandidates)
    const others = found.filter(({ document }) => document !== row.document)
    const originals = isCopied ? others.filter(({ document }) => document === copyOf) : []
    let count = 0
    for (const other of originals.length ? originals : others) {
      const same = quotationOf(other)
      const pair = same && findSameQuotation(quotation, same)
      if (!pair) continue
      pairs.push(pair)
      if (++count === (isCopied ? 1 : mostQuotations)) break
    }
  }
  return pairs
}
