// Where this machine has Chromium (or Chrome), for playwright-core, which brings none.
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export class NoBrowser extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NoBrowser'
  }
}

/** Path of the program. HEARSAY_CHROMIUM goes first. Throws NoBrowser, which says how to get one. */
export function findChromium(named = process.env.HEARSAY_CHROMIUM): string {
  if (named) {
    if (existsSync(named)) return named
    throw new NoBrowser(`HEARSAY_CHROMIUM names ${named}, and nothing is there.`)
  }
  const found = places.find((place) => existsSync(place))
  if (found) return found
  throw new NoBrowser(
    'There is no Chromium on this machine. On Debian or Ubuntu: apt-get install --no-install-recommends chromium. ' +
      'Elsewhere install Chromium or Chrome, and name its program in HEARSAY_CHROMIUM.',
  )
}
