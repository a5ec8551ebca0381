// Asking a ledger: search and its filters, the check of a quotation, actors and their merging, days, network, disputes, sources. The ledger
// holds the examples, and two articles in which a name stands for two people, or for one.
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'
import { settled } from './desk.ts'

const at = atDesk({ ingest: ['examples', 'e2e/articles'] })

const statements = (page: Page): Locator =>
  page.getByRole('list', { name: 'Statements' }).getByRole('listitem')
const search = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Words', exact: true }).fill(words)
  await page.waitForURL((url) => url.searchParams.get('words') === words)
  await settled(page)
}

describe('search', () => {
  test(
    'shows who said it, marks the words, and leads to the row in its article',
    at(async ({ page }) => {
      await page.goto('/search')
      await search(page, 'naive')
      expect(await statements(page).count()).toBe(1)
      expect(await statements(page).first().innerText()).toContain('Talia Brandt')
      expect(await statements(page).locator('mark').allInnerTexts()).toEqual(['naive'])
      await statements(page)
        .getByRole('link', { name: /Envoy says secret talks/ })
        .click()
      await page.getByRole('heading', { level: 1, name: /Envoy says/ }).waitFor()
      const row = page.locator('.row.on')
      await row.waitFor()
      expect(await row.innerText()).toContain('Nobody in that room was naive')
    }),
  )

  test(
    'understands phrases, beginnings, OR and NOT',
    at(async ({ page }) => {
      await page.goto('/search')
      const found = async (words: string): Promise<number> => {
        await search(page, words)
        return statements(page).count()
      }
      expect(await found('"empty room"')).toBe(1)
      expect(await found('"room empty"')).toBe(0)
      expect(await page.getByText('No statement fits').isVisible()).toBe(true)
      const both = await found('naive OR clumsy')
      expect(both).toBeGreaterThan(1)
      expect(await found('clums*')).toBe(both - 1)
      expect(await found('invention NOT rather')).toBeLessThan(await found('invention'))
    }),
  )

  test(
    'filters by what is counted beside it, keeps all in the address, and goes back',
    at(async ({ page }) => {
      await page.goto('/search?words=meetings')
      await settled(page)
      const all = await statements(page).count()
      const filters = page.getByRole('search', { name: 'Filters' })
      const brandt = filters.getByRole('listitem').filter({ hasText: 'Talia Brandt' })
      const counted = Number(/\d+/.exec(await brandt.innerText())?.[0])
      await brandt.getByRole('button').click()
      await page.waitForURL(/speaker=%23\d+/)
      await settled(page)
      expect(await statements(page).count()).toBe(counted)
      expect(counted).toBeLessThan(all)
      await page.reload()
      await settled(page)
      expect(await statements(page).count()).toBe(counted)
      await page.goBack()
      await settled(page)
      expect(await statements(page).count()).toBe(all)
      await filters.getByLabel('How it is quoted').selectOption('direct')
      await page.waitForURL(/kind=direct/)
      await settled(page)
      for (const words of await statements(page).allInnerTexts()) expect(words).toContain('direct')
    }),
  )

  test(
    'takes days, and says what is no day',
    at(async ({ page }) => {
      await page.goto('/search?since=2026-05&until=2026-05')
      await settled(page)
      expect(await statements(page).count()).toBeGreaterThan(0)
      for (const words of await statements(page).allInnerTexts()) expect(words).toContain('May 2026')
      await page.getByRole('searchbox', { name: 'From' }).fill('last May')
      await page.getByRole('alert').first().waitFor()
      expect(await statements(page).count()).toBe(0)
    }),
  )

  test(
    'goes on page after page, and brings the reader to the first new row',
    at(async ({ page }) => {
      await page.goto('/search')
      await settled(page)
      expect(await statements(page).count()).toBe(20)
      await page.getByRole('button', { name: 'More' }).click()
      await page.waitForFunction(
        () => document.querySelectorAll('ol[aria-label="Statements"] > li').length === 40,
      )
      expect(
        await statements(page)
          .nth(20)
          .evaluate((row) => row === document.activeElement),
      ).toBe(true)
    }),
  )
})

describe('is a quotation verbatim', () => {
  const verdict = async (page: Page, words: string): Promise<string> => {
    await page.goto('/search?check=yes')
    await page.getByLabel('The quotation, as it was given to you').fill(words)
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('region', { name: 'Verdict' }).waitFor()
    return page.getByRole('region', { name: 'Verdict' }).getByRole('heading').innerText()
  }
  test(
    'yes',
    at(async ({ page }) => {
      expect(await verdict(page, 'There were meetings, and I would go to every one of them again')).toBe(
        'Verbatim',
      )
    }),
  )
  test(
    'no: a word was changed, and is shown',
    at(async ({ page }) => {
      expect(
        await verdict(page, 'A government that talks at night will sooner or later sign something there'),
      ).toBe('Altered')
      expect(await page.locator('del', { hasText: 'at night' }).count()).toBeGreaterThan(0)
      expect(await page.locator('ins', { hasText: 'in the dark' }).count()).toBeGreaterThan(0)
    }),
  )
  test(
    'nobody said such a thing here',
    at(async ({ page }) => {
      expect(await verdict(page, 'The lighthouse keeper has gone to sea with the keys')).toBe('Not found')
    }),
  )
})

describe('actors', () => {
  test(
    'are looked up by name, and have a page',
    at(async ({ page }) => {
      await page.goto('/actors')
      await page.getByRole('searchbox', { name: 'Name' }).fill('lendvai')
      await page.waitForURL(/words=lendvai/)
      await settled(page)
      const found = page.getByRole('list', { name: 'Actors' }).getByRole('listitem')
      expect(await found.count()).toBe(1)
      await found.getByRole('link', { name: 'Oskar Lendvai' }).click()
      await page.getByRole('heading', { level: 1, name: 'Oskar Lendvai' }).waitFor()
      await settled(page)
      const whole = await page.getByRole('main').innerText()
      // A spelling that an article got wrong, who speaks of him, and where he appears.
      for (const words of ['Ledvai', 'Talia Brandt', 'Envoy says secret talks', 'Karvonia calls'])
        expect(whole).toContain(words)
    }),
  )

  test(
    'two of one name are made one by a click, and two again by Undo',
    at(async ({ page }) => {
      const finches = async (): Promise<number> => {
        await page.goto('/actors?words=Finch')
        await settled(page)
        return page.getByRole('list', { name: 'Actors' }).getByRole('link', { name: 'Dora Finch' }).count()
      }
      expect(await finches()).toBe(2)
      await page.getByRole('link', { name: 'Dora Finch' }).first().click()
      await page.getByRole('heading', { name: 'Perhaps the same' }).waitFor()
      await page.getByRole('button', { name: /^They are one/ }).click()
      const undo = page.getByRole('button', { name: 'Undo' })
      await undo.waitFor()
      await page.getByRole('heading', { name: 'Perhaps the same' }).waitFor({ state: 'detached' })
      await settled(page)
      const whole = await page.getByRole('main').innerText()
      for (const words of ['Harbour master wants', 'Pilot boat vote']) expect(whole).toContain(words)
      await undo.click()
      await page.getByText('Taken back.').waitFor()
      expect(await finches()).toBe(2)
    }),
  )

  test(
    'an appearance is split off, and taken back',
    at(async ({ page }) => {
      await page.goto('/actors?words=Marlow')
      await page.getByRole('link', { name: 'Jonathan Marlow' }).click()
      const appearances = page.getByRole('list', { name: 'Appearances' }).getByRole('listitem')
      await appearances.nth(1).waitFor()
      await appearances.filter({ hasText: 'Pilot boat vote' }).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Split off 1 appearance' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await settled(page)
      expect(await appearances.count()).toBe(1)
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Taken back.').waitFor()
      await settled(page)
      expect(await appearances.count()).toBe(2)
    }),
  )
})

describe('timeline', () => {
  test(
    'days in order, and those of one actor',
    at(async ({ page }) => {
      await page.goto('/timeline')
      await settled(page)
      const days = await page
        .locator('main h2 time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!))
      expect(days.length).toBeGreaterThan(2)
      expect(days).toEqual(days.toSorted())
      await page.goto('/actors?words=Marlow')
      await page.getByRole('link', { name: 'Jonathan Marlow' }).click()
      await page.getByRole('link', { name: 'On the timeline' }).click()
      await page.locator('.entry').first().waitFor()
      for (const words of await page.locator('.entry').allInnerTexts())
        expect(words).toContain('Jonathan Marlow')
    }),
  )
})

describe('network', () => {
  test(
    'as a picture that is drawn',
    at(async ({ page }) => {
      await page.goto('/network')
      await settled(page)
      await page.waitForFunction(() => {
        const canvas = document.querySelector('canvas')
        return canvas !== null && canvas.width > 300
      })
      expect(await page.getByRole('status').first().innerText()).toMatch(/\d+ actors, \d+ lines/)
    }),
  )

  test(
    'as a list: a line leads to its evidence, and that to the article',
    at(async ({ page }) => {
      await page.goto('/network')
      await settled(page)
      await page.getByRole('button', { name: 'List' }).click()
      const line = page
        .getByRole('row')
        .filter({ hasText: 'Talia Brandt' })
        .filter({ hasText: 'Oskar Lendvai' })
      await line.first().waitFor()
      const denied = line.filter({ hasText: 'denied' })
      await denied.getByRole('button').click()
      const evidence = page.getByRole('complementary', { name: 'Evidence' })
      await evidence.getByText('I have never met Ms. Brandt').waitFor()
      expect(await evidence.locator('h2').evaluate((heading) => heading === document.activeElement)).toBe(
        true,
      )
      await page.keyboard.press('Escape')
      await evidence.waitFor({ state: 'detached' })
      expect(await denied.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(
        true,
      )
    }),
  )

  test(
    'by what was done, and by days',
    at(async ({ page }) => {
      await page.goto('/network?as=list')
      await settled(page)
      const lines = page.getByRole('row')
      const all = await lines.count()
      await page.getByText(/^What they did \(/).click()
      await page.getByRole('checkbox', { name: 'accused' }).check()
      await page.waitForURL(/types=accuse/)
      await settled(page)
      expect(await lines.count()).toBeLessThan(all)
      await page.getByRole('button', { name: 'Everything' }).click()
      await page.getByRole('slider', { name: 'From' }).press('ArrowRight')
      await page.waitForURL(/since=/)
      await settled(page)
      expect(await lines.count()).toBeLessThan(all)
      await page.getByRole('button', { name: 'All days' }).click()
      await page.waitForURL((url) => !url.searchParams.has('since'))
      await settled(page)
      expect(await lines.count()).toBe(all)
    }),
  )
})

test(
  'a dispute has both sides, each with its words and its article',
  at(async ({ page }) => {
    await page.goto('/disputes')
    await settled(page)
    const dispute = page
      .getByRole('article')
      .filter({ hasText: 'that Lendvai had been present at four of the six meetings' })
    const whole = await dispute.innerText()
    for (const words of ['Talia Brandt', 'Oskar Lendvai', 'that he had been present at any of the meetings'])
      expect(whole).toContain(words)
    expect(await dispute.getByRole('link', { name: /Envoy says/ }).count()).toBe(1)
    await dispute.getByRole('link', { name: /Karvonia calls/ }).click()
    await page.locator('.row.on').waitFor()
    expect(await page.locator('.row.on').innerText()).toContain(
      'that he had been present at any of the meetings',
    )
  }),
)

test(
  'the audit of sources counts what search finds',
  at(async ({ page }) => {
    await page.goto('/sources')
    await settled(page)
    const said = await page.getByRole('status').first().innerText()
    const [, statementsInAll, articles] = /([\d,]+) statements in (\d+) articles/.exec(said) ?? []
    expect(articles).toBe('7')
    expect(Number(statementsInAll)).toBeGreaterThan(100)
    const most = page.getByRole('row').filter({ hasText: 'Talia Brandt' }).first()
    const counted = Number(await most.getByRole('link', { name: /statements of Talia Brandt/ }).innerText())
    await most.getByRole('link', { name: /statements of Talia Brandt/ }).click()
    await page.getByRole('list', { name: 'Statements' }).waitFor()
    await settled(page)
    expect(await statements(page).count()).toBe(counted)
  }),
)
