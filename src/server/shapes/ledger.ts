// Shapes of a document, a row and a failure of the ledger.
import { z } from '@hono/zod-openapi'
import { Interaction, Report as ReportShape, Statement } from '../../ledger/report.ts'
import type { Failure } from '../../store/store.ts'
import type { DocumentServed, Health, RowServed } from '../served.ts'
import { ActorRef, Counts, DocumentRef, pageOf } from './answers.ts'
import { exactly, list } from './exactly.ts'

export const Report = ReportShape.meta({
  id: 'Report',
  description:
    'What Hearsay says about one article (hearsay/1). Offsets are UTF-16 code units into document.text, half-open, and text.slice(start, end) ' +
    'equals the span’s text for every span.',
})

export const DocumentShape = exactly<DocumentServed>()(
  z
    .object({
      key: z.string(),
      outlet: z.string().nullable(),
      report: Report.describe('The report as the ledger stands by it: judgements are applied.'),
      rows: z
        .record(z.string(), z.string())
        .describe('Row of the report (“s2”) → its key, which judgements name.'),
      actors: z
        .record(z.string(), ActorRef)
        .describe('Actor of the report (“a3”) → the actor over all documents.'),
      appearances: z
        .record(z.string(), z.string())
        .describe('Actor of the report → key of its appearance, which judgements name.'),
      human: list(z.string()).describe('Rows of the report that a person decided.'),
    })
    .meta({
      id: 'StoredDocument',
      description: 'A document of the ledger: its report, and the keys of its rows and actors.',
    }),
)

export const RowShape = exactly<RowServed>()(
  z
    .object({
      key: z.string(),
      document: DocumentRef,
      kind: z.enum(['statement', 'interaction']),
      statement: Statement.nullable(),
      interaction: Interaction.nullable(),
      actors: z
        .record(z.string(), ActorRef)
        .describe('Actors of the row: actor of the report → the actor over all documents.'),
      human: z.boolean(),
      around: z
        .object({ text: z.string(), start: z.int().nonnegative() })
        .describe('The blocks of the text that show the row, and where they begin in document.text.'),
    })
    .meta({ id: 'Row', description: 'One statement or interaction with the words around it.' }),
)

export const PageOfFailures = pageOf(
  'PageOfFailures',
  exactly<Failure>()(
    z
      .object({
        place: z
          .object({ source: z.string(), record: z.string().nullable() })
          .describe('File or address, and which article in it.'),
        key: z.string().nullable(),
        reason: z.string().describe('What happened, and what to do.'),
        at: z.string(),
        attempts: z.int(),
      })
      .meta({ id: 'Failure', description: 'An article that could not be read.' }),
  ),
)

export const HealthShape = exactly<Health>()(
  z
    .object({
      status: z.literal('ok'),
      version: z.string(),
      ledger: Counts.nullable().describe('null: the server was started without a ledger.'),
      ingests: z.boolean().describe('Whether POST /api/ingest takes articles.'),
    })
    .meta({ id: 'Health', description: 'That the server runs, and how much its ledger holds.' }),
)
