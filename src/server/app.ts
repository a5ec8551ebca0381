// The server as one function from requests to responses: first the guards, then the routes, then the page. It opens nothing and listens
// nowhere (src/server/listen.ts does), so a test can ask it directly.
import { etag } from 'hono/etag'
import { securityHeaders } from './guard/headers.ts'
import { hostGuard } from './guard/host.ts'
import { originGuard } from './guard/origin.ts'
import { sizeGuard } from './guard/size.ts'
import { timeGuard } from './guard/time.ts'
import { tokenGuard } from './guard/token.ts'
import { openApiOf } from './openapi.ts'
import { notFound, Problem, problemOf, problemResponse } from './problem.ts'
import { resource } from './resource.ts'
import { actorRoutes } from './routes/actors.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/exports.ts'
import { failureRoutes } from './routes/failures.ts'
import { healthRoutes } from './routes/health.ts'
import { ingestRoutes } from './routes/ingest.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { questionRoutes } from './routes/questions.ts'
import { readRoutes } from './routes/read.ts'
import { statementRoutes } from './routes/statements.ts'
import { type AppOptions, type Setting, settingOf } from './setting.ts'
import { staticPage } from './static-page.ts'

export type { AppOptions } from './setting.ts'

export function createApp(options: AppOptions) {
  const setting = settingOf(options)
  const app = resource()
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (problem.kind === 'failed' || problem.kind === 'no-model') options.log?.(error)
    return problemResponse(c, problem)
  })
  app.notFound((c) =>
    problemResponse(
      c,
      notFound(
        `There is nothing at ${c.req.method} ${c.req.path}.`,
        '/api/openapi.json lists what there is.',
      ),
    ),
  )
  app.use(securityHeaders, hostGuard(options.hosts), originGuard)
  if (options.token !== undefined) app.use(tokenGuard(options.token))
  app.use('/api/*', crowdGuard(setting))
  const routed = app
    .route('/', answers(setting))
    .route('/', readRoutes(setting))
    .route('/', exportRoutes(setting))
    .route('/', ingestRoutes(setting))
  let description: object | null = null
  app.get('/api/openapi.json', etag({ weak: true }), (c) => {
    description ??= openApiOf(app, options.token !== undefined)
    return c.json(description)
  })
  app.all('/api/*', (c) => c.notFound())
  app.get('*', (c) => staticPage(c, options.page))
  return routed
}

/** What is answered from the ledger: short requests, answers that can be asked for again with their tag. */
function answers(setting: Setting) {
  const { limits } = setting
  const app = resource()
  for (const path of [
    'documents',
    'rows',
    'statements',
    'actors',
    'perhaps-same',
    'interactions',
    'timeline',
    'network',
  ])
    guardAnswers(path)
  for (const path of ['sources', 'disputes', 'verify', 'judgements', 'failures', 'health']) guardAnswers(path)
  function guardAnswers(path: string): void {
    for (const under of [`/api/${path}`, `/api/${path}/*`])
      app.use(under, sizeGuard(limits.bodyBytes), timeGuard(limits.answerTime), etag({ weak: true }))
  }
  return app
    .route('/', healthRoutes(setting))
    .route('/', documentRoutes(setting))
    .route('/', statementRoutes(setting))
    .route('/', actorRoutes(setting))
    .route('/', questionRoutes(setting))
    .route('/', judgementRoutes(setting))
    .route('/', failureRoutes(setting))
}

/** So many requests at a time; a door without a waiting room. */
function crowdGuard({ limits }: Setting): Parameters<ReturnType<typeof resource>['use']>[1] {
  let inside = 0
  return async (_, next) => {
    if (inside >= limits.answers)
      throw new Problem('busy', 'Too many requests at once.', 'Try again in a second.', { retryAfter: 1 })
    inside++
    try {
      await next()
    } finally {
      inside--
    }
  }
}

export type App = ReturnType<typeof createApp>
