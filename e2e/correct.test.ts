// Correcting: a speaker, a row that is wrong, a row that was missed; undo and history; and that a decision outlives a reload, a new start of
// the server and a new reading of the article, and is told as a person's in what is exported.

import { parse } from 'csv-parse/sync'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'
import { settled } from './desk.ts'
import { hearsay, type Serving, serve } from './hearsay.ts'

const atLedger = atDesk({ ingest: ['examples/envoy.html', 'examples/envoy-denial.txt'] })
/** A test begins with nothing decided, whatever became of the one before. */
const at = (work: Parameters<typeof atLedger>[0]) =>
  atLedger(async (place) => {
    await takeAllBack(place.serving)
    await work(place)
  })

async function takeAllBack({ address }: Serving): Promise<void> {
  const { items } = (await (await fetch(`${address}/api/judgements?limit=500`)).json()) as {
    items: { id: number; undone: boolean; decision: { kind: string } }[]
  }
  for (const { id, undone, decision } of items) {
    if (undone || decision.kind === 'undo') continue
    await fetch(`${address}/api/judgements/${id}/undo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'e2e' }),
    })
  }
}

const naive = 'Nobody in that room was naive'

const rows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Rows in the order of the text' }).getByRole('listitem')
const rowWith = (page: Page, words: string): Locator => rows(page).filter({ hasText: words }).first()

async function openEnvoy(page: Page): Promise<void> {
  await page.goto('/read')
  await page.getByRole('link', { name: /Envoy says secret talks/ }).click()
  await rows(page).nth(20).waitFor()
}

async function correct(page: Page, words: string): Promise<Locator> {
  await rowWith(page, words).hover()
  await rowWith(page, words)
    .getByRole('button', { name: /^Correct row/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByText('Taken back.').waitFor()
  await settled(page)
}

/** Selects words of the article, as a mouse does. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const article = document.querySelector('.article')!
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; from: number }[] = []
    let whole = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (!parent.dataset.start) continue
      nodes.push({ node, from: whole.length })
      whole += node.nodeValue
    }
    const start = whole.indexOf(words)
    if (start < 0) throw new Error(`The article does not have: ${words}`)
    const place = (offset: number, isEnd: boolean) => {
      const { node, from } = nodes.findLast(({ from }) => (isEnd ? from < offset : from <= offset))!
      return [node, offset - from] as const
    }
    getSelection()!.setBaseAndExtent(...place(start, false), ...place(start + words.length, true))
  }, words)
}

describe('a speaker', () => {
  test(
    'is changed, stays after a reload, and is taken back',
    at(async ({ page }) => {
      await openEnvoy(page)
      expect(await rowWith(page, naive).innerText()).toContain('Talia Brandt')
      const dialog = await correct(page, naive)
      await dialog.getByLabel('Who said it').selectOption({ label: 'Henrik Soll' })
      await dialog.getByRole('button', { name: 'Save' }).click()
      await dialog.waitFor({ state: 'detached' })
      const changed = async (): Promise<void> => {
        await settled(page)
        const row = await rowWith(page, naive).innerText()
        expect(row).toContain('Henrik Soll')
        expect(row).toContain('decided by a person')
      }
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await changed()
      await page.reload()
      await rows(page).nth(20).waitFor()
      await changed()
      await page.getByRole('button', { name: 'Decisions' }).click()
      const history = page.getByRole('dialog')
      await history.getByText('speaker is Henrik Soll').first().waitFor()
      await history.getByRole('button', { name: /^Take back/ }).click()
      await history.getByText('taken back', { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await settled(page)
      expect(await rowWith(page, naive).innerText()).toContain('Talia Brandt')
    }),
  )

  test(
    'is named by words of the article',
    at(async ({ page }) => {
      await openEnvoy(page)
      const dialog = await correct(page, 'over a comma')
      await dialog.getByRole('button', { name: /select the words/ }).click()
      const bar = page.getByRole('region', { name: /^Speaker of row/ })
      await bar.waitFor()
      await select(page, 'Jon Vreeland')
      await bar.getByRole('button', { name: 'These words name the speaker' }).click()
      await bar.getByRole('button', { name: 'Save' }).click()
      await bar.waitFor({ state: 'detached' })
      await settled(page)
      expect(await rowWith(page, 'over a comma').innerText()).toContain('Jon Vreeland')
      await undo(page)
      expect(await rowWith(page, 'over a comma').innerText()).not.toContain('Jon Vreeland')
    }),
  )
})

describe('a row', () => {
  test(
    'that is wrong is taken out, and comes back by Undo',
    at(async ({ page }) => {
      await openEnvoy(page)
      const before = await rows(page).count()
      const dialog = await correct(page, naive)
      await dialog.getByRole('button', { name: 'This row is wrong' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await settled(page)
      expect(await rows(page).filter({ hasText: naive }).count()).toBe(0)
      expect(await rows(page).count()).toBe(before - 1)
      await page.reload()
      await rows(page).nth(20).waitFor()
      await settled(page)
      expect(await rows(page).filter({ hasText: naive }).count()).toBe(0)
      await page.getByRole('button', { name: 'Decisions' }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Take back/ })
        .first()
        .click()
      await page.getByRole('dialog').getByText('taken back', { exact: true }).first().waitFor()
      await page.keyboard.press('Escape')
      await settled(page)
      expect(await rows(page).filter({ hasText: naive }).count()).toBe(1)
      expect(await rows(page).count()).toBe(before)
    }),
  )

  test(
    'of another kind, act and day',
    at(async ({ page }) => {
      await openEnvoy(page)
      const dialog = await correct(page, 'the two sides had come close')
      await dialog.getByLabel('Day').fill('yesterday')
      expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
      await dialog.getByLabel('Day').fill('2026-01-20')
      await dialog.getByLabel('Act').selectOption('promise')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await settled(page)
      const row = rows(page).filter({ hasText: 'decided by a person' })
      expect(await row.count()).toBe(1)
      expect(await row.innerText()).toContain('20 January 2026')
      expect(await row.innerText()).toContain('promise')
      await undo(page)
      expect(await row.count()).toBe(0)
    }),
  )

  test(
    'that was missed is made of selected words, exactly those',
    at(async ({ page, serving }) => {
      await openEnvoy(page)
      const part = 'papers had been exchanged in Vienna'
      await select(page, part)
      await page.getByRole('button', { name: 'Add as a row' }).click()
      const bar = page.getByRole('region', { name: 'Add a row' })
      await bar.getByLabel('Who said it').selectOption({ label: 'Peder Nyquist' })
      await bar.getByRole('button', { name: 'Add the row' }).click()
      await bar.waitFor({ state: 'detached' })
      await settled(page)
      const made = rows(page).filter({ hasText: 'decided by a person' })
      expect(await made.count()).toBe(1)
      expect(await made.innerText()).toContain('Peder Nyquist')
      const key = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!)
      const { report, human } = await (await fetch(`${serving.address}/api/documents/${key}`)).json()
      const [row] = report.statements.filter(({ id }: { id: string }) => human.includes(id))
      expect(
        row.content.map(({ start, end }: { start: number; end: number }) =>
          report.document.text.slice(start, end),
        ),
      ).toEqual([part])
      await undo(page)
      expect(await made.count()).toBe(0)
    }),
  )
})

describe('a decision', () => {
  test(
    'outlives the server and a new reading, and is exported as a person’s',
    at(async ({ page, serving, browser }) => {
      await openEnvoy(page)
      const dialog = await correct(page, naive)
      await dialog.getByLabel('Who said it').selectOption({ label: 'Marit Osei' })
      await dialog.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await hearsay('ingest', '--reread', '--ledger', serving.ledger, '--workers', '1', '--quiet')
      const again = await serve({ ledger: serving.ledger })
      try {
        const context = await browser.newContext({ baseURL: again.address })
        const other = await context.newPage()
        await openEnvoy(other)
        const row = await rowWith(other, naive).innerText()
        expect(row).toContain('Marit Osei')
        expect(row).toContain('decided by a person')
        const csv = await (await other.request.get('/api/export/csv')).text()
        const table = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
        const human = table.filter((row) => row.human === 'true')
        expect(human.map(({ speaker, content }) => [speaker, content])).toEqual([
          ['Marit Osei', expect.stringContaining(naive)],
        ])
        await other.goto('/search?words=naive')
        await other.getByText('decided by a person').waitFor()
        await context.close()
      } finally {
        await again.stop()
      }
      await undo(page)
    }),
  )
})
