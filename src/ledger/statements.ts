// From attributions to statements: kind, act, cue, negation, ids, and how each came about. Speakers are resolved before (speakers.ts).
// Addressees, relays and days are found by layers of their own; until a layer gives them a row has none.
import type { Document } from '../document/document.ts'
import type { Attribution, Origin } from '../document/layers/attributions.ts'
import type { Layers } from '../document/layers/layers.ts'
import { quote, type Span } from '../document/span.ts'
import { countryByName } from '../lexicon/countries.ts'
import { parseCue } from '../lexicon/cue.ts'
import type { ActorDraft } from './actor-draft.ts'
import { namesWithin } from './cast.ts'
import type { ExplainedPart, Explanation } from './explanation.ts'
import type { Statement } from './report.ts'
import { inTextOrder, type SpeakerFound, type Speakers } from './speakers.ts'
import { statementKind } from './statement-kind.ts'

/** A statement whose actors still are drafts. */
export interface StatementDraft {
  readonly row: Omit<Statement, 'speaker' | 'about'>
  readonly speaker: SpeakerFound | null
  readonly about: readonly ActorDraft[]
  readonly explanation: Explanation
}

export function findStatements(document: Document, layers: Layers, speakers: Speakers): StatementDraft[] {
  const { text } = document
  const order = inTextOrder(layers.attributions)
  const ids = new Map(order.map((index, i) => [index, `s${i + 1}`] as const))
  return order.map((index) => {
    const attribution = layers.attributions[index]!
    const speaker = speakers.found[index] ?? null
    const cue = hull(attribution.cue)
    const cueText = attribution.cue.map((span) => text.slice(span.start, span.end)).join(' ')
    const first = attribution.content[0]!
    const meaning = cue && parseCue(cueText, text.slice(first.start, first.end))
    const kind = statementKind(text, attribution, layers.quotations)
    const row = {
      id: ids.get(index)!,
      kind,
      act: meaning?.act ?? 'say',
      cue: cue && meaning && { ...quote(text, cue), lemma: meaning.lemma },
      content: attribution.content.map((span) => quote(text, span)),
      to: [],
      via: [],
      when: null,
      negated: meaning?.negated ?? false,
      continues: attribution.continues === null ? null : (ids.get(attribution.continues) ?? null),
      confidence: attribution.confidence,
    } satisfies StatementDraft['row']
    const parts = explain(text, attribution, row, speaker, meaning?.known ?? true)
    return { row, speaker, about: aboutOf(attribution, speakers), explanation: { statement: row.id, parts } }
  })
}

/** One span from the first to the last: a row has one cue. */
function hull(spans: readonly Span[]): Span | null {
  return spans.length ? { start: spans[0]!.start, end: spans.at(-1)!.end } : null
}

function aboutOf(attribution: Attribution, { cast }: Speakers): ActorDraft[] {
  const named = attribution.content.flatMap((span) => namesWithin(cast, span).map(({ actor }) => actor))
  // A town is where something happens, not somebody it is about; a state is both.
  const isTown = ({ kind, forms }: ActorDraft) =>
    kind === 'country' && ![...forms].some((form) => countryByName(form) !== null)
  return [...new Set(named)].filter((actor) => !isTown(actor))
}

const kindWords = { direct: 'All', indirect: 'None', mixed: 'Part' } as const

function explain(
  text: string,
  attribution: Attribution,
  row: StatementDraft['row'],
  speaker: SpeakerFound | null,
  known: boolean,
): ExplainedPart[] {
  const { origin: by, source, cue, content, continues } = attribution
  const rule = (name: string): Origin => `rule:${name}`
  const quoted = (spans: readonly Span[]) => spans.map((span) => quote(text, span))
  const parts: ExplainedPart[] = []
  const add = (role: ExplainedPart['role'], origin: Origin, words: ExplainedPart['words'], why: string) =>
    parts.push({ role, by: origin, words, why })
  const reader = by === 'model' ? 'The reading model' : `The rule “${by.slice('rule:'.length)}”`
  if (source.length) add('source', by, quoted(source), `${reader} marked these words as the source.`)
  if (cue.length) add('cue', by, quoted(cue), `${reader} marked these words as the cue.`)
  add('content', by, quoted(content), `${reader} marked these words as what was said.`)
  if (speaker) add('speaker', rule(speaker.reason.rule), speaker.reason.words, speaker.reason.why)
  else add('speaker', rule('no-source'), [], 'The text names nobody who said it.')
  add(
    'kind',
    rule('quotation-marks'),
    row.content,
    `${kindWords[row.kind]} of the words stand in quotation marks.`,
  )
  if (row.cue) {
    const { lemma } = row.cue
    add(
      'act',
      rule('cue-lexicon'),
      [row.cue],
      known ? `“${lemma}” is listed under “${row.act}”.` : `“${lemma}” is not listed, so the act is “say”.`,
    )
    if (row.negated)
      add('negated', rule('cue-negation'), [row.cue], 'The cue says that these words were not spoken.')
  }
  if (continues !== null)
    add(
      'continues',
      rule('continuation'),
      quoted(content.slice(0, 1)),
      'The quotation goes on without a new cue.',
    )
  parts.push({
    role: 'confidence',
    by,
    words: [],
    why: `${reader} gives this score to the whole row.`,
    score: attribution.confidence,
  })
  return parts
}
