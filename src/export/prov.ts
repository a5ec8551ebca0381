// Who carried whose words, as PROV-O (W3C Recommendation of 2013) in Turtle. Comes in: statements with their speaker and relays; goes
// out: a chain of entities for each.
//
//   The mayor met the dockers, the Tern Agency reported, citing harbour radio.
//
//   words in the article ─ wasDerivedFrom ─▶ what harbour radio carried ─ wasDerivedFrom ─▶ what the Tern Agency said
//
// Hard part: PROV says of a quotation that it repeats its source, so wasQuotedFrom stands only where the words are in quotation marks.
import type { Statement } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { CodePoints } from './code-points.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'
import { type ActorOf, actorsIn } from './named-actor.ts'
import { described, iri, literal } from './turtle.ts'
import { actorUrn, documentUrn, outletUrn, rowUrn, TERMS } from './urn.ts'
import { webAddress } from './web-address.ts'

const prefixes = `@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix hearsay: <${TERMS}> .
`

export const provWriter = (): LedgerWriter =>
  oneFile('relays.ttl', { open: () => prefixes, write: documentText, close: () => '' })

function documentText(stored: StoredReport): string {
  const { document, statements } = stored.report
  const actorOf = actorsIn(stored)
  const points = new CodePoints(document.text)
  const parts = [`\n${articleText(stored)}`]
  const agents = new Set<string>()
  for (const statement of statements) {
    for (const { actor } of [...(statement.speaker ? [statement.speaker] : []), ...statement.via])
      agents.add(actor)
    parts.push(statementText(statement, stored, actorOf, points))
  }
  for (const agent of agents) parts.push(agentText(agent, actorOf))
  return parts.join('')
}

function articleText({ report: { document }, document: key, outlet }: StoredReport): string {
  const { title, published, url } = document
  const page = webAddress(url)
  const article = described(iri(documentUrn(key)), [
    ['a', 'prov:Entity , hearsay:Article'],
    ['dcterms:title', title === null ? null : literal(title)],
    ['dcterms:issued', published === null ? null : dayLiteral(published.slice(0, 10))],
    ['prov:wasDerivedFrom', page === null ? null : iri(page)],
    ['prov:wasAttributedTo', outlet === null ? null : iri(outletUrn(outlet))],
  ])
  if (outlet === null) return article
  return (
    article +
    described(iri(outletUrn(outlet)), [
      ['a', 'prov:Organization'],
      ['foaf:name', literal(outlet)],
    ])
  )
}

function statementText(
  { id, kind, act, negated, speaker, content, via, when, confidence }: Statement,
  { document, rows }: StoredReport,
  actorOf: ActorOf,
  points: CodePoints,
): string {
  const printed = rowUrn(rows.get(id)!)
  const article = documentUrn(document)
  // From the speaker to the one who told the outlet.
  const links = [
    ...(speaker ? [{ urn: `${printed}:said`, agent: speaker.actor, role: 'hearsay:speaker' }] : []),
    ...via.map(({ actor }, i) => ({
      urn: `${printed}:carried-${i + 1}`,
      agent: actor,
      role: 'hearsay:relay',
    })),
  ]
  const nearest = links.at(-1)
  const repeats = kind === 'direct' ? 'prov:wasQuotedFrom' : 'prov:wasDerivedFrom'
  const place = ({ start, end }: { readonly start: number; readonly end: number }) =>
    iri(`${article}#char=${points.at(start)},${points.at(end)}`)
  const said = [
    described(iri(printed), [
      ['a', 'prov:Entity , hearsay:Statement'],
      ['dcterms:isPartOf', iri(article)],
      ['prov:value', literal(content.map(({ text }) => text).join(' … '))],
      ['prov:atLocation', content.map(place).join(' , ')],
      ['prov:wasAttributedTo', speaker && agentOf(speaker.actor, printed, actorOf)],
      ['prov:hadPrimarySource', speaker && iri(`${printed}:said`)],
      [repeats, nearest ? iri(nearest.urn) : null],
      ['hearsay:kind', literal(kind)],
      ['hearsay:act', literal(act)],
      ['hearsay:negated', String(negated)],
      ['hearsay:confidence', literal(String(confidence), 'xsd:double')],
    ]),
  ]
  for (const [i, { urn, agent, role }] of links.entries()) {
    const before = links[i - 1]
    const who = agentOf(agent, printed, actorOf)
    said.push(
      described(iri(urn), [
        ['a', 'prov:Entity'],
        ['prov:wasAttributedTo', who],
        ['prov:qualifiedAttribution', `[ a prov:Attribution ; prov:agent ${who} ; dcterms:type ${role} ]`],
        ['prov:wasDerivedFrom', before ? iri(before.urn) : null],
        ['dcterms:created', i === 0 && when ? periodLiteral(when.start, when.end) : null],
      ]),
    )
  }
  return said.join('')
}

/** An actor whom the ledger does not know is one of this row alone. */
function agentOf(local: string, row: string, actorOf: ActorOf): string {
  const { id } = actorOf(local)
  return iri(id === null ? `${row}:actor` : actorUrn(id))
}

const classes: Readonly<Record<string, string>> = {
  person: 'prov:Person',
  unnamed: 'prov:Person',
  organization: 'prov:Organization',
  country: 'prov:Organization',
}

function agentText(local: string, actorOf: ActorOf): string {
  const { id, name, kind } = actorOf(local)
  if (id === null) return ''
  return described(iri(actorUrn(id)), [
    ['a', classes[kind] ?? 'prov:Agent'],
    ['foaf:name', literal(name)],
    ['hearsay:kind', literal(kind)],
  ])
}

/** A day, a month or a year says no more than the text does. */
function dayLiteral(day: string): string {
  const types = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' } as Record<number, string>
  return literal(day, types[day.length])
}

const periodLiteral = (start: string, end: string): string =>
  start === end ? dayLiteral(start) : literal(`${start}/${end}`)
