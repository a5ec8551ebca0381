import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,evals,bench,docs,training}/**/*.test.ts', 'web/src/**/*.test.ts'],
    // The reading model is opened once a file that needs it; two of them at a time fit any laptop.
    maxWorkers: 2,
    // A test left alone with `.only` would hide the others.
    allowOnly: false,
    testTimeout: 30_000,
  },
})
