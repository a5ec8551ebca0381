// The ledger in one SQLite file: each promise of src/store/store.ts, kept by the file of this folder that is named for it.
import type { DatabaseSync } from 'node:sqlite'
import type { Place } from '../../document/place.ts'
import type {
  ActorFound,
  ActorPage,
  AppearanceFound,
  Audit,
  CandidateFound,
  Counts,
  DisputeFound,
  Filters,
  Network,
  NetworkQuestion,
  Page,
  Paging,
  SearchQuestion,
  StatementFound,
  TimelineEntry,
  TimelineQuestion,
  Verification,
} from '../answers.ts'
import type {
  Browsing,
  DocumentFound,
  DocumentListQuestion,
  FacetCounts,
  InteractionFound,
  InteractionListQuestion,
} from '../browsing.ts'
import type { Judgement, JudgementDraft } from '../judgement.ts'
import type {
  DocumentLinks,
  LikeDocument,
  LikeInteraction,
  LikeStatement,
  Printed,
  QuotationGroup,
} from '../links.ts'
import type {
  Damage,
  FailedInput,
  Failure,
  Input,
  Kept,
  ReadInput,
  Run,
  Store,
  StoredReport,
} from '../store.ts'
import { refreshActivity } from './activity.ts'
import { actorPage } from './actor-page.ts'
import { listActors } from './actors.ts'
import { listAppearances } from './appearances.ts'
import { audit } from './audit.ts'
import { listCandidates } from './candidates.ts'
import { findDamage } from './check.ts'
import { countAll } from './counts.ts'
import { disputes } from './disputes.ts'
import { documentList } from './document-list.ts'
import { facetCounts } from './facet-counts.ts'
import { interactionList } from './interaction-list.ts'
import { documentOfRow, judge } from './judge.ts'
import { allJudgements } from './judgement-rows.ts'
import { link, print } from './links.ts'
import {
  arrivals,
  documentsOf,
  likeDocuments,
  likeInteractions,
  likeStatements,
  statementsWith,
} from './neighbours.ts'
import { network } from './network.ts'
import { openDatabase } from './open-database.ts'
import { prepared } from './prepared.ts'
import { groupOf } from './quotation-group.ts'
import { search } from './search.ts'
import { judgementsIn, readDocument, readDocuments, readUnlinked } from './stored-report.ts'
import { timeline } from './timeline.ts'
import { verify } from './verify.ts'
import { writeDocument, writePlace } from './write-document.ts'

export function openSqliteStore(path: string, options: { readonly create: boolean }): Store & Browsing {
  return new SqliteStore(openDatabase(path, options))
}

class SqliteStore implements Store, Browsing {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async isRead(key: string, model: string): Promise<boolean> {
    const found = prepared(
      this.#database,
      'SELECT 1 FROM inputs i JOIN documents d ON d.id = i.document WHERE i.key = ? AND d.model = ?',
    ).get(key, model)
    return found !== undefined
  }

  async isDone({ source, record }: Place, since: string): Promise<boolean> {
    const found = prepared(
      this.#database,
      `SELECT 1 FROM inputs WHERE source = ?1 AND record = ?2 AND seen >= ?3
       UNION ALL SELECT 1 FROM failures WHERE source = ?1 AND record = ?2 AND at >= ?3`,
    ).get(source, record ?? '', since)
    return found !== undefined
  }

  async addPlace(input: Input): Promise<void> {
    const row = prepared(this.#database, 'SELECT document FROM inputs WHERE key = ?').get(input.key)
    if (row) writePlace(this.#database, input, Number(row.document), now())
  }

  async put(inputs: readonly ReadInput[]): Promise<readonly Kept[]> {
    return this.#whole(() => inputs.map((input) => writeDocument(this.#database, input, now())))
  }

  async putFailures(failures: readonly FailedInput[]): Promise<void> {
    this.#whole(() => {
      for (const { place, key, reason } of failures)
        prepared(
          this.#database,
          `INSERT INTO failures (source, record, key, reason, at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET key = excluded.key, reason = excluded.reason, at = excluded.at, attempts = attempts + 1`,
        ).run(place.source, place.record ?? '', key, reason, now())
    })
  }

  async failures(): Promise<readonly Failure[]> {
    return prepared(this.#database, 'SELECT * FROM failures ORDER BY source, record')
      .all()
      .map((row) => ({
        place: { source: String(row.source), record: row.record === '' ? null : String(row.record) },
        key: row.key as string | null,
        reason: String(row.reason),
        at: String(row.at),
        attempts: Number(row.attempts),
      }))
  }

  async beginRun(sources: readonly string[], options: Readonly<Record<string, unknown>>): Promise<Run> {
    const started = now()
    const { lastInsertRowid } = prepared(
      this.#database,
      'INSERT INTO runs (started, sources, options) VALUES (?, ?, ?)',
    ).run(started, JSON.stringify(sources), JSON.stringify(options))
    return { id: Number(lastInsertRowid), started, finished: null, sources, options }
  }

  async finishRun(id: number): Promise<void> {
    prepared(this.#database, 'UPDATE runs SET finished = ? WHERE id = ?').run(now(), id)
  }

  async unfinishedRun(): Promise<Run | null> {
    const row = prepared(this.#database, 'SELECT * FROM runs ORDER BY id DESC LIMIT 1').get()
    if (!row || row.finished !== null) return null
    return {
      id: Number(row.id),
      started: String(row.started),
      finished: null,
      sources: JSON.parse(String(row.sources)),
      options: JSON.parse(String(row.options)),
    }
  }

  async *outdated(model: string): AsyncIterable<Input> {
    let last = 0
    for (;;) {
      const row = prepared(
        this.#database,
        `SELECT d.id, i.source, i.record, i.key, i.sha256, i.bytes, i.options FROM documents d JOIN inputs i ON i.document = d.id
         WHERE d.id > ? AND d.model <> ? ORDER BY d.id, i.id LIMIT 1`,
      ).get(last, model)
      if (!row) return
      last = Number(row.id)
      yield {
        place: { source: String(row.source), record: row.record === '' ? null : String(row.record) },
        key: String(row.key),
        sha256: String(row.sha256),
        bytes: Number(row.bytes),
        options: JSON.parse(String(row.options)),
      }
    }
  }

  async judge(draft: JudgementDraft): Promise<Judgement> {
    return this.#whole(() => judge(this.#database, draft, now()))
  }

  async judgements(document?: string): Promise<readonly Judgement[]> {
    return document === undefined ? allJudgements(this.#database) : judgementsIn(this.#database, document)
  }

  async unlinked(limit: number): Promise<readonly StoredReport[]> {
    return readUnlinked(this.#database, limit)
  }

  async link(links: readonly DocumentLinks[]): Promise<void> {
    this.#whole(() => link(this.#database, links))
  }

  async print(printed: readonly Printed[]): Promise<void> {
    this.#whole(() => print(this.#database, printed))
  }

  async arrivals(documents: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return arrivals(this.#database, documents)
  }

  async documents(keys: readonly string[]): Promise<readonly LikeDocument[]> {
    return documentsOf(this.#database, keys)
  }

  async likeDocuments(prints: readonly number[], limit: number): Promise<readonly LikeDocument[]> {
    return likeDocuments(this.#database, prints, limit)
  }

  async likeStatements(prints: readonly number[], limit: number): Promise<readonly LikeStatement[]> {
    return likeStatements(this.#database, prints, limit)
  }

  async likeInteractions(prints: readonly number[], limit: number): Promise<readonly LikeInteraction[]> {
    return likeInteractions(this.#database, prints, limit)
  }

  async statementsWith(
    words: readonly (readonly string[])[],
    near: string,
    days: { readonly since: string; readonly until: string } | null,
    limit: number,
  ): Promise<readonly LikeStatement[]> {
    return statementsWith(this.#database, words, near, days, limit)
  }

  async quotationGroup(statement: string): Promise<QuotationGroup | null> {
    return groupOf(this.#database, statement)
  }

  async search(question: SearchQuestion): Promise<Page<StatementFound>> {
    return search(this.#database, question)
  }

  async actors(words: string, paging: Paging): Promise<Page<ActorFound>> {
    return listActors(this.#database, words, paging)
  }

  async actor(id: number): Promise<ActorPage | null> {
    return actorPage(this.#database, id)
  }

  async appearances(actor: number, paging: Paging): Promise<Page<AppearanceFound>> {
    return listAppearances(this.#database, actor, paging)
  }

  async candidates(paging: Paging): Promise<Page<CandidateFound>> {
    return listCandidates(this.#database, paging)
  }

  async timeline(question: TimelineQuestion): Promise<Page<TimelineEntry>> {
    return timeline(this.#database, question)
  }

  async network(question: NetworkQuestion): Promise<Network> {
    return network(this.#database, question)
  }

  async audit(question: Filters): Promise<Audit> {
    return audit(this.#database, question)
  }

  async verify(quotation: string): Promise<Verification> {
    return verify(this.#database, quotation)
  }

  async disputes(question: Filters & Paging): Promise<Page<DisputeFound>> {
    return disputes(this.#database, question)
  }

  async documentList(question: DocumentListQuestion): Promise<Page<DocumentFound>> {
    return documentList(this.#database, question)
  }

  async interactionList(question: InteractionListQuestion): Promise<Page<InteractionFound>> {
    return interactionList(this.#database, question)
  }

  async facets(question: SearchQuestion): Promise<FacetCounts> {
    return facetCounts(this.#database, question)
  }

  async counts(): Promise<Counts> {
    return countAll(this.#database)
  }

  async refresh(): Promise<void> {
    refreshActivity(this.#database, 'stale')
  }

  async documentOf(row: string): Promise<string | null> {
    return documentOfRow(this.#database, row)
  }

  async *reports(keys?: readonly string[]): AsyncIterable<StoredReport> {
    if (!keys) {
      yield* readDocuments(this.#database)
      return
    }
    for (const key of keys) {
      const stored = readDocument(this.#database, key)
      if (stored) yield stored
    }
  }

  async document(key: string): Promise<StoredReport | null> {
    return readDocument(this.#database, key)
  }

  async check(): Promise<readonly Damage[]> {
    return [...findDamage(this.#database)]
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  /** All of it is written, or nothing. */
  #whole<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }
}

const now = (): string => new Date().toISOString()
