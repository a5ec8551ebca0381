// What holds for every view: nothing that axe finds fault with, light and dark; no sideways scrolling on a phone or a wall of a screen;
// nothing asked of another host and no complaint (at every desk); and paper.
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { atDesk } from './at-desk.ts'
import { settled } from './desk.ts'

const at = atDesk({ ingest: ['examples', 'e2e/articles'] })

const openFirst =
  (list: string, of: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(list)
    await settled(page)
    await page.getByRole('link', { name: of }).first().click()
    await page.getByRole('heading', { level: 1, name: of }).waitFor()
    await settled(page)
  }
const goTo =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path)
    await settled(page)
  }

const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: goTo('/read'),
  article: openFirst('/read', 'Envoy says secret talks with Karvonia ran for months'),
  'a row that is corrected': async (page) => {
    await views.article!(page)
    // On a phone the button shows with its row.
    await page.locator('#row-s3 > .number').focus()
    await page.getByRole('button', { name: 'Correct row 3', exact: true }).press('Enter')
    await page.getByRole('dialog').waitFor()
  },
  'a row that is added': async (page) => {
    await views.article!(page)
    await page.getByRole('button', { name: 'Add a row' }).press('Enter')
    await page.getByRole('region', { name: 'Add a row' }).waitFor()
  },
  search: goTo('/search?words=meetings'),
  'nothing found': goTo('/search?words=zeppelin'),
  verify: goTo(
    '/search?check=yes&words=A+government+that+talks+at+night+will+sooner+or+later+sign+something+there',
  ),
  actors: goTo('/actors'),
  'perhaps the same': goTo('/actors?show=pairs'),
  actor: openFirst('/actors', 'Talia Brandt'),
  timeline: goTo('/timeline'),
  network: goTo('/network'),
  'network as a list': goTo('/network?as=list'),
  disputes: goTo('/disputes'),
  sources: goTo('/sources'),
  ingest: goTo('/ingest'),
  'no such view': goTo('/nowhere'),
}

interface Fault {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Fault[] }
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
  )
}

const overhang = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= wide) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > wide + 1,
    )
    return [
      `${document.documentElement.scrollWidth} px`,
      ...out.slice(0, 5).map((one) => `${one.tagName} ${one.className}`),
    ]
  })

for (const [name, open] of Object.entries(views)) {
  describe(name, () => {
    for (const theme of ['light', 'dark'] as const)
      test(
        `${theme}: axe finds nothing`,
        at(
          async ({ page }) => {
            await open(page)
            expect(await faults(page)).toEqual([])
            expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
          },
          { theme },
        ),
      )

    test(
      'on a phone: no sideways scrolling, and axe finds nothing',
      at(
        async ({ page }) => {
          await open(page)
          expect(await overhang(page)).toEqual([])
          expect(await faults(page)).toEqual([])
        },
        { width: 360, height: 740, touch: true },
      ),
    )

    test(
      'on a wide screen: no sideways scrolling',
      at(
        async ({ page }) => {
          await open(page)
          expect(await overhang(page)).toEqual([])
        },
        { width: 2560, height: 1440 },
      ),
    )
  })
}

describe('on paper', () => {
  for (const name of ['article', 'search', 'disputes', 'sources'])
    test(
      name,
      at(async ({ page }) => {
        await views[name]!(page)
        await page.emulateMedia({ media: 'print', colorScheme: 'light' })
        expect(await page.getByRole('navigation', { name: 'Views' }).isVisible()).toBe(false)
        expect(await page.locator('button:visible').count()).toBe(0)
        const pdf = await page.pdf({ format: 'A4' })
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
        expect(pages).toBeGreaterThan(0)
        expect(pages).toBeLessThan(20)
      }),
    )
})
