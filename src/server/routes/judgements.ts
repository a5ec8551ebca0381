// What people decide: added, listed, undone.
import { createRoute, z } from '@hono/zod-openapi'
import type { Judgement, JudgementDraft } from '../../store/judgement.ts'
import { examples } from '../examples.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { JudgementDraftShape, JudgementShape, PageOfJudgements, UndoShape } from '../shapes/judgement.ts'
import { paging, said } from '../shapes/query.ts'
import { pageByNumber } from '../whole-list.ts'

const judgements = createRoute({
  method: 'get',
  path: '/api/judgements',
  tags: ['Correct'],
  summary: 'List judgements',
  description: 'Newest first; with a document, those about its rows and about actors that appear in it.',
  request: {
    query: z.strictObject({
      ...paging,
      document: z
        .string()
        .optional()
        .meta({ description: 'Key of a document.', example: examples.document.key }),
    }),
  },
  responses: {
    200: json(PageOfJudgements, 'A page of judgements.', examples.judgements),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const judge = createRoute({
  method: 'post',
  path: '/api/judgements',
  tags: ['Correct'],
  summary: 'Decide something',
  description:
    'Takes effect at once, survives a re-reading, and can be undone. Keys of rows, appearances and documents are those of /api/documents/{key}.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: JudgementDraftShape,
          example: {
            by: examples.judgement.by,
            note: examples.judgement.note,
            decision: examples.judgement.decision,
          },
        },
      },
    },
  },
  responses: {
    201: json(JudgementShape, 'It was written down.', examples.judgement),
    ...problems('unfit-request', 'other-site', 'wrong-content-type', 'unknown-subject', 'no-ledger'),
  },
})

const undo = createRoute({
  method: 'post',
  path: '/api/judgements/{id}/undo',
  tags: ['Correct'],
  summary: 'Undo a judgement',
  description: 'Adds a judgement that takes it back. An undo can be undone.',
  request: {
    params: z.object({
      id: z.coerce
        .number<string | number>()
        .int()
        .positive()
        .meta({ description: 'Its number.', example: 7 }),
    }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: UndoShape,
          example: { by: examples.undo.by, note: examples.undo.note },
        },
      },
    },
  },
  responses: {
    201: json(JudgementShape, 'It was undone.', examples.undo),
    ...problems('unfit-request', 'other-site', 'wrong-content-type', 'unknown-subject', 'no-ledger'),
  },
})

export const judgementRoutes = ({ store }: Setting) =>
  resource()
    .openapi(judgements, async (c) => {
      const { document, ...page } = c.req.valid('query')
      const all: readonly Judgement[] = await store().judgements(document)
      return c.json(
        pageByNumber(all.toReversed(), ({ id }) => -id, said(page)),
        200,
      )
    })
    .openapi(judge, async (c) =>
      c.json(await store().judge(said(c.req.valid('json')) as JudgementDraft), 201),
    )
    .openapi(undo, async (c) => {
      const decision = { kind: 'undo' as const, judgement: c.req.valid('param').id }
      return c.json(await store().judge({ ...said(c.req.valid('json')), decision }), 201)
    })
