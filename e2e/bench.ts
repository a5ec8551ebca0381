// How fast the page is, in a browser: an article on the screen after its report came, results of a search, the network while it is moved,
// and what is loaded before anything can be seen. Comes in: a ledger of many articles, where there is one; goes out: a table, and
// docs/speed-page.json.
// Hard part: a machine is never idle and never the same, so what is drawn also stands as a share of a reference taken in the same browser:
// as many words in elements of their own, put into an empty page and laid out. And beside it stands what the page's thread worked, which
// does not count the time in which others had the processor.
// usage: node e2e/bench.ts [--ledger FILE]      node bench/ledger.ts --ledger FILE makes one of 100,000 articles
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import buildPage from './build-page.ts'
import { openBrowser, openDesk, settled } from './desk.ts'
import { serve } from './hearsay.ts'

const WORDS = 1500
const [ACTORS, LINES, REFERENCES] = [600, 2000, 7]
const bars = {
  'article drawn, ms': 100,
  'search, ms': 150,
  'network, frames/s': 30,
  'first load, kB': 150,
} as const
type Bar = keyof typeof bars

const { values: flags } = parseArgs({ options: { ledger: { type: 'string' } } })
const figures: Record<string, number | string> = { node: process.version, processor: cpus()[0]?.model ?? '' }
const table: { what: string; value: number; bar?: Bar }[] = []

await buildPage()
const browser = await openBrowser()
figures.browser = browser.version()
await withServer({}, async (address) => {
  await timeArticle(browser, address)
  await timeNetwork(browser, address)
})
if (flags.ledger !== undefined && existsSync(flags.ledger))
  await withServer({ ledger: flags.ledger }, (address) => timeSearch(browser, address))
else
  console.log(
    'Search is left out: name a ledger (--ledger FILE). “node bench/ledger.ts --ledger FILE” makes one.',
  )
await browser.close()

for (const { what, value, bar } of table) {
  figures[what] = Number(value.toFixed(value < 10 ? 2 : 1))
  const most = bar && bars[bar]
  const isMet = bar && (bar.startsWith('network') ? value >= bars[bar] : value <= bars[bar])
  console.log(
    `${what.padEnd(52)} ${value.toFixed(1).padStart(8)}${most ? `   bar ${most}: ${isMet ? 'met' : 'MISSED'}` : ''}`,
  )
}
figures['load of the machine'] = loadavg()[0]!.toFixed(1)
for (const name of ['processor', 'load of the machine', 'browser', 'drawn by'])
  console.log(`${name.padEnd(52)} ${figures[name] ?? ''}`)
writeFileSync(
  fileURLToPath(new URL('../docs/speed-page.json', import.meta.url)),
  `${JSON.stringify(figures, null, 2)}\n`,
)

async function withServer(
  options: Parameters<typeof serve>[0],
  work: (address: string) => Promise<void>,
): Promise<void> {
  const serving = await serve(options)
  try {
    await work(serving.address)
  } finally {
    await serving.stop()
  }
}

function add(what: string, value: number, bar?: Bar): void {
  table.push(bar ? { what, value, bar } : { what, value })
}

/** The value below which that share of them lies. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The paragraphs of the plain examples, one after another, as many words as are wanted. */
function articleText(): string {
  const folder = new URL('../examples/', import.meta.url)
  const paragraphs = readdirSync(folder)
    .filter((name) => name.startsWith('envoy') && name.endsWith('.txt'))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/\n\s*\n/)
        .slice(3),
    )
  const kept: string[] = []
  for (let words = 0, n = 0; words < WORDS; n++) {
    const own = paragraphs[n % paragraphs.length]!.split(/\s+/).slice(0, WORDS - words)
    kept.push(own.join(' '))
    words += own.length
  }
  return `Envoys and ministers\n\n${kept.join('\n\n')}`
}

async function timeArticle(browser: Browser, address: string): Promise<void> {
  const desk = await openDesk(browser, address)
  const { page } = desk
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) return
    bodies.push(response.body())
  })
  await page.goto('/read')
  await settled(page)
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length)
  add('first load, kB', sizes.reduce((all, size) => all + size, 0) / 1000, 'first load, kB')

  const text = articleText()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked: number[] = []
  const times: number[] = []
  const marks: number[] = []
  for (let n = 0; n < 9; n++) {
    await page.goto('/read')
    await page.getByLabel('Paste an article').fill(text)
    const before = await workOf(session)
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.waitForFunction(() => performance.getEntriesByName('article drawn').length > 0, null, {
      timeout: 60_000,
    })
    times.push(await page.evaluate(() => performance.getEntriesByName('article drawn').at(-1)!.duration))
    worked.push((await workOf(session)) - before)
    marks.push(await page.locator('.article .marked').count())
  }
  const beforeReference = await workOf(session)
  const reference = await timeReference(page, text)
  const referenceWork = ((await workOf(session)) - beforeReference) / REFERENCES
  // The first time, the code is not compiled yet: that is what a reader has once.
  add(`article of ${WORDS} words drawn, first time, ms`, times[0]!)
  add(`article of ${WORDS} words drawn, median, ms`, at(times.slice(1), 0.5), 'article drawn, ms')
  add(`article of ${WORDS} words drawn, slowest of the others, ms`, Math.max(...times.slice(1)))
  add('its marked stretches', marks[0]!)
  add('reference: its words laid out one by one, ms', reference)
  add('article drawn × reference', at(times.slice(1), 0.5) / reference)
  add('the page’s thread worked for it, click to drawn, median, ms', at(worked.slice(1), 0.5))
  add('the same × work of the reference', at(worked.slice(1), 0.5) / referenceWork)
  await desk.close()
}

/** Milliseconds of processor that the page's main thread has used. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

function timeReference(page: Page, text: string): Promise<number> {
  return page.evaluate(
    async ([text, count]) => {
      const times: number[] = []
      for (let n = 0; n < count; n++) {
        const box = document.createElement('div')
        const from = performance.now()
        for (const word of text.split(/\s+/))
          box.append(Object.assign(document.createElement('span'), { textContent: word }), ' ')
        document.body.replaceChildren(box)
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        times.push(performance.now() - from)
      }
      return times.sort((a, b) => a - b)[count >> 1]!
    },
    [text, REFERENCES] as const,
  )
}

async function timeSearch(browser: Browser, address: string): Promise<void> {
  const desk = await openDesk(browser, address)
  const { page } = desk
  const health = (await (await page.request.get('/api/health')).json()) as { ledger: { documents: number } }
  add('articles of the ledger', health.ledger.documents)
  await page.goto('/search')
  await page.getByRole('list', { name: 'Statements' }).waitFor({ timeout: 60_000 })
  // Words as they stand in what was said, each once: who asks for the same twice measures a cache.
  const said = await page.getByRole('list', { name: 'Statements' }).innerText()
  const words = [...new Set(said.toLowerCase().match(/\p{L}{5,}/gu))].slice(0, 40)
  const field = page.getByRole('searchbox', { name: 'Words', exact: true })
  const [asked, typed]: [number[], number[]] = [[], []]
  for (const word of words) {
    // The counts beside the results of the word before are still being made, and the server does one thing at a time.
    await settled(page)
    await page.evaluate(() => performance.clearMeasures())
    const from = await page.evaluate(() => performance.now())
    await field.fill(word)
    await page.waitForFunction(() => performance.getEntriesByName('hearsay:search').length > 0, null, {
      timeout: 60_000,
    })
    const [took, end] = await page.evaluate(() => {
      const { startTime, duration } = performance.getEntriesByName('hearsay:search').at(-1)!
      return [duration, startTime + duration] as const
    })
    asked.push(took)
    typed.push(end - from)
  }
  add('searches', words.length)
  add('results on the screen, median, ms', at(asked, 0.5))
  add('results on the screen, 95th percentile, ms', at(asked, 0.95), 'search, ms')
  add('the same from the last key, median, ms', at(typed, 0.5))
  await desk.close()
}

async function timeNetwork(browser: Browser, address: string): Promise<void> {
  const desk = await openDesk(browser, address, { height: 900 })
  const { page } = desk
  await page.route('**/api/network*', (route) => route.fulfill({ json: drawnNetwork() }))
  await page.goto('/network?top=2000')
  await page.locator('canvas').first().waitFor()
  await settled(page)
  // Until everyone has found a place.
  await page.waitForFunction(
    () => !document.querySelector('main')!.textContent!.includes('Finding places'),
    null,
    { timeout: 60_000 },
  )
  await page.waitForTimeout(1000)
  const canvas = (await page.locator('canvas').last().boundingBox())!
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + Math.min(canvas.height / 2, 250)]
  await page.mouse.move(x - 150, y - 5)
  await page.mouse.down()
  const counting = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const times: number[] = []
        const tick = (now: number) => {
          times.push(now)
          if (now - times[0]! < 3000) requestAnimationFrame(tick)
          else done(times.slice(1).map((time, n) => time - times[n]!))
        }
        requestAnimationFrame(tick)
      }),
  )
  for (let n = 0; n < 180; n++) {
    await page.mouse.move(x - 150 + 150 * Math.sin(n / 14), y + 60 * Math.sin(n / 9))
    await page.waitForTimeout(14)
  }
  await page.mouse.up()
  const frames = await counting
  add(
    `network of ${LINES} lines while it is moved, frames/s`,
    1000 / (frames.reduce((a, b) => a + b, 0) / frames.length),
    'network, frames/s',
  )
  add('its slowest frame in twenty, ms', at(frames, 0.95))
  figures['drawn by'] = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2')
    const about = gl?.getExtension('WEBGL_debug_renderer_info')
    return gl && about ? String(gl.getParameter(about.UNMASKED_RENDERER_WEBGL)) : 'unknown'
  })
  await desk.close()
}

/** Few have to do with many, many with few, as in the news. */
function drawnNetwork(): object {
  let state = 7
  const next = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  const nodes = Array.from({ length: ACTORS }, (_, n) => ({
    id: n + 1,
    name: `Actor ${n + 1}`,
    kind: ['person', 'organization', 'country', 'group'][n % 4],
    interactions: Math.ceil(300 / (n + 1)),
  }))
  const edges: object[] = []
  const seen = new Set<string>()
  while (edges.length < LINES) {
    const [a, b] = [1 + Math.floor(ACTORS * next() ** 2), 1 + Math.floor(ACTORS * next() ** 1.3)]
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`
    if (a === b || seen.has(pair)) continue
    seen.add(pair)
    const month = `2031-0${1 + (edges.length % 9)}`
    const status = ['reported', 'reported', 'denied', 'planned'][edges.length % 4]
    const rows = 1 + Math.floor(next() * 5)
    edges.push({
      actor: a,
      recipient: b,
      type: 'consult',
      status,
      rows,
      origins: 1,
      first: `${month}-11`,
      last: `${month}-21`,
      examples: [],
    })
  }
  return { nodes, edges }
}
