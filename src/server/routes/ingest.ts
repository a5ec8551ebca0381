// Puts articles into the ledger: files or addresses in, an id out; then word of how far it is, until it is done.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { contentTypeOf, fileOf, formDataOf } from '../body.ts'
import { eventStream } from '../event-stream.ts'
import { examples } from '../examples.ts'
import { sizeGuard } from '../guard/size.ts'
import type { Ingester, IngestRequest } from '../ingester.ts'
import { notFound, Problem } from '../problem.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { IngestEventShape, IngestShape, IngestStarted } from '../shapes/ingest.ts'
import { streamed } from '../streamed.ts'

const bodies = {
  'application/json': { schema: IngestShape, example: { sources: ['https://harbourpost.example/feed.xml'] } },
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        files: {
          type: 'array',
          items: { type: 'string', format: 'binary' },
          description: 'Pages, plain text, PDF, tables, feeds or archives: whatever “hearsay ingest” takes.',
        },
      },
    },
  },
}

const id = z.object({
  id: z.string().min(1).max(100).meta({ description: 'What POST /api/ingest gave.', example: '3' }),
})

const start = createRoute({
  method: 'post',
  path: '/api/ingest',
  tags: ['Ingest'],
  summary: 'Put articles into the ledger',
  description:
    'Files are sent as a form (part “files”, as often as there are files); pages, feeds and sitemaps by their address. A path on the server’s machine is never read.',
  request: { body: { content: bodies as unknown as Pick<typeof bodies, 'application/json'> } },
  responses: {
    202: json(IngestStarted, 'It has begun.', examples.started),
    ...problems('unfit-request', 'other-site', 'conflict', 'too-large', 'wrong-content-type', 'no-ledger'),
  },
})

const events = createRoute({
  method: 'get',
  path: '/api/ingest/{id}/events',
  tags: ['Ingest'],
  summary: 'Hear how far it is',
  description:
    'Server-sent events: progress, failure, done, broken; `data` is JSON. Whoever comes back with Last-Event-ID hears the rest. The stream ends after done or broken.',
  request: { params: id },
  responses: {
    200: {
      description: 'Events.',
      content: { 'text/event-stream': { schema: IngestEventShape, example: examples.events } },
    },
    ...problems('not-found', 'busy', 'no-ledger'),
  },
})

const cancel = createRoute({
  method: 'delete',
  path: '/api/ingest/{id}',
  tags: ['Ingest'],
  summary: 'Cancel',
  description: 'No more articles are begun; those in hand are finished and stay in the ledger.',
  request: { params: id },
  responses: { 204: { description: 'It will end.' }, ...problems('not-found', 'other-site', 'no-ledger') },
})

export function ingestRoutes(setting: Setting) {
  const { limits, listening, options } = setting
  const routes = resource()
  routes.use('/api/ingest', sizeGuard(limits.ingestBytes))
  return routes
    .openapi(start, async (c) => {
      const ingester = ingesterOf(setting)
      const request =
        contentTypeOf(c) === 'multipart/form-data'
          ? await requestOfForm(c)
          : requestOfJson(c.req.valid('json'))
      const { id } = await ingester.start(request)
      return c.json({ id, events: `/api/ingest/${encodeURIComponent(id)}/events` }, 202)
    })
    .openapi(events, async (c) => {
      const { id } = c.req.valid('param')
      const last = Number(c.req.header('last-event-id') ?? '')
      const heard = ingesterOf(setting).events(id, Number.isSafeInteger(last) && last > 0 ? last : 0)
      if (!heard) throw unknownRun(id)
      const leave = await listening.enter()
      return c.body(
        streamed(c, eventStream(heard, limits.heartbeat), { log: options.log, done: leave }),
        200,
        {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
        },
      )
    })
    .openapi(cancel, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await ingesterOf(setting).cancel(id))) throw unknownRun(id)
      return c.body(null, 204)
    })
}

function ingesterOf(setting: Setting): Ingester {
  setting.store()
  if (setting.options.ingester) return setting.options.ingester
  throw new Problem('not-available', 'This server takes no articles in.', 'Use “hearsay ingest”.')
}

const unknownRun = (id: string): Problem =>
  notFound(`There is no ingest ${id}, or it is long done.`, 'Look at /api/documents for what is there.')

function requestOfJson({ sources, fetchPages }: z.output<typeof IngestShape>): IngestRequest {
  if (!sources)
    throw new Problem(
      'unfit-request',
      'The body is empty.',
      'Send files as a form, or {"sources": ["https://…"]} as JSON.',
    )
  return { files: [], sources, options: { fetchPages } }
}

async function requestOfForm(c: Context): Promise<IngestRequest> {
  const files = await fileOf(await formDataOf(c), 'files')
  if (files.length === 0)
    throw new Problem('unfit-request', 'The form holds no file.', 'Send each file as a part named “files”.')
  return {
    files,
    sources: [],
    options: { fetchPages: false },
  }
}
