// The parts of the README that a program can write: the example's rows and the tables of figures. They stand between
// `<!-- name -->` and `<!-- /name -->`. Comes in: the README, examples/envoy.html, docs/accuracy.json, docs/speed.json.
// usage: npm run docs      (docs/docs.test.ts fails where the README says something else)
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { figures } from '../evals/figures.ts'
import { openWriter } from '../src/export/formats.ts'
import { openReader, type Report } from '../src/index.ts'

const file = (name: string) => new URL(name, import.meta.url)
const README = file('../README.md')

/** The paragraphs that the README shows: from the one that begins so to the one that begins so. */
const FROM = '“There were meetings'
const TO = 'Brandt countered'

export async function readExample(): Promise<Report> {
  const reader = await openReader()
  const report = await reader.read(readFileSync(file('../examples/envoy.html')), { fileName: 'envoy.html' })
  await reader.close()
  return report
}

/** Some paragraphs of the example and the rows that lie in them, as `hearsay read` prints them. */
export async function exampleSection(report: Report): Promise<string> {
  const { text, blocks } = report.document
  const first = blocks.findIndex(({ start }) => text.startsWith(FROM, start))
  const last = blocks.findIndex(({ start }) => text.startsWith(TO, start))
  const shown = blocks.slice(first, last + 1)
  const [from, to] = [shown[0]!.start, shown.at(-1)!.end]
  const statements = report.statements.filter(
    ({ content }) => from <= content[0]!.start && content[0]!.start < to,
  )
  const writer = await openWriter('table', { width: 100, rows: 'statements' })
  const table = writer
    .write({ ...report, statements })
    .trimEnd()
    .split('\n')
  const rows = table.slice(table.indexOf('') + 1, table.lastIndexOf(''))
  const article = shown.map((block) => `> ${text.slice(block.start, block.end)}`)
  return [article.join('\n>\n'), '', '```', ...rows, '```'].join('\n')
}

/** docs/accuracy.json is written by `npm run eval -- --json docs/accuracy.json`. */
export function accuracySection(): string {
  const measured = readFigures('accuracy.json')
  const show = (value: number, unit: 'percent' | 'count') =>
    unit === 'count' ? `${value}` : `${(100 * value).toFixed(value > 0 && value < 0.01 ? 2 : 1)} %`
  const rows = figures.flatMap(({ name, about, unit, bar }) =>
    measured[name] === undefined
      ? []
      : [`| ${about} | ${show(measured[name], unit)} | ${bar === undefined ? '' : show(bar, unit)} |`],
  )
  return ['| figure | value | we aim at |', '|---|---|---|', ...rows].join('\n')
}

/** docs/speed.json is written by `npm run bench -- --json docs/speed.json`. */
export function speedSection(): string {
  const measured = readFigures('speed.json')
  const value = (name: string) => Math.round(measured[name] ?? Number.NaN).toLocaleString('en')
  return [
    '| figure | value | we aim at |',
    '|---|---|---|',
    `| words a second, one thread, native runtime | ${value('native words/s')} | 4,000 |`,
    `| the same, WebAssembly | ${value('wasm words/s')} | |`,
    `| first row of an article of 700 words, from the start of the process | ${value('first row, ms')} ms | 1,500 ms |`,
    `| most memory over 1,000 articles | ${value('peak memory, MB')} MB | 600 MB |`,
  ].join('\n')
}

function readFigures(name: string): Record<string, number> {
  return existsSync(file(name))
    ? (JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, number>)
    : {}
}

/** What stands between the marks of a section. */
export function sectionOf(markdown: string, name: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`]
  const start = markdown.indexOf(open)
  const end = markdown.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`README.md has no section ${open.trim()} … ${close.trim()}.`)
  return markdown.slice(start + open.length, end)
}

if (import.meta.main) {
  let readme = readFileSync(README, 'utf8')
  const sections = {
    example: await exampleSection(await readExample()),
    accuracy: accuracySection(),
    speed: speedSection(),
  }
  for (const [name, text] of Object.entries(sections)) {
    const old = sectionOf(readme, name)
    readme = readme.replace(
      `<!-- ${name} -->\n${old}\n<!-- /${name} -->`,
      () => `<!-- ${name} -->\n${text}\n<!-- /${name} -->`,
    )
  }
  writeFileSync(README, readme)
}
