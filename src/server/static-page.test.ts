import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemIn, type ServedApp, servedApp } from '../testing/served-app.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-page-'))
const folder = join(root, 'page')
let served: ServedApp
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The page</title>')
  writeFileSync(join(folder, 'assets', 'page-1a2b3c4d.js'), 'export {}')
  writeFileSync(join(folder, '.env'), 'secret')
  writeFileSync(join(root, 'secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'))
  served = await servedApp({ page: folder })
})
afterAll(async () => {
  await served.store.close()
  rmSync(root, { recursive: true })
})

describe('the page', () => {
  test.each(['/', '/index.html', '/actors/12', '/search?words=a.b'])('is at %s', async (path) => {
    const response = await served.ask(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await response.text()).toContain('The page')
  })

  test('brings its scripts, which are kept, and comes again as 304', async () => {
    const script = await served.ask('/assets/page-1a2b3c4d.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    const page = await served.ask('/')
    expect(page.headers.get('cache-control')).toBe('private, no-cache')
    const again = await served.ask('/', { headers: { 'if-none-match': page.headers.get('etag')! } })
    expect(again.status).toBe(304)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/etc/passwd.txt',
    '/.env',
    '/link.txt',
    '/index.html%00.txt',
    '/INDEX.HTML',
    '/assets/missing.js',
  ])('holds nothing at %s', async (path) => {
    const response = await served.ask(path)
    expect(await response.clone().text()).not.toContain('secret')
    expect(await problemIn(response)).toEqual([404, 'not-found'])
  })

  test('that is not built says how to build it, without a script', async () => {
    const { ask, store } = await servedApp({ page: join(root, 'nowhere') })
    const text = await (await ask('/')).text()
    expect(text).toContain('npm run build')
    expect(text).not.toMatch(/<script|style/)
    expect(await problemIn(await ask('/assets/page.js'))).toEqual([404, 'not-found'])
    await store.close()
  })
})
