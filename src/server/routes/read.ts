// Reads one article and keeps nothing: text, HTML, a file or an address in, a report out.
// Hard part: reading takes the processor. So one article is read at a time, a few may wait, and whoever hangs up waits no longer.
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ReadOptions } from '../../reader.ts'
import { fetchPage } from '../../reading/fetch/fetch-page.ts'
import { contentTypeOf, fileOf, formOf } from '../body.ts'
import { examples } from '../examples.ts'
import { sizeGuard } from '../guard/size.ts'
import { timeGuard } from '../guard/time.ts'
import { Problem } from '../problem.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { Report } from '../shapes/ledger.ts'

const published = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .optional()
  .describe('Day or instant of publication; goes before what the page says.')
const address = z.string().max(4000)

const ReadShape = z
  .strictObject({
    text: z.string().min(1).optional().describe('Plain text of the article.'),
    html: z.string().min(1).optional().describe('The page as it came.'),
    url: address
      .optional()
      .describe(
        'Where the article came from; with neither `text` nor `html`, the page that is to be fetched and read.',
      ),
    published,
  })
  .refine(({ text, html }) => text === undefined || html === undefined, {
    message: 'Give `text` or `html`, not both.',
  })
  .refine(({ text, html, url }) => (text ?? html ?? url) !== undefined, {
    message: 'Give `text`, `html` or `url`.',
  })
  .meta({ id: 'Read', description: 'An article, or where it is.' })

const FormShape = z.object({ url: address.optional(), published })

const bodies = {
  'application/json': {
    schema: ReadShape,
    examples: {
      text: { value: { text: examples.text, published: '2031-05-08' } },
      url: { value: { url: 'https://harbourpost.example/night-ferry' } },
    },
  },
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'HTML or plain text, in any encoding.' },
        url: { type: 'string', description: 'Where it came from.' },
        published: { type: 'string', description: 'Day or instant of publication.' },
      },
    },
  },
}

const read = createRoute({
  method: 'post',
  path: '/api/read',
  tags: ['Read'],
  summary: 'Read an article',
  description:
    'Gives the report of one article (hearsay/1). Nothing is kept. Addresses on this machine or a private network are not fetched.',
  // A file is sent by a form, for which the typed client has a function of its own.
  request: { body: { content: bodies as unknown as Pick<typeof bodies, 'application/json'> } },
  responses: {
    200: json(Report, 'The report.', examples.report),
    ...problems(
      'unfit-request',
      'address-refused',
      'too-large',
      'wrong-content-type',
      'busy',
      'page-not-got',
      'no-model',
    ),
  },
})

export function readRoutes(setting: Setting) {
  const { limits } = setting
  const routes = resource()
  routes.use('/api/read', sizeGuard(limits.articleBytes), timeGuard(limits.readTime))
  return routes.openapi(read, async (c) => {
    const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(limits.readTime)])
    const sent =
      contentTypeOf(c) === 'multipart/form-data' ? await articleOfForm(c) : articleOfJson(c.req.valid('json'))
    const article = 'fetch' in sent ? await fetched(sent, setting, signal) : sent
    const report = await setting.reading.through(async () => {
      const reader = await setting.options.reader()
      return reader.read(article.input, article.how)
    }, signal)
    return c.json(report, 200)
  })
}

interface Article {
  readonly input: string | Uint8Array
  readonly how: ReadOptions
}

interface Wanted {
  readonly fetch: string
  readonly published: string | undefined
}

function articleOfJson({ text, html, url, published }: z.infer<typeof ReadShape>): Article | Wanted {
  const input = text ?? html
  if (input === undefined) {
    if (url === undefined)
      throw new Problem('unfit-request', 'The body is empty.', 'Give `text`, `html` or `url` as JSON.')
    return { fetch: url, published }
  }
  return { input, how: { kind: text === undefined ? 'html' : 'plain', ...known({ url, published }) } }
}

async function articleOfForm(c: Context): Promise<Article> {
  const form = await formOf(c, FormShape)
  const [file] = await fileOf(form.all, 'file')
  if (!file)
    throw new Problem('unfit-request', 'The form holds no file.', 'Send the article as the part “file”.')
  return {
    input: file.bytes,
    how: { fileName: file.name, ...(file.type ? { contentType: file.type } : {}), ...known(form.fields) },
  }
}

async function fetched(
  { fetch, published }: Wanted,
  setting: Setting,
  signal: AbortSignal,
): Promise<Article> {
  const { allowPrivate = false, fetchPage: get = fetchPage } = setting.options
  const page = await setting.fetching.through(
    () => get(fetch, { signal, allowPrivate, maxBytes: setting.limits.articleBytes }),
    signal,
  )
  return {
    input: page.bytes,
    how: {
      ...known({ url: page.url, published }),
      ...(page.contentType === null ? {} : { contentType: page.contentType }),
    },
  }
}

const known = ({
  url,
  published,
}: {
  url?: string | undefined
  published?: string | undefined
}): ReadOptions => ({
  ...(url ? { url } : {}),
  ...(published ? { published } : {}),
})
