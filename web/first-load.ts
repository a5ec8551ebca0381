// What a browser loads before it can show anything: the page, its script with all that this imports at once, and its styles. Comes in: the
// built page in dist/page; goes out: the sizes, compressed, and exit code 1 where they are more than allowed. Views come later, each by
// itself, but the first one (Read) counts with it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const most = 150 * 1024
const folder = fileURLToPath(new URL('../dist/page/', import.meta.url))

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Record<string, Chunk>
const files = new Set(['index.html'])

function add(name: string): void {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the built page. Build it: npm run build:page`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const file of chunk.css ?? []) files.add(file)
  for (const other of chunk.imports ?? []) add(other)
}

add('index.html')
add('src/views/read/ReadView.svelte')

let all = 0
for (const file of files) {
  const size = gzipSync(readFileSync(folder + file), { level: 9 }).length
  all += size
  console.log(`${(size / 1024).toFixed(1).padStart(7)} KiB  ${file}`)
}
console.log(`${(all / 1024).toFixed(1).padStart(7)} KiB  first load, of ${most / 1024} KiB allowed`)
process.exitCode = all > most ? 1 : 0
