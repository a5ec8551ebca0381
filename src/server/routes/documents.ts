// The documents of the ledger, and single rows with the words around them.
import { createRoute, z } from '@hono/zod-openapi'
import type { Span } from '../../document/span.ts'
import type { Report } from '../../ledger/report.ts'
import type { DocumentRef } from '../../store/answers.ts'
import { keysOf } from '../../store/apply-judgements.ts'
import type { StoredReport } from '../../store/store.ts'
import { asked } from '../asked.ts'
import { examples } from '../examples.ts'
import { notFound } from '../problem.ts'
import { json, keyParam, problems, resource } from '../resource.ts'
import type { DocumentServed, RowServed } from '../served.ts'
import type { Setting } from '../setting.ts'
import { PageOfDocuments } from '../shapes/answers.ts'
import { DocumentShape, RowShape } from '../shapes/ledger.ts'
import { outlet, paging, period, said } from '../shapes/query.ts'

const documents = createRoute({
  method: 'get',
  path: '/api/documents',
  tags: ['Ledger'],
  summary: 'List documents',
  description: 'Current documents, those published last first.',
  request: {
    query: z.strictObject({
      title: z
        .string()
        .max(1000)
        .optional()
        .meta({ description: 'Words of the title; all must be in it.', example: 'ferry' }),
      outlet,
      ...period,
      ...paging,
    }),
  },
  responses: {
    200: json(PageOfDocuments, 'A page of documents.', examples.documents),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const document = createRoute({
  method: 'get',
  path: '/api/documents/{key}',
  tags: ['Ledger'],
  summary: 'One document',
  description:
    'The report as the ledger stands by it, with the keys that judgements name. `report.document.removed` is the furniture of the page.',
  request: { params: keyParam('document', examples.document.key) },
  responses: {
    200: json(DocumentShape, 'The document.', examples.stored),
    ...problems('not-found', 'no-ledger'),
  },
})

const row = createRoute({
  method: 'get',
  path: '/api/rows/{key}',
  tags: ['Ledger'],
  summary: 'One statement or interaction',
  description: 'The row with its evidence, and the blocks of the text that show it.',
  request: { params: keyParam('statement or interaction', examples.row.key) },
  responses: { 200: json(RowShape, 'The row.', examples.row), ...problems('not-found', 'no-ledger') },
})

export const documentRoutes = (setting: Setting) =>
  resource()
    .openapi(documents, async (c) =>
      c.json(await asked(setting, 'documentList', said(c.req.valid('query'))), 200),
    )
    .openapi(document, async (c) => {
      const { key } = c.req.valid('param')
      const stored = await setting.store().document(key)
      if (!stored) throw notFound(`There is no document ${key} in this ledger.`)
      return c.json(served(stored), 200)
    })
    .openapi(row, async (c) => {
      const { key } = c.req.valid('param')
      const store = setting.store()
      const holder = await store.documentOf(key)
      const stored = holder === null ? null : await store.document(holder)
      const found = stored && rowServed(stored, key)
      if (!found) throw notFound(`There is no row ${key} in this ledger.`)
      return c.json(found, 200)
    })

function served({ document, outlet, report, rows, actors, human }: StoredReport): DocumentServed {
  const keys = keysOf(document, report)
  return {
    key: document,
    outlet,
    report,
    rows: Object.fromEntries(
      [...report.statements, ...report.interactions].map(({ id }) => [id, rows.get(id)!]),
    ),
    actors: Object.fromEntries(actors),
    appearances: Object.fromEntries(report.actors.map(({ id }) => [id, keys.get(id)!])),
    human: [...human],
  }
}

/** null: the report has no such row. */
export function rowServed(stored: StoredReport, key: string): RowServed | null {
  const { report, rows, actors, human } = stored
  const [id] = [...rows].find((entry) => entry[1] === key) ?? []
  const statement = report.statements.find((one) => one.id === id) ?? null
  const interaction = report.interactions.find((one) => one.id === id) ?? null
  const found = statement ?? interaction
  if (id === undefined || !found) return null
  const named = new Set(statement?.about)
  for (const part of partsOf(found)) named.add(part.actor)
  return {
    key,
    document: refOf(stored),
    kind: statement ? 'statement' : 'interaction',
    statement,
    interaction,
    actors: Object.fromEntries([...actors].filter(([local]) => named.has(local))),
    human: human.has(id),
    around: around(report, spansOf(found)),
  }
}

type Row = Report['statements'][number] | Report['interactions'][number]

const partsOf = (row: Row): readonly { readonly actor: string; readonly span: Span }[] =>
  'content' in row
    ? [...(row.speaker ? [row.speaker] : []), ...row.to, ...row.via]
    : [...row.actor, ...row.recipient]

const spansOf = (row: Row): readonly Span[] => [
  ...('content' in row ? [...row.content, ...(row.cue ? [row.cue] : [])] : [row.evidence]),
  ...partsOf(row).map(({ span }) => span),
  ...(row.when ? [row.when.span] : []),
]

/** The blocks from the first that a span touches to the last. */
function around({ document: { text, blocks } }: Report, spans: readonly Span[]): RowServed['around'] {
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.map(({ end }) => end))
  const touched = blocks.filter(({ start, end }) => start < last && end > first)
  const [start, end] = [
    Math.min(first, touched[0]?.start ?? first),
    Math.max(last, touched.at(-1)?.end ?? last),
  ]
  return { text: text.slice(start, end), start }
}

function refOf({ document: key, outlet, report }: StoredReport): DocumentRef {
  const { title, url, published } = report.document
  return { key, title, outlet, url, published: published?.slice(0, 10) ?? null }
}
