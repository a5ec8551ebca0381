// Actors over all documents: who they are, where they appear, and who might be one with whom.
import { createRoute, z } from '@hono/zod-openapi'
import { examples } from '../examples.ts'
import { notFound } from '../problem.ts'
import { json, problems, resource } from '../resource.ts'
import type { Setting } from '../setting.ts'
import { ActorPage, PageOfActors, PageOfAppearances, PageOfCandidates } from '../shapes/answers.ts'
import { paging, said } from '../shapes/query.ts'

const id = z.object({
  id: z.coerce
    .number<string | number>()
    .int()
    .positive()
    .meta({ description: 'Number of the actor in this ledger.', example: 1 }),
})

const actors = createRoute({
  method: 'get',
  path: '/api/actors',
  tags: ['Ask'],
  summary: 'List actors',
  description: 'Actors whose name or alias fits the words, those with most statements first.',
  request: {
    query: z.strictObject({
      words: z
        .string()
        .max(1000)
        .default('')
        .meta({ description: 'Words of a name; none: all actors.', example: 'brandt' }),
      ...paging,
    }),
  },
  responses: {
    200: json(PageOfActors, 'A page of actors.', examples.actors),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const actor = createRoute({
  method: 'get',
  path: '/api/actors/{id}',
  tags: ['Ask'],
  summary: 'One actor',
  description:
    'What they said over time, to whom and about whom; who speaks of them; whom they met; who might be the same.',
  request: { params: id },
  responses: { 200: json(ActorPage, 'The actor.', examples.actor), ...problems('not-found', 'no-ledger') },
})

const appearances = createRoute({
  method: 'get',
  path: '/api/actors/{id}/appearances',
  tags: ['Ask'],
  summary: 'Where an actor appears',
  description:
    'Under which name in which document, and why it was held to be this actor. A judgement “other-actor” names the keys.',
  request: { params: id, query: z.strictObject(paging) },
  responses: {
    200: json(PageOfAppearances, 'A page of appearances.', examples.appearances),
    ...problems('unfit-request', 'no-ledger'),
  },
})

const candidates = createRoute({
  method: 'get',
  path: '/api/perhaps-same',
  tags: ['Ask'],
  summary: 'Actors that could be one',
  description:
    'Pairs that were not joined and might be one, likeliest first. A judgement “same-actor” joins them.',
  request: { query: z.strictObject(paging) },
  responses: {
    200: json(PageOfCandidates, 'A page of pairs.', examples.candidates),
    ...problems('unfit-request', 'no-ledger'),
  },
})

export const actorRoutes = ({ store }: Setting) =>
  resource()
    .openapi(actors, async (c) => {
      const { words, ...page } = c.req.valid('query')
      return c.json(await store().actors(words, said(page)), 200)
    })
    .openapi(actor, async (c) => {
      const { id } = c.req.valid('param')
      const found = await store().actor(id)
      if (!found)
        throw notFound(
          `There is no actor #${id} in this ledger.`,
          'Find the actor by its name: /api/actors?words=…',
        )
      return c.json(found, 200)
    })
    .openapi(appearances, async (c) =>
      c.json(await store().appearances(c.req.valid('param').id, said(c.req.valid('query'))), 200),
    )
    .openapi(candidates, async (c) => c.json(await store().candidates(said(c.req.valid('query'))), 200))
