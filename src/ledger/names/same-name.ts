// Comes in: two names of people or of organizations, as written anywhere. Goes out: whether they are forms of one name.
// It looks at the names alone. Two people may bear one name, and one person may stand under a surname alone: that the ledger decides
// with the article. Every rule, with a near miss, is a line of cases.txt.
import { compareOrganizations } from './organization-name.ts'
import { comparePeople } from './person-likeness.ts'

export type NamedKind = 'person' | 'organization'

/** From here on two names are one. Chosen on one half of a benchmark and checked on the other: docs/decisions/names.md. */
export const SAME_NAME = 0.7

/** How alike two names are, from 0 (something keeps them apart) to 1 (the same). Symmetric; never throws. */
export function compareNames(a: string, b: string, kind: NamedKind): number {
  if (a === b) return 1
  // Ties among pairs of words are broken by order, so the order of the two names must not depend on the caller.
  const [first, second] = a < b ? [a, b] : [b, a]
  return kind === 'person' ? comparePeople(first, second) : compareOrganizations(first, second)
}

/**
 * Are both forms of one name?
 *   Orlov, Sergei; Sergej Petrovich Orlow · Vega GmbH, OOO Vega       near miss: Sergei Orlov, Andrei Orlov · Vega II, Vega III
 */
export function sameName(a: string, b: string, kind: NamedKind): boolean {
  return compareNames(a, b, kind) >= SAME_NAME
}
