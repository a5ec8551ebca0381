// A report as Markdown (GitHub's flavour): heading, where it comes from, a table of rows. For notes, wikis and issues.
// Hard part: an article may hold anything, and nothing in it may become a link, a tag, a heading or a new cell.
import type { Report } from '../ledger/report.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { countsOf, type Row, rowsOf, telling } from './row.ts'

export function markdownWriter(): ReportWriter {
  let written = 0
  return {
    open: () => '',
    write: (report) => `${written++ ? '\n---\n\n' : ''}${write(report)}`,
    close: () => '',
  }
}

export function toMarkdown(reports: Iterable<Report>): string {
  return writeAll(markdownWriter(), reports)
}

function write(report: Report): string {
  const { title, publisher, published, url, byline, id } = report.document
  const from = [publisher, published, byline.length ? `by ${byline.join(', ')}` : null].flatMap((item) =>
    item ? [inert(item)] : [],
  )
  const link =
    url === null
      ? null
      : /^https?:\/\//i.test(url)
        ? `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`
        : inert(url)
  const head = [
    `# ${inert(title ?? 'Untitled article')}`,
    [...from, link].filter(Boolean).join(' · '),
    `${countsOf(report)}.`,
  ]
  const table = [
    ['', 'speaker', 'cue', 'words', 'where'],
    ['--', '--', '--', '--', '--'],
    ...rowsOf(report).map(cells),
  ]
  const rows = report.statements.length
    ? `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`
    : ''
  return `${head.filter(Boolean).join('\n\n')}\n\n${rows}${inert(report.made.by)}, ${inert(report.made.model)}; document ${id}\n`
}

function cells(row: Row): string[] {
  const { statement } = row
  const also = [
    row.to.length ? `to ${row.to.join(', ')}` : null,
    row.via.length ? `via ${row.via.join(', ')}` : null,
    row.when ? `on ${row.when}` : null,
    statement.negated ? 'negated' : null,
  ].filter((item) => item !== null)
  return [
    statement.id,
    row.speaker ? `${inert(row.speaker)}${telling(row) ? ` (${inert(telling(row))})` : ''}` : '—',
    row.cue ? inert(row.cue) : statement.continues ? `continues ${inert(statement.continues)}` : '—',
    `${inert(row.content)}${also.length ? ` *${inert(also.join('; '))}*` : ''}`,
    `¶${row.paragraph}, ${row.start}–${row.end}`,
  ]
}

/** Plain words in a line or a cell. Line breaks become blanks; other control characters are dropped. */
function inert(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^(?:(\d+)(?=[.)])|(?=[-+=]))/, '$1\\')
}
