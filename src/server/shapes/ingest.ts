// Shapes of ingest: what is sent, and what is told on the way. Their meaning is in src/server/ingester.ts.
import { z } from '@hono/zod-openapi'
import type { IngestEvent } from '../ingester.ts'
import { exactly } from './exactly.ts'

const address = z
  .string()
  .max(4000)
  .refine((written) => /^https?:\/\//i.test(written) && URL.canParse(written), {
    message: 'Give an address that begins with http:// or https://. Files are sent with the request.',
  })

export const IngestShape = z
  .strictObject({
    sources: z
      .array(address)
      .min(1)
      .max(1000)
      .describe('Addresses of pages, feeds (RSS, Atom, JSON Feed) or sitemaps.'),
    fetchPages: z.boolean().default(true).describe('Whether pages are fetched that a feed only names.'),
  })
  .meta({ id: 'Ingest', description: 'Where articles are to be taken from.' })

export const IngestStarted = z
  .object({ id: z.string(), events: z.string().describe('Where to hear how far it is.') })
  .meta({ id: 'IngestStarted', description: 'Articles are being read.' })

const number = z.int().positive().describe('Rises by one from 1; also the id of the event.')
const tally = z.object({
  added: z.int().describe('New documents.'),
  versions: z.int().describe('New versions of pages that were known.'),
  reread: z.int().describe('Documents read anew by another model.'),
  known: z.int().describe('Articles that the ledger had.'),
  failed: z.int(),
  words: z.int(),
})

export const IngestEventShape = exactly<IngestEvent>()(
  z
    .discriminatedUnion('kind', [
      z.object({ number, kind: z.literal('progress'), tally }),
      z.object({ number, kind: z.literal('failure'), place: z.string(), reason: z.string() }),
      z
        .object({ number, kind: z.literal('done'), tally, cancelled: z.boolean() })
        .describe('The last event.'),
      z
        .object({ number, kind: z.literal('broken'), reason: z.string() })
        .describe('The last event: it could not go on.'),
    ])
    .meta({
      id: 'IngestEvent',
      description: 'How far it is: `data` of an event, as JSON; the event is called as its kind.',
    }),
)
