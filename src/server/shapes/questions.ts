// Shapes of the answers over all documents: interactions, timeline, network, sources, quotations, disputes. Their meaning is in
// src/store/answers.ts and src/store/browsing.ts; `exactly` holds them to it.
import { z } from '@hono/zod-openapi'
import type * as answers from '../../store/answers.ts'
import type * as browsing from '../../store/browsing.ts'
import {
  ActorRef,
  actorRef,
  confidence,
  count,
  DocumentRef,
  day,
  pageOf,
  statementFound,
  withStatements,
} from './answers.ts'
import { exactly, list } from './exactly.ts'

export const PageOfTimeline = pageOf(
  'PageOfTimeline',
  exactly<answers.TimelineEntry>()(
    z
      .object({
        start: z.string().describe('First day.'),
        end: z.string().describe('Last day.'),
        kind: z.enum(['statement', 'interaction']),
        key: z.string(),
        document: DocumentRef,
        who: list(ActorRef),
        whom: list(ActorRef),
        act: z.string().describe('The act of a statement, the type of an interaction.'),
        status: z.string().nullable(),
        words: z.string(),
        rule: z.string().describe('The rule that read the day; “published”: the text gives none.'),
      })
      .meta({ id: 'TimelineEntry', description: 'Something said or done on a day.' }),
  ),
)

export const Network = exactly<answers.Network>()(
  z
    .object({
      nodes: list(actorRef.extend({ kind: z.string(), interactions: count })),
      edges: list(
        z.object({
          actor: z.int(),
          recipient: z.int(),
          type: z.string(),
          status: z.string(),
          rows: count,
          origins: count.describe('Documents that are no copies of one another.'),
          first: day,
          last: day,
          examples: list(z.string()).describe('Keys of at most five rows: see /api/rows/{key}.'),
        }),
      ),
    })
    .meta({ id: 'Network', description: 'Who did what to whom, and how many say so.' }),
)

export const Audit = exactly<answers.Audit>()(
  z
    .object({
      documents: count,
      copies: count,
      statements: count,
      named: count,
      unnamed: count,
      unsourced: count,
      singleSource: count.describe('Statements that one origin alone has.'),
      relayed: count,
      mostQuoted: list(actorRef.extend({ statements: count, share: z.number() })),
      relays: withStatements,
      outlets: list(
        z.object({ outlet: z.string(), documents: count, copies: count, statements: count, unnamed: count }),
      ),
    })
    .meta({ id: 'Audit', description: 'On whom the coverage leans.' }),
)

export const Verification = exactly<answers.Verification>()(
  z
    .object({
      verdict: z
        .enum(['verbatim', 'altered', 'absent'])
        .describe(
          'verbatim: these words, in this order, stand in a statement; altered: nearly; absent: nothing like it.',
        ),
      found: list(
        statementFound.extend({
          likeness: z.enum(['exact', 'cut', 'altered']),
          difference: list(z.object({ of: z.enum(['both', 'asked', 'ledger']), text: z.string() })),
        }),
      ),
      first: DocumentRef.nullable().describe('The oldest of those found.'),
    })
    .meta({
      id: 'Verification',
      description: 'Whether a quotation stands in the ledger, and in which words.',
    }),
)

const side = z.object({ key: z.string(), document: DocumentRef, who: list(ActorRef), day, words: z.string() })
export const PageOfDisputes = pageOf(
  'PageOfDisputes',
  exactly<answers.DisputeFound>()(
    z
      .object({ kind: z.string(), reason: z.string(), a: side, b: side })
      .meta({ id: 'Dispute', description: 'Two rows that disagree, side by side; no verdict.' }),
  ),
)

export const PageOfInteractions = pageOf(
  'PageOfInteractions',
  exactly<browsing.InteractionFound>()(
    z
      .object({
        key: z.string(),
        document: DocumentRef,
        type: z.string(),
        status: z.string(),
        actors: list(ActorRef),
        recipients: list(ActorRef),
        day,
        words: z.string().describe('The words that name the act.'),
        start: count,
        end: count,
        around: z.object({ text: z.string(), start: count, end: count }).describe('The text around them.'),
        accordingTo: z
          .object({ statement: z.string(), speaker: ActorRef.nullable() })
          .nullable()
          .describe('The statement that carries it; null: the outlet says so itself.'),
        confidence,
        human: z.boolean(),
      })
      .meta({ id: 'InteractionFound', description: 'Who did what to whom, in which document.' }),
  ),
)
