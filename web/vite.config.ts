// Builds the page to dist/page, which `hearsay serve` hands out. No inline script, style or data URL but images: the server's policy
// refuses them. Each view is a chunk of its own; web/first-load.ts holds what comes with the first to its size.
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [svelte({ configFile: here('svelte.config.js') })],
  build: {
    outDir: here('../dist/page'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    reportCompressedSize: false,
  },
  // While the page is worked on: `npm run hearsay -- serve` beside it answers.
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/api': { target: 'http://127.0.0.1:8420', changeOrigin: true } },
  },
})
