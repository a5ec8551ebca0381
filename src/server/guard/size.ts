// No body is longer than it may be, whatever its sender says of its length.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../problem.ts'

export const sizeGuard = (most: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new Problem(
        'too-large',
        `The request is longer than ${most >= 1e6 ? `${Math.floor(most / 1e6)} MB` : `${most} bytes`}.`,
        'Send less at a time.',
      )
    },
  })
