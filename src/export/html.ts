// One self-contained page: the article with its sources, cues, contents and acts highlighted, and the rows beside it. It asks nothing of the
// network and runs nothing but its own script (the policy in its head names both by their checksums), so it can be mailed and kept.
// Without script everything can still be read: numbers lead from words to rows and back.
import { createHash } from 'node:crypto'
import type { Report } from '../ledger/report.ts'
import { articleHtml, type Names } from './html-article.ts'
import { escapeHtml, linkTo } from './html-escape.ts'
import { script } from './html-script.ts'
import { actorsHtml, daysHtml, interactionsHtml, jumpHtml, sureHtml } from './html-sections.ts'
import { style } from './html-style.ts'
import { type ReportWriter, writeAll } from './report-writer.ts'
import { circumstancesOf, count, countsOf, type Row, rowsOf, telling } from './row.ts'

/** `single`: exactly one report will be written, and the page bears its title. */
export function htmlWriter({ single = false }: { single?: boolean } = {}): ReportWriter {
  const titles: string[] = []
  return {
    open: () => (single ? '' : head('Who said what')),
    write(report) {
      const title = report.document.title ?? 'Untitled article'
      titles.push(title)
      return (single ? head(title) : '') + section(report, titles.length)
    },
    close: () => `${contents(titles)}<script>${script}</script>\n</body>\n</html>\n`,
  }
}

/** One page for all of the reports. */
export function toHtml(reports: readonly Report[]): string {
  return writeAll(htmlWriter({ single: reports.length === 1 }), reports)
}

const checksum = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function head(title: string): string {
  const policy = `default-src 'none'; style-src ${checksum(style)}; script-src ${checksum(script)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="hearsay">
<title>${escapeHtml(title)} · Hearsay</title>
<style>${style}</style>
</head>
<body>
`
}

/** With several articles on the page, a list of them at its end. */
function contents(titles: readonly string[]): string {
  if (titles.length < 2) return ''
  const items = titles.map((title, i) => `<li><a href="#article-${i + 1}">${escapeHtml(title)}</a></li>`)
  return `<nav class="articles" aria-label="Articles"><h2>${count(titles.length, 'article')} on this page</h2>\n<ol>\n${items.join('\n')}\n</ol></nav>\n`
}

function section(report: Report, place: number): string {
  const { document, made } = report
  const prefix = `d${place}-`
  const numbers = new Map([
    ...report.statements.map(({ id }, i) => [id, `${i + 1}`] as const),
    ...report.interactions.map(({ id }) => [id, id] as const),
  ])
  const names: Names = { prefix, numbers }
  const heading = document.blocks.some(({ kind }) => kind === 'headline')
    ? ''
    : `<h2 class="headline" dir="auto">${escapeHtml(document.title ?? 'Untitled article')}</h2>\n`
  return `<section class="report" id="article-${place}" aria-label="${escapeHtml(document.title ?? 'Untitled article')}">
<main class="article">
<p class="from">${fromHtml(document)}</p>
${heading}<article lang="${escapeHtml(document.language)}">
${articleHtml(report, names)}
</article>
</main>
<aside class="ledger" aria-label="Rows">
<h2>${escapeHtml(countsOf(report))}</h2>
${jumpHtml(report, names)}<p class="legend"><mark class="source">source</mark> <mark class="cue">cue</mark> <mark class="content direct">in quotation marks</mark> <mark class="content">reported</mark>${report.interactions.length ? ' <mark class="act">act</mark>' : ''}</p>
${speakersHtml(report)}${removedSwitch(document)}<ol class="rows">
${rowsOf(report)
  .map((row) => rowHtml(row, names))
  .join('\n')}
</ol>
${interactionsHtml(report, names)}${daysHtml(report, names)}${actorsHtml(report, names)}<p class="made">${escapeHtml(made.by)}, ${escapeHtml(made.model)}<br>document ${escapeHtml(document.id)}</p>
</aside>
</section>
`
}

function fromHtml({ publisher, published, byline, url }: Report['document']): string {
  const by = byline.length ? `by ${byline.join(', ')}` : null
  const words = [publisher, published, by].flatMap((item) =>
    item ? [`<span dir="auto">${escapeHtml(item)}</span>`] : [],
  )
  if (url) words.push(linkTo(url, hostOf(url)))
  return words.join(' <span class="dot">·</span> ')
}

const hostOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || url

/** Who speaks how often; the script makes each name a switch that shows the speaker's rows alone. */
function speakersHtml(report: Report): string {
  const names = new Map(report.actors.map(({ id, name }) => [id, name]))
  const counts = new Map<string, number>()
  for (const { speaker } of report.statements)
    if (speaker) counts.set(speaker.actor, (counts.get(speaker.actor) ?? 0) + 1)
  if (counts.size < 2) return ''
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  const buttons = sorted.map(
    ([id, n]) =>
      `<button type="button" aria-pressed="false" data-speaker="${escapeHtml(id)}"><bdi>${escapeHtml(names.get(id) ?? id)}</bdi> ${n}</button>`,
  )
  return `<p class="speakers" hidden>${buttons.join(' ')}</p>\n`
}

function removedSwitch({ removed }: Report['document']): string {
  return removed.length
    ? `<p class="switch"><label><input type="checkbox" class="show-removed"> show ${count(removed.length, 'piece')} of page furniture that ${removed.length === 1 ? 'was' : 'were'} left out</label></p>\n`
    : ''
}

function rowHtml(row: Row, { prefix, numbers }: Names): string {
  const { statement } = row
  const number = numbers.get(statement.id)
  const id = escapeHtml(prefix + statement.id)
  const words = telling(row)
  const speaker = row.speaker
    ? `<b class="speaker" dir="auto">${escapeHtml(row.speaker)}</b>`
    : '<span class="speaker none">no source given</span>'
  const cue = row.cue
    ? `<span class="cue">${escapeHtml(row.cue)}</span>`
    : `<span class="cue none">${statement.continues ? `goes on from ${escapeHtml(numbers.get(statement.continues) ?? statement.continues)}` : 'no cue'}</span>`
  const facts = [statement.kind, ...circumstancesOf(row), `paragraph ${row.paragraph}`]
  return `<li class="row" id="row-${id}" data-row="${id}" data-by="${escapeHtml(statement.speaker?.actor ?? '')}">
<a class="number" href="#${id}" data-row="${id}" aria-label="statement ${number}, to its words">${number}</a>
<p class="who">${speaker} ${cue}</p>
${words ? `<p class="as-written" dir="auto">${escapeHtml(words)}</p>\n` : ''}<p class="words" dir="auto">${escapeHtml(row.content)}</p>
<p class="facts">${facts.map(escapeHtml).join(' · ')} · ${sureHtml(statement)}</p>
</li>`
}
