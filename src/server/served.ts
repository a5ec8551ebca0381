// What the server says besides the answers of a ledger: a document with its keys, a row with the words around it, how it is.
import type { Interaction, Report, Statement } from '../ledger/report.ts'
import type { ActorRef, Counts, DocumentRef } from '../store/answers.ts'

export interface DocumentServed {
  readonly key: string
  readonly outlet: string | null
  /** As the ledger stands by it: judgements are applied. `document.removed` is the furniture of the page. */
  readonly report: Report
  /** Statement or interaction of the report ("s2") → its key, which judgements name. */
  readonly rows: Readonly<Record<string, string>>
  /** Actor of the report ("a3") → the actor over all documents. */
  readonly actors: Readonly<Record<string, ActorRef>>
  /** Actor of the report → key of its appearance, which judgements name. */
  readonly appearances: Readonly<Record<string, string>>
  /** Rows of the report that a person decided. */
  readonly human: readonly string[]
}

export interface RowServed {
  readonly key: string
  readonly document: DocumentRef
  readonly kind: 'statement' | 'interaction'
  readonly statement: Statement | null
  readonly interaction: Interaction | null
  /** Every actor of the row: actor of the report → the actor over all documents. */
  readonly actors: Readonly<Record<string, ActorRef>>
  readonly human: boolean
  /** The blocks of the text that show the row; `start` is where they stand in document.text. */
  readonly around: { readonly text: string; readonly start: number }
}

export interface Health {
  readonly status: 'ok'
  readonly version: string
  /** null: the server was started without a ledger. */
  readonly ledger: Counts | null
  /** Whether POST /api/ingest takes articles. */
  readonly ingests: boolean
}
