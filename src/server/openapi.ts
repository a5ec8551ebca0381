// The description of the interface, OpenAPI 3.1, made from the routes themselves.
import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { version } from '../version.ts'

const tags = [
  { name: 'Read', description: 'One article in, its report out; nothing is kept.' },
  { name: 'Ledger', description: 'Documents and rows by their keys.' },
  { name: 'Ask', description: 'Questions over all documents.' },
  { name: 'Correct', description: 'What people decide; every decision can be undone.' },
  { name: 'Ingest', description: 'Articles into the ledger.' },
  { name: 'Export', description: 'Files for other programs.' },
  { name: 'Server', description: 'The server itself.' },
]

const description = `Who said what, to whom, and the exact characters that show it.

Lists come in pages: give \`next\` of one as \`after\` of the next. Answers have an ETag; ask again with If-None-Match and get 304 while nothing has changed. Errors are application/problem+json (RFC 9457), and \`next\` says what to do. Offsets are UTF-16 code units, half-open.`

interface Operation {
  requestBody?: { required?: boolean }
}

/** Made once: it takes a while, and never changes. */
// biome-ignore lint/suspicious/noExplicitAny: whatever app it is
export function openApiOf(app: OpenAPIHono<any, any, any>, isTokenNeeded: boolean): object {
  const made = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description,
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags,
    ...(isTokenNeeded ? { security: [{ token: [] }] } : {}),
  })
  for (const path of Object.values(made.paths ?? {}))
    for (const { requestBody } of Object.values(path as Record<string, Operation>))
      if (requestBody) requestBody.required = true
  return {
    ...made,
    components: {
      ...made.components,
      schemas: componentsOf(Object.keys(made.components?.schemas ?? {})),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

/** As zod itself writes them: the generator's own say “all of an object and null” where either is meant. */
function componentsOf(names: readonly string[]): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    uri: (name) => `#/components/schemas/${name}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const found: Record<string, unknown> = {}
  const add = (name: string): void => {
    if (found[name] || !schemas[name]) return
    const { $schema: _, $id: __, id: ___, ...schema } = schemas[name] as Record<string, unknown>
    found[name] = schema
    for (const [, below] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) add(below!)
  }
  for (const name of names) add(name)
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}
