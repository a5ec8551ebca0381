// The built page, from its folder. Only files that stand in the folder's own listing are served, by exactly their name: no path of a request
// is ever given to the file system.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import { notFound } from './problem.ts'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}

/** Files of a folder by the path of their address: "/assets/page-1a2b.js" → where it lies. Links are left out. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return files
}

/** A file of the page; for an address of a view ("/actors/12") the page itself, which knows its views. Throws Problem "not-found". */
export async function staticPage(c: Context, folder: string | undefined): Promise<Response> {
  const files = folder === undefined ? new Map<string, string>() : await filesOf(folder)
  const { path } = c.req
  const isView = path === '/' || !path.slice(path.lastIndexOf('/')).includes('.')
  const found = files.get(path) ?? (isView ? files.get('/index.html') : undefined)
  if (found === undefined) {
    if (isView && !files.has('/index.html')) return c.html(notBuilt, 200)
    throw notFound('There is no such page.', 'Open the address without what follows the host.')
  }
  const bytes = await readFile(found)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  // What a bundler names by its content never changes.
  const cache = /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path)
    ? 'private, max-age=31536000, immutable'
    : 'private, no-cache'
  const headers = {
    etag,
    'cache-control': cache,
    'content-type': types[found.slice(found.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(new Uint8Array(bytes), 200, headers)
}

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hearsay</title>
<h1>Hearsay runs, but its page is not built</h1>
<p>In a copy of the repository, build it with <code>npm run build</code> and load this page again.</p>
<p>Programs can ask all the same: <a href="/api/openapi.json">/api/openapi.json</a> says what, <a href="/api/health">/api/health</a> how much there is.</p>
</html>
`
