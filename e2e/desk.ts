// A browser at work on Hearsay's page, and under watch: whatever the page complains of, and whatever it asks of another host, is kept.
// Hard part: a test that goes well must also have been quiet, so every desk keeps what was amiss from its first request on.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

export interface Sight {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** Pixels of the screen for one of the page. */
  readonly scale?: number
  readonly touch?: boolean
}

export interface Desk {
  readonly page: Page
  /** What went wrong so far: complaints of the console, errors, answers that are no success, requests to another host, refusals of the
   * content policy. */
  readonly faults: string[]
  close(): Promise<void>
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    // In a container Chromium's own sandbox is often not to be had; the page is ours, and it asks nobody else.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--hide-scrollbars'],
  })

export async function openDesk(browser: Browser, address: string, sight: Sight = {}): Promise<Desk> {
  const { theme = 'light', width = 1280, height = 800, scale = 1, touch = false } = sight
  const context = await browser.newContext({
    baseURL: address,
    colorScheme: theme,
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: touch,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(10_000)
  await tellPolicyRefusals(context)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    const [type, text] = [message.type(), message.text()]
    if ((type === 'error' || type === 'warning') && !isExpected(text)) faults.push(`console ${type}: ${text}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== address) faults.push(`asked another host: ${url}`)
  })
  page.on('response', (response) => {
    const url = new URL(response.url())
    if (response.status() >= 400) faults.push(`${response.status()} ${url.pathname}`)
  })
  return { page, faults, close: () => context.close() }
}

/** A failed request is told by its answer. Drawing without a graphics card, Chromium says that it is slow. */
const isExpected = (text: string): boolean =>
  text.startsWith('Failed to load resource') || /GL Driver Message .*GPU stall due to ReadPixels/.test(text)

/** The policy's refusals are complaints of the console in today's browsers; said here in so many words, whichever browser it is. */
async function tellPolicyRefusals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI}`)
    })
  })
}

/** Once the view has said all it has to say: nothing is busy, nothing is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
