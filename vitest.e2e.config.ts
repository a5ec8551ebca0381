// The tests in a browser, apart from the others: `npm run e2e`. They need Chromium, and build the page first.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/build-page.ts'],
    // Each file has a server, a reading model and a browser of its own.
    maxWorkers: 1,
    fileParallelism: false,
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
