// Search in what was said.
import { createRoute, z } from '@hono/zod-openapi'
import { asked } from '../asked.ts'
import { examples } from '../examples.ts'
import { json, keyParam, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { FacetCounts, PageOfStatements, QuotationGroup } from '../shapes/answers.ts'
import { filters, paging, said, searched } from '../shapes/query.ts'

const statements = createRoute({
  method: 'get',
  path: '/api/statements',
  tags: ['Ask'],
  summary: 'Search statements',
  description: 'Who said what. Where few statements fit, the best come first, else the newest.',
  request: { query: z.strictObject({ words: searched, ...filters, ...paging }) },
  responses: {
    200: json(PageOfStatements, 'A page of statements.', examples.statements),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const facets = createRoute({
  method: 'get',
  path: '/api/statements/facets',
  tags: ['Ask'],
  summary: 'What a search could be narrowed to',
  description: 'How many of the statements found have each speaker, outlet, kind, act and year.',
  request: { query: z.strictObject({ words: searched, ...filters }) },
  responses: {
    200: json(FacetCounts, 'Counts by filter.', examples.facets),
    ...problems('unfit-request', 'not-available', 'no-ledger'),
  },
})

const group = createRoute({
  method: 'get',
  path: '/api/statements/{key}/same-words',
  tags: ['Ask'],
  summary: 'Who else has these words',
  description: 'All statements of the ledger with the words of this one; null where it is alone.',
  request: { params: keyParam('statement', examples.row.key) },
  responses: {
    200: json(QuotationGroup.nullable(), 'The statements, or null.', examples.group),
    ...problems('no-ledger'),
  },
})

export const statementRoutes = (setting: Setting) =>
  resource()
    .openapi(statements, async (c) => c.json(await setting.store().search(said(c.req.valid('query'))), 200))
    .openapi(facets, async (c) => c.json(await asked(setting, 'facets', said(c.req.valid('query'))), 200))
    .openapi(group, async (c) => c.json(await setting.store().quotationGroup(c.req.valid('param').key), 200))
