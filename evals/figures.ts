// The figures that Hearsay is held to: what each is called, which way is better, and what a good reader would reach.
import type { Better } from './floors.ts'

export interface Figure {
  readonly name: string
  readonly about: string
  readonly better: Better
  /** What we want to reach; a floor is what we have reached. */
  readonly bar?: number
  /**
   * Room between value and floor. The model's integer arithmetic differs a little from processor to processor; a rule's result
   * does not.
   */
  readonly slack: number
  readonly unit: 'percent' | 'count'
}

const MODEL = 0.003
/** The gold cases are few: one row more or less is a third of a point. */
const CASES = 0.01

function share(name: string, about: string, bar?: number, slack = 0): Figure {
  return { name, about, better: 'higher', unit: 'percent', slack, ...(bar === undefined ? {} : { bar }) }
}
function error(name: string, about: string, bar?: number, slack = 0): Figure {
  return { ...share(name, about, bar, slack), better: 'lower' }
}
function count(name: string, about: string, bar?: number): Figure {
  return { ...error(name, about, bar), unit: 'count' }
}

export const figures: readonly Figure[] = [
  share('pages.f1', 'article body, F1 of four-word runs', 0.967),
  share('pages.quotations', 'pages with every quotation once, word for word', 0.97),
  count('pages.empty', 'pages of which nothing was read', 0),
  share('furniture.tooltips', 'tooltips removed to the exact character', 0.99),
  error('furniture.words-lost', 'words of the article wrongly removed', 0.0005),
  share('furniture.negatives', 'lines that only look like furniture, kept whole', 1),
  count('furniture.plain-lost', 'characters cut from texts without furniture', 0),
  share('furniture.same-rows', 'articles with the same attributions on raw as on clean text', 0.99, MODEL),
  share('attributions.exact.source', 'sources, exact spans, F1', 0.81, MODEL),
  share('attributions.exact.cue', 'cues, exact spans, F1', 0.73, MODEL),
  share('attributions.exact.content', 'contents, exact spans, F1', 0.7, MODEL),
  share('attributions.words.source', 'words of sources, F1', undefined, MODEL),
  share('attributions.words.cue', 'words of cues, F1', undefined, MODEL),
  share('attributions.words.content', 'words of contents, F1', undefined, MODEL),
  share('attributions.linked.overlap', 'whole attributions, parts agree by half, F1', 0.72, MODEL),
  share('attributions.linked.exact', 'whole attributions, word for word, F1', undefined, MODEL),
  error('confidence.error', 'distance of confidence from the share of right rows', undefined, 0.01),
  share('ledger.statements', 'gold cases: statements found, F1', undefined, CASES),
  share('ledger.rows', 'gold cases: statements with the right speaker, F1', 0.72, CASES),
  share('ledger.speaker', 'gold cases: right speaker where the statement is found', 0.92, CASES),
  share('ledger.kind', 'gold cases: right kind where the statement is found', undefined, CASES),
  share('ledger.to', 'gold cases: whom it was said to, F1', 0.65, CASES),
  share('ledger.via', 'gold cases: who carried the words, F1', 0.7, CASES),
  share('ledger.when', 'gold cases: the day it was said, F1', 0.68, CASES),
  share('ledger.negated', 'gold cases: what was not said, F1', 0.5, CASES),
  share('ledger.interactions', 'gold cases: who did what to whom, F1', 0.48, CASES),
  share('ledger.pairs', 'gold cases: who and whom, whatever it was, F1', 0.58, CASES),
  share('ledger.status', 'gold cases: right status where the interaction is found', 0.9, CASES),
  share('ledger.dates', 'gold cases: expressions of time and their values, F1', 0.8, CASES),
  share('dates.relative-weekday', 'commands: right day for “last Thursday” and the like', 0.9),
  share('dates.date', 'commands: right day for calendar dates', 0.9),
  error('dates.false-alarms', 'commands without a date in which one was found'),
  share('dates.corpus-recall', 'dates of annotated news found'),
  share('dates.corpus-values', 'dates of annotated news with the right value'),
  share('interactions.triples', 'PLOVER records: who did what to whom, F1', 0.6, MODEL),
  error('interactions.swapped', 'PLOVER records: actor and recipient exchanged', 0.03, CASES),
  share('interactions.contacts', 'RAMS: contact events whose word names an act', 0.7),
  share('interactions.contactsWhole', 'RAMS: contact events read with both sides', undefined, CASES),
  share('names.f1', 'pairs of names: the same or not, F1', 0.9),
  share('names.precision', 'pairs of names called the same that are', undefined),
  share('coreference.gap', 'GAP, cases kept from training: both names, F1', 0.8, MODEL),
  share('coreference.gap-ratio', 'GAP: F1 of feminine over masculine pronouns', 0.97, 0.01),
  share('coreference.gum', 'GUM, dev: clusters of people and organizations, CoNLL F1', undefined, MODEL),
  share('coreference.gum-pronouns', 'GUM, dev: third-person pronouns linked rightly', undefined, MODEL),
  share('runtimes.same-rows', 'rows of the examples that both runtimes give', 1, CASES),
]

export const figureOf = (name: string): Figure | undefined => figures.find((figure) => figure.name === name)
