// The typed client of the interface, for the page and for programs: `createClient(address).api.statements.$get({ query: { words: 'ferry' } })`.
// What it knows of the server is its type; nothing of the server is loaded with it.
import { type ClientResponse, hc } from 'hono/client'
import type { Report } from '../ledger/report.ts'
import type { App } from './app.ts'
import type { IngestEvent } from './ingester.ts'
import type { ProblemDetails } from './shapes/problem.ts'

export type { IngestEvent, IngestTally } from './ingester.ts'
export type { DocumentServed, Health, RowServed } from './served.ts'
export type { ProblemDetails } from './shapes/problem.ts'

export interface ClientOptions {
  /** Where a token is needed and no cookie brings it. */
  readonly token?: string
  /** How requests are sent; a test gives its own. */
  readonly fetch?: typeof fetch
}

/** An answer that is an error; `problem.next` says what to do. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem'
  readonly problem: ProblemDetails

  constructor(problem: ProblemDetails) {
    super(problem.detail)
    this.problem = problem
  }
}

export type Client = ReturnType<typeof createClient>

/** `base`: the server's address; '/' (the default) where the page itself came from it. */
export function createClient(
  base = '/',
  { token, fetch: send = (...args) => fetch(...args) }: ClientOptions = {},
) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const at = (path: string) => `${base.replace(/\/+$/, '')}${path}`
  const post = async <T>(path: string, form: FormData, signal?: AbortSignal): Promise<T> =>
    bodyOf<T>(await send(at(path), { method: 'POST', body: form, headers, ...(signal ? { signal } : {}) }))
  return {
    /** Each route by its path. `answerOf` takes what it gives apart. */
    api: hc<App>(base, { headers, fetch: send }).api,

    /** The report of a file: HTML or plain text. */
    readFile: (file: File | Blob, { published, url, signal }: ReadFileOptions = {}): Promise<Report> =>
      post('/api/read', formOf({ file: [file] }, { published, url }), signal),

    /** Puts files into the ledger; `events` tells how far it is. */
    ingestFiles: (files: readonly File[]) =>
      post<{ readonly id: string; readonly events: string }>('/api/ingest', formOf({ files })),

    /** What happens to an ingest until it is done. Comes back by itself when the connection is lost. */
    events: (id: string, signal?: AbortSignal): AsyncGenerator<IngestEvent> =>
      eventsOf((last) =>
        send(at(`/api/ingest/${encodeURIComponent(id)}/events`), {
          headers: { ...headers, ...(last ? { 'last-event-id': String(last) } : {}) },
          ...(signal ? { signal } : {}),
        }),
      ),

    /** Address of an export, for a link that saves it. */
    exportAddress: (
      format: string,
      { documents, rows }: { readonly documents?: readonly string[]; readonly rows?: string } = {},
    ): string => {
      const query = new URLSearchParams({
        ...(documents ? { documents: documents.join(',') } : {}),
        ...(rows ? { rows } : {}),
      })
      return at(`/api/export/${encodeURIComponent(format)}${query.size ? `?${query}` : ''}`)
    },

    /** One report as a file: "html" is a page that needs nothing else. */
    write: async (format: string, report: Report): Promise<Blob> => {
      const response = await send(at(`/api/export/${encodeURIComponent(format)}`), {
        method: 'POST',
        body: JSON.stringify(report),
        headers: { ...headers, 'content-type': 'application/json' },
      })
      if (!response.ok) throw await problemOf(response)
      return response.blob()
    },
  }
}

export interface ReadFileOptions {
  /** ISO day or instant. */
  readonly published?: string
  readonly url?: string
  readonly signal?: AbortSignal
}

/** What a response holds where all went well. */
type Answer<Response> =
  Response extends ClientResponse<infer Body, infer Status, 'json'>
    ? Status extends 200 | 201 | 202
      ? Body
      : never
    : never

/** The body of an answer. @throws {ServerProblem} where it is an error. */
export async function answerOf<Response extends ClientResponse<unknown, number, 'json'>>(
  asked: Response | Promise<Response>,
): Promise<Answer<Response>> {
  return bodyOf(await asked)
}

/** As much of a response as is looked at. */
interface Got {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  json(): Promise<unknown>
}

async function bodyOf<T>(response: Got): Promise<T> {
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as T
}

async function problemOf(response: Got): Promise<ServerProblem> {
  const said = (await response.json().catch(() => null)) as ProblemDetails | null
  const { status, statusText } = response
  return new ServerProblem(
    said ?? {
      type: 'about:blank',
      title: statusText,
      status,
      detail: `The server answered with status ${status}.`,
      next: 'Try again.',
    },
  )
}

function formOf(
  files: Readonly<Record<string, readonly (File | Blob)[]>>,
  fields: Readonly<Record<string, string | undefined>> = {},
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value)
  for (const [name, list] of Object.entries(files)) for (const file of list) form.append(name, file)
  return form
}

const MOST_TRIES = 5

/** Events of a stream; where it ends before its last event, it is asked for the rest. @throws {ServerProblem} */
async function* eventsOf(ask: (last: number) => Promise<Response>): AsyncGenerator<IngestEvent> {
  let last = 0
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
    const response = await ask(last).catch((error) => {
      if (error instanceof DOMException || tries + 1 === MOST_TRIES) throw error
      return null
    })
    if (!response) continue
    if (!response.ok || !response.body) throw await problemOf(response)
    try {
      for await (const event of eventsIn(response.body)) {
        last = event.number
        tries = 0
        yield event
        if (event.kind === 'done' || event.kind === 'broken') return
      }
    } catch (error) {
      if (error instanceof DOMException) throw error
    }
  }
  throw new Error('The server broke off telling how far it is.')
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<IngestEvent> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader()
  let text = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const line = block.split('\n').find((one) => one.startsWith('data: '))
        if (line) yield JSON.parse(line.slice('data: '.length)) as IngestEvent
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
