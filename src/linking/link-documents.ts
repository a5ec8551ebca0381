// Links what is new in a ledger with what is there: copies of one article, the same quotations, disputes, and relays with their origin.
// Comes in: a store with unlinked documents; goes out: how many links there were, and the links are in the store.
// Hard part: articles come in any order, and the result is to be the same. So a batch first makes itself findable as a whole and looks at
// the ledger afterwards; and a document that proves to be the origin of others has them looked at again.
import type { DocumentLinks, LikeDocument, LikeStatement, Printed } from '../store/links.ts'
import type { Store, StoredReport } from '../store/store.ts'
import type { Copied } from './copied-words.ts'
import { type DocumentRead, findCopies, order } from './copies.ts'
import { claimedBy, printsOfDenial } from './denied-statements.ts'
import { printsOfInteraction } from './disputed-interactions.ts'
import { findDisputes } from './disputes.ts'
import { type DocumentWords, documentWords } from './document-words.ts'
import { documentPrints } from './prints.ts'
import { findQuotations, printsOfQuotation, quotationOf } from './quotations.ts'
import { findRelayed, printsAsOrigin, printsAsRelay } from './relays.ts'
import { type Rows, rowsOf } from './rows.ts'

export type LinkStore = Pick<
  Store,
  | 'unlinked'
  | 'link'
  | 'print'
  | 'arrivals'
  | 'documents'
  | 'likeDocuments'
  | 'likeStatements'
  | 'likeInteractions'
  | 'statementsWith'
>

export interface LinkOptions {
  /** Stops between two batches; what is linked by then stays so. */
  readonly signal?: AbortSignal
  /** Called after each batch with the number of documents linked so far. */
  readonly onProgress?: (documents: number) => void
}

export interface LinkCounts {
  /** Documents looked at; one that was looked at again counts again. */
  readonly documents: number
  readonly copies: number
  readonly quotations: number
  readonly disputes: number
  readonly relayed: number
}

/** Below the 64 that a store looks at for one print, so that a batch never hides the ledger from itself. */
const batchSize = 32
/** A document whose origin changes this often is left as it is: the store does not keep what it is given. */
const mostRounds = 50

/** Works off all documents that are not linked yet. */
export async function linkDocuments(store: LinkStore, options: LinkOptions = {}): Promise<LinkCounts> {
  const counts = { documents: 0, copies: 0, quotations: 0, disputes: 0, relayed: 0 }
  const rounds = new Map<string, number>()
  const wordsOf = rememberedWords()
  while (!options.signal?.aborted) {
    const batch = await store.unlinked(batchSize)
    if (batch.length === 0) break
    for (const { document } of batch) {
      const round = (rounds.get(document) ?? 0) + 1
      if (round > mostRounds) throw new Error(`The ledger does not keep the links of document ${document}.`)
      rounds.set(document, round)
    }
    const links = await linksOf(batch, store, wordsOf)
    await store.link(links)
    counts.documents += links.length
    for (const { copyOf, quotations, disputes, relayed } of links) {
      counts.copies += copyOf === null ? 0 : 1
      counts.quotations += quotations.length
      counts.disputes += disputes.length
      counts.relayed += relayed.length
    }
    options.onProgress?.(counts.documents)
  }
  return counts
}

/** So many documents with which others were compared are remembered: an original is met again by each of its copies. */
const mostRemembered = 200
/** Longer texts, in UTF-16 code units, are not. */
const longestRemembered = 50_000

function rememberedWords(): (document: LikeDocument) => DocumentWords {
  const known = new Map<string, DocumentWords>()
  return ({ document, text }) => {
    const words = known.get(document) ?? documentWords(text)
    known.delete(document)
    if (text.length <= longestRemembered) known.set(document, words)
    if (known.size > mostRemembered) known.delete(known.keys().next().value!)
    return words
  }
}

async function linksOf(
  batch: readonly StoredReport[],
  store: LinkStore,
  wordsOf: (document: LikeDocument) => DocumentWords,
): Promise<DocumentLinks[]> {
  const arrivals = await store.arrivals(batch.map(({ document }) => document))
  const all = batch
    .map((stored) => readOf(stored, arrivals.get(stored.document) ?? 0))
    .sort((a, b) => order(a.read, b.read))
  await store.print(
    all.map(({ read: { document, prints } }) => ({ kind: 'document', subject: document, prints })),
  )

  const decided = new Map<string, string | null>()
  const undecided = new Set(all.map(({ read }) => read.document))
  const copied: (ReadDocument & { readonly origin: Awaited<ReturnType<typeof findCopies>> })[] = []
  for (const one of all) {
    undecided.delete(one.read.document)
    const origin = await findCopies(one.read, store, decided, undecided, wordsOf)
    decided.set(one.read.document, origin.copyOf)
    copied.push({ ...one, origin })
  }

  const hidden = new Set<string>()
  const ready = copied.map((one) => {
    const own = ownRows(one.rows, one.origin.copied)
    for (const row of [...one.rows.statements.map(keyOf), ...one.rows.interactions.map(keyOf)])
      hidden.add(row)
    for (const row of [...own.statements.map(keyOf), ...own.interactions.map(keyOf)]) hidden.delete(row)
    return { ...one, own }
  })
  await store.print(ready.flatMap((one) => [...printedRows(one.rows, hidden)]))

  const links: DocumentLinks[] = []
  const seen = new Set<string>()
  for (const { read, rows, own, origin } of ready) {
    const isNew = (...keys: readonly string[]) => {
      const key = keys.join(' ')
      return !seen.has(key) && Boolean(seen.add(key))
    }
    const quotations = await findQuotations(rows.statements, origin.copyOf, hidden, store)
    const disputes = await findDisputes(own, store, (row) => hidden.has(row))
    const relayed = await findRelayed(own.statements, hidden, store)
    links.push({
      document: read.document,
      copyOf: origin.copyOf,
      copied: origin.copied?.share ?? 0,
      copies: origin.copies,
      quotations: quotations.filter(({ a, b }) => isNew('same', a, b)),
      disputes: disputes.filter(({ kind, a, b }) => isNew(kind, a, b)),
      relayed: relayed.filter(({ statement, origin }) => isNew('relayed', statement, origin)),
    })
  }
  await store.print(
    ready.flatMap(({ read, origin: { copied } }) =>
      copied && copied.share >= wholeCopy
        ? [{ kind: 'document' as const, subject: read.document, prints: [] }]
        : [],
    ),
  )
  return links
}

/** From this share on a copy has nothing of its own by which another document should find it. */
const wholeCopy = 0.9

interface ReadDocument {
  readonly read: DocumentRead
  readonly rows: Rows
}

function readOf(stored: StoredReport, arrived: number): ReadDocument {
  const words = documentWords(stored.report.document.text)
  return {
    read: {
      document: stored.document,
      outlet: stored.outlet,
      published: stored.report.document.published,
      arrived,
      words,
      prints: documentPrints(words.hashes),
    },
    rows: rowsOf(stored),
  }
}

type Row = { readonly statement: string } | { readonly interaction: string }
const keyOf = (row: Row): string => ('statement' in row ? row.statement : row.interaction)

/** A row whose words are the original's, for the most part, is the original's. */
const copiedRow = 0.6

function ownRows(rows: Rows, copied: Copied | null): Rows {
  if (copied === null) return rows
  const isOwn = (row: { readonly start: number; readonly end: number }) =>
    (copied.shareOf(row) ?? 0) < copiedRow
  // The words of an act are one or two; those around them say where they were copied from.
  const around = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: Math.max(0, start - 40),
    end: end + 40,
  })
  return {
    statements: rows.statements.filter(isOwn),
    interactions: rows.interactions.filter((row) => isOwn(around(row))),
  }
}

function* printedRows(rows: Rows, hidden: ReadonlySet<string>): Generator<Printed> {
  for (const row of rows.statements)
    yield {
      kind: 'statement',
      subject: row.statement,
      prints: hidden.has(row.statement) ? [] : printsOfStatement(row),
    }
  for (const row of rows.interactions)
    yield {
      kind: 'interaction',
      subject: row.interaction,
      prints: hidden.has(row.interaction) ? [] : printsOfInteraction(row),
    }
}

function printsOfStatement(row: LikeStatement): number[] {
  const quotation = quotationOf(row)
  const claimed = claimedBy(row)
  return [
    ...new Set([
      ...(quotation ? printsOfQuotation(quotation) : []),
      ...(claimed ? printsOfDenial(claimed) : []),
      ...printsAsOrigin(row),
      ...printsAsRelay(row),
    ]),
  ]
}
