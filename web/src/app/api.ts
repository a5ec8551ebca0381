// The one way to the server: its typed client. `answerOf(api.statements.$get({ query: { words: 'ferry' } }))` gives the answer or throws.
import type { ClientResponse } from 'hono/client'
import {
  createClient,
  type ProblemDetails,
  ServerProblem,
  answerOf as serverAnswerOf,
} from '../../../src/server/client.ts'

export const client = createClient('/')
export const api = client.api

/** What a route gives where all goes well; what it gives else is thrown. */
type Answer<Response> =
  Response extends ClientResponse<infer Body, number, 'json'>
    ? Exclude<Body, Pick<ProblemDetails, 'type' | 'title' | 'detail' | 'next'>>
    : never

/** The body of an answer. @throws {ServerProblem} where it is an error. */
export const answerOf = <Response extends ClientResponse<unknown, number, 'json'>>(
  asked: Response | Promise<Response>,
): Promise<Answer<Response>> => serverAnswerOf(asked) as Promise<Answer<Response>>

/** What an error says to a reader: what happened, and what to do. */
export interface Trouble {
  readonly what: string
  readonly next: string
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof ServerProblem) {
    const { detail, next, errors } = error.problem
    const more = errors?.map((one) => one.detail).join(' ') ?? ''
    return { what: more ? `${detail} ${more}` : detail, next }
  }
  if (error instanceof TypeError)
    return {
      what: 'The server does not answer.',
      next: 'Look whether “hearsay serve” is still running, then try again.',
    }
  return {
    what: error instanceof Error && error.message ? error.message : 'Something went wrong.',
    next: 'Try again; if it stays so, load the page again.',
  }
}

/** The request was given up by ourselves: nothing to tell anybody. */
export const isAborted = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
