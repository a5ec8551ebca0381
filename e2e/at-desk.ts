// What the files of tests share: one server and one browser each, a fresh desk for each test, and at its end the question whether the page
// was quiet. When a test fails, what the browser showed is kept as a picture.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser, openDesk, type Sight } from './desk.ts'
import { type Serving, serve } from './hearsay.ts'

interface Place {
  readonly page: Page
  readonly serving: Serving
  readonly browser: Browser
}

type Work = (place: Place) => Promise<void>

/** Call it at the head of a file. The function it gives makes the body of a test; a `sight` may go before the work. */
export function atDesk(
  options: Parameters<typeof serve>[0] = {},
): (work: Work, sight?: Sight) => () => Promise<void> {
  let serving: Serving | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    serving = await serve(options)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.stop()
  })
  return (work, sight) => async () => {
    const desk = await openDesk(browser!, serving!.address, sight)
    try {
      await work({ page: desk.page, serving: serving!, browser: browser! })
      expect(desk.faults).toEqual([])
    } catch (error) {
      const kept = await keepPicture(desk.page)
      const said = [kept && `The page is in ${kept}`, ...desk.faults].filter(Boolean).join('\n')
      if (error instanceof Error) error.message += `\n${said}`
      throw error
    } finally {
      await desk.close()
    }
  }
}

async function keepPicture(page: Page): Promise<string | null> {
  const folder = join(tmpdir(), 'hearsay-e2e-pictures')
  mkdirSync(folder, { recursive: true })
  const name = (expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)
  const path = join(folder, `${name}.png`)
  return page.screenshot({ path, fullPage: true }).then(
    () => path,
    () => null,
  )
}
