// What every error says (RFC 9457, application/problem+json), with one field more: what to do next.
import { z } from '@hono/zod-openapi'

/** Each kind of problem: its status, and its title, which is the same every time. */
export const problemKinds = {
  'unfit-request': [400, 'The request does not fit'],
  'no-token': [401, 'A token is needed'],
  'other-site': [403, 'Another site may not do this'],
  'address-refused': [403, 'This address is not read'],
  'not-found': [404, 'There is nothing here'],
  conflict: [409, 'This does not go together with what is under way'],
  'too-large': [413, 'The request is too large'],
  'wrong-content-type': [415, 'This content type is not taken'],
  'wrong-host': [421, 'This server does not go by that name'],
  'unknown-subject': [422, 'There is nothing that this could be about'],
  busy: [429, 'Too many at once'],
  failed: [500, 'Something went wrong'],
  'not-available': [501, 'This ledger cannot do that'],
  'page-not-got': [502, 'The page could not be got'],
  'no-ledger': [503, 'There is no ledger here'],
  'no-model': [503, 'The reading model cannot be used'],
  late: [503, 'This took too long'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemKind = keyof typeof problemKinds

export const ProblemShape = z
  .object({
    type: z.string().describe('Which problem it is: “urn:hearsay:problem:” and its name.'),
    title: z.string().describe('The same for every problem of this type.'),
    status: z.int().describe('The status of the response.'),
    detail: z.string().describe('What happened this time.'),
    next: z.string().describe('What to do next.'),
    errors: z
      .array(
        z.object({
          in: z.enum(['query', 'path', 'body']).describe('Where it stands in the request.'),
          at: z.string().describe('Name of the parameter, or JSON Pointer into the body.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Each value of the request that does not fit.'),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 writes it, with what to do next.' })

export type ProblemDetails = z.infer<typeof ProblemShape>
