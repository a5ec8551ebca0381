// Where articles come from: what was written on the command line goes in; articles' bytes come out, in that order, one after another.
// A folder of a million files is walked as it is read, not before. A source that cannot be read gives its error in its place.
import { glob, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { fetchPage } from '../reading/fetch/fetch-page.ts'
import type { ArticleOptions } from './terminal.ts'

export interface Source {
  /** As it is to be named to a person: the path, the address, "standard input". */
  readonly name: string
  load(): Promise<{ readonly bytes: Uint8Array; readonly options: ArticleOptions }>
}

export interface Article {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: ArticleOptions
}

export interface Unread {
  readonly name: string
  readonly error: unknown
}

export interface SourceOptions {
  readonly stdin: Readable
  readonly allowPrivate?: boolean
  /** A file that must not be taken for an article: the one that is being written. */
  readonly except?: string
}

export const isUrl = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)
const endings = /\.(html?|xhtml|txt)$/i
const wild = /[*?[\]{}]/

/** The articles of all inputs, with the next one already being loaded while the last one is read. */
export async function* articlesOf(
  inputs: readonly string[],
  options: SourceOptions,
): AsyncGenerator<Article | Unread> {
  const loaded = loadedFrom(inputs, options)
  let next = loaded.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = loaded.next()
    yield value
  }
}

async function* loadedFrom(
  inputs: readonly string[],
  options: SourceOptions,
): AsyncGenerator<Article | Unread> {
  for (const input of inputs) {
    try {
      for await (const source of sourcesOf(input, options)) {
        try {
          yield { name: source.name, ...(await source.load()) }
        } catch (error) {
          yield { name: source.name, error }
        }
      }
    } catch (error) {
      yield { name: input, error }
    }
  }
}

async function* sourcesOf(input: string, options: SourceOptions): AsyncGenerator<Source> {
  if (input === '-') yield standardInput(options.stdin)
  else if (isUrl(input)) yield page(input, options)
  else {
    const found = await stat(input).catch((error) => error as NodeJS.ErrnoException)
    const except = options.except === undefined ? null : resolve(options.except)
    if (!(found instanceof Error)) {
      if (found.isDirectory())
        yield* some(folder(input), except, 'this folder holds no .html, .htm, .xhtml or .txt file.')
      else yield file(input)
    } else if (found.code === 'ENOENT' && wild.test(input))
      yield* some(matches(input), except, 'no file matches.')
    else throw found
  }
}

const standardInput = (stdin: Readable): Source => ({
  name: 'standard input',
  async load() {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return { bytes: Buffer.concat(chunks), options: {} }
  },
})

const page = (address: string, { allowPrivate = false }: SourceOptions): Source => ({
  name: address,
  async load() {
    const { bytes, url, contentType } = await fetchPage(address, { allowPrivate })
    return { bytes, options: contentType === null ? { url } : { url, contentType } }
  },
})

const file = (path: string): Source => ({
  name: path,
  load: async () => ({ bytes: await readFile(path), options: { fileName: path } }),
})

async function* some(
  paths: AsyncIterable<string>,
  except: string | null,
  none: string,
): AsyncGenerator<Source> {
  let any = false
  for await (const path of paths) {
    if (except !== null && resolve(path) === except) continue
    any = true
    yield file(path)
  }
  if (!any) throw new Error(none)
}

/** Articles of a folder and the folders in it, by name; what is hidden (".git") stays so. */
async function* folder(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inner = join(path, entry.name)
    if (entry.isDirectory()) yield* folder(inner)
    else if (endings.test(entry.name)) yield inner
  }
}

async function* matches(pattern: string): AsyncGenerator<string> {
  const paths: string[] = []
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    if (!entry.isDirectory()) paths.push(join(entry.parentPath, entry.name))
  }
  yield* paths.sort()
}
