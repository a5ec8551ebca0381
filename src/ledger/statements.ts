// From attributions to statements: kind, act, cue, negation, ids, and how each came about. Speakers are resolved before (speakers.ts).
import type { Document } from '../document/document.ts'
import type { Attribution, Origin } from '../document/layers/attributions.ts'
import type { Layers } from '../document/layers/layers.ts'
import { quote, type Span } from '../document/span.ts'
import { countryByName } from '../lexicon/countries.ts'
import { type CueMeaning, isNegatedBefore, isNobody, isSilence, parseCue } from '../lexicon/cue.ts'
import type { ActorDraft } from './actor-draft.ts'
import type { Circumstances } from './circumstances/circumstances.ts'
import { findCircumstances, onlyRelay } from './circumstances/circumstances.ts'
import type { PartFound } from './circumstances/part-found.ts'
import type { ExplainedPart, Explanation } from './explanation.ts'
import { inTextOrder, type SpeakerFound, type Speakers } from './mentions/speakers.ts'
import { namesWithin } from './names/cast.ts'
import type { Statement } from './report.ts'
import { statementKind } from './statement-kind.ts'
import { whenOf } from './when.ts'

/** A statement whose actors still are drafts. */
export interface StatementDraft {
  /** Index of its attribution in the layer. */
  readonly of: number
  readonly row: Omit<Statement, 'speaker' | 'about' | 'to' | 'via'>
  readonly speaker: SpeakerFound | null
  readonly to: readonly PartFound[]
  readonly via: readonly PartFound[]
  readonly about: readonly ActorDraft[]
  readonly explanation: Explanation
}

export function findStatements(document: Document, layers: Layers, speakers: Speakers): StatementDraft[] {
  const { text } = document
  const circumstances = findCircumstances(document, speakers)
  const meanings = layers.attributions.map((attribution) => meaningOf(text, attribution))
  const relayed = onlyRelay(layers.attributions, circumstances)
  const order = inTextOrder(layers.attributions).filter(
    (index) => meanings[index]?.silent !== true && !relayed.has(index),
  )
  const ids = new Map(order.map((index, i) => [index, `s${i + 1}`] as const))
  return order.map((index) => {
    const attribution = layers.attributions[index]!
    const speaker = speakers.found[index] ?? null
    const { to, via, when } = circumstances[index]!
    const cue = hull(attribution.cue)
    const meaning = meanings[index]!
    const kind = statementKind(text, attribution, layers.quotations)
    const row = {
      id: ids.get(index)!,
      kind,
      act: meaning?.act ?? 'say',
      cue: cue && meaning && { ...quote(text, cue), lemma: meaning.lemma },
      content: attribution.content.map((span) => quote(text, span)),
      when: when && whenOf(text, when.date),
      negated: meaning?.negated ?? false,
      continues: attribution.continues === null ? null : (ids.get(attribution.continues) ?? null),
      confidence: attribution.confidence,
    } satisfies StatementDraft['row']
    const parts = explain(text, attribution, row, speaker, circumstances[index]!, meaning)
    return {
      of: index,
      row,
      speaker,
      to,
      via,
      about: aboutOf(attribution, speakers),
      explanation: { statement: row.id, parts },
    }
  })
}

interface Meaning extends CueMeaning {
  /** Nobody said anything, nor refused to: no row. */
  readonly silent: boolean
  /** The words that deny the saying, where they stand outside the cue. */
  readonly denial: Span | null
}

/** So much of the text before a cue is looked at for a "not" that belongs to it. */
const REACH = 48

/** null for a quotation that simply continues. */
function meaningOf(text: string, { source, cue, content }: Attribution): Meaning | null {
  const whole = hull(cue)
  const first = content[0]!
  if (!whole) return null
  const words = cue.map((span) => text.slice(span.start, span.end)).join(' ')
  const meaning = parseCue(words, text.slice(first.start, first.end))
  const before = { start: Math.max(0, whole.start - REACH), end: whole.start }
  const nobody = source.length === 1 && isNobody(text.slice(source[0]!.start, source[0]!.end))
  const unspoken = isNegatedBefore(text.slice(before.start, before.end), words)
  const denial = nobody ? source[0]! : unspoken ? lastWords(text, before) : null
  const negated = meaning.negated || denial !== null
  const behind = text.slice(first.start, content.at(-1)!.end)
  return { ...meaning, negated, denial, silent: isSilence(meaning.lemma, negated, behind) }
}

/** "did not immediately": the last three words. */
function lastWords(text: string, { start, end }: Span): Span {
  const found = /(?:\S+\s+){0,2}\S+\s*$/.exec(text.slice(start, end))
  const words = found?.[0] ?? ''
  return { start: end - words.length, end: end - words.length + words.trimEnd().length }
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
  { to, via, when }: Circumstances,
  meaning: Meaning | null,
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
      meaning?.known
        ? `“${lemma}” is listed under “${row.act}”.`
        : `“${lemma}” is not listed, so the act is “say”.`,
    )
    if (row.negated)
      add(
        'negated',
        rule('cue-negation'),
        [...quoted(meaning?.denial ? [meaning.denial] : []), row.cue],
        meaning?.denial
          ? `“${text.slice(meaning.denial.start, meaning.denial.end)}” says that it was not said.`
          : 'The cue says that these words were not spoken.',
      )
  }
  if (continues !== null)
    add(
      'continues',
      rule('continuation'),
      quoted(content.slice(0, 1)),
      'The quotation goes on without a new cue.',
    )
  for (const { reason } of to) add('to', rule(reason.rule), reason.words, reason.why)
  for (const { reason } of via) add('via', rule(reason.rule), reason.words, reason.why)
  if (when) add('when', rule(when.reason.rule), when.reason.words, when.reason.why)
  parts.push({
    role: 'confidence',
    by,
    words: [],
    why: `${reader} gives this score to the whole row.`,
    score: attribution.confidence,
  })
  return parts
}
