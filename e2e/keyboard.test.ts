// The main path by keyboard alone: from the start to a search, from a result to its article, to the correction of a row and back.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'
import { settled } from './desk.ts'

const at = atDesk({ ingest: ['examples/envoy.html'] })

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null
    return one?.getAttribute('aria-label') ?? one?.innerText ?? one?.tagName ?? ''
  })

/** Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const passed: string[] = []
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    if (name.test(here)) return
    passed.push(here.slice(0, 30))
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`)
}

test(
  'the first Tab leads past the navigation',
  at(async ({ page }) => {
    await page.goto('/timeline')
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  }),
)

test(
  'search, find, correct, take back, without a mouse',
  at(async ({ page }) => {
    await page.goto('/')
    await settled(page)
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL(/\/search$/)
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    await page.keyboard.type('naive')
    await page.waitForURL(/words=naive/)
    await settled(page)
    await tabTo(page, /^Envoy says secret talks/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/documents\//)
    await page.locator('.row.on').waitFor()
    const number = (await page.locator('.row.on .number').innerText()).trim()

    await tabTo(page, new RegExp(`Statement ${number}: to its words`), 200)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^at-/)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/to its words$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toContain(`Statement ${number}:`)

    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('dialog') !== null)
    for (let n = 0; n < 6; n++) {
      if (await dialog.getByLabel('Who said it').evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Henrik')
    await page.keyboard.press('Enter')
    for (let n = 0; n < 12 && (await focused(page)) !== 'Save'; n++) await page.keyboard.press('Tab')
    if (await dialog.isVisible()) await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await settled(page)
    const row = page.locator('.row').filter({ hasText: 'Nobody in that room was naive' })
    expect(await row.innerText()).toContain('Henrik Soll')

    await tabTo(page, /^Undo$/, 250)
    await page.keyboard.press('Enter')
    await page.getByText('Taken back.').waitFor()
    await settled(page)
    expect(await row.innerText()).toContain('Talia Brandt')
  }),
)

test(
  'words are selected by arrow keys, and become a row',
  at(async ({ page }) => {
    await page.goto('/read')
    await page.getByRole('link', { name: /Envoy says secret talks/ }).press('Enter')
    await page.getByRole('button', { name: 'Add a row' }).press('Enter')
    const bar = page.getByRole('region', { name: 'Add a row' })
    await bar.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowRight')
    const selected = await page.evaluate(() => String(getSelection()))
    expect(selected.split(/\s+/).length).toBeGreaterThanOrEqual(4)
    await bar
      .getByRole('button', { name: /selected words/ })
      .first()
      .press('Enter')
    await bar.getByRole('button', { name: 'Add the row' }).press('Enter')
    await bar.waitFor({ state: 'detached' })
    await page.locator('.row').filter({ hasText: 'decided by a person' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.locator('.row').filter({ hasText: 'decided by a person' }).waitFor({ state: 'detached' })
  }),
)

test(
  'the keys are listed on “?”, and Escape closes the list',
  at(async ({ page }) => {
    await page.goto('/timeline')
    await settled(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }),
)
