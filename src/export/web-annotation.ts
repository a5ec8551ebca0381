// Statements and interactions as W3C Web Annotations (JSON-LD, Recommendation of 2017): a collection with one page. Each row is an
// annotation of the article's text; its target are the words themselves, its body says what they are: first in a sentence that any
// tool can show, then field by field in Hearsay's own terms.
// Hard part: positions. The standard counts code points, so each is converted; and since a page on the web is not the text that was
// read from it, each target also quotes its words with some before and after, by which they are found again wherever they stand.
import type { Quoted, Span } from '../document/span.ts'
import type { Interaction, Part, Statement, When } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { CodePoints } from './code-points.ts'
import { headlineOf, headlineOfInteraction, tellerName } from './headline.ts'
import { interactionRowsOf } from './interaction-row.ts'
import { jsonList } from './json-list.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import { actorsIn } from './named-actor.ts'
import { rowsOf } from './row.ts'
import { actorUrn, documentUrn, rowUrn, TERMS } from './urn.ts'
import { webAddress } from './web-address.ts'

/** Code points quoted before and after the words. */
const CONTEXT = 32

export function webAnnotationWriter(): LedgerWriter {
  const context = JSON.stringify(['http://www.w3.org/ns/anno.jsonld', { hearsay: TERMS }])
  const first = '"first":{"id":"urn:hearsay:annotations:1","type":"AnnotationPage","startIndex":0,"items":['
  return jsonList('annotations.jsonld', {
    head: `{"@context":${context},"id":"urn:hearsay:annotations","type":"AnnotationCollection","label":"Who said what",${first}`,
    items: annotationsOf,
    tail: (total) => `]},"total":${total}}\n`,
  })
}

function* annotationsOf(stored: StoredReport): Generator<object> {
  const { document, statements, interactions, made } = stored.report
  const place = placing(stored)
  const layer = layerOf(stored, place)
  const of = { type: 'Annotation', generator: { type: 'Software', name: made.by } }
  const body = (value: string) => ({
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    language: 'en',
    value,
  })
  const via = webAddress(document.url)
  const target = (span: Quoted) => ({ ...place(span), ...(via !== null && { via }) })
  const rows = rowsOf(stored.report)
  for (const [i, statement] of statements.entries()) {
    const key = stored.rows.get(statement.id)!
    yield {
      id: rowUrn(key),
      ...of,
      motivation: 'describing',
      body: [body(headlineOf(rows[i]!)), statementBody(statement, layer, place)],
      target: statement.content.map(target),
    }
  }
  const meetings = interactionRowsOf(stored.report)
  for (const [i, interaction] of interactions.entries()) {
    const row = meetings[i]!
    const words = `${headlineOfInteraction(row)} · ${tellerName(row)}`
    yield {
      id: rowUrn(stored.rows.get(interaction.id)!),
      ...of,
      motivation: 'describing',
      body: [body(words), interactionBody(interaction, layer, place)],
      target: [target(interaction.evidence)],
    }
  }
}

type Place = (span: Quoted) => object

function statementBody(statement: Statement, { part, actor, row, human }: Layer, place: Place): object {
  const { kind, act, negated, confidence, speaker, cue, to, via, when, about, continues } = statement
  return terms({
    type: 'hearsay:Statement',
    kind,
    act,
    negated,
    confidence,
    human: human.has(statement.id),
    speaker: speaker && { ...part(speaker), 'hearsay:basis': speaker.basis },
    cue: cue && { ...place(cue), 'hearsay:lemma': cue.lemma },
    to: to.map(part),
    // The chain has an order.
    via: via.length ? { '@list': via.map(part) } : [],
    when: when && whenOf(when, place),
    about: about.map(actor),
    continues: continues === null ? null : row(continues),
  })
}

function interactionBody(interaction: Interaction, { part, row, human }: Layer, place: Place): object {
  const { type, status, confidence, accordingTo, when, plover } = interaction
  return terms({
    type: 'hearsay:Interaction',
    category: type,
    plover,
    status,
    confidence,
    human: human.has(interaction.id),
    actor: interaction.actor.map(part),
    recipient: interaction.recipient.map(part),
    accordingTo: accordingTo === null ? null : row(accordingTo),
    when: when && whenOf(when, place),
  })
}

/** What the rows of a document name: by their ids in the report. */
interface Layer {
  actor(local: string): object
  part(part: Part): object
  row(local: string): object
  readonly human: ReadonlySet<string>
}

function layerOf(stored: StoredReport, place: Place): Layer {
  const named = actorsIn(stored)
  const actor = (local: string) => {
    const { id, name, kind } = named(local)
    return { ...(id !== null && { id: actorUrn(id) }), 'hearsay:name': name, 'hearsay:kind': kind }
  }
  return {
    actor,
    part: (part) => ({ 'hearsay:party': actor(part.actor), 'hearsay:words': place(part.span) }),
    row: (local) => ({ id: rowUrn(stored.rows.get(local) ?? local) }),
    human: stored.human,
  }
}

const whenOf = ({ start, end, span, rule }: When, place: Place): object => ({
  'hearsay:start': start,
  'hearsay:end': end,
  'hearsay:rule': rule,
  'hearsay:words': place(span),
})

/** Fields in Hearsay's own terms; those that say nothing are left out. */
function terms({ type, ...fields }: { readonly type: string } & Record<string, unknown>): object {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return { type, ...Object.fromEntries(told.map(([name, value]) => [`hearsay:${name}`, value])) }
}

/** A stretch of the article as the standard points at it. */
function placing({ report: { document }, document: key }: StoredReport): Place {
  const { text } = document
  const points = new CodePoints(text)
  return (span) => ({
    type: 'SpecificResource',
    source: documentUrn(key),
    selector: [
      { type: 'TextQuoteSelector', exact: span.text, ...around(text, span) },
      { type: 'TextPositionSelector', start: points.at(span.start), end: points.at(span.end) },
    ],
  })
}

/** Words before and after, cut at code points. */
function around(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  // A code point has at most two units.
  const before = [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT)
  const after = [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT)
  return { prefix: before.join(''), suffix: after.join('') }
}
