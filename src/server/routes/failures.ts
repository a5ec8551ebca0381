// What could not be read.
import { createRoute, z } from '@hono/zod-openapi'
import { examples } from '../examples.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { PageOfFailures } from '../shapes/ledger.ts'
import { paging, said } from '../shapes/query.ts'
import { pageByNumber } from '../whole-list.ts'

const failures = createRoute({
  method: 'get',
  path: '/api/failures',
  tags: ['Ingest'],
  summary: 'List articles that could not be read',
  request: { query: z.strictObject(paging) },
  responses: {
    200: json(PageOfFailures, 'A page of failures.', examples.failures),
    ...problems('unfit-request', 'no-ledger'),
  },
})

export const failureRoutes = ({ store }: Setting) =>
  resource().openapi(failures, async (c) =>
    c.json(
      pageByNumber(await store().failures(), (_, at) => at, said(c.req.valid('query'))),
      200,
    ),
  )
