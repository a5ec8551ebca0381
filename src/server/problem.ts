// Errors, from wherever they come to what a client is told. Nothing of the inside gets out: no stack, no path, no words of an error that
// were not written for a person.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ProblemDetails, type ProblemKind, problemKinds } from './shapes/problem.ts'

interface ProblemMore {
  readonly errors?: ProblemDetails['errors']
  /** Seconds after which to try again. */
  readonly retryAfter?: number
}

/** Thrown anywhere in a request; becomes its answer. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly next: string
  readonly more: ProblemMore

  constructor(kind: ProblemKind, detail: string, next: string, more: ProblemMore = {}) {
    super(detail)
    this.kind = kind
    this.next = next
    this.more = more
  }
}

/** What an error means to a client. Those that are known by name say themselves, for a person, what happened. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) return problemOfStatus(error)
  const { name = '', message = '' } = error instanceof Error ? error : {}
  const detail = message.slice(0, 1).toUpperCase() + message.slice(1)
  switch (name) {
    case 'UnfitQuestion':
      return new Problem('unfit-request', detail, 'Change the question and ask again.')
    case 'UnknownSubject':
      return new Problem('unknown-subject', detail, 'Load the document again: it may have changed.')
    case 'IngestBusy':
      return new Problem('conflict', detail, 'Wait until it is done, or cancel it.', { retryAfter: 30 })
    case 'FetchRefused':
      return new Problem(
        'address-refused',
        detail.replace(/ If you mean it, use --allow-private\.$/, ''),
        'Read another address, save the page and send the file, or start the server with --allow-private.',
      )
    case 'FetchFailed':
      return new Problem('page-not-got', detail, 'Save the page from a browser and send the file.')
    case 'RuntimeMissing':
    case 'ModelDamaged':
      return new Problem('no-model', 'The reading model cannot be opened here.', 'Install Hearsay again.')
  }
  return new Problem(
    'failed',
    'The server made a mistake. It has written down what.',
    'Try again; if it stays so, look at what the server printed.',
  )
}

function problemOfStatus({ status, message }: HTTPException): Problem {
  if (status === 415)
    return new Problem(
      'wrong-content-type',
      'The content type of the request is missing, or is none that is taken here.',
      'Send JSON with “Content-Type: application/json”, or what the documentation names.',
    )
  if (status === 400)
    return new Problem('unfit-request', `${message.replace(/\.$/, '')}.`, 'Mend the body and send it again.')
  return new Problem('failed', 'The request could not be answered.', 'Try again.')
}

export function problemResponse(_c: Pick<Context, 'req'>, problem: Problem): Response {
  const [status, title] = problemKinds[problem.kind]
  const { errors, retryAfter } = problem.more
  const body: ProblemDetails = {
    type: `urn:hearsay:problem:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    next: problem.next,
    ...(errors ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="hearsay"' } : {}),
    },
  })
}

export const notFound = (detail: string, next = 'Check the key.'): Problem =>
  new Problem('not-found', detail, next)
