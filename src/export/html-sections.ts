// What stands under the statements on the page of html.ts: interactions, days, actors. A section without rows is left out.
import type { Report } from '../ledger/report.ts'
import { type Entry, timelineOf } from '../ledger/timeline.ts'
import { actorRowsOf, byPart } from './actor-row.ts'
import type { Names } from './html-article.ts'
import { escapeHtml } from './html-escape.ts'
import { type InteractionRow, interactionRowsOf, pairOf } from './interaction-row.ts'
import { count, dayName, dayText, rowsOf } from './row.ts'

/** Links to the sections that the panel has besides its statements. */
export function jumpHtml(report: Report, { prefix }: Names): string {
  const sections = [
    ['interactions', count(report.interactions.length, 'interaction'), report.interactions.length],
    ['days', 'days', timelineOf(report).days.length],
    ['actors', count(report.actors.length, 'actor'), report.actors.length],
  ] as const
  const links = sections.flatMap(([id, words, n]) => (n ? [`<a href="#${prefix}${id}">${words}</a>`] : []))
  return links.length ? `<p class="jump">below: ${links.join(' · ')}</p>\n` : ''
}

export function interactionsHtml(report: Report, names: Names): string {
  const rows = interactionRowsOf(report)
  if (rows.length === 0) return ''
  return `<h2 id="${names.prefix}interactions">${count(rows.length, 'interaction')}</h2>
<ol class="rows">
${rows.map((row) => interactionHtml(row, names)).join('\n')}
</ol>
`
}

function interactionHtml(row: InteractionRow, names: Names): string {
  const { interaction } = row
  const { type, status, accordingTo } = interaction
  const id = escapeHtml(names.prefix + interaction.id)
  const by = [...interaction.actor, ...interaction.recipient].map(({ actor }) => actor)
  const side = (parties: readonly string[]) =>
    parties.length
      ? `<b class="speaker" dir="auto">${escapeHtml(parties.join(', '))}</b>`
      : '<span class="none">not named</span>'
  const teller =
    accordingTo === null
      ? 'in the outlet’s own words'
      : `according to <bdi>${escapeHtml(row.teller || 'nobody named')}</bdi> (${rowLink(accordingTo, names)})`
  const day = dayText(row)
  const facts = [
    teller,
    ...(day ? [escapeHtml(day)] : []),
    `paragraph ${row.paragraph}`,
    sureHtml(interaction),
  ]
  return `<li class="row" id="row-${id}" data-row="${id}" data-by="${escapeHtml([...new Set(by)].join(' '))}">
<a class="number" href="#${id}" data-row="${id}" aria-label="interaction ${escapeHtml(interaction.id)}, to its words">${escapeHtml(interaction.id)}</a>
<p class="who">${side(row.who)} <span class="arrow" aria-label="to">→</span> ${side(row.whom)}</p>
<p class="what">${type}${status === 'reported' ? '' : ` <span class="status ${status}">${status}</span>`} <span class="act" dir="auto">${escapeHtml(row.evidence)}</span></p>
<p class="facts">${facts.join(' · ')}</p>
</li>`
}

export const sureHtml = ({ confidence }: { readonly confidence: number }): string =>
  `<span title="how likely it is that the whole row is right">${Math.round(confidence * 100)} % sure</span>`

/** A row's number, leading to the row; the name as it is where there is no such row. */
function rowLink(id: string, { prefix, numbers }: Names): string {
  const number = numbers.get(id)
  return number === undefined
    ? escapeHtml(id)
    : `<a href="#row-${escapeHtml(prefix + id)}">${escapeHtml(number)}</a>`
}

export function daysHtml(report: Report, names: Names): string {
  const { days, undated } = timelineOf(report)
  if (days.length === 0) return ''
  const rest = undated.statements.length + undated.interactions.length
  const who = new Map([
    ...rowsOf(report).map((row) => [row.statement.id, row.speaker || 'no source'] as const),
    ...interactionRowsOf(report).map((row) => [row.interaction.id, pairOf(row)] as const),
  ])
  const items = days.map(
    ({ start, end, entries }) =>
      `<li><b>${escapeHtml(dayName(start, end))}</b>\n<ul>${entries.map((entry) => entryHtml(entry, who, names)).join('')}</ul></li>`,
  )
  return `<h2 id="${names.prefix}days">${count(days.length, 'day')}</h2>
<ol class="days">
${items.join('\n')}
</ol>
${rest ? `<p class="facts">${count(rest, 'row')} without a day</p>\n` : ''}`
}

function entryHtml(
  { kind, row, evidence, day }: Entry,
  who: ReadonlyMap<string, string>,
  names: Names,
): string {
  const words = escapeHtml(evidence.map(({ text }) => text).join(' … '))
  const from = `<span class="from" dir="auto">${escapeHtml(day.text)}</span>`
  const link = row === null ? '' : `${rowLink(row, names)} `
  const name = row === null ? '' : escapeHtml(who.get(row) ?? '')
  return kind === 'date'
    ? `<li><span class="words" dir="auto">${words}</span> ${from}${link ? ` <span class="from">in ${link}</span>` : ''}</li>`
    : `<li>${link}<bdi>${name}</bdi>: <span class="words" dir="auto">${words}</span> ${from}</li>`
}

export function actorsHtml(report: Report, { prefix }: Names): string {
  const rows = byPart(actorRowsOf(report))
  if (rows.length === 0) return ''
  const items = rows.map(({ actor, statements, interactions }) => {
    const facts = [
      actor.kind,
      statements ? count(statements, 'statement') : '',
      interactions ? count(interactions, 'interaction') : '',
    ]
    const known = [...actor.roles, ...actor.aliases]
    return `<li><b dir="auto">${escapeHtml(actor.name)}</b> <span class="facts">${facts.filter(Boolean).join(' · ')}</span>${
      known.length ? `<br><span class="known" dir="auto">${escapeHtml(known.join('; '))}</span>` : ''
    }</li>`
  })
  return `<h2 id="${prefix}actors">${count(rows.length, 'actor')}</h2>
<ul class="actors">
${items.join('\n')}
</ul>
`
}
