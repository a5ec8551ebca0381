// A ledger over many documents: what it takes in, keeps and answers. Callers know this file alone; an engine (src/store/sqlite) keeps
// the promises, and src/testing/store-conformance.ts holds every engine to them.
// Hard part: a row may change its speaker by a judgement or a better model, and must stay the same row; so rows are known by keys that
// come from their evidence (src/store/row-key.ts), and what is in the tables is made anew from report and judgements whenever one of
// them changes.
import type { Document } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Report } from '../ledger/report.ts'
import type { Answers } from './answers.ts'
import type { Judgement, JudgementDraft } from './judgement.ts'
import type { DocumentLinks, Neighbours, QuotationGroup } from './links.ts'

/** An input as it came, known by `key`: the hash of its bytes and of what was said about it. */
export interface Input {
  readonly place: Place
  /** `inputKey` of bytes and options. */
  readonly key: string
  /** sha256 of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** What was known besides the bytes: address, day, kind, content type. JSON. */
  readonly options: Readonly<Record<string, string>>
}

export interface ReadInput extends Input {
  readonly report: Report
}

export interface FailedInput {
  readonly place: Place
  /** null where not even the bytes could be had. */
  readonly key: string | null
  /** One line for a person: what happened, and what to do. */
  readonly reason: string
}

/** What became of an input. version: a page that had been read before and has changed since. */
export interface Kept {
  readonly document: string
  readonly as: 'new' | 'known' | 'version' | 'reread'
}

export interface Failure extends FailedInput {
  readonly at: string
  readonly attempts: number
}

/** One call of `hearsay ingest`. */
export interface Run {
  readonly id: number
  readonly started: string
  readonly finished: string | null
  readonly sources: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/** A report as the ledger stands by it: judgements are applied, and its rows and actors have names that hold over all documents. */
export interface StoredReport {
  readonly report: Report
  /** Key of the document in the ledger. */
  readonly document: string
  readonly outlet: string | null
  /** Row of the report ("s2", "i1") → key in the ledger. */
  readonly rows: ReadonlyMap<string, string>
  /** Actor of the report ("a3") → the actor over all documents. */
  readonly actors: ReadonlyMap<string, { readonly id: number; readonly name: string }>
  /** Rows of the report that a person decided. */
  readonly human: ReadonlySet<string>
}

/** What `check` found wrong; an empty list is a whole ledger. */
export interface Damage {
  readonly where: string
  readonly what: string
}

export interface Store extends Answers, Neighbours {
  /** True where this input was read by this model already, at any place. */
  isRead(key: string, model: string): Promise<boolean>
  /** True where the place was read, was known or failed at or after that instant (ISO). */
  isDone(place: Place, since: string): Promise<boolean>
  /** Another place at which a read input was found. Nothing happens where it is known. */
  addPlace(input: Input): Promise<void>
  /** All of them or, where this throws, none. Clears the failures of their places. */
  put(inputs: readonly ReadInput[]): Promise<readonly Kept[]>
  putFailures(failures: readonly FailedInput[]): Promise<void>
  failures(): Promise<readonly Failure[]>

  beginRun(sources: readonly string[], options: Readonly<Record<string, unknown>>): Promise<Run>
  finishRun(id: number): Promise<void>
  /** The last run where it was broken off, else null. */
  unfinishedRun(): Promise<Run | null>

  /** Inputs whose documents another model read, one for each document. */
  outdated(model: string): AsyncIterable<Input>

  /** Adds a judgement and makes the rows that it touches anew. Throws UnknownSubject where there is nothing it could be about. */
  judge(draft: JudgementDraft): Promise<Judgement>
  /** Oldest first; with a document's key, those about its rows and about actors that appear in it. */
  judgements(document?: string): Promise<readonly Judgement[]>

  /** Documents of which nothing is known yet about likeness with others. */
  unlinked(limit: number): Promise<readonly StoredReport[]>
  /** Puts what likens documents and rows to others; replaces what was known of the document. */
  link(links: readonly DocumentLinks[]): Promise<void>

  /** Reports in the order in which they came, current versions only; `keys` picks some. */
  reports(keys?: readonly string[]): AsyncIterable<StoredReport>
  document(key: string): Promise<StoredReport | null>
  /** Key of the document that has a statement or an interaction of this key; null: none has. */
  documentOf(row: string): Promise<string | null>

  /** All statements with the words of this one; null where it is alone. */
  quotationGroup(statement: string): Promise<QuotationGroup | null>
  /** Counts anew what changed, so that nobody who asks has to wait for it. */
  refresh(): Promise<void>

  check(): Promise<readonly Damage[]>
  close(): Promise<void>
}

/** Whose page it is: the publisher's name, else the address's host; null where neither is known. */
export function outletOf({ publisher, url }: Pick<Document, 'publisher' | 'url'>): string | null {
  if (publisher) return publisher
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '') || null
}
