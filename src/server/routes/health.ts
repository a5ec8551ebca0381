// That the server runs, and how much its ledger holds.
import { createRoute } from '@hono/zod-openapi'
import { version } from '../../version.ts'
import { examples } from '../examples.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { HealthShape } from '../shapes/ledger.ts'

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['Server'],
  summary: 'How the server is',
  responses: { 200: json(HealthShape, 'It runs.', examples.health), ...problems() },
})

export const healthRoutes = ({ options }: Setting) =>
  resource().openapi(health, async (c) =>
    c.json(
      {
        status: 'ok' as const,
        version,
        ledger: options.store ? await options.store.counts() : null,
        ingests: options.ingester !== undefined,
      },
      200,
    ),
  )
