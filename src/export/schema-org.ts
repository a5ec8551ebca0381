// Statements as schema.org's Quotation and Claim (JSON-LD), for search engines, fact-checkers' tools and whatever reads the web. What
// stands in quotation marks throughout is a Quotation, everything else a Claim in the outlet's words. No ratings: Hearsay has none.
// Hard part: schema.org has no word for a relay, so what a relay carried is a work of its own, on which the statement is based.
import type { Statement } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { jsonList } from './json-list.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { type ActorOf, actorsIn } from './named-actor.ts'
import { periodOf } from './row.ts'
import { actorUrn, documentUrn, outletUrn, rowUrn } from './urn.ts'
import { webAddress } from './web-address.ts'

export const schemaOrgWriter = (): LedgerWriter =>
  jsonList('statements.jsonld', {
    head: '{"@context":"https://schema.org","@graph":[',
    items: thingsOf,
    tail: () => ']}\n',
  })

function* thingsOf(stored: StoredReport): Generator<object> {
  const { report, document, rows } = stored
  yield articleOf(stored)
  const actorOf = actorsIn(stored)
  // What was not said is nobody's quotation: "declined to say".
  for (const statement of report.statements) {
    if (statement.negated) continue
    yield { '@id': rowUrn(rows.get(statement.id)!), ...statementOf(statement, document, report, actorOf) }
  }
}

function articleOf({ report: { document }, document: key, outlet }: StoredReport): object {
  const { title, published, byline, language, url } = document
  const page = webAddress(url)
  return {
    '@type': 'NewsArticle',
    '@id': documentUrn(key),
    ...(title !== null && { headline: title }),
    ...(published !== null && { datePublished: published }),
    ...(outlet !== null && {
      publisher: { '@type': 'Organization', '@id': outletUrn(outlet), name: outlet },
    }),
    ...(byline.length && { author: byline.map((name) => ({ '@type': 'Person', name })) }),
    ...(page !== null && { url: page }),
    inLanguage: language,
  }
}

function statementOf(
  { kind, speaker, content, to, via, when, about }: Statement,
  document: string,
  { document: { published, language } }: StoredReport['report'],
  actorOf: ActorOf,
): object {
  const quoted = kind === 'direct'
  const article = { '@id': documentUrn(document) }
  const source = speaker && agentOf(speaker.actor, actorOf)
  const carried = [
    // A report or a law is no person: what it says is based on it.
    ...(source && !source.isAgent ? [source.thing] : []),
    ...(via.length ? [carriedBy(via, actorOf)] : []),
  ]
  return {
    '@type': quoted ? 'Quotation' : 'Claim',
    text: content.map(({ text }) => text).join(' … '),
    inLanguage: language,
    isPartOf: article,
    ...(!quoted && { appearance: article }),
    ...(published !== null && { datePublished: published }),
    ...(when && { dateCreated: periodOf(when) }),
    ...(source?.isAgent && { creator: source.thing, ...(quoted && { spokenByCharacter: source.thing }) }),
    ...(to.length && {
      audience: to.map(({ actor }) => ({ '@type': 'Audience', name: actorOf(actor).name })),
    }),
    ...(carried.length && { isBasedOn: carried }),
    ...(about.length && { about: about.map((id) => agentOf(id, actorOf).thing) }),
  }
}

/** Nearest the outlet outside, nearest the speaker inside. */
function carriedBy(via: Statement['via'], actorOf: ActorOf): object {
  let work: object | null = null
  for (const { actor } of via) {
    const { isAgent, thing } = agentOf(actor, actorOf)
    work = {
      '@type': 'CreativeWork',
      ...(isAgent ? { creator: thing } : { citation: thing }),
      ...(work !== null && { isBasedOn: work }),
    }
  }
  return work!
}

const types: Readonly<Record<string, string>> = {
  person: 'Person',
  unnamed: 'Person',
  organization: 'Organization',
  group: 'Organization',
  country: 'GovernmentOrganization',
  document: 'CreativeWork',
}

function agentOf(local: string, actorOf: ActorOf): { readonly isAgent: boolean; readonly thing: object } {
  const { id, name, kind } = actorOf(local)
  const thing = { '@type': types[kind] ?? 'Person', ...(id !== null && { '@id': actorUrn(id) }), name }
  return { isAgent: kind !== 'document', thing }
}
