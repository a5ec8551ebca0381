// Of which document a new one is a copy. Comes in: the document, its prints and a ledger to ask; goes out: the earliest document whose
// words it has, and those in the ledger that turn out to be copies of it or of that one.
// Hard part: the order of arrival must not matter. The earliest publication is the origin even if it is read last; so documents that
// were held to be the origin, or to be copies of one that is later than this, are looked at again.

import type { LikeDocument, Neighbours } from '../store/links.ts'
import { type Copied, copiedWords, isCopy } from './copied-words.ts'
import { type DocumentWords, documentWords } from './document-words.ts'

export interface DocumentRead {
  readonly document: string
  readonly outlet: string | null
  readonly published: string | null
  readonly arrived: number
  readonly words: DocumentWords
  readonly prints: readonly number[]
}

export interface CopyFound {
  readonly copyOf: string | null
  readonly copied: Copied | null
  /** Documents that are copies of `copyOf`, or else of this one, and were not held to be so. */
  readonly copies: readonly string[]
}

/** So many documents are compared with one, those with most prints in common. */
const mostCandidates = 8

export type CopyDecisions = ReadonlyMap<string, string | null>

/**
 * `decided`: what is known already of documents whose links the ledger does not have yet; `undecided`: those that come later in the same
 * batch and will look for themselves. `wordsOf`: may remember.
 */
export async function findCopies(
  read: DocumentRead,
  near: Pick<Neighbours, 'likeDocuments' | 'documents'>,
  decided: CopyDecisions,
  undecided: ReadonlySet<string>,
  wordsOf: (document: LikeDocument) => DocumentWords = ({ text }) => documentWords(text),
): Promise<CopyFound> {
  const found = await near.likeDocuments(read.prints, mostCandidates + 1)
  const like = found
    .filter(({ document }) => document !== read.document)
    .filter(({ shared, prints }) => isWorthReading(shared, Math.min(prints, read.prints.length)))
    .slice(0, mostCandidates)
    .map((one) => ({ ...one, copyOf: decided.has(one.document) ? decided.get(one.document)! : one.copyOf }))
  const earlier: Match[] = []
  const later: LikeDocument[] = []
  for (const one of like) {
    const words = wordsOf(one)
    const sameOutlet = one.outlet !== null && one.outlet === read.outlet
    const [mine, theirs] = [copiedWords(read.words, words), copiedWords(words, read.words)]
    const isLater = precedes(one, read)
    // Within one day, what is contained is the copy, whichever was read first: an outlet printed the first paragraphs alone.
    const anyOrder = dayOf(one) === dayOf(read)
    if (isCopy(isLater ? mine : theirs, sameOutlet)) {
      if (isLater) earlier.push({ one, copied: mine })
      else later.push(one)
    } else if (anyOrder && isCopy(isLater ? theirs : mine, sameOutlet)) {
      if (isLater) later.push(one)
      else earlier.push({ one, copied: mine })
    }
  }
  const origins = await rootsOf(like, near)
  const rootOf = (one: LikeDocument) => origins.get(one.copyOf ?? one.document) ?? one
  const matches = earlier
    .filter(({ one }) => rootOf(one).document !== read.document)
    .sort((a, b) => order(rootOf(a.one), rootOf(b.one)) || b.copied.share - a.copied.share)
  const best = matches[0]
  const root = best ? rootOf(best.one) : null
  const mine = root ?? read
  const copies = later
    .filter((one) => !undecided.has(one.document) && rootOf(one).document !== mine.document)
    .filter((one) => precedes(mine, rootOf(one)) || rootOf(one).document === one.document)
    .map(({ document }) => document)
  if (!best || !root) return { copyOf: null, copied: null, copies }
  const copied = root.document === best.one.document ? best.copied : copiedWords(read.words, wordsOf(root))
  return { copyOf: root.document, copied, copies }
}

interface Match {
  readonly one: LikeDocument
  readonly copied: Copied
}

/** Of a text that is six tenths another's, a fifth of the prints and more are. */
const isWorthReading = (shared: number, fewest: number): boolean =>
  shared >= 2 && shared >= Math.min(fewest, 40) * 0.15

async function rootsOf(
  like: readonly LikeDocument[],
  near: Pick<Neighbours, 'documents'>,
): Promise<Map<string, LikeDocument>> {
  const known = new Map(like.map((one) => [one.document, one]))
  const missing = new Set(like.flatMap(({ copyOf }) => (copyOf && !known.has(copyOf) ? [copyOf] : [])))
  if (missing.size) for (const one of await near.documents([...missing])) known.set(one.document, one)
  return known
}

type Dated = Pick<LikeDocument, 'published' | 'arrived'>

/** A document without a day is never the earliest for that. */
const dayOf = ({ published }: Pick<Dated, 'published'>): string => published?.slice(0, 10) ?? '9999'

/** Published earlier; on one day, or where no day is known, read earlier. */
export const order = (a: Dated, b: Dated): number => {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x < y ? -1 : x > y ? 1 : a.arrived - b.arrived
}
const precedes = (a: Dated, b: Dated): boolean => order(a, b) < 0
