// Draws the pictures of docs/guide: every view, light and dark, over a ledger of the examples that is made here as a reader makes it. Comes
// in: nothing; goes out: docs/guide/NAME-light.webp and NAME-dark.webp, small enough to be kept beside the text.
// Hard part: playwright takes PNG only; the browser itself turns a picture into WebP, which is a third of the size.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import buildPage from './build-page.ts'
import { openBrowser, openDesk, settled } from './desk.ts'
import { serve } from './hearsay.ts'

const folder = fileURLToPath(new URL('../docs/guide/', import.meta.url))
const examples = fileURLToPath(new URL('../examples/', import.meta.url))
/** Kilobytes: of one picture, and of all. */
const [MOST, MOST_IN_ALL] = [150, 3000]

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}
async function openEnvoy(page: Page): Promise<void> {
  await open(page, '/read')
  await page.getByRole('link', { name: /Envoy says secret talks/ }).click()
  await page.locator('.row').nth(30).waitFor()
  await settled(page)
}
const naive = 'Nobody in that room was naive'
const envoyRow = (page: Page, words: string) => page.locator('.row').filter({ hasText: words }).first()

/** In the order in which a reader comes by them: the first one fills the ledger. */
const pictures: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  ['read', (page) => open(page, '/read')],
  [
    'ingest',
    async (page) => {
      await open(page, '/ingest')
      const files = readdirSync(examples).map((name) => `${examples}${name}`)
      await page.locator('input[type=file]').setInputFiles(files)
      await page.getByRole('button', { name: /^Read \d+ files/ }).click()
      await page.getByRole('link', { name: 'Search the ledger' }).waitFor({ timeout: 60_000 })
      await settled(page)
    },
  ],
  [
    'article',
    async (page) => {
      await openEnvoy(page)
      await envoyRow(page, 'We knew what they wanted').hover()
    },
  ],
  ['search', (page) => open(page, '/search?words=meetings')],
  [
    'verify',
    (page) =>
      open(
        page,
        '/search?check=yes&words=A+government+that+talks+at+night+will+sooner+or+later+sign+something+there',
      ),
  ],
  ['actors', (page) => open(page, '/actors')],
  [
    'actor',
    async (page) => {
      await open(page, '/actors?words=Lendvai')
      await page.getByRole('link', { name: 'Oskar Lendvai' }).click()
      await page.getByRole('heading', { level: 1, name: 'Oskar Lendvai' }).waitFor()
      await settled(page)
    },
  ],
  ['timeline', (page) => open(page, '/timeline?since=2026-03')],
  [
    'network',
    async (page) => {
      await open(page, '/network')
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(1500)
      await page.locator('.box, canvas').first().scrollIntoViewIfNeeded()
    },
  ],
  [
    'network-list',
    async (page) => {
      await open(page, '/network?as=list')
      const line = page.getByRole('row').filter({ hasText: 'Oskar Lendvai' }).filter({ hasText: 'denied' })
      await line.first().getByRole('button').click()
      await page.getByRole('complementary', { name: 'Evidence' }).locator('mark').first().waitFor()
    },
  ],
  ['disputes', (page) => open(page, '/disputes')],
  ['sources', (page) => open(page, '/sources')],
  [
    'correct',
    async (page) => {
      await openEnvoy(page)
      await envoyRow(page, naive).hover()
      await envoyRow(page, naive)
        .getByRole('button', { name: /^Correct row/ })
        .click()
      await page.getByRole('dialog').waitFor()
      await page.getByLabel('Who said it').selectOption({ label: 'Henrik Soll' })
    },
  ],
  [
    'corrected',
    async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await settled(page)
      // The message at the foot must not lie over the row that it is about.
      await page.locator('.ledger').evaluate((list) => (list.scrollTop = 420))
      await envoyRow(page, naive).hover()
    },
  ],
]

await buildPage()
mkdirSync(folder, { recursive: true })
const serving = await serve()
const browser = await openBrowser()
const desk = await openDesk(browser, serving.address, { scale: 1.25 })
const painter = await browser.newPage()
let whole = 0
try {
  for (const [name, show] of pictures) {
    await show(desk.page)
    for (const theme of ['light', 'dark'] as const) {
      await desk.page.emulateMedia({ colorScheme: theme })
      await desk.page.waitForTimeout(name.startsWith('network') ? 500 : 100)
      const picture = await asWebp(await desk.page.screenshot({ animations: 'disabled', caret: 'hide' }))
      const size = picture.length / 1000
      whole += size
      writeFileSync(`${folder}${name}-${theme}.webp`, picture)
      console.log(`${size.toFixed(0).padStart(5)} kB  docs/guide/${name}-${theme}.webp`)
      if (size > MOST) throw new Error(`${name}-${theme}.webp is larger than ${MOST} kB.`)
    }
    await desk.page.emulateMedia({ colorScheme: 'light' })
  }
  console.log(`${whole.toFixed(0).padStart(5)} kB  in all`)
  if (whole > MOST_IN_ALL) throw new Error(`All pictures together are larger than ${MOST_IN_ALL} kB.`)
  if (desk.faults.length) throw new Error(`The page complained: ${desk.faults.join('; ')}`)
} finally {
  await browser.close()
  await serving.stop()
}

async function asWebp(png: Buffer): Promise<Buffer> {
  const drawn = await painter.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')!.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.78)
  }, png.toString('base64'))
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
}
