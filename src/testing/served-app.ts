// The server for tests: a ledger in memory with the ferry article, a reader that reads nothing and gives that article's report, and a way
// to ask as a browser or a program would.
import type { Report } from '../ledger/report.ts'
import { type App, type AppOptions, createApp } from '../server/app.ts'
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts'
import { ferryReport } from './report-fixture.ts'
import { inputFixture } from './store-conformance.ts'

export interface ServedApp {
  readonly app: App
  readonly store: ReturnType<typeof openSqliteStore>
  /** Key of the ferry article. */
  readonly document: string
  /** Errors that were written down. */
  readonly logged: unknown[]
  /** Asks as a program on this machine; `path` may begin with a method: "POST /api/read". */
  ask(path: string, init?: RequestInit): Promise<Response>
}

export const fakeReader = (read: () => Promise<Report> = async () => ferryReport): AppOptions['reader'] => {
  return async () => ({ read })
}

export async function servedApp(options: Partial<AppOptions> = {}): Promise<ServedApp> {
  const store = openSqliteStore(':memory:', { create: true })
  const [kept] = await store.put([inputFixture(ferryReport)])
  const logged: unknown[] = []
  const app = createApp({
    store,
    reader: fakeReader(),
    hosts: ['localhost'],
    log: (error) => logged.push(error),
    ...options,
  })
  return { app, store, document: kept!.document, logged, ask: (path, init) => ask(app, path, init) }
}

export async function ask(
  app: Pick<App, 'request'>,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const [, method = 'GET', address = path] = /^([A-Z]+) (.*)$/.exec(path) ?? []
  const headers = new Headers(init.headers)
  if (!headers.has('host')) headers.set('host', 'localhost')
  return app.request(address, { method, ...init, headers })
}

export const asJson = (value: unknown, headers: Record<string, string> = {}): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', ...headers },
})

/** Status, type without its prefix, and what to do next. */
export async function problemIn(response: Response): Promise<[status: number, kind: string]> {
  const { type, status, title, detail, next } = (await response.json()) as Record<string, string>
  if (response.headers.get('content-type') !== 'application/problem+json')
    throw new Error('no problem details')
  if (Number(status) !== response.status || !title || !detail || !next)
    throw new Error('a problem lacks words')
  return [response.status, type!.replace('urn:hearsay:problem:', '')]
}
