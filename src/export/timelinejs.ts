// The days of one article or many for TimelineJS (Knight Lab): a slide for each statement and interaction to which the text gives a day.
// Hard part: TimelineJS takes its words for HTML, and ours are strangers'. No day is guessed: what has none is counted in the title.
import type { StoredReport } from '../store/store.ts'
import { headlineOf, headlineOfInteraction, tellerName } from './headline.ts'
import { escapeHtml, linkTo } from './html-escape.ts'
import { interactionRowsOf } from './interaction-row.ts'
import { jsonList } from './json-list.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { count, dayText, periodText, rowsOf } from './row.ts'

export function timelineJsWriter(): LedgerWriter {
  let documents = 0
  let undated = 0
  let headline = ''
  return jsonList('timeline.json', {
    head: '{"events":[',
    items(stored) {
      documents++
      headline = stored.report.document.title ?? 'Who said what, and when'
      const { statements, interactions } = stored.report
      undated += [...statements, ...interactions].filter(({ when }) => !when).length
      return eventsOf(stored)
    },
    tail(total) {
      const title = documents === 1 ? headline : 'Who said what, and when'
      const shown = `${count(total, 'row')} with a day out of ${count(documents, 'article')}`
      const text = { headline: escapeHtml(title), text: `<p>${shown}; ${undated} without a day</p>` }
      return `],"title":${JSON.stringify({ text })}}\n`
    },
  })
}

function* eventsOf(stored: StoredReport): Generator<object> {
  const { report, rows } = stored
  const source = sourceOf(stored)
  const slide = (id: string, start: string, end: string, group: string, headline: string, words: string) => ({
    unique_id: rows.get(id),
    group,
    start_date: dateOf(start),
    ...(end !== start && { end_date: dateOf(end) }),
    display_date: periodText(start, end),
    text: { headline: escapeHtml(headline), text: words + source },
    autolink: false,
  })
  for (const row of rowsOf(report)) {
    const { id, when } = row.statement
    if (!when) continue
    const words = `${paragraph(row.content)}${paragraph(dayText(row))}`
    yield slide(id, when.start, when.end, 'statements', headlineOf(row), words)
  }
  for (const row of interactionRowsOf(report)) {
    const { id, when } = row.interaction
    if (!when) continue
    const words = `${paragraph(tellerName(row))}${paragraph(dayText(row))}`
    yield slide(id, when.start, when.end, 'interactions', headlineOfInteraction(row), words)
  }
}

const paragraph = (text: string): string => (text ? `<p>${escapeHtml(text)}</p>` : '')

function sourceOf({ report: { document }, outlet }: StoredReport): string {
  const { title, url, published } = document
  const name = title ?? 'the article'
  const link = url === null ? escapeHtml(name) : linkTo(url, name)
  const rest = [outlet ?? '', published?.slice(0, 10) ?? ''].filter(Boolean).map(escapeHtml)
  return `<p>${[link, ...rest].join(' · ')}</p>`
}

/** A year, a month or a day: TimelineJS shows as much as it is given. */
function dateOf(day: string): { year: number; month?: number; day?: number } {
  const [year = 0, month, date] = day.split('-').map(Number)
  return {
    year,
    ...(month !== undefined && { month }),
    ...(date !== undefined && { day: date }),
  }
}
