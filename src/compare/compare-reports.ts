// Two articles side by side. Comes in: the reports of both; goes out: the rows that they share, the quotations that they give in
// different words, and what one denies and the other reports, each with the words of both. No verdict: which of two outlets is right
// is nothing that their words can tell.
import { articleName } from '../ledger/article-name.ts'
import type { Report } from '../ledger/report.ts'
import type { Comparison } from './comparison.ts'
import { findDeniedInteractions, findDeniedStatements } from './denials.ts'
import { likenessOf } from './like-actors.ts'
import { findSharedWords } from './shared-words.ts'

export function compareReports(a: Report, b: Report): Comparison {
  const likeness = likenessOf(a.actors, b.actors)
  const { shared, differing } = findSharedWords(a, b, likeness)
  return {
    format: 'hearsay-comparison/1',
    a: articleName(a),
    b: articleName(b),
    shared,
    differing,
    denied: [...findDeniedInteractions(a, b, likeness), ...findDeniedStatements(a, b, likeness)],
  }
}
