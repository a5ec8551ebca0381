// No answer is waited for without end.
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'

export const timeGuard =
  (milliseconds: number): MiddlewareHandler =>
  async (_, next) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new Problem(
              'late',
              `There was no answer within ${milliseconds / 1000} seconds.`,
              'Ask for less, or try again later.',
              {
                retryAfter: 30,
              },
            ),
          ),
        milliseconds,
      )
    })
    try {
      await Promise.race([next(), late])
    } finally {
      clearTimeout(timer)
    }
  }
