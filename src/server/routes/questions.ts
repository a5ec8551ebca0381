// The other questions that a ledger answers: interactions, timeline, network, sources, quotations, disputes.
import { createRoute, z } from '@hono/zod-openapi'
import { asked } from '../asked.ts'
import { examples } from '../examples.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import {
  actor,
  filters,
  interactionStatus,
  interactionType,
  outlet,
  paging,
  period,
  said,
  top,
  typeList,
} from '../shapes/query.ts'
import {
  Audit,
  Network,
  PageOfDisputes,
  PageOfInteractions,
  PageOfTimeline,
  Verification,
} from '../shapes/questions.ts'

const interactions = createRoute({
  method: 'get',
  path: '/api/interactions',
  tags: ['Ask'],
  summary: 'List interactions',
  description: 'Who did what to whom, last day first, with who says so.',
  request: {
    query: z.strictObject({
      actor: actor('On either side'),
      other: actor('On the side across from `actor`'),
      type: interactionType,
      status: interactionStatus,
      outlet,
      ...period,
      ...paging,
    }),
  },
  responses: {
    200: json(PageOfInteractions, 'A page of interactions.', examples.interactions),
    ...problems('unfit-request', 'not-available', 'no-ledger'),
  },
})

const timeline = createRoute({
  method: 'get',
  path: '/api/timeline',
  tags: ['Ask'],
  summary: 'What was said and done, day by day',
  request: {
    query: z.strictObject({
      actor: actor('Statements and interactions of this actor alone'),
      ...filters,
      ...paging,
    }),
  },
  responses: {
    200: json(PageOfTimeline, 'A page of entries, first day first.', examples.timeline),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const network = createRoute({
  method: 'get',
  path: '/api/network',
  tags: ['Ask'],
  summary: 'Who dealt with whom',
  description:
    'The actors with most interactions, and the edges between them. `examples` of an edge are keys for /api/rows/{key}.',
  request: { query: z.strictObject({ top, types: typeList, outlet, ...period }) },
  responses: {
    200: json(Network, 'Nodes and edges.', examples.network),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const sources = createRoute({
  method: 'get',
  path: '/api/sources',
  tags: ['Ask'],
  summary: 'On whom the coverage leans',
  description: 'Named, unnamed and missing sources, copies, relays, and who is quoted most.',
  request: { query: z.strictObject(filters) },
  responses: { 200: json(Audit, 'The audit.', examples.audit), ...problems('unfit-request', 'no-ledger') },
})

const disputes = createRoute({
  method: 'get',
  path: '/api/disputes',
  tags: ['Ask'],
  summary: 'Where rows disagree',
  description: 'Both sides with their words; no verdict.',
  request: { query: z.strictObject({ ...filters, ...paging }) },
  responses: {
    200: json(PageOfDisputes, 'A page of disputes.', examples.disputes),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const verify = createRoute({
  method: 'post',
  path: '/api/verify',
  tags: ['Ask'],
  summary: 'Look a quotation up',
  description: 'Whether these words stand in the ledger, as they are or altered, and who has them first.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({ quotation: z.string().trim().min(1).max(10_000) })
            .meta({ id: 'Quotation', description: 'Words that somebody is said to have said.' }),
          example: { quotation: 'Nobody will walk home' },
        },
      },
    },
  },
  responses: {
    200: json(Verification, 'What was found.', examples.verification),
    ...problems('unfit-request', 'wrong-content-type', 'no-ledger'),
  },
})

export const questionRoutes = (setting: Setting) =>
  resource()
    .openapi(interactions, async (c) =>
      c.json(await asked(setting, 'interactionList', said(c.req.valid('query'))), 200),
    )
    .openapi(timeline, async (c) => c.json(await setting.store().timeline(said(c.req.valid('query'))), 200))
    .openapi(network, async (c) => c.json(await setting.store().network(said(c.req.valid('query'))), 200))
    .openapi(sources, async (c) => c.json(await setting.store().audit(said(c.req.valid('query'))), 200))
    .openapi(disputes, async (c) => c.json(await setting.store().disputes(said(c.req.valid('query'))), 200))
    .openapi(verify, async (c) => c.json(await setting.store().verify(c.req.valid('json').quotation), 200))
