// Articles go into an empty ledger by way of the page: with progress while they are read, with reasons for what cannot be read, and to be
// searched as soon as they are in.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'
import { settled } from './desk.ts'

const at = atDesk()

const documents = async (page: Page): Promise<number> => {
  const { ledger } = await (await page.request.get('/api/health')).json()
  return ledger.documents
}

test(
  'an empty ledger says what to do first, in every view',
  at(async ({ page }) => {
    for (const path of ['/search', '/actors', '/timeline', '/network', '/disputes', '/sources', '/read']) {
      await page.goto(path)
      await settled(page)
      const next = page.getByRole('main').getByRole('link', { name: /put .*(in|into)/i })
      expect(await next.count(), path).toBeGreaterThan(0)
      expect(await next.first().getAttribute('href'), path).toBe('/ingest')
    }
  }),
)

test(
  'files are read while their progress is told, and can be searched',
  at(async ({ page }) => {
    await page.goto('/ingest')
    const events = page.waitForResponse((response) => /\/api\/ingest\/.+\/events/.test(response.url()))
    await page.locator('input[type=file]').setInputFiles(['examples/envoy.html', 'examples/bridge.html'])
    expect(await page.getByRole('list', { name: 'Files to be read' }).getByRole('listitem').count()).toBe(2)
    await page.getByRole('button', { name: 'Leave out bridge.html' }).click()
    await page.locator('input[type=file]').setInputFiles(['examples/bridge.html', 'examples/clinic.html'])
    await page.getByRole('button', { name: 'Read 3 files' }).click()
    expect((await events).headers()['content-type']).toContain('text/event-stream')
    await page.waitForURL(/run=/)
    await page
      .getByRole('progressbar')
      .or(page.getByRole('link', { name: 'Search the ledger' }))
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Search the ledger' }).waitFor({ timeout: 45_000 })
    expect(await page.locator('#run').innerText()).toBe('Done')
    expect(await page.getByRole('status').first().innerText()).toContain('3 articles')
    expect(await documents(page)).toBe(3)
    await page.getByRole('link', { name: 'Search the ledger' }).click()
    await page.getByRole('searchbox', { name: 'Words', exact: true }).fill('naive')
    await page.getByText('Nobody in that room was').waitFor()
  }),
)

test(
  'what is known is not read twice, and what cannot be read has its reason',
  at(async ({ page }) => {
    const before = await documents(page)
    await page.goto('/ingest')
    const torn = {
      name: 'torn.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nnothing but this'),
    }
    await page.locator('input[type=file]').setInputFiles([torn])
    await page.locator('input[type=file]').setInputFiles(['examples/envoy.html'])
    await page.getByRole('button', { name: 'Read 2 files' }).click()
    await page
      .getByRole('progressbar')
      .or(page.getByRole('link', { name: 'Search the ledger' }))
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Search the ledger' }).waitFor({ timeout: 45_000 })
    expect(await page.locator('#run').innerText()).toBe('Done')
    await settled(page)
    expect(await documents(page)).toBe(Math.max(before, 1))
    const whole = await page.getByRole('main').innerText()
    expect(whole).toContain('torn.pdf')
    expect(whole).toMatch(/1 failure/)
  }),
)

test(
  'an article that was read is put into the ledger by a button',
  at(async ({ page }) => {
    const before = await documents(page)
    await page.goto('/read')
    await page.getByRole('button', { name: /Karvonia calls envoy/ }).click()
    await page.getByRole('button', { name: 'Put it into the ledger' }).click()
    await page.waitForURL(/\/documents\//, { timeout: 45_000 })
    await page.getByRole('button', { name: 'Add a row' }).waitFor()
    expect(await documents(page)).toBe(before + 1)
  }),
)

test(
  'an address that is none is not asked for',
  at(async ({ page }) => {
    await page.goto('/ingest')
    await page.getByLabel('Addresses, one on a line').fill('not an address')
    await page.getByText('No web address').waitFor()
    expect(await page.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(true)
  }),
)
