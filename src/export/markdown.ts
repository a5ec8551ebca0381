// A report as Markdown (GitHub's flavour): heading, where it comes from, a table of statements, of
// interactions and of actors. For notes, wikis and issues.
// Hard part: an article may hold anything, and nothing in it may become a link, a tag, a heading or a new cell.
import type { Report } from '../ledger/report.ts'
import { actorRowsOf, byPart } from './actor-row.ts'
import { circumstancesOfInteraction, interactionRowsOf, pairOf } from './interaction-row.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { circumstancesOf, countsOf, rowsOf, telling } from './row.ts'

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
  const made = `${inert(report.made.by)}, ${inert(report.made.model)}; document ${id}`
  return `${[...head, statementTable(report), interactionTable(report), actorTable(report), made].filter(Boolean).join('\n\n')}\n`
}

/** '' where there are no rows. */
function tableOf(names: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const lines = [names, names.map(() => '--'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const statementTable = (report: Report): string =>
  tableOf(
    ['', 'speaker', 'cue', 'words', 'where'],
    rowsOf(report).map((row) => {
      const { statement } = row
      return [
        statement.id,
        row.speaker ? `${inert(row.speaker)}${telling(row) ? ` (${inert(telling(row))})` : ''}` : '—',
        row.cue ? inert(row.cue) : statement.continues ? `continues ${inert(statement.continues)}` : '—',
        `${inert(row.content)}${noted(circumstancesOf(row))}`,
        placeOf(row),
      ]
    }),
  )

function interactionTable(report: Report): string {
  const table = tableOf(
    ['', 'who → whom', 'act', 'words', 'where'],
    interactionRowsOf(report).map((row) => {
      const { id, type, status } = row.interaction
      return [
        id,
        `${inert(pairOf(row))}${noted(circumstancesOfInteraction(row))}`,
        status === 'reported' ? type : `${type}, ${status}`,
        inert(row.evidence),
        placeOf(row),
      ]
    }),
  )
  return table && `## Interactions\n\n${table}`
}

function actorTable(report: Report): string {
  const table = tableOf(
    ['actor', 'kind', 'statements', 'interactions', 'known as'],
    byPart(actorRowsOf(report)).map(({ actor, statements, interactions }) => [
      inert(actor.name),
      actor.kind,
      `${statements}`,
      `${interactions}`,
      inert([...actor.roles, ...actor.aliases].join('; ')),
    ]),
  )
  return table && `## Actors\n\n${table}`
}

const noted = (parts: readonly string[]): string => (parts.length ? ` *${inert(parts.join('; '))}*` : '')

const placeOf = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }): string =>
  `¶${paragraph}, ${start}–${end}`

/** Plain words in a line or a cell. Line breaks become blanks; other control characters are dropped. */
function inert(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^(?:(\d+)(?=[.)])|(?=[-+=]))/, '$1\\')
}
