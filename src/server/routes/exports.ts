// Hands the ledger over, whole or some of its documents, and single reports: streamed, so that a hundred thousand documents take no more
// memory than one.
import { createRoute, z } from '@hono/zod-openapi'
import {
  type Format,
  formats,
  type LedgerFormat,
  ledgerFormats,
  openLedgerWriter,
  openWriter,
} from '../../export/formats.ts'
import { type FilePart, partsOf } from '../../export/ledger-writer.ts'
import { rowKinds } from '../../export/row-kind.ts'
import type { Report as ReportType } from '../../ledger/report.ts'
import { examples } from '../examples.ts'
import { sizeGuard } from '../guard/size.ts'
import { notFound, Problem } from '../problem.ts'
import { problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { Report } from '../shapes/ledger.ts'
import { said } from '../shapes/query.ts'
import { isSound } from '../sound-report.ts'
import { joined, streamed } from '../streamed.ts'
import { zipOf } from '../zip.ts'

const isLedgerFormat = (format: string): format is LedgerFormat =>
  (ledgerFormats as readonly string[]).includes(format)
/** Formats of one article that no ledger has: they are written for a person. */
const forPeople = formats.filter((format) => !isLedgerFormat(format) && format !== 'table')
const served: readonly string[] = [...ledgerFormats, ...forPeople]

const format = z.object({
  format: z
    .string()
    .max(40)
    .meta({ description: `One of ${served.join(', ')}.`, example: 'csv' }),
})
const anyFile = z.string().meta({ type: 'string', format: 'binary' })
const file = {
  description: 'The file; several files come as a ZIP archive.',
  content: { 'application/octet-stream': { schema: anyFile } },
}

const exportLedger = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  tags: ['Export'],
  summary: 'Export the ledger, or some of its documents',
  description: `Streamed. ${ledgerFormats.join(', ')} hold the whole ledger; ${forPeople.join(', ')} are for the documents that are named.`,
  request: {
    params: format,
    query: z.strictObject({
      documents: z
        .string()
        .max(10_000)
        .transform((keys) => keys.split(',').filter(Boolean))
        .optional()
        .meta({
          type: 'string',
          description: 'Keys of documents, parted by commas; all where it is not said.',
          example: examples.document.key,
        }),
      rows: z
        .enum(rowKinds)
        .optional()
        .meta({ description: 'csv: which table; statements where it is not said.', example: 'interactions' }),
    }),
  },
  responses: { 200: file, ...problems('unfit-request', 'not-found', 'busy', 'no-ledger') },
})

const exportReport = createRoute({
  method: 'post',
  path: '/api/export/{format}',
  tags: ['Export'],
  summary: 'Write one report in a format',
  description:
    'For an article that was read and is in no ledger: the report of POST /api/read in, a file out. Nothing is kept.',
  request: {
    params: format,
    body: { required: true, content: { 'application/json': { schema: Report, example: examples.report } } },
  },
  responses: {
    200: file,
    ...problems('unfit-request', 'not-found', 'too-large', 'wrong-content-type', 'busy'),
  },
})

export function exportRoutes(setting: Setting) {
  const { exporting, limits, options } = setting
  const routes = resource()
  routes.post('/api/export/*', sizeGuard(limits.articleBytes))
  return routes
    .openapi(exportLedger, async (c) => {
      const store = setting.store()
      const { format } = c.req.valid('param')
      const { documents, ...how } = said(c.req.valid('query'))
      const made = isLedgerFormat(format)
        ? ledgerFile(
            partsOf(await writerFor(format, how), store.reports(documents)),
            await onlyFile(format, how),
            format,
          )
        : await reportFile(
            format,
            reportsOf(store.reports(namedFor(format, documents))),
            documents?.length === 1,
          )
      const leave = await exporting.enter()
      return c.body(streamed(c, made.chunks, { log: options.log, done: leave }), 200, headersOf(made.name))
    })
    .openapi(exportReport, async (c) => {
      const { format } = c.req.valid('param')
      const report = c.req.valid('json')
      if (!isSound(report)) throw notSound()
      return exporting.through(async () => {
        const made = await reportFile(format, [report], true)
        // A report from outside may say what none of ours says; then it is refused here, while the status can still tell.
        const text = await whole(made.chunks).catch((error) => {
          options.log?.(error)
          throw notSound()
        })
        return c.body(text, 200, headersOf(made.name))
      })
    })
}

const notSound = (): Problem =>
  new Problem(
    'unfit-request',
    'This report does not hold together: a span or an actor is not what it says.',
    'Send the report as POST /api/read gave it.',
  )

interface Made {
  readonly name: string
  readonly chunks: AsyncIterable<string | Uint8Array>
}

type Rows = { readonly rows?: (typeof rowKinds)[number] }

async function writerFor(format: LedgerFormat, { rows }: Rows) {
  if (rows !== undefined && format !== 'csv')
    throw new Problem(
      'unfit-request',
      `“rows” picks a table of csv; ${format} has all rows.`,
      'Leave out “rows”.',
    )
  return openLedgerWriter(format, rows === undefined ? {} : { rows })
}

const onlyFile = async (format: LedgerFormat, how: Rows): Promise<string | null> =>
  (await writerFor(format, how)).only

const ledgerFile = (parts: AsyncIterable<FilePart>, only: string | null, format: string): Made =>
  only === null
    ? { name: `hearsay-${format}.zip`, chunks: zipOf(parts) }
    : { name: only, chunks: textOf(parts) }

async function* textOf(parts: AsyncIterable<FilePart>): AsyncGenerator<string | Uint8Array> {
  async function* texts() {
    for await (const { data } of parts) yield typeof data === 'string' ? data : Buffer.from(data).toString()
  }
  yield* joined(texts())
}

const endings: Readonly<Record<string, string>> = { markdown: 'md', json: 'json', html: 'html' }

async function reportFile(
  format: string,
  reports: AsyncIterable<ReportType> | Iterable<ReportType>,
  single: boolean,
): Promise<Made> {
  const known = formats.find((one) => one === format && one !== 'table')
  if (!known) {
    if (!isLedgerFormat(format))
      throw notFound(`There is no format “${format}”.`, `Formats: ${served.join(', ')}.`)
    throw new Problem(
      'unfit-request',
      `${format} is several files, for a ledger.`,
      `For one report: ${formats.filter((one) => one !== 'table').join(', ')}.`,
    )
  }
  const name = `hearsay.${endings[known] ?? (await onlyFileOf(known))}`
  return { name, chunks: written(known, reports, single) }
}

async function onlyFileOf(format: Format): Promise<string> {
  const only = isLedgerFormat(format) ? (await openLedgerWriter(format)).only : null
  return only?.slice(only.indexOf('.') + 1) ?? 'txt'
}

async function* written(
  format: Format,
  reports: AsyncIterable<ReportType> | Iterable<ReportType>,
  single: boolean,
): AsyncGenerator<string> {
  const writer = await openWriter(format, { single })
  yield writer.open()
  for await (const report of reports) yield writer.write(report)
  yield writer.close()
}

async function* reportsOf(
  stored: AsyncIterable<{ readonly report: ReportType }>,
): AsyncGenerator<ReportType> {
  for await (const { report } of stored) yield report
}

function namedFor(format: string, documents: readonly string[] | undefined): readonly string[] {
  if (!served.includes(format))
    throw notFound(`There is no format “${format}”.`, `Formats: ${served.join(', ')}.`)
  if (documents?.length) return documents
  throw new Problem(
    'unfit-request',
    `${format} is for single documents, not for a whole ledger.`,
    'Name them: ?documents=KEY,KEY.',
  )
}

async function whole(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
  return text
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  zip: 'application/zip',
}

/** Always saved, never shown: what a browser opens as a page of ours would run with our rights. */
const headersOf = (name: string): Record<string, string> => ({
  'content-type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8',
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
  'cache-control': 'no-store',
})
