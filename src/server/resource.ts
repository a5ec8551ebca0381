// How a route is described: what it gives, with an example, and what can go wrong. A part of the interface is one `resource()`.

import type { ServerResponse } from 'node:http'
import { type Hook, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from 'hono'
import { Problem } from './problem.ts'
import { type ProblemKind, ProblemShape, problemKinds } from './shapes/problem.ts'

/** Under a real server: the response that goes out. */
export interface ServerEnv extends Env {
  Bindings: { readonly outgoing?: ServerResponse }
}

export const resource = () => new OpenAPIHono<ServerEnv>({ defaultHook: refuseUnfit })

const places = { query: 'query', param: 'path', json: 'body', form: 'body' } as Readonly<
  Record<string, 'query' | 'path' | 'body'>
>

/** A request that does not fit its schema, with every value that is wrong. */
const refuseUnfit: Hook<unknown, ServerEnv, string, unknown> = (result) => {
  if (result.success) return
  const place = places[result.target] ?? 'query'
  const errors = result.error.issues.slice(0, 20).map(({ path, message }) => ({
    in: place,
    at:
      place === 'body'
        ? path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
        : path.join('.'),
    detail: message,
  }))
  const { at, detail } = errors[0]!
  throw new Problem(
    'unfit-request',
    `${at ? `“${at}” does not fit: ` : ''}${detail}${/[.!?]$/.test(detail) ? '' : '.'}`,
    'Mend what “errors” lists and send it again; /api/openapi.json says what fits.',
    { errors },
  )
}

export const json = <T>(schema: z.ZodType<T>, description: string, example: T) => ({
  description,
  content: { 'application/json': { schema, example } },
})

const problem = { 'application/problem+json': { schema: ProblemShape } }

type ProblemResponse = {
  description: string
  content: { 'application/problem+json': { schema: typeof ProblemShape } }
}

/** As TypeScript sees them, and as they are at run time. */
interface ProblemResponses {
  '4XX': ProblemResponse
  '5XX': ProblemResponse
}

/**
 * What can go wrong, besides what can go wrong anywhere (which is the “default” of the description). To TypeScript all of them are one, so
 * that a client need not tell apart what has one shape.
 */
export function problems(...kinds: readonly ProblemKind[]): ProblemResponses {
  const responses: Record<string, unknown> = {}
  for (const kind of kinds) {
    const [status, title] = problemKinds[kind]
    const example = { type: `urn:hearsay:problem:${kind}`, title, status, detail: '…', next: '…' }
    responses[status] ??= {
      description: `${title}.`,
      content: { 'application/problem+json': { schema: ProblemShape, example } },
    }
  }
  return {
    ...responses,
    default: { description: 'A problem; `next` says what to do.', content: problem },
  } as unknown as ProblemResponses
}

export const keyParam = (name: string, example: string) =>
  z.object({
    key: z
      .string()
      .min(1)
      .max(200)
      .meta({ description: `Key of the ${name}.`, example }),
  })
