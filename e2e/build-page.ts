// Before the first test: there is a browser, and the page is built from the source as it is now.
import { build } from 'vite'
import { findChromium } from './find-chromium.ts'

export default async function buildPage(): Promise<void> {
  findChromium()
  await build({ configFile: 'web/vite.config.ts', logLevel: 'error' })
}
