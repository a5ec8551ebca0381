// Reading an article: how it comes in, how rows and words belong together, what can be shown and hidden, and the file it is saved as.
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'

const at = atDesk()
const envoy = 'Envoy says secret talks with Karvonia ran for months'
const denial = readFileSync('examples/envoy-denial.txt', 'utf8')

const rows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Rows in the order of the text' }).getByRole('listitem')
const rowWith = (page: Page, words: string): Locator => rows(page).filter({ hasText: words }).first()
const headline = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()
const marks = (page: Page, words: string): Locator => page.locator('.article mark').filter({ hasText: words })

async function readExample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: envoy }).click()
  await rows(page).first().waitFor()
  await page.getByRole('heading', { level: 1, name: envoy }).waitFor()
}

describe('an article comes in', () => {
  test(
    'as one of the examples',
    at(async ({ page }) => {
      await readExample(page)
      expect(await rowWith(page, 'Nobody in that room was naive').innerText()).toContain('Talia Brandt')
      expect(await page.title()).toContain(envoy)
    }),
  )

  test(
    'pasted as text',
    at(async ({ page }) => {
      await page.goto('/read')
      const read = page.getByRole('button', { name: 'Read', exact: true })
      expect(await read.isDisabled()).toBe(true)
      await page.getByLabel('Paste an article').fill(denial)
      await read.click()
      await rows(page).first().waitFor()
      expect(await headline(page)).toContain('Karvonia calls envoy’s story of secret talks an invention')
      expect(await rowWith(page, 'This is an invention').innerText()).toContain('Oskar Lendvai')
    }),
  )

  test(
    'pasted as HTML',
    at(async ({ page }) => {
      await page.goto('/read')
      await page.getByLabel('Paste an article').fill(readFileSync('examples/bridge.html', 'utf8'))
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await rows(page).first().waitFor()
      expect(await headline(page)).toBe('Inspectors warned of cracks a year before Quay Street bridge closed')
    }),
  )

  test(
    'as a file that is dropped',
    at(async ({ page }) => {
      await page.goto('/read')
      const held = await page.evaluateHandle((text) => {
        const held = new DataTransfer()
        held.items.add(new File([text], 'denial.txt', { type: 'text/plain' }))
        return held
      }, denial)
      await page
        .getByRole('region', { name: 'Read an article' })
        .dispatchEvent('drop', { dataTransfer: held })
      await rows(page).first().waitFor()
      expect(await headline(page)).toContain('Karvonia calls')
    }),
  )

  test(
    'as a file that is picked',
    at(async ({ page }) => {
      await page.goto('/read')
      const picking = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: /Choose a file/ }).click()
      await (await picking).setFiles('examples/clinic.html')
      await rows(page).first().waitFor()
      expect(await headline(page)).toContain('Larkfield clinics')
    }),
  )

  test(
    'and where nobody is quoted, the page says so',
    at(async ({ page }) => {
      await page.goto('/read')
      await page
        .getByLabel('Paste an article')
        .fill('The ferry\n\nThe ferry left the harbour at noon. It was blue.')
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await page.getByText('Nobody is quoted here').waitFor()
    }),
  )
})

describe('rows and words', () => {
  test(
    'pointing at a row lights up its words, and at words their row',
    at(async ({ page }) => {
      await readExample(page)
      const row = rowWith(page, 'Nobody in that room was naive')
      const words = marks(page, 'Nobody in that room').first()
      expect(await words.getAttribute('class')).not.toContain('on-content')
      await row.hover()
      expect(await words.getAttribute('class')).toContain('on-content')
      await page.getByRole('heading', { level: 1 }).hover()
      expect(await words.getAttribute('class')).not.toContain('on-content')
      await words.hover()
      expect(await row.getAttribute('class')).toMatch(/\bon\b/)
    }),
  )

  test(
    'a row of a broken quotation lights up both parts, joined by a line',
    at(async ({ page }) => {
      await readExample(page)
      const row = rowWith(page, 'We knew what they wanted')
      expect(await row.innerText()).toContain('…')
      await row.hover()
      for (const part of ['We knew what they wanted', 'and they knew what we could not give'])
        expect(await marks(page, part).first().getAttribute('class')).toContain('on-content')
      const id = await row.getAttribute('data-row')
      expect(id).not.toBeNull()
      expect(await page.locator('.article svg path').count()).toBeGreaterThan(0)
    }),
  )

  test(
    'the number of a row leads to its words and back',
    at(async ({ page }) => {
      await readExample(page)
      const row = rowWith(page, 'The deal collapsed').or(rowWith(page, 'over a comma')).first()
      const id = await row.getAttribute('data-row')
      const number = row.locator('a.number')
      await number.click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`at-${id}`)
      expect(await page.locator(`#at-${id}`).isVisible()).toBe(true)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.closest('.row')?.id)).toBe(`row-${id}`)
    }),
  )

  test(
    'every marked stretch of the article stands where it says it does',
    at(async ({ page }) => {
      await page.goto('/')
      const answer = page.waitForResponse((response) => response.url().includes('/api/read'))
      await page.getByRole('button', { name: envoy }).click()
      const report = (await (await answer).json()) as { document: { text: string } }
      await rows(page).first().waitFor()
      const pieces = await page
        .locator('.article [data-start]')
        .evaluateAll((all) =>
          all.map((one) => [Number((one as HTMLElement).dataset.start), one.textContent] as const),
        )
      expect(pieces.length).toBeGreaterThan(50)
      for (const [start, words] of pieces) expect(report.document.text.startsWith(words, start)).toBe(true)
    }),
  )
})

describe('what is shown', () => {
  test(
    'rows of one speaker, of one kind, and all again',
    at(async ({ page }) => {
      await readExample(page)
      const all = await rows(page).count()
      const filter = page.getByRole('group', { name: 'Show only some rows' })
      await filter.getByRole('button', { name: /Henrik Soll/ }).click()
      const some = await rows(page).count()
      expect(some).toBeLessThan(all)
      for (const words of await rows(page).allInnerTexts()) expect(words).toContain('Soll')
      expect(await filter.getByRole('status').innerText()).toMatch(new RegExp(`^${some} of \\d+ rows`))
      await filter.getByLabel('Kind').selectOption('direct')
      for (const words of await rows(page).allInnerTexts()) expect(words).toMatch(/direct|goes on/)
      await filter.getByRole('button', { name: 'Show all' }).click()
      expect(await rows(page).count()).toBe(all)
    }),
  )

  test(
    'what was left out of the page, in its place',
    at(async ({ page }) => {
      await readExample(page)
      const related = page.locator('.article').getByText('Grain prices rise for a third month')
      expect(await related.isVisible()).toBe(false)
      await page.getByLabel(/of the page left out/).check()
      expect(await related.isVisible()).toBe(true)
      await page.getByLabel(/of the page left out/).uncheck()
      expect(await related.isVisible()).toBe(false)
    }),
  )

  test(
    'relay chains as a path, from the speaker to the outlet',
    at(async ({ page }) => {
      await readExample(page)
      const said = await rowWith(page, 'There were meetings').innerText()
      expect(said.indexOf('Corvus')).toBeGreaterThan(said.indexOf('Talia Brandt'))
      expect(said.lastIndexOf('The Meridian Post')).toBeGreaterThan(said.indexOf('Corvus'))
    }),
  )

  test(
    'nothing can be corrected that is in no ledger',
    at(async ({ page }) => {
      await readExample(page)
      expect(await page.getByRole('button', { name: /^Correct row/ }).count()).toBe(0)
    }),
  )
})

test(
  'the article is saved as one file that needs nothing else',
  at(async ({ page, browser }) => {
    await readExample(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as one file' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('envoy-says-secret-talks-with-karvonia-ran-for-months.html')
    const context = await browser.newContext({ offline: true })
    try {
      const alone = await context.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      alone.on('request', (request) => asked.push(request.url()))
      alone.on('console', (message) => complaints.push(message.text()))
      alone.on('pageerror', (error) => complaints.push(error.message))
      const path = join(tmpdir(), `hearsay-e2e-${process.pid}.html`)
      await file.saveAs(path)
      await alone.goto(pathToFileURL(path).href)
      const html = await alone.content()
      expect(html).toContain('Nobody in that room was naive')
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
      expect(complaints).toEqual([])
      expect(await alone.getByText(envoy).first().isVisible()).toBe(true)
    } finally {
      await context.close()
    }
  }),
)
